using System.Collections.Immutable;

namespace StyleLint.Facts;

/// <summary>The people of the facts, found by surname. Each is read when first asked for.</summary>
sealed class Roster
{
    readonly ImmutableArray<Entry> _entries;
    readonly Dictionary<string, Namesakes> _bySurname = new(NameComparer.Instance);
    readonly Lazy<ImmutableArray<Person>> _people;

    internal Roster(ImmutableArray<Entry> entries, IEnumerable<string> offices)
    {
        _entries = entries;
        _people = new(() => [.. entries.Select(entry => entry.Person.Value)]);
        Offices = offices.ToHashSet(StringComparer.Ordinal);
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

    /// <summary>Everybody, in the order of the files.</summary>
    internal ImmutableArray<Person> People => _people.Value;

    /// <summary>The names of all offices that somebody held.</summary>
    internal HashSet<string> Offices { get; }

    internal static Roster Of(ImmutableArray<Person> people) => new([.. people.Select(EntryOf)], OfficesOf(people));

    internal ImmutableArray<Person> Find(ReadOnlySpan<char> surname) =>
        _bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out var namesakes) ? namesakes.People : [];

    /// <summary>These people, with <paramref name="others"/> over them: one of the same name replaces the one here.</summary>
    internal Roster With(ImmutableArray<Person> others)
    {
        var names = others.Select(person => person.Name).ToHashSet(NameComparer.Instance);
        return new([.. _entries.Where(entry => !names.Contains(entry.Name)), .. others.Select(EntryOf)], Offices.Concat(OfficesOf(others)));
    }

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
        internal ImmutableArray<Person> People => _people.IsDefault ? _people = [.. _unread.Select(person => person.Value)] : _people;

        internal void Add(Lazy<Person> person) => _unread.Add(person);
    }
}
