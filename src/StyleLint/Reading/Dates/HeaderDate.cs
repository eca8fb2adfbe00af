using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>What a date field of the header comes to.</summary>
enum HeaderDateKind
{
    /// <summary>No day is meant: nothing there, a template's placeholder, a year or a month.</summary>
    NoDay,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A date that doesn't exist.</summary>
    Impossible,

    /// <summary>A day or a month may come first: "03/02/2026".</summary>
    Ambiguous,

    /// <summary>A day and a month without a year.</summary>
    WithoutYear,

    /// <summary>Something else, a misspelt month for one.</summary>
    Unreadable,
}

/// <summary>A date field of the header, as it was read.</summary>
/// <param name="Kind">What it comes to.</param>
/// <param name="At">Its words.</param>
/// <param name="Year">The year, where one is written.</param>
/// <param name="Month">The month, 1-99; of an ambiguous date the one it is if the month comes first.</param>
/// <param name="DayOfMonth">The day, 1-99; of an ambiguous date the one it is if the month comes first.</param>
readonly record struct HeaderDate(HeaderDateKind Kind, Excerpt At, int Year = 0, int Month = 0, int DayOfMonth = 0)
{
    /// <summary>The day; null where it is none.</summary>
    internal DateOnly? Day => Kind == HeaderDateKind.Day ? new(Year, Month, DayOfMonth) : null;

    /// <summary>A day, where the calendar has it.</summary>
    internal static HeaderDate Of(Excerpt at, int year, int month, int day)
    {
        var isDay = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return new(isDay ? HeaderDateKind.Day : HeaderDateKind.Impossible, at, year, month, day);
    }
}
