using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Finds the days that a written date means. What is written is never changed: a weekday that disagrees stays as it is.</summary>
static class DateResolver
{
    const int FirstYear = 200;
    const int LastYear = 9900;

    /// <summary>A month and day this near the anchor, in days, cannot be meant of another year.</summary>
    internal const int NearDays = 60;

    // Two readings of a month and day whose distances from the anchor differ by less are told apart by the tense before them.
    const int TieDays = 75;

    // Characters in which a clause's verb is looked for, before a date and after it.
    const int ClauseLength = 160;

    internal static DateMention Resolve(DateMention date, DateOnly? anchor)
    {
        // No story is of such a year, and counting on from it would leave the calendar.
        if (anchor is { Year: < FirstYear or > LastYear })
            anchor = null;
        if (date.Until is not { } until)
            return Resolve(date, anchor, yearFromEnd: null) is { } days ? date with { From = days.From, To = days.To } : date;

        // "Dec. 28 to Jan. 3, 2026": the year stands once, at the end.
        var endYear = date.Year is null && until.Year is { } written ? written.Value : default(int?);
        if (Resolve(date, anchor, endYear) is not { } first)
            return date;
        var end = until.Year is null && date.Year is { } startYear ? startYear.Value : default(int?);
        var last = until switch
        {
            { Weekday: { } weekday, Day: null } => DayOn(first.From, weekday.Value, forward: true),
            _ when until.Year is null && end is null => InYear(until, first.From.Year),
            _ => Resolve(until, anchor, end),
        };
        if (last is not { } lastDays)
            return date with { From = first.From, To = first.To };
        if (lastDays.From < first.From && !IsReversed(date, until))
        {
            // Over the turn of the year; the year that is written stands.
            if (until.Year is null && InYear(until, first.From.Year + 1) is { } after)
                lastDays = after;
            else if (endYear is { } year && InYear(date, year - 1) is { } before)
                first = before;
        }

        return date with
        {
            From = first.From,
            To = lastDays.To,
            Until = until with { From = lastDays.From, To = lastDays.To },
        };
    }

    // "Feb. 5 to Feb. 2" is the wrong way round; "April 1 to March 31" and "May 2 to May 1" are a year.
    static bool IsReversed(DateMention date, DateMention until) =>
        date is { Day: { } day, Month: { } month }
        && until is { Day: { } lastDay, Month: { } lastMonth }
        && month.Value == lastMonth.Value
        && lastDay.Value < day.Value - 1;

    static Days? Resolve(DateMention date, DateOnly? anchor, int? yearFromEnd)
    {
        if (date.Year is { } year)
            return date.Month is null ? WholeYears(date, year.Value) : InYear(date, year.Value);
        if (yearFromEnd is { } given && date.Month is not null)
            return InYear(date, given);
        if (anchor is not { } day)
            return null;
        if (date.Month is not null)
            return MonthNear(date, day);
        if (date.Relative is { } relative)
            return Relative(date, relative, day);
        if (date.Weekday is not { } weekday || date.Day is not null)
            return null;
        return DayOn(day, weekday.Value, LooksAhead(date, ifUnmarked: false));
    }

    // Quarters and seasons begin on other days in every company and on either half of the globe: only their year is known.
    static Days? WholeYears(DateMention date, int year)
    {
        var years = date.Year is { At.Length: not 4 and not 2 } ? 10 : 1;
        return date.Kind == DateKind.Season || year + years > 9999 ? null : new(new(year, 1, 1), new(year + years - 1, 12, 31));
    }

    // A month, or a day of it, in a given year; null where there is no such day.
    static Days? InYear(DateMention date, int year)
    {
        if (date.Month is not { Value: >= 1 and <= 12 } month || year is < 1 or > 9999)
            return null;
        var length = DateTime.DaysInMonth(year, month.Value);
        if (date.Day is not { } day)
            return new(new(year, month.Value, 1), new(year, month.Value, length));
        return day.Value >= 1 && day.Value <= length && !date.IsAmbiguousNumeric ? Days.One(new(year, month.Value, day.Value)) : null;
    }

    // Without a year: the year that puts it nearest the anchor; where two are about as near, the tense decides.
    static Days? MonthNear(DateMention date, DateOnly anchor)
    {
        Days? past = null,
            future = null;
        for (var year = anchor.Year - 4; year <= anchor.Year + 4; year++)
        {
            if (InYear(date, year) is not { } days)
                continue;
            if (days.From <= anchor)
                past = days;
            else
                future ??= days;
        }

        if (past is not { } before || future is not { } after)
            return past ?? future;
        var back = anchor.DayNumber - before.To.DayNumber;
        var ahead = after.From.DayNumber - anchor.DayNumber;
        // Far from the anchor, a weekday that fits one of the two tells which is meant; near it, it may be wrong.
        if (
            date.Weekday is { } weekday
            && Math.Min(back, ahead) > NearDays
            && before.From.DayOfWeek == weekday.Value != (after.From.DayOfWeek == weekday.Value)
        )
            return before.From.DayOfWeek == weekday.Value ? before : after;
        if (date.Relative is { } relative)
        {
            if (relative.Count == 0)
                return Nearer(before, after, anchor);
            return relative.Count > 0 ? after
                : before.To >= anchor && date.Day is null ? InYear(date, before.From.Year - 1)
                : before;
        }

        // "in October" is said of the one behind or ahead by the tense alone; a day and month mostly stand near the story's own day.
        if (date.Day is not null ? Math.Abs(back - ahead) > TieDays : back <= 0)
            return Nearer(before, after, anchor);
        return LooksAhead(date, ifUnmarked: date.Day is null && ahead < back && BeginsThere(date)) ? after : before;
    }

    // "sails from March", "from the middle of March".
    static bool BeginsThere(DateMention date)
    {
        var before = date.At.Passage.Text.AsSpan(0, date.At.Start).TrimEnd();
        foreach (var part in (ReadOnlySpan<string>)["the start of", "the beginning of", "the middle of", "the end of"])
        {
            if (before.EndsWith(part))
                before = before[..^part.Length].TrimEnd();
        }

        return before.EndsWith(" from") || before is "From" || before.EndsWith(" From");
    }

    static Days Nearer(Days before, Days after, DateOnly anchor) =>
        anchor.DayNumber - before.To.DayNumber <= after.From.DayNumber - anchor.DayNumber ? before : after;

    static Days? Relative(DateMention date, RelativeDate relative, DateOnly anchor)
    {
        var monday = anchor.AddDays(-(((int)anchor.DayOfWeek + 6) % 7));
        switch (date.Kind == DateKind.Season ? (DateUnit?)null : relative.Unit)
        {
            case DateUnit.Week when date.Weekday is { } weekday:
                // "last Monday" is the one before today, "next Monday" the one after; "this Monday" lies in the week or by the tense.
                if (relative.Count == 0)
                    return DayOn(anchor, weekday.Value, LooksAhead(date, ifUnmarked: true));
                return relative.Count < 0
                    ? DayOn(anchor.AddDays(-1), weekday.Value, forward: false)
                    : DayOn(anchor.AddDays(1), weekday.Value, forward: true);
            case DateUnit.Week:
                var start = monday.AddDays(7 * relative.Count);
                return date.At.Chars.EndsWith("weekend", StringComparison.OrdinalIgnoreCase)
                    ? new(start.AddDays(5), start.AddDays(6))
                    : new(start, start.AddDays(6));
            case DateUnit.Day:
                return Days.One(anchor.AddDays(relative.Count));
            case DateUnit.Month:
                var month = new DateOnly(anchor.Year, anchor.Month, 1).AddMonths(relative.Count);
                return new(month, month.AddMonths(1).AddDays(-1));
            case DateUnit.Year:
                var year = anchor.Year + relative.Count;
                return year is < 1 or > 9999 ? null : new(new(year, 1, 1), new(year, 12, 31));
            default:
                return null;
        }
    }

    static Days DayOn(DateOnly anchor, DayOfWeek weekday, bool forward)
    {
        var back = ((int)anchor.DayOfWeek - (int)weekday + 7) % 7;
        return Days.One(anchor.AddDays(forward ? (7 - back) % 7 : -back));
    }

    /// <summary>Whether the words of the clause before a date, nearest first, look ahead: will, is to, scheduled, due, by, until, next,
    /// upcoming.</summary>
    internal static bool LooksAhead(DateMention date, bool ifUnmarked)
    {
        var text = date.At.Passage.Text.AsSpan();
        var start = Math.Max(0, date.At.Start - ClauseLength);
        var end = date.At.Start;
        var later = text[..0];
        var words = 0;
        var isScheduled = false;
        while (new TextCursor(text, start).StepBackInClause(ref end, out var word))
        {
            words++;
            if (IsAhead(word, later, words))
                return true;
            if (IsBehind(word) && !IsPassive(text, start, end, words))
                return false;
            isScheduled |= IsScheduled(word, words, new TextCursor(text, start), end);
            later = word;
        }

        if (isScheduled)
            return true;

        // "On Monday the court will …": nothing stands before the day, so what follows says it.
        return words <= 1 ? AheadAfter(text, date.At.End, ifUnmarked) : ifUnmarked;
    }

    static bool AheadAfter(ReadOnlySpan<char> text, int from, bool ifUnmarked)
    {
        ReadOnlySpan<char> before = default;
        var words = new Words(text[from..Math.Min(text.Length, from + ClauseLength)]);
        while (words.MoveNext())
        {
            if (words.Start > 0 && text[from + words.Start - 1] is '.' or ';')
                break;
            var word = words.Current;
            if (word is "will" or "shall" || (word is "to" && before is "is" or "are" or "due" or "set" or "scheduled"))
                return true;
            if (IsBehind(word))
                return false;
            before = word;
        }

        return ifUnmarked;
    }

    static bool IsAhead(ReadOnlySpan<char> word, ReadOnlySpan<char> later, int distance) =>
        word switch
        {
            _ when TenseWords.SpeaksAhead(word) => true,
            _ when TenseWords.LeadsAhead(word) => distance <= 1,
            "is" or "are" => later is "to" or "set",
            "to" => later is "be",
            _ => word.EndsWith("'ll") || word.EndsWith("’ll"),
        };

    // "Talks resume in Oslo on Thursday"; "the return of the boats on Thursday" is none, nor is "the town's return".
    static bool IsScheduled(ReadOnlySpan<char> word, int distance, TextCursor cursor, int end) =>
        distance <= FarthestPlan
        && TenseWords.Scheduled.Contains(word)
        && char.IsLower(word[0])
        && cursor.StepBackInClause(ref end, out var before)
        && !before.EndsWith("'s")
        && !before.EndsWith("’s")
        && (
            SpeakerWords.Pronouns.Contains(before)
            || SpeakerWords.RelativePronouns.Contains(before)
            || CanBeSubject(before, isSingular: word[^1] == 's')
        );

    static bool CanBeSubject(ReadOnlySpan<char> word, bool isSingular) =>
        !SpeakerWords.Determiners.Contains(word)
        && !SpeakerWords.Openers.Contains(word)
        && !SpeakerWords.Helpers.Contains(word)
        && (
            char.IsUpper(word[0])
            || word[^1] == 's'
            || isSingular && word.Length > 3 && !TenseWords.Scheduled.Contains(word) && !word.EndsWith("ly")
        );

    // Words from the verb to its day: "resume in the old town hall of Oslo on".
    const int FarthestPlan = 8;

    // A finite verb of the past between the cue and the date takes the date for itself.
    static bool IsBehind(ReadOnlySpan<char> word) =>
        TenseWords.IsPastVerb(word) || (word.Length > 4 && word.EndsWith("ed") && !TenseWords.OnlyLooksPast(word));

    // "will be held on Monday", "to be watched by millions on Monday": the participle is no past.
    static bool IsPassive(ReadOnlySpan<char> text, int start, int end, int distance) =>
        new TextCursor(text, start).StepBackInClause(ref end, out var word)
        && (word is "be" || (distance <= 2 && word is "been" or "is" or "are" or "being" or "get"));

    readonly record struct Days(DateOnly From, DateOnly To)
    {
        internal static Days One(DateOnly day) => new(day, day);
    }
}
