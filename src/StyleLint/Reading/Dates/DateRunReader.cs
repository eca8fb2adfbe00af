using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// Joins a weekday and the day it stands beside, whichever comes first and whatever part of the day, hour, comma, bracket or dash is
/// between: "Thursday night at 7 p.m., Feb. 6", "Feb. 6 (a Thursday)".
/// </summary>
static class DateRunReader
{
    // "night at 7 p.m. ET": no more parts than these stand between a weekday and its date.
    const int MostParts = 3;

    /// <summary>The date after a weekday.</summary>
    internal static bool ReadDateAfter(in TextCursor text, int weekdayEnd, ref DateParts date)
    {
        var end = AfterHours(text, weekdayEnd, out var clock);
        if (!ReadJoined(text, end, hasHours: end > weekdayEnd, ref date))
            return false;
        if (clock.IsWritten)
            date.Clock = clock;
        return true;
    }

    // Past "night", "at 7 p.m.", ", from 7 to 9 p.m.", "at noon".
    static int AfterHours(in TextCursor text, int end, out ClockPart clock)
    {
        clock = default;
        for (var parts = 0; parts < MostParts; parts++)
        {
            var after = DatePartReader.AfterPartOfDay(text, end);
            if (after == end && (clock.IsWritten || !ReadHours(text, end, out clock, out after)))
                break;
            end = after;
        }

        return end;
    }

    static bool ReadHours(in TextCursor text, int at, out ClockPart clock, out int end)
    {
        (clock, end) = (default, at);
        var next = text.Blanks(at);
        if (text.IsAnyAt(next, ","))
            next = text.Blanks(next + 1);
        else if (next == at)
            return false;
        var lead = text.WordAt(next);
        if (lead.Length > 0 && DateWords.LeadsClock(lead))
            next = text.Blanks(next + lead.Length);
        var word = text.WordAt(next);
        if (lead.Length > 0 && DateWords.Find(word).Kind == DateWordKind.Noon)
        {
            end = next + word.Length;
            return true;
        }

        if (!text.IsDigitAt(next))
            return false;
        // Of "7-9 p.m." only the second says that it is a time.
        if (
            !ClockReader.Read(text, next, out clock)
            && !(ReadSecondHour(text, next + text.Digits(next), out var second) && ClockReader.Read(text, second, out clock))
        )
            return false;
        end = clock.End;
        if (ReadSecondHour(text, end, out var last) && ClockReader.Read(text, last, out var until))
            end = until.End;
        return true;
    }

    // "-9", " to 9", ":30–9"
    static bool ReadSecondHour(in TextCursor text, int at, out int second)
    {
        if (text.IsAnyAt(at, ":.") && text.Digits(at + 1) == 2)
            at += 3;
        second = text.Blanks(at);
        if (text.WordAt(second) is "to" or "until" or "till")
            second += text.WordAt(second).Length;
        else if (text.IsAnyAt(second, "-–"))
            second++;
        else
            return false;
        second = text.Blanks(second);
        return text.IsDigitAt(second);
    }

    static bool ReadJoined(in TextCursor text, int end, bool hasHours, ref DateParts date)
    {
        var next = text.Blanks(end);
        if (next >= text.Length)
            return false;
        var join = text[next];
        if (join is '(' or '[')
        {
            if (!ReadDate(text, text.Blanks(next + 1), ref date) || !text.IsAnyAt(date.End, ")]"))
                return false;
            date.End++;
            return true;
        }

        // "Tuesday — Feb. 3 —": a dash that opens no aside begins another thought.
        if (next > end && join is '—' or '–')
            return ReadDate(text, text.Blanks(next + 1), ref date) && (date.Year.IsWritten || text.IsAnyAt(text.Blanks(date.End), "—–"));
        if (join == ',')
            next++;
        else if (next == end)
            return false;
        else if (hasHours && text.WordAt(next) is "on")
            next += 2;
        return ReadDate(text, text.Blanks(next), ref date);
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

    /// <summary>The weekday after a date: "Feb. 2 (Monday)", "Feb. 2, a Monday", "Feb. 2, Monday night", "Feb. 2 is a Monday".</summary>
    internal static void ReadWeekdayAfter(in TextCursor text, ref DateParts date)
    {
        var next = text.Blanks(date.End);
        if (text.IsAnyAt(next, "(["))
            ReadBracketed(text, text.Blanks(next + 1), ref date);
        else if (text.IsAnyAt(next, ","))
            ReadApposed(text, text.Blanks(next + 1), ref date);
        else if (next > date.End)
            ReadSaid(text, next, ref date);
    }

    static void ReadBracketed(in TextCursor text, int at, ref DateParts date)
    {
        if (text.WordAt(at) is "a")
            at = text.Blanks(at + 1);
        if (!ReadWeekday(text, at, out var weekday, out var end) || !text.IsAnyAt(end, ")]"))
            return;
        (date.Weekday, date.End) = (weekday, end + 1);
        if (!date.Year.IsWritten)
            MonthReader.ReadYearAfter(text, ref date);
    }

    static void ReadApposed(in TextCursor text, int at, ref DateParts date)
    {
        var lead = text.WordAt(at);
        if (lead is "a" or "this" or "next" or "last")
            at = text.Blanks(at + lead.Length);
        if (ReadWeekday(text, at, out var weekday, out var end) && (lead is "a" || EndsThere(text, end)))
            (date.Weekday, date.End) = (weekday, end);
    }

    // What is said of a date is no part of its words.
    static void ReadSaid(in TextCursor text, int at, ref DateParts date)
    {
        var verb = text.WordAt(at);
        if (verb is not ("is" or "was" or "falls" or "fell"))
            return;
        at = text.Blanks(at + verb.Length);
        if (text.WordAt(at) is "on")
            at = text.Blanks(at + 2);
        if (text.WordAt(at) is not "a")
            return;
        if (ReadWeekday(text, text.Blanks(at + 1), out var weekday, out var end) && EndsThere(text, end))
            date.Weekday = weekday;
    }

    // Past the part of the day, too.
    static bool ReadWeekday(in TextCursor text, int at, out DatePart weekday, out int end)
    {
        var word = text.WordAt(at);
        var found = DateWords.Find(word);
        (weekday, end) = (new(found.Value, at, word.Length), at + word.Length);
        if (found.Kind is not (DateWordKind.Weekday or DateWordKind.ShortWeekday) || !char.IsUpper(word[0]))
            return false;
        end = DatePartReader.AfterPartOfDay(
            text,
            DatePartReader.AfterStop(text, end, found.Kind == DateWordKind.ShortWeekday && text.IsAnyAt(end + 1, ")],"))
        );
        return true;
    }

    // "Feb. 6, Monday, Feb. 9": a weekday with a date of its own after it is that one's.
    static bool EndsThere(in TextCursor text, int end)
    {
        if (end < text.Length && text[end] is not (',' or '.' or ';' or ':' or ')' or '!' or '?'))
            return false;
        DateParts own = default;
        return !ReadDateAfter(text, end, ref own);
    }
}
