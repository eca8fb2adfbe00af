using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>What a date mention names.</summary>
public enum DateKind
{
    /// <summary>A day: "Feb 2", "Monday", "Tuesday, 03 Feb 2026", "today", "two days ago".</summary>
    Day,

    /// <summary>A week: "this week".</summary>
    Week,

    /// <summary>A month: "February 2026", "last month".</summary>
    Month,

    /// <summary>A quarter or season; not resolved, since its days differ by company and by half of the globe.</summary>
    Season,

    /// <summary>A year or a longer time: "2019", "last year", "the 1990s".</summary>
    Year,

    /// <summary>A time of day alone: "3 p.m.".</summary>
    Clock,
}

/// <summary>One written part of a date, and where it stands.</summary>
public readonly record struct Written<T>(T Value, Excerpt At)
    where T : struct;

/// <summary>A day word or a distance: "today" is 0 days, "last week" is -1 weeks, "two months ago" is -2 months.</summary>
public readonly record struct RelativeDate(DateUnit Unit, int Count);

/// <summary>What a relative date counts in.</summary>
public enum DateUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}

/// <summary>
/// A date as written, its parts kept apart so that they can be found to contradict each other, and the day it means.
/// </summary>
/// <param name="At">Its own words; of a range, the first date's ("Feb 2" of "Feb 2-5").</param>
/// <param name="Kind">What it names.</param>
public sealed record DateMention(Excerpt At, DateKind Kind)
{
    /// <summary>The weekday, where written.</summary>
    public Written<DayOfWeek>? Weekday { get; init; }

    /// <summary>The day of the month, where written; 1-99, not checked against the month.</summary>
    public Written<int>? Day { get; init; }

    /// <summary>The month, where written; 1-12 by name, 0-99 in a numeric date.</summary>
    public Written<int>? Month { get; init; }

    /// <summary>The year, where written, as four digits ("'90s" is 1990, "7/8/07" is 2007).</summary>
    public Written<int>? Year { get; init; }

    /// <summary>The time of day, where written.</summary>
    public ClockTime? Clock { get; init; }

    /// <summary>The distance from the anchor, where it is written as one ("yesterday", "last Monday": -1 weeks and a weekday).</summary>
    public RelativeDate? Relative { get; init; }

    /// <summary>For a range, the end with its own words: "Feb 5" of "Feb 2 to Feb 5", "5" of "Feb 2-5" (its month stands at the first date
    /// then).</summary>
    public DateMention? Until { get; init; }

    /// <summary>Whether it is all digits and could be day/month or month/day: "02/03/2026".</summary>
    public bool IsAmbiguousNumeric { get; init; }

    /// <summary>First day meant; null where nothing anchors it or no such day exists. Later than <see cref="To"/> in a range that is
    /// written the wrong way round.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day meant, inclusive; equals <see cref="From"/> for a day; for a range, its end's last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the year was not written and was taken from the anchor or the weekday.</summary>
    public bool YearIsInferred => Year is null && From is not null;

    /// <summary>Whether it is a day word or a bare weekday ("on Wednesday", "yesterday", "this week"): nothing in it says which
    /// date.</summary>
    public bool IsDayWord => Year is null && Month is null && Day is null && (Weekday is not null || Relative is not null);
}

/// <summary>A time of day as written.</summary>
/// <param name="At">All of it, the zone included.</param>
/// <param name="Hour">0-99, not checked.</param>
/// <param name="Minute">0-99, not checked; 0 where none is written.</param>
/// <param name="Meridiem">'a', 'p', or null for a 24-hour time.</param>
/// <param name="Zone">"GMT", "ET", …; null where none.</param>
public sealed record ClockTime(Excerpt At, int Hour, int Minute, char? Meridiem, string? Zone);

/// <summary>Where the day comes from that the story's day words count from.</summary>
public enum AnchorSource
{
    /// <summary>The dateline: "MOSCOW, Feb 2 (Reuters) -".</summary>
    Dateline,

    /// <summary>The header's date.</summary>
    Header,

    /// <summary>A date line in the text.</summary>
    PageDate,

    /// <summary><c>--date</c>.</summary>
    Given,

    /// <summary>The file's name or its folders: <c>2026-02-03-talks.md</c>, <c>2026/02/03/talks.md</c>.</summary>
    FileName,

    /// <summary>A date under the last paragraph.</summary>
    Foot,

    /// <summary>A line over the text that says when it was last changed.</summary>
    Updated,
}

/// <summary>The day that the story's day words count from.</summary>
/// <param name="Day">The day.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="At">The words it comes from; null for <c>--date</c> and paths.</param>
/// <param name="YearFrom">Where the year comes from if the dateline has none; null where it is written with the day.</param>
/// <param name="YearIsInferred">Whether the year was worked out from a weekday and today's date; findings that rest on it are weaker and
/// say so.</param>
public sealed record Anchor(DateOnly Day, AnchorSource Source, Excerpt? At, AnchorSource? YearFrom = null, bool YearIsInferred = false)
{
    /// <summary>The weekday that fixed an inferred year; null elsewhere.</summary>
    public DateMention? Evidence { get; init; }
}
