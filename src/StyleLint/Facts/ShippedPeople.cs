using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>
/// The shipped people files, which are large and written one way. A pass over their lines notes under which surnames each person stands, in
/// numbers alone; the YAML of a person is read only when a story names one, so that a check does not start by reading a thousand times in
/// office.
/// </summary>
sealed class ShippedPeople
{
    const string Person = "  - name: ";
    const string Forms = "    forms: ";
    const string Wrong = "    wrong: ";
    const string Surname = "    surname: ";
    const string Office = "office: ";

    // More than there are surnames, so that few share a bucket.
    const int Buckets = 1 << 12;

    readonly SourceText[] _files;
    readonly Lazy<NameTable<Office>> _offices;
    readonly Lazy<NameTable<Country>> _countries;
    readonly List<(int File, TextSpan Span)> _entries = new(1024);
    readonly List<(int Hash, int Person, int Next)> _surnames = new(2048);
    readonly int[] _buckets = new int[Buckets];
    readonly string[] _headings;
    readonly Person?[] _read;

    // What was found of a surname, by the first of its places in the list of them.
    readonly Namesakes?[] _found;

    internal ShippedPeople(IEnumerable<SourceText> files, Lazy<NameTable<Office>> offices, Lazy<NameTable<Country>> countries)
    {
        (_files, _offices, _countries) = ([.. files], offices, countries);
        _headings = new string[_files.Length];
        _buckets.AsSpan().Fill(-1);
        for (var file = 0; file < _files.Length; file++)
            Index(file);
        _read = new Person?[_entries.Count];
        _found = new Namesakes?[_surnames.Count];
    }

    /// <summary>Everybody, in the order of the files.</summary>
    internal ImmutableArray<Person> People => [.. Enumerable.Range(0, _entries.Count).Select(At)];

    /// <summary>The names of all offices that somebody held.</summary>
    internal HashSet<string> Offices()
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        var lookup = held.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var file in _files)
        {
            foreach (var line in file.Text.AsSpan().EnumerateLines())
            {
                if (line.IndexOf(Office) is var office and >= 0 && line[(office + Office.Length)..] is var title)
                    lookup.Add(title[..Math.Max(0, title.IndexOf(','))]);
            }
        }

        return held;
    }

    /// <summary>Those of a surname, in the order of the files.</summary>
    internal ImmutableArray<Person> Find(ReadOnlySpan<char> surname)
    {
        var hash = NameComparer.Instance.GetHashCode(surname);
        var first = Next(_buckets[hash & (Buckets - 1)], hash);
        if (first < 0)
            return [];
        if (_found[first] is { } known && NameComparer.AreEqual(known.Surname, surname))
            return known.People;
        var numbers = new List<int>();
        for (var at = first; at >= 0; at = Next(_surnames[at].Next, hash))
        {
            if (Roster.IsSurname(At(_surnames[at].Person), surname))
                numbers.Add(_surnames[at].Person);
        }

        numbers.Reverse();
        var people = new Person[numbers.Count];
        for (var at = 0; at < people.Length; at++)
            people[at] = At(numbers[at]);
        // Another thread may put there what it found of a surname with the same hash.
        var found = _found[first] = new(surname.ToString(), ImmutableCollectionsMarshal.AsImmutableArray(people));
        return found.People;
    }

    // From a place in the list on, the first with a hash in the same bucket; below zero where there is none.
    int Next(int at, int hash)
    {
        while (at >= 0 && _surnames[at].Hash != hash)
            at = _surnames[at].Next;
        return at;
    }

    Person At(int number)
    {
        if (_read[number] is { } read)
            return read;
        var (file, span) = _entries[number];
        var source = _files[file];
        var alone = new FactsFile(SourceText.FromShipped($"{_headings[file]}{source.Slice(span)}", source.Path));
        var person = alone.ReadPeople(_offices.Value, _countries.Value, new(NameComparer.Instance)).Single() with
        {
            Source = source,
            Span = span,
        };
        // Of two threads that read one person, both take the first.
        return Interlocked.CompareExchange(ref _read[number], person, null) ?? person;
    }

    void Index(int file)
    {
        _headings[file] = "";
        var text = _files[file].Text.AsSpan();
        var (first, end) = (-1, 0);
        for (int at = 0, next; at < text.Length; at = next)
        {
            var rest = text[at..];
            var length = rest.IndexOf('\n') is var found and >= 0 ? found : rest.Length;
            var line = rest[..length];
            next = at + length + 1;
            if (line.StartsWith(Person, StringComparison.Ordinal))
            {
                Close(first, end);
                first = at;
                AddNames(line[Person.Length..]);
            }
            else if (!line.StartsWith("    ", StringComparison.Ordinal))
            {
                Close(first, end);
                first = -1;
                if (line.StartsWith("known-until:", StringComparison.Ordinal))
                    _headings[file] = $"{line}\npeople:\n";
            }
            else if (line.StartsWith(Forms, StringComparison.Ordinal) || line.StartsWith(Wrong, StringComparison.Ordinal))
            {
                AddNames(line[Forms.Length..]);
            }
            else if (line.StartsWith(Surname, StringComparison.Ordinal))
            {
                foreach (var part in Values(line[Surname.Length..]))
                    Add(part.AsSpan());
            }

            end = at + length;
        }

        Close(first, end);

        void Close(int from, int to)
        {
            if (from >= 0)
                _entries.Add((file, TextSpan.FromBounds(from, to)));
        }
    }

    void AddNames(ReadOnlySpan<char> values)
    {
        foreach (var name in Values(values))
        {
            foreach (var surname in Roster.LastWords(name))
                Add(surname.AsSpan());
        }
    }

    // For the person whose lines are being read, which are the next entry.
    void Add(ReadOnlySpan<char> surname)
    {
        var hash = NameComparer.Instance.GetHashCode(surname);
        ref var bucket = ref _buckets[hash & (Buckets - 1)];
        for (var at = bucket; at >= 0; at = _surnames[at].Next)
        {
            if (_surnames[at] is var (other, person, _) && other == hash && person == _entries.Count)
                return;
        }

        _surnames.Add((hash, _entries.Count, bucket));
        bucket = _surnames.Count - 1;
    }

    // "[Hugo Chávez, 'Rory O''Lind']" or one value.
    static List<string> Values(ReadOnlySpan<char> values)
    {
        var all = new List<string>(2);
        values = values.Trim("[] ");
        foreach (var part in values.Split(", "))
            all.Add(values[part].Trim('\'').ToString().Replace("''", "'", StringComparison.Ordinal));
        return all;
    }

    sealed record Namesakes(string Surname, ImmutableArray<Person> People);
}
