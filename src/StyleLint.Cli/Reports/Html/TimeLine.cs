using System.Globalization;
using StyleLint.Reading;

namespace StyleLint.Cli.Reports.Html;

/// <summary>The dates of a story in their order, each with the words that mean it and how far from the story's own day it lies.</summary>
sealed class TimeLine(HtmlWriter html, Story story, Marks marks)
{
    /// <summary>Writes the time line; nothing where the story has no dates.</summary>
    public void Write()
    {
        var all = story.Dates.Where(date => date.Kind != DateKind.Clock).ToList();
        var days = all.Where(date => date.From is not null)
            .GroupBy(date => (From: date.From!.Value, To: date.To ?? date.From!.Value))
            .ToDictionary(group => group.Key, group => group.ToList());
        var own = story.Anchor?.Day;
        if (own is { } anchor)
            days.TryAdd((anchor, anchor), []);
        if (days.Count == 0 && all.Count == 0)
            return;
        html.Line();
        using (html.Open("section", ("class", "dates")))
        {
            html.Put("h4", "Time line");
            if (days.Count > 0)
            {
                using (html.Open("ol"))
                {
                    foreach (var (span, dates) in days.OrderBy(each => each.Key.From).ThenBy(each => each.Key.To))
                        WriteDay(span.From, span.To, dates, own);
                }
            }

            WriteUnplaced(
                [.. all.Where(date => date.From is null)],
                days.Count > 0 ? "Without a place on it:" : "Dates without a known day:"
            );
        }
    }

    void WriteDay(DateOnly from, DateOnly to, List<DateMention> dates, DateOnly? own)
    {
        var isOwn = from == own && to == own;
        html.Line();
        using (html.Open("li", ("class", isOwn ? "own" : null)))
        {
            using (html.Open("p", ("class", "when")))
            {
                html.Put("time", Span(from, to), ("datetime", from == to ? $"{from:yyyy-MM-dd}" : null));
                if (isOwn)
                    html.Put("span", "the story’s day", ("class", "meaning"));
                else if (own is { } day && Distance(from, to, day) is { } distance)
                    html.Put("span", distance, ("class", "meaning"));
            }

            if (dates.Count > 0)
                WriteMentions(dates);
        }
    }

    void WriteMentions(List<DateMention> dates)
    {
        using (html.Open("ul"))
        {
            foreach (var date in dates)
            {
                using (html.Open("li"))
                    marks.WriteWords(html, date.At);
            }
        }
    }

    void WriteUnplaced(List<DateMention> dates, string heading)
    {
        if (dates.Count == 0)
            return;
        html.Put("p", heading, ("class", "unplaced"));
        WriteMentions(dates);
    }

    static string Day(DateOnly day) => day.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>Days in words: one, a month, a year, or the first and the last.</summary>
    internal static string Span(DateOnly from, DateOnly to)
    {
        if (from == to)
            return Day(from);
        if ((from.Day, from.Year, from.Month) == (1, to.Year, to.Month) && to.Day == DateTime.DaysInMonth(to.Year, to.Month))
            return from.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        if ((from.Day, from.Month, to.Day, to.Month) == (1, 1, 31, 12))
            return from.Year == to.Year ? $"{from.Year}" : $"{from.Year}–{to.Year}";
        return $"{Day(from)} – {Day(to)}";
    }

    /// <summary>How far some days lie from the story's own: "11 days after"; null where they are around it.</summary>
    internal static string? Distance(DateOnly from, DateOnly to, DateOnly own)
    {
        if (to < own)
            return $"{Length(own.DayNumber - to.DayNumber)} before";
        return from > own ? $"{Length(from.DayNumber - own.DayNumber)} after" : null;
    }

    static string Length(int days) =>
        days switch
        {
            < 14 => TextReport.Count(days, "day"),
            < 60 => TextReport.Count(days / 7, "week"),
            < 730 => TextReport.Count((int)(days / 30.44), "month"),
            _ => TextReport.Count((int)(days / 365.25), "year"),
        };
}
