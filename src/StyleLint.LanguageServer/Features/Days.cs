using System.Globalization;
using StyleLint.Reading;

namespace StyleLint.LanguageServer;

/// <summary>Days in words.</summary>
static class Days
{
    /// <summary>"Tuesday, March 4, 2025"</summary>
    public static string Full(DateOnly day) => day.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>"March 4, 2025"</summary>
    public static string Of(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>What a resolved date means: a day, or the first and the last one.</summary>
    public static string Of(DateMention date, DateOnly from, DateOnly to) =>
        from == to ? Full(from)
        : date.Kind == DateKind.Month && date.Until is null ? from.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : date.Kind == DateKind.Year && from.Year == to.Year ? from.Year.ToString(CultureInfo.InvariantCulture)
        : $"{Full(from)} to {Full(to)}";

    /// <summary>The same, as short as possible, for a margin: "Mar 4", with a year only if it isn't the story's.</summary>
    /// <param name="date">The date as written.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="year">The story's year.</param>
    public static string Brief(DateMention date, DateOnly from, DateOnly to, int year)
    {
        if (date.Kind == DateKind.Year)
            return from.Year == to.Year ? $"{from.Year}" : $"{from.Year}–{to.Year}";
        if (date.Kind == DateKind.Month)
            return from.ToString(from.Year == year ? "MMMM" : "MMMM yyyy", CultureInfo.InvariantCulture);
        // A weekday already written need not be repeated.
        var first = from.ToString((date.Weekday is null && from == to ? "ddd, " : "") + "MMM d", CultureInfo.InvariantCulture);
        var last = from == to ? "" : "–" + to.ToString("MMM d", CultureInfo.InvariantCulture);
        return first + last + (to.Year == year ? "" : $", {to.Year}");
    }

    /// <summary>How far some days are from the day that the story's day words count from: "2 days before the dateline".</summary>
    public static string Where(DateOnly from, DateOnly to, Anchor anchor) =>
        from <= anchor.Day && anchor.Day <= to && from != to
            ? $"around {SourceOf(anchor)}"
            : $"{Distance(from > anchor.Day ? from : to, anchor.Day)} {SourceOf(anchor)}";

    static string Distance(DateOnly day, DateOnly from)
    {
        var days = day.DayNumber - from.DayNumber;
        if (days == 0)
            return "on";
        var (count, unit) = Math.Abs(days) switch
        {
            var n and < 14 => (n, "day"),
            var n when n % 7 == 0 && n < 70 => (n / 7, "week"),
            var n and < 70 => (n, "day"),
            var n and < 730 => (n / 30, "month"),
            var n => (n / 365, "year"),
        };
        var about = Math.Abs(days) >= 70 ? "about " : "";
        return $"{about}{count} {unit}{(count == 1 ? "" : "s")} {(days < 0 ? "before" : "after")}";
    }

    /// <summary>Where the day that day words count from is given, as the end of a sentence.</summary>
    public static string SourceOf(Anchor anchor) =>
        anchor.Source switch
        {
            AnchorSource.Dateline => "the dateline",
            AnchorSource.Header => "the header's date",
            AnchorSource.PageDate => "the date line",
            AnchorSource.FileName => "the date in the file's name",
            AnchorSource.Foot => "the date at the foot of the page",
            AnchorSource.Updated => "the line that says when it was updated",
            _ => "the publication date",
        };
}
