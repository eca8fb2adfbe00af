using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// Reads weekdays and days that are listed apart from each other or share a month: "Saturday and Sunday, Feb. 6 and 7", "Monday 20,
/// Wednesday 21 and Thursday 22 April". Each weekday goes with the day in the same place.
/// </summary>
static class DateListReader
{
    /// <summary>The most dates that a list may have.</summary>
    internal const int Most = 7;

    /// <summary>The dates of the list that begins with a weekday; 0 where it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The weekday's place.</param>
    /// <param name="dates">Takes the dates; as long as <see cref="Most"/>.</param>
    /// <param name="isRange">Whether the second is the end of a range that the first begins.</param>
    internal static int Read(in TextCursor text, int at, Span<DateParts> dates, out bool isRange)
    {
        var count = ReadWeekdays(text, at, dates, out var end, out isRange);
        if (count < 2)
            return 0;
        var hasDays = dates[0].Day.IsWritten;
        for (var i = 1; i < count; i++)
        {
            if (dates[i].Day.IsWritten != hasDays)
                return 0;
        }

        dates = dates[..count];
        return (hasDays ? ReadMonth(text, end, dates) : ReadDays(text, end, dates)) && ArePossible(dates) ? count : 0;
    }

    // "Saturday and Sunday", "Monday 20, Wednesday the 21st and Thursday 22"
    static int ReadWeekdays(in TextCursor text, int at, Span<DateParts> dates, out int end, out bool isRange)
    {
        (end, isRange) = (at, false);
        for (var count = 0; count < Most; )
        {
            if (!text.IsUpperAt(at))
                return count;
            var wordEnd = text.WordEnd(at);
            var word = DateWords.Find(text[at..wordEnd]);
            if (word.Kind is not (DateWordKind.Weekday or DateWordKind.ShortWeekday))
                return count;
            end = DatePartReader.AfterPartOfDay(text, DatePartReader.AfterStop(text, wordEnd, word.Kind == DateWordKind.ShortWeekday));
            DateParts date = new()
            {
                Start = at,
                Kind = DateKind.Day,
                Weekday = new(word.Value, at, wordEnd - at),
            };
            var next = text.Blanks(end);
            if (text.WordAt(next) is "the")
                next = text.Blanks(next + 3);
            if (next > end && DatePartReader.ReadDay(text, next, out var day, out var dayEnd) && !ClockReader.Read(text, next, out _))
                (date.Day, end) = (day, dayEnd);
            date.End = end;
            dates[count++] = date;
            if (!PassJoin(text, end, out at, out var isReach))
                return count;
            isRange = isReach && count == 1;
        }

        return 0;
    }

    // "and", ", and", "to", "-"
    static bool PassJoin(in TextCursor text, int end, out int next, out bool isReach)
    {
        isReach = false;
        next = text.Blanks(end);
        var hasComma = text.IsAnyAt(next, ",");
        if (hasComma)
            next = text.Blanks(next + 1);
        var word = text.WordAt(next);
        isReach = word is "to" or "through" or "thru" || text.IsAnyAt(next, "-–");
        if (word is "and" or "or" or "to" or "through" or "thru")
            next = text.Blanks(next + word.Length);
        else if (text.IsAnyAt(next, "&-–/"))
            next = text.Blanks(next + 1);
        else
            return hasComma;
        return true;
    }

    // "… 22 April": the days before the month's first are of the month before it.
    static bool ReadMonth(in TextCursor text, int end, Span<DateParts> dates)
    {
        var at = text.Blanks(end);
        if (text.WordAt(at) is "of")
            at = text.Blanks(at + 2);
        if (!ReadMonthName(text, at, out var month, out var monthEnd))
            return false;
        dates[^1].End = monthEnd;
        dates[^1].Month = month;
        MonthReader.ReadYearAfter(text, ref dates[^1]);
        for (var i = dates.Length - 2; i >= 0; i--)
        {
            if (dates[i].Day.Value > dates[i + 1].Day.Value)
                return false;
            (dates[i].Month, dates[i].Year) = (month, dates[^1].Year);
        }

        return true;
    }

    // ", Feb. 6 and 7", " 6 and 7 February", ", Jan. 31 and Feb. 1, 2026"
    static bool ReadDays(in TextCursor text, int end, Span<DateParts> dates)
    {
        var at = text.Blanks(end);
        if (text.IsAnyAt(at, ",("))
            at = text.Blanks(at + 1);
        else if (at == end)
            return false;
        var isMonthLast = text.IsDigitAt(at);
        for (var i = 0; i < dates.Length; i++)
        {
            ref var date = ref dates[i];
            date.Start = at;
            if (ReadMonthName(text, at, out date.Month, out var monthEnd))
                at = text.Blanks(monthEnd);
            if (!DatePartReader.ReadDay(text, at, out date.Day, out date.End))
                return false;
            if (isMonthLast && ReadMonthName(text, text.Blanks(date.End), out date.Month, out monthEnd))
                date.End = monthEnd;
            if (i + 1 < dates.Length && !PassJoin(text, date.End, out at, out _))
                return false;
        }

        // "Friday and Saturday, Feb. 6, 7 and 8" has a day too many.
        MonthReader.ReadYearAfter(text, ref dates[^1]);
        if (
            PassJoin(text, dates[^1].End, out var next, out _)
            && DatePartReader.ReadDay(text, next, out _, out _)
            && !ClockReader.Read(text, next, out _)
        )
            return false;
        return ShareMonths(dates, isMonthLast);
    }

    static bool ShareMonths(Span<DateParts> dates, bool isMonthLast)
    {
        for (var i = 1; i < dates.Length; i++)
        {
            var (to, from) = isMonthLast ? (dates.Length - 1 - i, dates.Length - i) : (i, i - 1);
            if (!dates[to].Month.IsWritten)
                dates[to].Month = dates[from].Month;
            dates[i - 1].Year = dates[^1].Year;
        }

        return dates[0].Month.IsWritten && dates[^1].Month.IsWritten;
    }

    static bool ReadMonthName(in TextCursor text, int at, out DatePart month, out int end)
    {
        (month, end) = (default, at);
        if (!text.IsUpperAt(at))
            return false;
        var wordEnd = text.WordEnd(at);
        var word = DateWords.Find(text[at..wordEnd]);
        if (word.Kind is not (DateWordKind.Month or DateWordKind.ShortMonth))
            return false;
        month = new(word.Value, at, wordEnd - at);
        end = DatePartReader.AfterStop(text, wordEnd, word.Kind == DateWordKind.ShortMonth);
        return true;
    }

    static bool ArePossible(Span<DateParts> dates)
    {
        foreach (var date in dates)
        {
            if (date.Day.Value is 0 or > 31)
                return false;
        }

        return true;
    }
}
