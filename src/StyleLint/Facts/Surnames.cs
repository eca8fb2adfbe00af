namespace StyleLint.Facts;

/// <summary>The surnames under which people are looked for.</summary>
static class Surnames
{
    /// <summary>Every surname under which somebody is looked for.</summary>
    /// <param name="surnames">The surnames that the facts name.</param>
    /// <param name="names">All forms of the name.</param>
    internal static IEnumerable<string> Of(IEnumerable<string> surnames, IEnumerable<string> names) =>
        surnames.Concat(names.SelectMany(LastWords)).Distinct(NameComparer.Instance);

    /// <summary>Every surname under which somebody is looked for.</summary>
    internal static IEnumerable<string> Of(Person person) => Of(person.Surnames, [person.Name, .. person.Forms, .. person.Wrong]);

    /// <summary>Whether somebody is looked for under a surname.</summary>
    internal static bool IsOf(Person person, ReadOnlySpan<char> surname)
    {
        foreach (var each in Of(person))
        {
            if (NameComparer.AreEqual(each, surname))
                return true;
        }

        return false;
    }

    /// <summary>The last word of a name: "Leyen".</summary>
    internal static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>A surname with the particle before it, "der Leyen" and then "von der Leyen"; empty if there is none.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="surname">The surname at its end.</param>
    internal static ReadOnlySpan<char> WithParticle(ReadOnlySpan<char> name, ReadOnlySpan<char> surname)
    {
        var at = name.Length - surname.Length - 1;
        if (at <= 0)
            return default;
        var before = name[..at].LastIndexOf(' ') + 1;
        return Particles.Contains(name[before..at]) ? name[before..] : default;
    }

    // All of them: "Ursula von der Leyen" has "Leyen", "der Leyen" and "von der Leyen".
    static List<string> LastWords(string name)
    {
        var words = new List<string>(1);
        for (var surname = LastWord(name); !surname.IsEmpty; surname = WithParticle(name, surname))
            words.Add(surname.ToString());
        return words;
    }
}
