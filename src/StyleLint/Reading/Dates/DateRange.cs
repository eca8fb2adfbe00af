using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Reads the second date of a range: "Feb 2-5", "from Feb 5 to Feb 2", "2019-2021", "Monday to Friday".</summary>
static class DateRange
{
    /// <summary>The date that a first one reaches to.</summary>
    internal static bool ReadEnd(in TextCursor text, DateParts first, out DateParts last)
    {
        last = default;
        if (first.Kind == DateKind.Clock || first.Relative is not null || first.IsAmbiguousNumeric)
            return false;
        var next = text.Blanks(first.End);
        if (next >= text.Length)
            return false;
        var isTight = false;
        var hasComma = first.Day.IsWritten && text[next] == ',';
        if (hasComma)
            next = Math.Min(text.Blanks(next + 1), text.Length - 1);
        if (hasComma && (text.WordAt(next) is not ("to" or "until" or "till" or "through") || !IsLed(text, first)))
            return false;
        if (text[next] is '-' or '–' or '—' ? !PassDash(text, first, ref next, out isTight) : !PassWord(text, first, ref next))
            return false;
        next = text.Blanks(next);
        // "5 p.m. Feb. 9 to 3 p.m. Feb. 6"
        if (first.Day.IsWritten && text.IsDigitAt(next) && ClockReader.Read(text, next, out var clock))
        {
            next = text.Blanks(clock.End);
            if (text.WordAt(next) is "on")
                next = text.Blanks(next + 2);
        }

        if (text.IsDigitAt(next))
            return ReadNumber(text, first, next, isTight, ref last);
        return text.IsUpperAt(next) && ReadName(text, first, next, isTight, ref last);
    }

    static bool IsLed(in TextCursor text, DateParts first) => text.WordBefore(first.Start) is "from" or "From" or "between" or "Between";

    // Tight is a dash with no blank on either side.
    static bool PassDash(in TextCursor text, DateParts first, ref int next, out bool isTight)
    {
        isTight = next == first.End;
        next++;
        if (text.IsAnyAt(next, "-–"))
            next++;
        isTight &= next < text.Length && text[next] != ' ';
        // "MOSCOW, Feb 2 — Feb is cold": a dash with blanks joins two dates only where both have days.
        return isTight || first.Kind is DateKind.Day;
    }

    static bool PassWord(in TextCursor text, DateParts first, ref int next)
    {
        var join = text.WordAt(next);
        var lead = text.WordBefore(first.Start);
        next += join.Length;
        return join switch
        {
            "to" => lead is "from" or "From" || first.Kind == DateKind.Day,
            "until" or "till" => lead is "from" or "From",
            "and" => lead is "between" or "Between",
            _ => join is "through" or "thru",
        };
    }

    static bool ReadNumber(in TextCursor text, DateParts first, int at, bool isTight, ref DateParts last)
    {
        if (first.Kind == DateKind.Year)
            return ReadYear(text, first, at, isTight, ref last);
        if (first.Kind != DateKind.Day || !first.Day.IsWritten)
            return false;
        if (!DatePartReader.ReadDay(text, at, out var day, out var end))
            return NumericDateReader.Read(text, at, ref last) && InOrderOf(first, ref last);
        if (MonthReader.ReadDayFirst(text, day, end, ref last))
            return true;
        if (first.Month.Start >= first.Day.Start || first.Year.IsWritten || day.Value is 0 or > 31)
            return false;
        last = new()
        {
            Start = day.Start,
            End = end,
            Kind = DateKind.Day,
            Day = day,
            Month = first.Month,
        };
        MonthReader.ReadYearAfter(text, ref last);
        return last.Year.IsWritten || IsLastDay(text, first, end, isTight);
    }

    // "13/02/2026 to 12/02/2026": the first tells which figure is the day.
    static bool InOrderOf(DateParts first, ref DateParts last)
    {
        if (!last.IsAmbiguousNumeric || first.Year.Start < first.Month.Start)
            return true;
        if (first.Day.Start < first.Month.Start)
            (last.Day, last.Month) = (last.Month, last.Day);
        last.IsAmbiguousNumeric = false;
        return true;
    }

    // A dash, or "from … to …", makes a lone number the last day: "rose from May 5 to 10 percent" and "rose on May 5 to 10" have another
    // sense.
    static bool IsLastDay(in TextCursor text, DateParts first, int end, bool isTight) =>
        (isTight || IsLed(text, first) || (text.WordBefore(first.Start) is not ("on" or "On") && text.IsAnyAt(end, ".,;)")))
        && !DateWords.IsCounted(text.WordAt(text.Blanks(end)));

    static bool ReadYear(in TextCursor text, DateParts first, int at, bool isTight, ref DateParts last)
    {
        if (isTight && text.Digits(at) == 2 && text.Value(at, 2) > first.Year.Value % 100 && !text.IsWordAt(at + 2))
        {
            last = new()
            {
                Start = at,
                End = at + 2,
                Kind = DateKind.Year,
                Year = new((first.Year.Value / 100 * 100) + text.Value(at, 2), at, 2),
            };
            return true;
        }

        // "2010/11" is not read here: its stroke is no dash.
        if (!DatePartReader.ReadYear(text, at, out var year))
            return false;
        // "from 2010 to 2005 levels" is a fall, not a time.
        var after = text.WordAt(text.Blanks(year.End));
        if (DateWords.IsCounted(after) || after is "level" or "levels")
            return false;
        last = new()
        {
            Start = at,
            End = year.End,
            Kind = DateKind.Year,
            Year = year,
        };
        return true;
    }

    static bool ReadName(in TextCursor text, DateParts first, int at, bool isTight, ref DateParts last)
    {
        var end = text.WordEnd(at);
        var word = DateWords.Find(text[at..end]);
        if (text.IsJoined(at, end) && !isTight)
            return false;
        if (word.Kind is DateWordKind.Weekday && first.Weekday.IsWritten)
            return WeekdayReader.Read(text, at, end, word, ref last) && last.Day.IsWritten == first.Day.IsWritten;
        if (word.Kind is not (DateWordKind.Month or DateWordKind.ShortMonth))
            return false;
        if (first.Kind == DateKind.Day && first.Day.IsWritten)
            return MonthReader.ReadMonthFirst(text, at, end, word, ref last) && last.Day.IsWritten;
        if (first.Kind != DateKind.Month)
            return false;
        if (MonthReader.ReadMonthFirst(text, at, end, word, ref last))
            return !last.Day.IsWritten;
        last = new()
        {
            Start = at,
            End = end,
            Kind = DateKind.Month,
            Month = new(word.Value, at, end - at),
        };
        return true;
    }
}
