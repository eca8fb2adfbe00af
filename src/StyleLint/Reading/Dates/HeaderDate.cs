using System.Globalization;
using StyleLint.Drafts;
using StyleLint.English;

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

/// <summary>
/// Reads a date where nothing but a date stands, as in a header: year, month and day in any order that leaves no doubt, a time and its zone
/// behind or before them, and the forms that only programs write ("20260203", "2026-W06-2", seconds since 1970).
/// </summary>
/// <param name="Kind">What it comes to.</param>
/// <param name="At">Its words.</param>
/// <param name="Year">The year, where one is written.</param>
/// <param name="Month">The month, 1-99; of an ambiguous date the one it is if the month comes first.</param>
/// <param name="DayOfMonth">The day, 1-99; of an ambiguous date the one it is if the month comes first.</param>
readonly record struct HeaderDate(HeaderDateKind Kind, Excerpt At, int Year = 0, int Month = 0, int DayOfMonth = 0)
{
    /// <summary>The day; null where it is none.</summary>
    internal DateOnly? Day => Kind == HeaderDateKind.Day ? new(Year, Month, DayOfMonth) : null;

    /// <summary>Reads a value of a date field.</summary>
    internal static HeaderDate Read(Passage value)
    {
        var at = LineText.TrimBlanks(value.All);
        var text = at.Chars;
        if (text.IsEmpty || text.IndexOfAny("{}$%") >= 0 || text[0] == '<' || PageWords.IsDateKeyword(text))
            return new(HeaderDateKind.NoDay, at);
        if (text.IndexOfAnyExceptInRange('0', '9') < 0)
            return OfDigits(text, at);
        var parts = new HeaderDateParts();
        if (parts.Read(text) && parts.In(at) is { Kind: not HeaderDateKind.Unreadable } read)
            return read;
        // "Oslo, 3 February 2026", "Feb. 3-5, 2026": with other words, or of several days.
        foreach (var date in DateReader.ReadWritten(at))
        {
            if (date is { Month: { } month, Day: { } day, IsAmbiguousNumeric: false } && (date.Year ?? date.Until?.Year) is { } year)
                return Of(date.At, year.Value, month.Value, day.Value);
        }

        return new(parts.NamesNoDay ? HeaderDateKind.NoDay : HeaderDateKind.Unreadable, at);
    }

    /// <summary>A day, where the calendar has it.</summary>
    internal static HeaderDate Of(Excerpt at, int year, int month, int day)
    {
        var isDay = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return new(isDay ? HeaderDateKind.Day : HeaderDateKind.Impossible, at, year, month, day);
    }

    // "20260203", with or without a time; "2026" and "202602"; seconds and milliseconds since 1970.
    static HeaderDate OfDigits(ReadOnlySpan<char> digits, Excerpt at)
    {
        if (
            digits.Length is 8 or 12 or 14
            && int.Parse(digits[..4], CultureInfo.InvariantCulture) is >= 1000 and <= HeaderDateParts.LastYear and var year
        )
            return Of(
                at,
                year,
                int.Parse(digits[4..6], CultureInfo.InvariantCulture),
                int.Parse(digits[6..8], CultureInfo.InvariantCulture)
            );
        if (digits.Length is 4 or 6)
            return new(HeaderDateKind.NoDay, at);
        if (digits.Length is not (10 or 13))
            return new(HeaderDateKind.Unreadable, at);
        var moment = DateTime.UnixEpoch.AddSeconds(long.Parse(digits[..10], CultureInfo.InvariantCulture));
        return Of(at, moment.Year, moment.Month, moment.Day);
    }
}
