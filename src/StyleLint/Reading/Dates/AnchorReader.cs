using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Finds the day that day words count from.</summary>
static class AnchorReader
{
    // Paragraphs in which a reporting weekday belongs to the dateline.
    const int LeadParagraphs = 3;

    /// <summary>
    /// The dateline's day, else the header's, the date line's, <c>--date</c>, the file name's. A dateline without a year takes it from the
    /// others; where none of them has one, a weekday of the first paragraphs chooses it.
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

    /// <summary>What dates the page itself, whatever its dateline says; null where nothing does.</summary>
    internal static Anchor? ReadPublished(StoryText story)
    {
        foreach (var field in story.Draft.Header.Fields)
        {
            if (field.Kind != FieldKind.Date)
                continue;
            foreach (var value in field.Values)
            {
                if (HeaderDate.Read(value) is { Day: { } day } read)
                    return new(day, AnchorSource.Header, read.At);
            }
        }

        if (story.Page.PageDate is { } pageDate && FullDay(pageDate) is { } line)
            return new(line, AnchorSource.PageDate, pageDate.At);
        if (story.Draft.Source.Date is { } given)
            return new(given, AnchorSource.Given, null);
        return FromPath(story.Draft.Source.Path) is { } named ? new(named, AnchorSource.FileName, null) : null;
    }

    /// <summary>The day that a header field gives; null where it gives none.</summary>
    internal static (DateOnly Day, Excerpt At)? DayOf(HeaderField field) =>
        field.Values is [var value, ..] && HeaderDate.Read(value) is { Day: { } day } read ? (day, read.At) : null;

    static DateOnly? FullDay(DateMention date) =>
        date is { Year: { } year, Month: { } month, Day: { } day, IsAmbiguousNumeric: false } ? DayOf(year.Value, month.Value, day.Value) : null;

    static DateOnly? DayOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

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

    /// <summary>The latest past year, no more than twelve months before today, in which the dateline's day has the weekday that the lead reports on.</summary>
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

        Anchor Inferred(DateMention evidence) => new(candidate, AnchorSource.Dateline, dateline.At, YearIsInferred: true) { Evidence = evidence };
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

    /// <summary>"said on Monday", "announced Monday": whether a weekday stands right after a verb that reports, and is not one that is announced or remembered.</summary>
    internal static bool IsReported(DateMention date)
    {
        var text = date.At.Passage.Text.AsSpan(0, date.At.Start).TrimEnd();
        if (text.EndsWith("on") && (text.Length == 2 || !char.IsLetter(text[^3])))
            text = text[..^2].TrimEnd();
        var start = text.LastIndexOf(' ') + 1;
        var word = text[start..];
        return ReportingVerbs.Contains(word) || (word.Length > 3 && word.EndsWith("ed")) || word is "said" or "told" or "met";
    }

    /// <summary>The date of a path that begins a file name with it or has it as folders: <c>2026-02-03-talks.md</c>, <c>/2026/02/03/talks.md</c>.</summary>
    internal static DateOnly? FromPath(ReadOnlySpan<char> path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (Dashed(name, '-') is { } dated && (name.Length == 10 || !char.IsAsciiDigit(name[10])))
            return dated;
        for (var at = 0; at + 12 <= path.Length; at++)
        {
            if ((at == 0 || path[at - 1] == '/') && path[at + 10] == '/' && Dashed(path[at..], '/') is { } foldered)
                return foldered;
        }

        return null;
    }

    static DateOnly? Dashed(ReadOnlySpan<char> text, char mark) =>
        text.Length >= 10 && text[4] == mark && text[7] == mark
        && Number(text[..4]) is { } year && Number(text[5..7]) is { } month && Number(text[8..10]) is { } day
            ? DayOf(year, month, day)
            : null;

    static int? Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return null;
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
