using System.Collections.Immutable;

namespace StyleLint.Facts;

/// <summary>The people of the facts, found by surname.</summary>
sealed class Roster
{
    readonly Dictionary<string, ImmutableArray<Person>> _bySurname = new(NameComparer.Instance);

    internal Roster(ImmutableArray<Person> people)
    {
        People = people;
        Offices = people.SelectMany(person => person.Tenures).Select(tenure => tenure.Office.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var person in people)
        {
            foreach (var surname in SurnamesOf(person))
            {
                var there = _bySurname.GetValueOrDefault(surname, []);
                if (!there.Contains(person, ReferenceEqualityComparer.Instance))
                    _bySurname[surname] = there.Add(person);
            }
        }
    }

    internal ImmutableArray<Person> People { get; }

    /// <summary>The names of all offices that somebody held.</summary>
    internal HashSet<string> Offices { get; }

    internal ImmutableArray<Person> Find(ReadOnlySpan<char> surname) =>
        _bySurname.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(surname, out var people) ? people : [];

    /// <summary>These people, with <paramref name="others"/> over them: one of the same name replaces the one here.</summary>
    internal Roster With(ImmutableArray<Person> others)
    {
        var names = others.Select(person => person.Name).ToHashSet(NameComparer.Instance);
        return new([.. People.Where(person => !names.Contains(person.Name)), .. others]);
    }

    static IEnumerable<string> SurnamesOf(Person person) =>
        person.Surnames.Concat(new[] { person.Name }.Concat(person.Forms).Concat(person.Wrong).SelectMany(LastWords));

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
}
