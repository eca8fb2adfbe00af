using System.Collections.Immutable;
using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// Reads the dates of a stretch in one pass. Words that can begin or carry a date (months, weekdays, digits, day words) call small
/// parsers; everything else is stepped over. Looks at no character more than a bounded number of times.
/// </summary>
ref struct DateScanner
{
    readonly TextCursor _text;
    ImmutableArray<WrittenDate>.Builder? _found;

    // Just after the last date, so that words before a date are not taken twice.
    int _taken;

    /// <param name="text">The text, up to where dates are sought.</param>
    /// <param name="from">Where they are sought from.</param>
    internal DateScanner(ReadOnlySpan<char> text, int from)
    {
        _text = new(text, from);
        _taken = from;
    }

    internal ImmutableArray<WrittenDate> Scan()
    {
        var at = _text.From;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (char.IsAsciiLetter(c) || (c >= 0x80 && char.IsLetter(c)))
            {
                var end = _text.WordEnd(at);
                var word = DateWords.Find(_text[at..end]);
                if (word.Kind is DateWordKind.Weekday or DateWordKind.ShortWeekday && AddList(ref at))
                    continue;
                at = word.Kind != DateWordKind.None && ReadFrom(at, end, word, out var date) ? Add(ref date) : end;
            }
            else if (char.IsAsciiDigit(c))
            {
                at = ReadFromDigits(at, out var date) ? Add(ref date) : _text.NumberEnd(at);
            }
            else
            {
                at++;
            }
        }

        return _found is null ? [] : _found.ToImmutable();
    }

    int Add(ref DateParts date)
    {
        date.Start = Widen(date);
        var end = date.End;
        DateParts? until = null;
        if (DateRange.ReadEnd(_text, date, out var last))
        {
            until = last;
            end = last.End;
        }

        (_found ??= ImmutableArray.CreateBuilder<WrittenDate>()).Add(new(date, until));
        _taken = end;
        return end;
    }

    bool AddList(ref int at)
    {
        var dates = default(DateBuffer);
        var count = DateListReader.Read(_text, at, dates, out var isRange);
        if (count == 0)
            return false;
        _found ??= ImmutableArray.CreateBuilder<WrittenDate>();
        if (isRange && count == 2)
        {
            _found.Add(new(dates[0], dates[1]));
        }
        else
        {
            foreach (var date in dates[..count])
                _found.Add(new(date, null));
        }

        at = _taken = dates[count - 1].End;
        return true;
    }

    bool ReadFrom(int at, int end, DateWord word, out DateParts date)
    {
        date = default;
        // "year-end", "well-past", "@monday" and "monday.com" are words of their own.
        if (_text.IsJoined(at, end))
            return false;
        switch (word.Kind)
        {
            case DateWordKind.Month or DateWordKind.ShortMonth:
                return char.IsUpper(_text[at])
                    && (
                        MonthReader.ReadMonthFirst(_text, at, end, word, ref date)
                        || MonthReader.ReadMonthAlone(_text, at, end, word, ref date)
                    );
            case DateWordKind.Weekday or DateWordKind.ShortWeekday:
                return char.IsUpper(_text[at]) && WeekdayReader.Read(_text, at, end, word, ref date);
            case DateWordKind.DayWord:
                return RelativeDateReader.ReadDayWord(_text, _taken, at, end, word, ref date);
            case DateWordKind.Direction:
                return RelativeDateReader.ReadDirection(_text, at, end, word, ref date);
            case DateWordKind.Ago:
                return RelativeDateReader.ReadAgo(_text, _taken, at, end, ref date);
            case DateWordKind.Season:
                return YearReader.ReadSeason(_text, at, end, word, ref date);
            case DateWordKind.Quarter:
                return YearReader.ReadQuarter(_text, _taken, at, end, ref date);
            default:
                date = new()
                {
                    Start = at,
                    End = end,
                    Kind = DateKind.Clock,
                    Clock = new(at, end, word.Value, 0, '\0', 0, 0),
                };
                return char.IsLower(_text[at]) && _text.WordBefore(at) is not ("the" or "a" or "high");
        }
    }

    readonly bool ReadFromDigits(int at, out DateParts date)
    {
        date = default;
        if (IsPartOfMore(at))
            return false;
        if (ReadClockAndDay(at, ref date))
            return true;
        if (NumericDateReader.Read(_text, at, ref date))
        {
            DateRunReader.ReadWeekdayAfter(_text, ref date);
            return true;
        }

        if (DatePartReader.ReadDay(_text, at, out var day, out var end) && MonthReader.ReadDayFirst(_text, day, end, ref date))
            return true;
        if (day.IsWritten && ReadDayOfRange(day, end, ref date))
            return true;
        return YearReader.ReadDecade(_text, at, ref date) || YearReader.ReadYearAlone(_text, at, ref date);
    }

    // "F-16", "$30", "1:30", "#12": what stands before a number makes it a part of something else.
    readonly bool IsPartOfMore(int at)
    {
        if (at == _text.From)
            return false;
        var before = _text[at - 1];
        if (
            Words.IsWordChar(before)
            || before is '.' or ',' or '/' or ':' or '#' or '@' or '_' or '$' or '£' or '€' or '+' or '=' or '&' or '%'
        )
            return true;
        return before == '-' && at - 1 > _text.From && Words.IsWordChar(_text[at - 2]) && _text.WordBefore(at - 1) is not ("mid" or "Mid");
    }

    // "2-5 February": the first number has its month from the second.
    readonly bool ReadDayOfRange(DatePart day, int end, ref DateParts date)
    {
        DateParts last = default;
        if (
            day.Value is 0 or > 31
            || PassReach(day, end) is not (> 0 and var next)
            || !DatePartReader.ReadDay(_text, next, out var lastDay, out var lastEnd)
            || !MonthReader.ReadDayFirst(_text, lastDay, lastEnd, ref last)
            || (last.End == last.Month.End && _text.IsDigitAt(_text.Blanks(last.End)))
        )
            return false;
        date = new()
        {
            Start = day.Start,
            End = end,
            Kind = DateKind.Day,
            Day = day,
            Month = last.Month,
        };
        return true;
    }

    // "-", " - ", " to ", " and " behind a first day; "open 9 to 6" has no "from".
    readonly int PassReach(DatePart day, int end)
    {
        var next = _text.Blanks(end);
        if (_text.IsAnyAt(next, "-–"))
            return _text.Blanks(next + 1);
        var lead = _text.WordBefore(day.Start);
        var join = _text.WordAt(next);
        var isLed = lead is "between" or "Between"
            ? join is "and"
            : lead is "from" or "From" && join is "to" or "until" or "till" or "through";
        return isLed ? _text.Blanks(next + join.Length) : 0;
    }

    // "3 p.m. Monday": the time and its day are one date.
    readonly bool ReadClockAndDay(int at, ref DateParts date)
    {
        if (!ClockReader.Read(_text, at, out var clock))
            return false;
        date = new()
        {
            Start = at,
            End = clock.End,
            Kind = DateKind.Clock,
            Clock = clock,
        };
        var next = _text.Blanks(clock.End);
        if (next == clock.End || next >= _text.Length || !char.IsAsciiLetter(_text[next]))
            return true;
        var end = _text.WordEnd(next);
        var word = DateWords.Find(_text[next..end]);
        DateParts day = default;
        var read = word.Kind switch
        {
            DateWordKind.Weekday when char.IsUpper(_text[next]) => WeekdayReader.Read(_text, next, end, word, ref day),
            DateWordKind.DayWord when char.IsLower(_text[next]) => RelativeDateReader.ReadDayWord(_text, _taken, next, end, word, ref day),
            DateWordKind.Month or DateWordKind.ShortMonth when char.IsUpper(_text[next]) => MonthReader.ReadMonthFirst(
                _text,
                next,
                end,
                word,
                ref day
            ) && day.Day.IsWritten,
            _ => false,
        };
        if (!read)
            return true;
        day.Start = at;
        day.Clock = clock;
        date = day;
        return true;
    }

    // "early", "the end of" and the like belong to the date after them.
    readonly int Widen(DateParts date)
    {
        var start = date.Start;
        if (start > _taken && _text[start - 1] is '-' && _text.WordBefore(start - 1) is "mid" or "Mid")
            return start - 4;
        var before = _text.WordBefore(start);
        if (before.Length == 0 || _text.StartOf(before) < _taken)
            return start;
        if (date.Relative is null ? IsPartOfMonthOrYear(date, before) : IsPartOfRelative(start, before))
            return _text.StartOf(before);
        if (before is not "of" || date.Kind is DateKind.Day or DateKind.Clock)
            return start;
        foreach (var lead in (ReadOnlySpan<string>)["the beginning of ", "the start of ", "the end of "])
        {
            if (date.Relative is not null && _text.BeginsWith(start, lead, out var from) && from >= _taken)
                return from;
        }

        return start;
    }

    static bool IsPartOfMonthOrYear(DateParts date, ReadOnlySpan<char> before) =>
        date.Kind is DateKind.Month or DateKind.Year && before is "early" or "late" or "mid" or "Early" or "Late";

    readonly bool IsPartOfRelative(int start, ReadOnlySpan<char> before) =>
        before is "early" or "earlier" or "late" or "later" or "Earlier" or "Early" or "Late" or "Later"
        || (before is "this" or "This" && _text.WordAt(start) is "past" or "coming");

    [System.Runtime.CompilerServices.InlineArray(DateListReader.Most)]
    struct DateBuffer
    {
        DateParts _first;
    }
}
