using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Reads what counts from the day of the story: day words, directions, distances.</summary>
static class RelativeDateReader
{
    /// <summary>"today", "the day before yesterday".</summary>
    internal static bool ReadDayWord(in TextCursor text, int taken, int at, int end, DateWord word, ref DateParts date)
    {
        // "USA Today", "the Today programme": a capital inside a sentence makes it a name.
        if (char.IsUpper(text[at]) && !text.StartsSentence(at))
            return false;
        date = new()
        {
            Start = at,
            End = DatePartReader.AfterPartOfDay(text, end),
            Kind = DateKind.Day,
            Relative = new(DateUnit.Day, word.Value),
        };
        if (
            word.Value == 0
            || !(text.BeginsWith(at, word.Value < 0 ? "the day before " : "the day after ", out var start) && start >= taken)
        )
            return true;
        date.Start = start;
        date.Relative = new(DateUnit.Day, 2 * word.Value);
        return true;
    }

    /// <summary>"last Tuesday", "next month", "this weekend", "last September", "last night".</summary>
    internal static bool ReadDirection(in TextCursor text, int at, int end, DateWord word, ref DateParts date)
    {
        // "in the past year" is a length of time; "this past Monday" is a day.
        var before = text.WordBefore(at);
        var isPast = text[at] is 'p' or 'P';
        var isComing = text[at] is 'c' or 'C';
        if ((isPast || isComing) && before is not ("this" or "This") && !(isComing && before is "the"))
            return false;
        var next = text.Blanks(end);
        if (next == end || next >= text.Length)
            return false;
        var wordEnd = text.WordEnd(next);
        var unit = text[next..wordEnd];
        if (unit.Length == 0 || text.IsJoined(next, wordEnd))
            return false;
        var found = DateWords.Find(unit);
        // "the last year", "the next week" are lengths of time as often as not.
        var isLength = before is "the" or "The" && word.Value != 0 && !isPast && !isComing;
        date = new() { Start = at, End = wordEnd };
        if (found.Kind is DateWordKind.Weekday or DateWordKind.Month)
        {
            if (isLength)
                return false;
            if (char.IsUpper(unit[0]))
            {
                var name = new DatePart(found.Value, next, wordEnd - next);
                return found.Kind == DateWordKind.Weekday
                    ? ReadDirectedWeekday(text, name, word, ref date)
                    : ReadDirectedMonth(text, name, found, word, ref date);
            }
        }

        return !(isLength && unit is not "quarter" && !(unit is "weekend" && word.Value < 0)) && ReadDirectedUnit(unit, word, ref date);
    }

    // "next Tuesday, Feb. 10": the date says it all, and the direction is left to be compared.
    static bool ReadDirectedWeekday(in TextCursor text, DatePart weekday, DateWord direction, ref DateParts date)
    {
        if (text.WordAt(text.Blanks(weekday.End)) is { Length: > 0 } tail && DateWords.EndsNamedDay(tail))
            return false;
        date.Kind = DateKind.Day;
        date.Weekday = weekday;
        date.Relative = new(DateUnit.Week, direction.Value);
        DateParts full = default;
        if (DateRunReader.ReadDateAfter(text, weekday.End, ref full))
            (date.Day, date.Month, date.Year, date.End) = (full.Day, full.Month, full.Year, full.End);
        else
            date.End = DatePartReader.AfterPartOfDay(text, weekday.End);
        return true;
    }

    // "last September", but of "this May 5" the day says it all, and "next March Films" is a name.
    static bool ReadDirectedMonth(in TextCursor text, DatePart month, DateWord name, DateWord direction, ref DateParts date)
    {
        DateParts full = default;
        if (MonthReader.ReadMonthFirst(text, month.Start, month.End, name, ref full))
        {
            // "died last February 13": the day of the last one, however near the next is.
            date = direction.Value < 0 ? full with { Relative = new(DateUnit.Year, direction.Value) } : full;
            return true;
        }

        date.Kind = DateKind.Month;
        date.Month = month;
        date.Relative = new(DateUnit.Year, direction.Value);
        var follows = text.Blanks(month.End);
        return !(follows > month.End && text.IsUpperAt(follows));
    }

    static bool ReadDirectedUnit(ReadOnlySpan<char> unit, DateWord word, ref DateParts date)
    {
        (date.Kind, date.Relative) = unit switch
        {
            "week" => (DateKind.Week, new(DateUnit.Week, word.Value)),
            "weekend" => (DateKind.Week, new(DateUnit.Week, word.Value)),
            "month" => (DateKind.Month, new(DateUnit.Month, word.Value)),
            "year" => (DateKind.Year, new RelativeDate(DateUnit.Year, word.Value)),
            "quarter" => (DateKind.Season, new(DateUnit.Month, 3 * word.Value)),
            "spring" or "summer" or "autumn" or "fall" or "winter" => (DateKind.Season, new(DateUnit.Year, word.Value)),
            "night" when word.Value < 0 => (DateKind.Day, new(DateUnit.Day, -1)),
            "morning" or "afternoon" or "evening" when word.Value == 0 => (DateKind.Day, new(DateUnit.Day, 0)),
            _ => (DateKind.Day, default(RelativeDate?)),
        };
        return date.Relative is not null;
    }

    /// <summary>"two days ago", "20 years ago".</summary>
    internal static bool ReadAgo(in TextCursor text, int taken, int at, int end, ref DateParts date)
    {
        var unit = text.WordBefore(at);
        if (unit.Length == 0)
            return false;
        var unitAt = text.StartOf(unit);
        var number = text.WordBefore(unitAt);
        if (number.Length == 0 || text.StartOf(number) < taken)
            return false;
        var start = text.StartOf(number);
        var count = char.IsAsciiDigit(number[0]) ? Count(text, start, number.Length) : DateWords.Number(number);
        if (count == 0 || (start > text.From && text[start - 1] is '.' or ',' or '-'))
            return false;
        date = new() { Start = start, End = end };
        (date.Kind, date.Relative) = unit switch
        {
            "day" or "days" => (DateKind.Day, new(DateUnit.Day, -count)),
            "week" or "weeks" => (DateKind.Week, new(DateUnit.Week, -count)),
            "month" or "months" => (DateKind.Month, new(DateUnit.Month, -count)),
            "year" or "years" => (DateKind.Year, new RelativeDate(DateUnit.Year, -count)),
            "decade" or "decades" => (DateKind.Year, new(DateUnit.Year, -10 * count)),
            _ => (DateKind.Day, default(RelativeDate?)),
        };
        return date.Relative is not null;
    }

    // A number of all digits, no greater than anybody counts back.
    static int Count(in TextCursor text, int at, int length) => length <= 3 && text.Digits(at) == length ? text.Value(at, length) : 0;
}
