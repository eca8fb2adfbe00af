using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Reads dates that name their month, whichever of day and month comes first.</summary>
static class MonthReader
{
    /// <summary>"Feb. 2, 2026", "May 2024", "February, 2026".</summary>
    internal static bool ReadMonthFirst(in TextCursor text, int at, int end, DateWord word, ref DateParts date)
    {
        var month = new DatePart(word.Value, at, end - at);
        var isShort = word.Kind == DateWordKind.ShortMonth;
        var hasNeedlessStop = !isShort && word.Value is 5 or 6 or 7 && text.IsAnyAt(end, ".");
        end = DatePartReader.AfterStop(text, end, isShort || hasNeedlessStop);
        var next = text.Blanks(end);
        if (
            DatePartReader.ReadDay(text, next, out var day, out var dayEnd)
            || ReadTheDay(text, next, out day, out dayEnd)
            || ReadWordedDay(text, next, out day, out dayEnd)
        )
        {
            if (dayEnd == day.End && CountsSomething(text, at, day))
                return false;
            date = new()
            {
                Start = at,
                End = dayEnd,
                Kind = DateKind.Day,
                Month = month,
                Day = day,
            };
            ReadYearAfter(text, ref date);
            // "in May. 20 people died", "in May first responders came": only a year makes sure.
            if (!date.Year.IsWritten && (hasNeedlessStop || char.IsLetter(text[day.Start])))
                return false;
            DateRunReader.ReadWeekdayAfter(text, ref date);
            return DaySlip.IsDayOrSlip(text, date);
        }

        if (
            !DatePartReader.ReadYear(text, text.IsAnyAt(next, ",") ? text.Blanks(next + 1) : next, out var year)
            || DateWords.IsCounted(text.WordAt(text.Blanks(year.End)))
        )
            return false;
        date = new()
        {
            Start = at,
            End = year.End,
            Kind = DateKind.Month,
            Month = month,
            Year = year,
        };
        return true;
    }

    // "March the 4th"
    static bool ReadTheDay(in TextCursor text, int at, out DatePart day, out int end)
    {
        (day, end) = (default, at);
        return text.WordAt(at) is "the" && DatePartReader.ReadDay(text, text.Blanks(at + 3), out day, out end) && end > day.End;
    }

    // "April twenty-first"
    static bool ReadWordedDay(in TextCursor text, int at, out DatePart day, out int end)
    {
        end = text.WordEnd(at);
        if (text.IsAnyAt(end, "-"))
            end = text.WordEnd(end + 1);
        day = new(end > at ? DateWords.OrdinalDay(text[at..end]) : 0, at, end - at);
        return day.Value > 0;
    }

    // "in May 20 people died", "by June 31 miners had died": what follows is counted.
    static bool CountsSomething(in TextCursor text, int monthAt, DatePart day)
    {
        // "clerk hours June 18 333.80": beside an amount it is the year.
        var amount = text.Blanks(day.End);
        if (text.IsAnyAt(amount, "$£€"))
            amount++;
        if (
            amount > day.End
            && text.Digits(amount) is > 0 and var digits
            && text.IsAnyAt(amount + digits, ".,")
            && text.Digits(amount + digits + 1) is 2 or 3
        )
            return true;
        var counted = text.WordAt(text.Blanks(day.End));
        if (!DateWords.IsCounted(counted) || counted is "or")
            return false;
        var before = text.WordBefore(monthAt);
        if (counted is "of" && DaySlip.IsLower(before) && !DateWords.LeadsMonth(before))
            return false;
        return before is "in" or "In" or "by" or "By" or "since" or "Since" or "during"
            // "the Feb. 32 news conference"
            || (
                day.Value > 31
                && !DateWords.LeadsDay(before)
                && before is not ("that" or "same")
                && !SpeakerWords.Determiners.Contains(before)
            )
            || counted is "people" or "men" or "women" or "children" or "percent" or "pct";
    }

    /// <summary>"in October": a month that could be a name, a verb or a walk ("May", "March", "April") wants a preposition before
    /// it.</summary>
    internal static bool ReadMonthAlone(in TextCursor text, int at, int end, DateWord word, ref DateParts date)
    {
        var before = text.WordBefore(at);
        var isPlain = word.Kind == DateWordKind.Month && word.Value is 1 or 2 or 7 or 9 or 10 or 11 or 12;
        if (before.Length == 0 ? !isPlain : !(DateWords.LeadsMonth(before) || (isPlain && char.IsLower(before[0]))))
            return false;
        // "October Films", "June Carter": part of a name.
        var next = text.Blanks(end);
        if (next > end && text.IsUpperAt(next))
            return false;
        // "to march north", "for May"
        if (before is "to" or "for" && word is { Kind: DateWordKind.Month, Value: 3 or 4 or 5 } && text.WordAt(next).Length > 0)
            return false;
        end = DatePartReader.AfterStop(text, end, word.Kind == DateWordKind.ShortMonth);
        date = new()
        {
            Start = at,
            End = end,
            Kind = DateKind.Month,
            Month = new(word.Value, at, end - at),
        };
        return true;
    }

    /// <summary>"2 February 2026", "2nd of February", "02-Feb-2026", from after the day on.</summary>
    internal static bool ReadDayFirst(in TextCursor text, DatePart day, int end, ref DateParts date)
    {
        var next = text.Blanks(end);
        if (text.WordAt(next) is "of")
            next = text.Blanks(next + 2);
        else if (next == end && text.IsAnyAt(next, "-/"))
            next++;
        else if (next == end)
            return false;
        if (!text.IsUpperAt(next))
            return false;
        var wordEnd = text.WordEnd(next);
        var word = DateWords.Find(text[next..wordEnd]);
        if (word.Kind is not (DateWordKind.Month or DateWordKind.ShortMonth) || text.IsWordAt(wordEnd))
            return false;
        date = new()
        {
            Start = day.Start,
            End = DatePartReader.AfterStop(text, wordEnd, word.Kind == DateWordKind.ShortMonth),
            Kind = DateKind.Day,
            Day = day,
            Month = new(word.Value, next, wordEnd - next),
        };
        if (text.IsAnyAt(date.End, "-/") && DatePartReader.ReadYear(text, date.End + 1, out var year))
            (date.Year, date.End) = (year, year.End);
        else
            ReadYearAfter(text, ref date);
        DateRunReader.ReadWeekdayAfter(text, ref date);
        return DaySlip.IsDayOrSlip(text, date) || (word.Kind == DateWordKind.Month && DaySlip.IsSlipBeforeMonth(text, date));
    }

    /// <summary>", 2026" or " 2026" after a day and month.</summary>
    internal static void ReadYearAfter(in TextCursor text, ref DateParts date)
    {
        var next = text.Blanks(date.End);
        var hasComma = text.IsAnyAt(next, ",");
        if (hasComma)
            next = text.Blanks(next + 1);
        else if (next == date.End)
            return;
        if (!DatePartReader.ReadYear(text, next, out var year) && !DatePartReader.ReadShortYear(text, next, out year))
            return;
        var after = text.WordAt(text.Blanks(year.End));
        // "May 15, 1998 of the bank", "May 15, 1998 NEW YORK -": behind a comma nothing is counted that way.
        if (DateWords.IsCounted(after) && !(hasComma && (after is "of" or "or" || IsCapitals(after))))
            return;
        // "Feb 2 1430 GMT" is a time, and so is "Feb 2 1430:20".
        if ((!hasComma && DateWords.IsZone(after)) || (text.IsAnyAt(year.End, ":") && text.IsDigitAt(year.End + 1)))
            return;
        (date.Year, date.End) = (year, year.End);
    }

    static bool IsCapitals(ReadOnlySpan<char> word) => word.Length > 2 && word.IndexOfAnyExceptInRange('A', 'Z') < 0;
}
