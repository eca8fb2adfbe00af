using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>
/// The built-in people files, which are large. One pass records each person's surnames; a person's YAML is read only when a story names
/// them, so that a check doesn't start by reading a thousand tenures.
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

    // The people found for a surname, by its first position in the index.
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

    /// <summary>The names of all offices that anybody held.</summary>
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

    /// <summary>The people with a surname, in the order of the files.</summary>
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
        // Another thread may store its result for a surname with the same hash there.
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
        // If two threads read one person, both use the first result.
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
