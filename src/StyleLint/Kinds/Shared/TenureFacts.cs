using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>What the facts say of a mention's office on the day of its story, and how far that can be relied on.</summary>
static class TenureFacts
{
    // Past its known-until a file that says "still in office" is guessing; after so long it is not even worth a guess.
    const int DaysOfGrace = 366;

    // A year inferred from a weekday within two weeks of today is as good as written.
    const int DaysOfDoubt = 14;

    /// <summary>Whether a person held the mention's office, in the country the mention names if it names one.</summary>
    internal static bool Held(Person person, Mention mention)
    {
        foreach (var tenure in person.Tenures)
        {
            if (IsMeant(tenure, mention))
                return true;
        }

        return false;
    }

    /// <summary>The tenure of the mention's office that covers a day; null where there is none.</summary>
    internal static Tenure? On(Person person, Mention mention, DateOnly day)
    {
        foreach (var tenure in person.Tenures)
        {
            if (IsMeant(tenure, mention) && tenure.Covers(day))
                return tenure;
        }

        return null;
    }

    /// <summary>Whether a tenure is of the office and country that a mention names.</summary>
    internal static bool IsMeant(Tenure tenure, Mention mention) =>
        mention.Office is { } office && tenure.Office.Name == office.Name && (mention.Country is null || tenure.Country == mention.Country);

    /// <summary>Whether what the facts say of the person on a day is worth anything.</summary>
    internal static bool Reaches(Person person, DateOnly day) =>
        person.IsKnownOn(day) || (person.KnownUntil != DateOnly.MinValue && day.DayNumber - person.KnownUntil.DayNumber <= DaysOfGrace);

    /// <summary>What a finding about a person on the day of the story takes for granted; null where nothing.</summary>
    internal static string? Assumption(in Analysis analysis, Anchor anchor, Person person)
    {
        if (!person.IsKnownOn(anchor.Day))
            return $"The facts about {person.Name} are complete up to {person.KnownUntil:yyyy-MM-dd} and taken to hold since";
        if (
            anchor is { YearIsInferred: true, Evidence: { } evidence, At: { } at }
            && analysis.Knowledge.Today.DayNumber - anchor.Day.DayNumber > DaysOfDoubt
        )
            return $"{at} read as {anchor.Day.Year} because it says {evidence.At}";
        return null;
    }
}
