using System.Globalization;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>How findings and fixes write dates, and what a finding on a date takes for granted.</summary>
static class DateWriting
{
    // A year inferred from a weekday within two weeks of today is as good as written.
    const int FreshDays = 14;

    /// <summary>"March 4, 2025"</summary>
    internal static string Of(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>"February 2"</summary>
    internal static string MonthAndDay(DateOnly day) => day.ToString("MMMM d", CultureInfo.InvariantCulture);

    /// <summary>"Feb 2"</summary>
    internal static string WithoutYear(DateOnly day) => day.ToString("MMM d", CultureInfo.InvariantCulture);

    /// <summary>The ending of a day of the month written as an ordinal: "nd" of 2.</summary>
    internal static string Ending(int day) =>
        day switch
        {
            1 or 21 or 31 => "st",
            2 or 22 => "nd",
            3 or 23 => "rd",
            _ => "th",
        };

    /// <summary>A weekday in the form of the one that stands there: Tuesday, Tue, TUESDAY.</summary>
    internal static string Like(ReadOnlySpan<char> written, DayOfWeek weekday)
    {
        var name = weekday.ToString();
        if (written.Length <= 5 && !Enum.TryParse<DayOfWeek>(written, ignoreCase: true, out _))
            name = name[..3];
        return written.Length > 1 && char.IsUpper(written[1]) ? name.ToUpperInvariant() : name;
    }

    /// <summary>
    /// What has to be taken for granted to know the date's year, as the end of a sentence; null where the year is written or as good as
    /// that.
    /// </summary>
    internal static string? Assumption(in Analysis analysis, DateMention date)
    {
        if (date.Year is not null || date.From is not { } day || analysis.Story.Anchor is not { } anchor)
            return null;
        if (anchor.YearIsInferred && analysis.Knowledge.Today.DayNumber - anchor.Day.DayNumber > FreshDays)
        {
            return anchor.Evidence is { Weekday: { } weekday }
                ? $"{WithoutYear(anchor.Day)} read as {anchor.Day.Year} because it says {weekday.Value}"
                : $"{WithoutYear(anchor.Day)} read as {anchor.Day.Year}";
        }

        return Math.Abs(day.DayNumber - anchor.Day.DayNumber) > DateResolver.NearDays
            ? $"{WithoutYear(day)} read as {day.Year}, the year nearest the story's own date"
            : null;
    }

    /// <summary>All of a range's words.</summary>
    internal static Excerpt RangeAt(DateMention date) =>
        date.Until is { } until ? date.At.Passage.Excerpt(date.At.Start, until.At.End - date.At.Start) : date.At;

    /// <summary>Where the day of an anchor is written, for related places; null where it is not on the page.</summary>
    internal static Related? PlaceOf(Anchor anchor, SourceText source) =>
        anchor.At is { } at ? new(source, at.Span, $"the story's date: {Of(anchor.Day)}") : null;
}
