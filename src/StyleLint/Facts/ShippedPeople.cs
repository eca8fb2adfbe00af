using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>
/// The shipped people files, which are large. A pass notes under which surnames each person stands; the YAML of a person is read only when
/// a story names one, so that a check does not start by reading a thousand times in office.
/// </summary>
sealed class ShippedPeople
{
    const string Office = "office: ";
    const int AboutSurnames = 2048;

    static readonly string[] NameKeys = ["name", "forms", "wrong"];
    static readonly string[] SurnameKeys = ["surname"];

    readonly ShippedEntries[] _files;
    readonly Lazy<NameTable<Office>> _offices;
    readonly Lazy<NameTable<Country>> _countries;
    readonly NameIndex _surnames = new(AboutSurnames);
    readonly Person?[] _read;

    // What was found of a surname, by the first of its places in the index.
    readonly Namesakes?[] _found;

    internal ShippedPeople(IEnumerable<SourceText> files, Lazy<NameTable<Office>> offices, Lazy<NameTable<Country>> countries)
    {
        (_files, _offices, _countries) = ([.. files.Select(file => new ShippedEntries(file))], offices, countries);
        var person = 0;
        foreach (var file in _files)
        {
            for (var entry = 0; entry < file.Count; entry++, person++)
                Index(file, entry, person);
        }

        _read = new Person?[person];
        _found = new Namesakes?[_surnames.Count];
    }

    /// <summary>Everybody, in the order of the files.</summary>
    internal ImmutableArray<Person> People => [.. Enumerable.Range(0, _read.Length).Select(At)];

    /// <summary>The names of all offices that somebody held.</summary>
    internal HashSet<string> Offices()
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        var lookup = held.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in _files)
        {
            for (var rest = file.File.Text.AsSpan(); rest.IndexOf(Office) is var office and >= 0; )
            {
                rest = rest[(office + Office.Length)..];
                lookup.Add(rest[..rest.IndexOfAny(",\n")]);
            }
        }

        return held;
    }

    /// <summary>Those of a surname, in the order of the files.</summary>
    internal ImmutableArray<Person> Find(ReadOnlySpan<char> surname)
    {
        var first = _surnames.First(surname);
        if (first < 0)
            return [];
        if (_found[first] is { } known && NameComparer.AreEqual(known.Surname, surname))
            return known.People;
        var people = new List<Person>();
        for (var place = first; place >= 0; place = _surnames.Next(place))
        {
            if (At(_surnames[place]) is var person && Surnames.IsOf(person, surname))
                people.Add(person);
        }

        people.Reverse();
        // Another thread may put there what it found of a surname with the same hash.
        var found = _found[first] = new(surname.ToString(), [.. people]);
        return found.People;
    }

    Person At(int number)
    {
        if (_read[number] is { } read)
            return read;
        var (file, entry) = (_files[0], number);
        for (var next = 1; entry >= file.Count; file = _files[next++])
            entry -= file.Count;
        var alone = new FactsFile(file.Alone(entry));
        var person = alone.ReadPeople(_offices.Value, _countries.Value, new(NameComparer.Instance)).Single() with
        {
            Source = file.File,
            Span = file[entry],
        };
        // Of two threads that read one person, both take the first.
        return Interlocked.CompareExchange(ref _read[number], person, null) ?? person;
    }

    void Index(ShippedEntries file, int entry, int person)
    {
        for (var names = file.NamesOf(entry, NameKeys); names.MoveNext(); )
        {
            for (var surname = Surnames.LastWord(names.Current); !surname.IsEmpty; surname = Surnames.WithParticle(names.Current, surname))
                _surnames.Add(surname, person);
        }

        for (var names = file.NamesOf(entry, SurnameKeys); names.MoveNext(); )
            _surnames.Add(names.Current, person);
    }

    sealed record Namesakes(string Surname, ImmutableArray<Person> People);
}
