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
        if (isShort && IsNewspaper(text, at, end))
            return false;
        if (DateRunReader.ReadDateAfter(text, DatePartReader.AfterStop(text, end, isShort), ref date))
        {
            date.Start = at;
            date.Weekday = weekday;
            return true;
        }

        if (isShort || IsAnotherDay(text, at, end))
            return false;
        date = new()
        {
            Start = at,
            End = DatePartReader.AfterPartOfDay(text, end),
            Kind = DateKind.Day,
            Weekday = weekday,
        };
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

    // "Friday the 13th" is a day of bad luck.
    static bool IsThirteenth(in TextCursor text, int at) =>
        DatePartReader.ReadDay(text, text.Blanks(at), out var day, out var end)
        && day.Value == 13
        && text.WordAt(text.Blanks(end)) is not "of";

    // "the Sun, Feb. 6", "the Northport Sun, Feb. 6", but "On Sun, Feb. 8" and "Sat & Sun, Feb. 7 & 8"
    static bool IsNewspaper(in TextCursor text, int at, int end)
    {
        if (text[at..end] is not "Sun" || text.IsAnyAt(end, "."))
            return false;
        var before = text.WordBefore(at);
        return before is "the" or "The"
            || (
                before.Length > 2
                && char.IsUpper(before[0])
                && text.IsAnyAt(end, ",)")
                && !DateWords.LeadsDay(before)
                && !Calendar.IsWeekday(before)
            );
    }
}
