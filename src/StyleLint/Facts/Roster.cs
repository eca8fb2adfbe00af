using System.Collections.Immutable;

namespace StyleLint.Facts;

/// <summary>The people of the facts, found by surname. Each is read when first asked for.</summary>
sealed class Roster
{
    readonly ImmutableArray<Entry> _entries;
    readonly Dictionary<string, Namesakes> _bySurname = new(NameComparer.Instance);
    readonly ImmutableArray<PeopleTable> _tables;
    readonly HashSet<string> _overTables;
    readonly Lazy<ImmutableArray<Person>> _people;
    readonly IEnumerable<string> _offices;
    readonly Lazy<HashSet<string>> _allOffices;

    internal Roster(ImmutableArray<Entry> entries, IEnumerable<string> offices)
        : this(entries, offices, [], new(NameComparer.Instance))
    {
    }

    /// <param name="entries">People, each under their surnames.</param>
    /// <param name="offices">The names of the offices that these held.</param>
    /// <param name="tables">Tables of more people, those that count most first.</param>
    /// <param name="overTables">Names of people whose entries count more than what the tables say of them; of others the tables' people do.</param>
    Roster(ImmutableArray<Entry> entries, IEnumerable<string> offices, ImmutableArray<PeopleTable> tables, HashSet<string> overTables)
    {
        _entries = entries;
        _tables = tables;
        _overTables = overTables;
        _offices = offices;
        _people = new(() => Merge([.. entries.Select(entry => entry.Person.Value)], tables.SelectMany(table => table.People)));
        _allOffices = new(() => [.. offices, .. tables.SelectMany(table => table.OfficeNames())]);
        foreach (var entry in entries)
        {
            foreach (var surname in entry.Surnames)
            {
                if (!_bySurname.TryGetValue(surname, out var there))
                    _bySurname[surname] = there = new();
                there.Add(entry.Person);
            }
        }
    }

    /// <summary>The tables among them, those that count most first.</summary>
    internal ImmutableArray<PeopleTable> Tables => _tables;

    /// <summary>Everybody, in the order of the files.</summary>
    internal ImmutableArray<Person> People => _people.Value;

    /// <summary>The names of all offices that somebody held.</summary>
    internal HashSet<string> Offices => _allOffices.Value;

    internal static Roster Of(ImmutableArray<Person> people) => new([.. people.Select(EntryOf)], OfficesOf(people));

    internal ImmutableArray<Person> Find(ReadOnlySpan<char> surname)
    {
        var people = _bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out var namesakes) ? namesakes.People : [];
        foreach (var table in _tables)
        {
            if (table.Find(surname) is { IsEmpty: false } found)
                people = Merge(people, found);
        }

        return people;
    }

    /// <summary>These people, with <paramref name="others"/> over them: one of the same name replaces the one here.</summary>
    internal Roster With(ImmutableArray<Person> others)
    {
        var names = others.Select(person => person.Name).ToHashSet(NameComparer.Instance);
        return new(
            [.. _entries.Where(entry => !names.Contains(entry.Name)), .. others.Select(EntryOf)],
            _offices.Concat(OfficesOf(others)),
            _tables,
            [.. _overTables, .. names]);
    }

    /// <summary>These people, with those of tables over them, the last table first.</summary>
    internal Roster With(ImmutableArray<PeopleTable> tables) =>
        new(_entries, _offices, [.. tables.Reverse(), .. _tables], new(NameComparer.Instance));

    // One of a table comes in place of an entry of that name, but for entries that count more and names that an earlier table has.
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

    /// <summary>Every surname under which somebody is looked for.</summary>
    /// <param name="surnames">The surnames that the facts name.</param>
    /// <param name="names">All forms of the name.</param>
    internal static IEnumerable<string> SurnamesOf(IEnumerable<string> surnames, IEnumerable<string> names) =>
        surnames.Concat(names.SelectMany(LastWords)).Distinct(NameComparer.Instance);

    static Entry EntryOf(Person person) =>
        new(person.Name, [.. SurnamesOf(person.Surnames, [person.Name, .. person.Forms, .. person.Wrong])], new(person));

    static IEnumerable<string> OfficesOf(ImmutableArray<Person> people) => people.SelectMany(person => person.Tenures).Select(tenure => tenure.Office.Name);

    // "Ursula von der Leyen" has the surnames "Leyen", "der Leyen" and "von der Leyen".
    static IEnumerable<string> LastWords(string name)
    {
        var at = name.LastIndexOf(' ');
        yield return name[(at + 1)..];
        while (at > 0)
        {
            var before = name.LastIndexOf(' ', at - 1);
            if (!Particles.Contains(name.AsSpan(before + 1, at - before - 1)))
                yield break;
            at = before;
            yield return name[(at + 1)..];
        }
    }

    /// <summary>One person, not yet read.</summary>
    internal sealed record Entry(string Name, ImmutableArray<string> Surnames, Lazy<Person> Person);

    sealed class Namesakes
    {
        readonly List<Lazy<Person>> _unread = [];
        ImmutableArray<Person> _people;

        // Two threads may both read them; they read the same.
        internal ImmutableArray<Person> People => _people.IsDefault ? _people = [.. _unread.ConvertAll(static person => person.Value)] : _people;

        internal void Add(Lazy<Person> person) => _unread.Add(person);
    }
}
