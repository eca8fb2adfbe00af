using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Finds the day that day words count from.</summary>
static class AnchorReader
{
    // Paragraphs in which a reporting weekday belongs to the dateline.
    const int LeadParagraphs = 3;

    /// <summary>
    /// The dateline's day, else that of the weightiest <see cref="Evidence"/>. A dateline without a year takes it from there; where nothing
    /// has one, a weekday of the first paragraphs chooses it.
    /// </summary>
    internal static Anchor? Read(StoryText story)
    {
        var published = ReadPublished(story);
        if (story.Page.Dateline?.Date is not { Month: { } month, Day: { } day, Until: null, IsAmbiguousNumeric: false } written)
            return published;
        if (written.Year is { } year)
            return DayOf(year.Value, month.Value, day.Value) is { } full ? new(full, AnchorSource.Dateline, written.At) : published;
        if (published is not null)
        {
            return Nearest(month.Value, day.Value, published.Day) is { } near
                ? new(near, AnchorSource.Dateline, written.At, published.Source)
                : published;
        }

        return InferYear(story, written, month.Value, day.Value);
    }

    // What dates a page besides its dateline, the weightiest first. When a page was last changed says least: nothing else may be there.
    static readonly (AnchorSource Source, Func<StoryText, (DateOnly Day, Excerpt? At)?> Find)[] Evidence =
    [
        (AnchorSource.Header, FromHeader),
        (AnchorSource.PageDate, static story => Of(story.Page.PageDate)),
        (AnchorSource.Given, static story => story.Draft.Source.Date is { } given ? (given, null) : null),
        (AnchorSource.Header, FromAddress),
        (AnchorSource.FileName, static story => PathDate.Read(story.Draft.Source.Path) is { } named ? (named, null) : null),
        (AnchorSource.Foot, static story => Of(story.Page.FootDate)),
        (AnchorSource.Updated, static story => Of(story.Page.UpdateDate)),
    ];

    /// <summary>What dates the page itself, whatever its dateline says; null where nothing does.</summary>
    internal static Anchor? ReadPublished(StoryText story)
    {
        foreach (var (source, find) in Evidence)
        {
            if (find(story) is var (day, at))
                return new(day, source, at);
        }

        return null;
    }

    static (DateOnly, Excerpt?)? FromHeader(StoryText story)
    {
        HeaderDate? ambiguous = null;
        foreach (var field in story.Draft.Header.Fields)
        {
            if (field.Kind != FieldKind.Date)
                continue;
            foreach (var value in field.Values)
            {
                var date = HeaderDateReader.Read(value);
                if (date.Day is { } day)
                    return (day, date.At);
                if (date.Kind == HeaderDateKind.Ambiguous)
                    ambiguous ??= date;
            }
        }

        return ambiguous is { } either && Agreed(story, either) is { } agreed ? (agreed, either.At) : null;
    }

    // Where the site keeps the day in the page's address: permalink: /2026/02/03/talks/
    static (DateOnly, Excerpt?)? FromAddress(StoryText story) =>
        story.Draft.Header.Find(FieldKind.Address) is { Values: [var address, ..] } && PathDate.Read(address.Text) is { } day
            ? (day, address.All)
            : null;

    // Of "03/02/2026" the day is meant that something else on the page says as well.
    static DateOnly? Agreed(StoryText story, HeaderDate either)
    {
        foreach (var (source, find) in Evidence)
        {
            if (
                source != AnchorSource.Header
                && find(story) is var (day, _)
                && (
                    day == DayOf(either.Year, either.Month, either.DayOfMonth) || day == DayOf(either.Year, either.DayOfMonth, either.Month)
                )
            )
                return day;
        }

        return null;
    }

    /// <summary>The day that a header field gives; null where it gives none.</summary>
    internal static (DateOnly Day, Excerpt At)? DayOf(HeaderField field) =>
        field.Values is [var value, ..] && HeaderDateReader.Read(value) is { Day: { } day } read ? (day, read.At) : null;

    static (DateOnly, Excerpt?)? Of(DateMention? date) =>
        date is { Year: { } year, Month: { } month, Day: { } day, IsAmbiguousNumeric: false }
        && DayOf(year.Value, month.Value, day.Value) is { } full
            ? (full, date.At)
            : null;

    static DateOnly? DayOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;

    // Dec. 31 in a story published on Jan. 1 is last year's.
    static DateOnly? Nearest(int month, int day, DateOnly published)
    {
        DateOnly? best = null;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (DayOf(year, month, day) is { } candidate && (best is not { } known || Distance(candidate) < Distance(known)))
                best = candidate;
        }

        return best;

        int Distance(DateOnly date) => Math.Abs(date.DayNumber - published.DayNumber);
    }

    /// <summary>The latest past year, no more than twelve months before today, in which the dateline's day has the weekday that the lead
    /// reports on.</summary>
    static Anchor? InferYear(StoryText story, DateMention dateline, int month, int day)
    {
        if (Latest(story.Today, month, day) is not { } candidate)
            return null;
        if (dateline.Weekday is { } own)
            return own.Value == candidate.DayOfWeek ? Inferred(dateline) : null;
        DateMention? near = null;
        var paragraphs = 0;
        foreach (var passage in story.Page.Body)
        {
            if (++paragraphs > LeadParagraphs)
                break;
            foreach (var date in DateReader.ReadWritten(passage.All))
            {
                if (date is not { Weekday: { } weekday, Relative: null, Day: null, Until: null } || !IsReported(date))
                    continue;
                if (weekday.Value == candidate.DayOfWeek)
                    return Inferred(date);
                near ??= date;
            }
        }

        // Any weekday lies within the six days before: it says the year only of a dateline that is itself recent.
        return near is not null && story.Today.DayNumber - candidate.DayNumber <= 14 ? Inferred(near) : null;

        Anchor Inferred(DateMention evidence) =>
            new(candidate, AnchorSource.Dateline, dateline.At, YearIsInferred: true) { Evidence = evidence };
    }

    static DateOnly? Latest(DateOnly today, int month, int day)
    {
        for (var year = today.Year; year >= today.Year - 1 && year >= 1; year--)
        {
            if (DayOf(year, month, day) is { } candidate && candidate <= today)
                return today.DayNumber - candidate.DayNumber <= 366 ? candidate : null;
        }

        return null;
    }

    /// <summary>"said on Monday", "announced Monday": whether a weekday stands right after a verb that reports, and is not one that is
    /// announced or remembered.</summary>
    internal static bool IsReported(DateMention date)
    {
        var text = date.At.Passage.Text.AsSpan(0, date.At.Start).TrimEnd();
        if (text.EndsWith("on") && (text.Length == 2 || !char.IsLetter(text[^3])))
            text = text[..^2].TrimEnd();
        var start = text.LastIndexOf(' ') + 1;
        var word = text[start..];
        return ReportingVerbs.Contains(word) || (word.Length > 3 && word.EndsWith("ed")) || word is "said" or "told" or "met";
    }
}
