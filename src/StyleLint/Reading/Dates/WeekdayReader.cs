using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Reads weekdays, and the dates after them.</summary>
static class WeekdayReader
{
    /// <summary>The weekday that a word names, with the date, part of the day or time that follows it.</summary>
    internal static bool Read(in TextCursor text, int at, int end, DateWord word, ref DateParts date)
    {
        var weekday = new DatePart(word.Value, at, end - at);
        var isShort = word.Kind == DateWordKind.ShortWeekday;
        if (ReadDateAfter(text, DatePartReader.AfterStop(text, end, isShort), ref date))
        {
            date.Start = at;
            date.Weekday = weekday;
            return true;
        }

        if (isShort || IsAnotherDay(text, at, end))
            return false;
        date = new() { Start = at, End = DatePartReader.AfterPartOfDay(text, end), Kind = DateKind.Day, Weekday = weekday };
        if (ClockReader.ReadBeside(text, date.End, out var clock))
            (date.Clock, date.End) = (clock, clock.End);
        return true;
    }

    // "every Monday", "Monday Night Football", "the Monday after": no day that the story's tells.
    static bool IsAnotherDay(in TextCursor text, int at, int end)
    {
        var before = text.WordBefore(at);
        if (before.Length > 0 && DateWords.LeadsNamedDay(before))
            return true;
        // "the next Tuesday" of a tale and "the last Monday in May" count from another day than the story's.
        if (before is "next" or "last" && text.WordBefore(text.StartOf(before)) is "the" or "The")
            return true;
        var after = text.WordAt(text.Blanks(end));
        if (after.Length > 0 && (DateWords.EndsNamedDay(after) || (after is "the" && IsThirteenth(text, text.Blanks(end) + 3))))
            return true;
        return before is "the" && after is "after" or "before" or "of" or "following";
    }

    /// <summary>The date after a weekday: behind a comma, in brackets, or with a blank between.</summary>
    internal static bool ReadDateAfter(in TextCursor text, int end, ref DateParts date)
    {
        var next = text.Blanks(end);
        var inside = text.IsAnyAt(next, "(");
        if (inside || text.IsAnyAt(next, ","))
            next = text.Blanks(next + 1);
        else if (next == end)
            return false;
        if (!ReadDate(text, next, ref date) || (inside && !text.IsAnyAt(date.End, ")")))
            return false;
        if (inside)
            date.End++;
        return true;
    }

    // "the 2nd of February", "2026-02-02", "2 February", "February 2"
    static bool ReadDate(in TextCursor text, int at, ref DateParts date)
    {
        if (text.WordAt(at) is "the" && DatePartReader.ReadDay(text, text.Blanks(at + 3), out var day, out var dayEnd))
            return MonthReader.ReadDayFirst(text, day, dayEnd, ref date);
        if (text.IsDigitAt(at))
        {
            return NumericDateReader.Read(text, at, ref date)
                || (DatePartReader.ReadDay(text, at, out day, out dayEnd) && MonthReader.ReadDayFirst(text, day, dayEnd, ref date));
        }

        if (!text.IsUpperAt(at))
            return false;
        var end = text.WordEnd(at);
        var word = DateWords.Find(text[at..end]);
        return word.Kind is DateWordKind.Month or DateWordKind.ShortMonth
            && !text.IsJoined(at, end)
            && MonthReader.ReadMonthFirst(text, at, end, word, ref date)
            && date.Day.IsWritten;
    }

    // "Friday the 13th" is a day of bad luck.
    static bool IsThirteenth(in TextCursor text, int at) =>
        DatePartReader.ReadDay(text, text.Blanks(at), out var day, out var end) && day.Value == 13 && text.WordAt(text.Blanks(end)) is not "of";
}
