using System.Collections.Immutable;

namespace StyleLint.Facts;

/// <summary>The people of the facts, found by surname. Each is read when first asked for.</summary>
sealed class Roster
{
    readonly ShippedPeople? _shipped;
    readonly ImmutableArray<Entry> _entries;
    readonly HashSet<string> _replaced;
    readonly Dictionary<string, ImmutableArray<Person>> _bySurname = new(NameComparer.Instance);
    readonly ImmutableArray<PeopleTable> _tables;
    readonly HashSet<string> _overTables;
    readonly Lazy<ImmutableArray<Person>> _people;
    readonly IEnumerable<string> _offices;
    readonly Lazy<HashSet<string>> _allOffices;

    internal Roster(ShippedPeople shipped)
        : this(shipped, [], [], [], new(NameComparer.Instance)) { }

    /// <param name="shipped">The built-in people; null for none.</param>
    /// <param name="entries">People added to the built-in ones, replacing those of the same name.</param>
    /// <param name="offices">The names of the offices that these held.</param>
    /// <param name="tables">Tables of more people, highest priority first.</param>
    /// <param name="overTables">Names of people whose entries override the tables; for all others the tables override.</param>
    Roster(
        ShippedPeople? shipped,
        ImmutableArray<Entry> entries,
        IEnumerable<string> offices,
        ImmutableArray<PeopleTable> tables,
        HashSet<string> overTables
    )
    {
        _shipped = shipped;
        _entries = entries;
        _tables = tables;
        _overTables = overTables;
        _offices = offices;
        _replaced = entries.Select(entry => entry.Name).ToHashSet(NameComparer.Instance);
        _people = new(() =>
            Merge([.. Kept(shipped?.People ?? []), .. entries.Select(entry => entry.Person)], tables.SelectMany(table => table.People))
        );
        _allOffices = new(() => [.. shipped?.Offices() ?? [], .. offices, .. tables.SelectMany(table => table.OfficeNames())]);
        foreach (var entry in entries)
        {
            foreach (var surname in entry.Surnames)
            {
                var there = _bySurname.GetValueOrDefault(surname, []);
                _bySurname[surname] = there.Add(entry.Person);
            }
        }
    }

    /// <summary>Their tables, highest priority first.</summary>
    internal ImmutableArray<PeopleTable> Tables => _tables;

    /// <summary>Everybody, in the order of the files.</summary>
    internal ImmutableArray<Person> People => _people.Value;

    /// <summary>The names of all offices that anybody held.</summary>
    internal HashSet<string> Offices => _allOffices.Value;

    internal static Roster Of(ImmutableArray<Person> people) =>
        new(null, [.. people.Select(EntryOf)], OfficesOf(people), [], new(NameComparer.Instance));

    internal ImmutableArray<Person> Find(ReadOnlySpan<char> surname)
    {
        var people = Kept(_shipped?.Find(surname) ?? []);
        if (_bySurname.Count > 0 && _bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out var namesakes))
            people = people.AddRange(namesakes);
        foreach (var table in _tables)
        {
            if (table.Find(surname) is { IsEmpty: false } found)
                people = Merge(people, found);
        }

        return people;
    }

    /// <summary>These people with <paramref name="others"/> added, replacing those of the same name.</summary>
    internal Roster With(ImmutableArray<Person> others)
    {
        var names = others.Select(person => person.Name).ToHashSet(NameComparer.Instance);
        return new(
            _shipped,
            [.. _entries.Where(entry => !names.Contains(entry.Name)), .. others.Select(EntryOf)],
            _offices.Concat(OfficesOf(others)),
            _tables,
            [.. _overTables, .. names]
        );
    }

    /// <summary>These people with those of tables added; later tables override earlier ones.</summary>
    internal Roster With(ImmutableArray<PeopleTable> tables) =>
        new(_shipped, _entries, _offices, [.. tables.Reverse(), .. _tables], new(NameComparer.Instance));

    // Built-in people that aren't replaced.
    ImmutableArray<Person> Kept(ImmutableArray<Person> shipped) =>
        shipped.IsEmpty || _replaced.Count == 0 ? shipped : shipped.RemoveAll(person => _replaced.Contains(person.Name));

    // A table's person replaces an entry of that name, unless the entry has priority or an earlier table has the name.
    ImmutableArray<Person> Merge(ImmutableArray<Person> entries, IEnumerable<Person> ofTable)
    {
        var added = ofTable.Where(person => !_overTables.Contains(person.Name)).ToList();
        if (added.Count == 0)
            return entries;
        var names = added.Select(person => person.Name).ToHashSet(NameComparer.Instance);
        var kept = entries.Where(person => _overTables.Contains(person.Name) || !names.Contains(person.Name) || IsOfTable(person)).ToList();
        var there = kept.Select(person => person.Name).ToHashSet(NameComparer.Instance);
        return [.. kept, .. added.Where(person => there.Add(person.Name))];
    }

    static bool IsOfTable(Person person) => PeopleTable.IsTable(person.Source);

    static Entry EntryOf(Person person) => new(person.Name, [.. Surnames.Of(person)], person);

    static IEnumerable<string> OfficesOf(ImmutableArray<Person> people) =>
        people.SelectMany(person => person.Tenures).Select(tenure => tenure.Office.Name);

    /// <summary>One person, under each surname.</summary>
    sealed record Entry(string Name, ImmutableArray<string> Surnames, Person Person);
}
