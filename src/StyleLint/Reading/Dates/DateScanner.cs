using System.Collections.Immutable;
using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// Reads the dates of a stretch in one pass. Words that can begin or carry a date (months, weekdays, digits, day words) call small
/// parsers; everything else is stepped over. Looks at no character more than a bounded number of times.
/// </summary>
ref struct DateScanner
{
    const int FirstYear = 1000;
    const int LastYear = 2100;

    readonly int _from;
    readonly ReadOnlySpan<char> _text;
    ImmutableArray<WrittenDate>.Builder? _found;

    // Just after the last date, so that words before a date are not taken twice.
    int _taken;

    /// <param name="text">The text, up to where dates are sought.</param>
    /// <param name="from">Where they are sought from.</param>
    internal DateScanner(ReadOnlySpan<char> text, int from)
    {
        _text = text;
        _from = from;
        _taken = from;
    }

    internal ImmutableArray<WrittenDate> Scan()
    {
        var at = _from;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (char.IsAsciiLetter(c) || (c >= 0x80 && char.IsLetter(c)))
            {
                var end = WordEnd(at);
                var word = DateWords.Find(_text[at..end]);
                at = word.Kind != DateWordKind.None && ReadFrom(at, end, word, out var date) ? Add(ref date) : end;
            }
            else if (char.IsAsciiDigit(c))
            {
                at = ReadFromDigits(at, out var date) ? Add(ref date) : NumberEnd(at);
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
        if (ReadRangeEnd(date, out var last))
        {
            until = last;
            end = last.End;
        }

        (_found ??= ImmutableArray.CreateBuilder<WrittenDate>()).Add(new(date, until));
        _taken = end;
        return end;
    }

    bool ReadFrom(int at, int end, DateWord word, out DateParts date)
    {
        date = default;
        // "year-end", "well-past", "@monday" and "monday.com" are words of their own.
        if (IsJoined(at, end))
            return false;
        switch (word.Kind)
        {
            case DateWordKind.Month or DateWordKind.ShortMonth:
                return char.IsUpper(_text[at]) && (ReadMonthFirst(at, end, word, ref date) || ReadMonthAlone(at, end, word, ref date));
            case DateWordKind.Weekday or DateWordKind.ShortWeekday:
                return char.IsUpper(_text[at]) && ReadWeekday(at, end, word, ref date);
            case DateWordKind.DayWord:
                return ReadDayWord(at, end, word, ref date);
            case DateWordKind.Direction:
                return ReadDirection(at, end, word, ref date);
            case DateWordKind.Ago:
                return ReadAgo(at, end, ref date);
            case DateWordKind.Season:
                return ReadSeason(at, end, word, ref date);
            case DateWordKind.Quarter:
                return ReadQuarter(at, end, ref date);
            default:
                date = new() { Start = at, End = end, Kind = DateKind.Clock, Clock = new(at, end, word.Value, 0, '\0', 0, 0) };
                return char.IsLower(_text[at]) && WordBefore(at) is not ("the" or "a" or "high");
        }
    }

    // "Feb. 2, 2026", "May 2024", "February, 2026".
    readonly bool ReadMonthFirst(int at, int end, DateWord word, ref DateParts date)
    {
        var month = new DatePart(word.Value, at, end - at);
        end = AfterStop(end, word.Kind == DateWordKind.ShortMonth);
        var next = Blanks(end);
        if (ReadDay(next, out var day, out var dayEnd) || (WordAt(next) is "the" && ReadDay(Blanks(next + 3), out day, out dayEnd) && dayEnd > day.Start + day.Length))
        {
            // "in May 20 people died", "by June 31 miners had died": what follows is counted.
            var counts = WordAt(Blanks(dayEnd));
            var before = WordBefore(at);
            if (dayEnd == day.Start + day.Length && DateWords.IsCounted(counts) && counts is not "or" && !(counts is "of" && IsLower(before) && !DateWords.LeadsMonth(before)))
            {
                if (before is "in" or "In" or "by" or "By" or "since" or "Since" or "during" || (day.Value > 31 && !DateWords.LeadsDay(before)) || counts is "people" or "men" or "women" or "children" or "percent" or "pct")
                    return false;
            }

            date = new() { Start = at, End = dayEnd, Kind = DateKind.Day, Month = month, Day = day };
            ReadYearAfter(ref date);
            ReadWeekdayAfter(ref date);
            return IsDayOrSlip(date);
        }

        if (!ReadYear(next, out var year) && !(next < _text.Length && _text[next] == ',' && ReadYear(Blanks(next + 1), out year)))
            return false;
        if (DateWords.IsCounted(WordAt(Blanks(year.Start + 4))))
            return false;
        date = new() { Start = at, End = year.Start + 4, Kind = DateKind.Month, Month = month, Year = year };
        return true;
    }

    // "in October": a month that could be a name, a verb or a walk ("May", "March", "April") wants a preposition before it.
    readonly bool ReadMonthAlone(int at, int end, DateWord word, ref DateParts date)
    {
        var before = WordBefore(at);
        var isPlain = word.Kind == DateWordKind.Month && word.Value is 1 or 2 or 7 or 9 or 10 or 11 or 12;
        if (before.Length == 0 ? !isPlain : !(DateWords.LeadsMonth(before) || (isPlain && char.IsLower(before[0]))))
            return false;
        // "October Films", "June Carter": part of a name.
        var next = Blanks(end);
        if (next < _text.Length && char.IsUpper(_text[next]) && next > end)
            return false;
        if (before.Length > 0 && before is "to" or "for" or "of" && word.Value is 3 or 4 or 5 && word.Kind == DateWordKind.Month && WordAt(next).Length > 0 && before is not "of")
            return false;
        end = AfterStop(end, word.Kind == DateWordKind.ShortMonth);
        date = new() { Start = at, End = end, Kind = DateKind.Month, Month = new(word.Value, at, end - at) };
        return true;
    }

    readonly bool ReadWeekday(int at, int end, DateWord word, ref DateParts date)
    {
        var weekday = new DatePart(word.Value, at, end - at);
        var isShort = word.Kind == DateWordKind.ShortWeekday;
        if (ReadDateAfterWeekday(AfterStop(end, isShort), ref date))
        {
            date.Start = at;
            date.Weekday = weekday;
            return true;
        }

        if (isShort)
            return false;
        var before = WordBefore(at);
        if (before.Length > 0 && DateWords.LeadsNamedDay(before))
            return false;
        // "the next Tuesday" of a tale and "the last Monday in May" count from another day than the story's.
        if (before is "next" or "last" && WordBefore(StartOf(before)) is "the" or "The")
            return false;
        var after = WordAt(Blanks(end));
        if (after.Length > 0 && (DateWords.EndsNamedDay(after) || (after is "the" && IsThirteenth(Blanks(end) + 3))))
            return false;
        if (before is "the" && after is "after" or "before" or "of" or "following")
            return false;
        date = new() { Start = at, End = AfterPartOfDay(end), Kind = DateKind.Day, Weekday = weekday };
        if (ReadClockBeside(date.End, out var clock))
            (date.Clock, date.End) = (clock, clock.End);
        return true;
    }

    readonly bool ReadDateAfterWeekday(int end, ref DateParts date)
    {
        var next = Blanks(end);
        var inside = next < _text.Length && _text[next] == '(';
        if (inside || (next < _text.Length && _text[next] == ','))
            next = Blanks(next + 1);
        else if (next == end)
            return false;
        var read = false;
        if (WordAt(next) is "the" && ReadDay(Blanks(next + 3), out var day, out var dayEnd))
        {
            read = ReadDayFirst(day, dayEnd, ref date);
        }
        else if (next < _text.Length && char.IsAsciiDigit(_text[next]))
        {
            read = ReadAllDigits(next, ref date) || (ReadDay(next, out day, out dayEnd) && ReadDayFirst(day, dayEnd, ref date));
        }
        else if (next < _text.Length && char.IsUpper(_text[next]))
        {
            var wordEnd = WordEnd(next);
            var word = DateWords.Find(_text[next..wordEnd]);
            read = word.Kind is DateWordKind.Month or DateWordKind.ShortMonth && !IsJoined(next, wordEnd) && ReadMonthFirst(next, wordEnd, word, ref date) && date.Day.IsWritten;
        }

        if (!read || (inside && !(date.End < _text.Length && _text[date.End] == ')')))
            return false;
        if (inside)
            date.End++;
        return true;
    }

    // "2 February 2026", "2nd of February", "02-Feb-2026".
    readonly bool ReadDayFirst(DatePart day, int end, ref DateParts date)
    {
        var next = Blanks(end);
        if (WordAt(next) is "of")
            next = Blanks(next + 2);
        else if (next == end && next < _text.Length && _text[next] == '-')
            next++;
        else if (next == end)
            return false;
        if (next >= _text.Length || !char.IsUpper(_text[next]))
            return false;
        var wordEnd = WordEnd(next);
        var word = DateWords.Find(_text[next..wordEnd]);
        if (word.Kind is not (DateWordKind.Month or DateWordKind.ShortMonth) || IsWordAt(wordEnd))
            return false;
        date = new() { Start = day.Start, End = AfterStop(wordEnd, word.Kind == DateWordKind.ShortMonth), Kind = DateKind.Day, Day = day, Month = new(word.Value, next, wordEnd - next) };
        if (date.End < _text.Length && _text[date.End] == '-' && ReadYear(date.End + 1, out var year))
            (date.Year, date.End) = (year, date.End + 5);
        else
            ReadYearAfter(ref date);
        ReadWeekdayAfter(ref date);
        // "their 32 January match": no count stands before a month's whole name.
        return IsDayOrSlip(date) || (word.Kind == DateWordKind.Month && date.Day.Value is > 31 and < 60 && IsLower(WordBefore(date.Start)));
    }

    // "Feb. 45, 2026", "on Feb. 45", "Monday, Feb. 45" and "the Feb. 32 vote" are slips; "34 Sep" and "Dec 99" in a table are something else.
    readonly bool IsDayOrSlip(DateParts date)
    {
        if (date.Day.Value is > 0 and <= 31 || date.Year is { IsWritten: true, Value: >= 1900 })
            return true;
        // Two figures after a month may be its year: "on Dec. 99 corn".
        if (date.Day.Value is 0 or >= 60)
            return false;
        var before = WordBefore(date.Start);
        if (date.Day.Value < 40 && ReadsAsDay(date, before))
            return true;
        if (DateWords.LeadsDay(before))
            return true;
        if (before.IsEmpty && date.Start - 2 > _from && _text[date.Start - 2] == ',')
            before = WordBefore(date.Start - 2);
        return before.Length > 0 && DateWords.Find(before).Kind is DateWordKind.Weekday or DateWordKind.ShortWeekday;
    }

    // "payable March 32", "OSLO, Feb. 30 (Reuters)", "by March 32 at noon": a day, by what stands around it. A price in a table, "Apr 37 up 2",
    // and what a sentence counts, "since March 35 have died", are none.
    readonly bool ReadsAsDay(DateParts date, ReadOnlySpan<char> before)
    {
        var isMonthFirst = date.Month.Start < date.Day.Start;
        var (first, second) = isMonthFirst ? (date.Month, date.Day) : (date.Day, date.Month);
        if (second.Start - first.Start - first.Length > 2 || (date.Start > _from && _text[date.Start - 1] is not (' ' or '\u00A0' or '(' or '[' or '"' or '“')))
            return false;
        var isName = before.Length > 0 && (char.IsAsciiDigit(before[0]) ? before.Length == 4 : DateWords.Find(before).Kind is not (DateWordKind.Month or DateWordKind.ShortMonth));
        if (!isName && !before.IsEmpty)
            return false;
        var next = Blanks(date.End);
        if (next == _text.Length || _text[next] is '.' or ';' or ')' or '(' or '<' || (next > date.End && _text[next] is '-' or '–' or '—'))
            return true;
        if (_text[next] == ',')
        {
            next = Blanks(next + 1);
            return next == _text.Length || (!char.IsAsciiDigit(_text[next]) && DateWords.Find(WordAt(next)).Kind is not (DateWordKind.Month or DateWordKind.ShortMonth));
        }

        if (before is "in" or "In" or "during" or "During")
            return false;
        var mayCount = DateWords.LeadsMonth(before) && !(before is "of" && WordBefore(StartOf(before)) is "as" or "As");
        if (IsLower(before) && !mayCount)
            return true;
        var after = WordAt(next);
        if (!IsLower(after) || DateWords.QuotesPrice(after))
            return false;
        if (isMonthFirst && !mayCount)
            return true;
        return DateWords.FollowsDay(after);
    }

    static bool IsLower(ReadOnlySpan<char> word) => word is [>= 'a' and <= 'z', ..];

    readonly bool ReadFromDigits(int at, out DateParts date)
    {
        date = default;
        if (at > _from && (Words.IsWordChar(_text[at - 1]) || _text[at - 1] is '.' or ',' or '/' or ':' or '#' or '@' or '_' or '$' or '£' or '€' or '+' or '=' or '&'))
            return false;
        if (at > _from && _text[at - 1] == '-' && at - 1 > _from && Words.IsWordChar(_text[at - 2]) && WordBefore(at - 1) is not ("mid" or "Mid"))
            return false;
        if (ReadClockAndDay(at, ref date) || ReadAllDigits(at, ref date))
            return true;
        if (ReadDay(at, out var day, out var end) && ReadDayFirst(day, end, ref date))
            return true;
        // "2-5 February": the first number has its month from the second.
        if (day.Length > 0 && end < _text.Length && _text[end] is '-' or '–' && ReadDay(end + 1, out var lastDay, out var lastEnd))
        {
            DateParts last = default;
            if (day.Value is > 0 and <= 31 && ReadDayFirst(lastDay, lastEnd, ref last))
            {
                date = new() { Start = at, End = end, Kind = DateKind.Day, Day = day, Month = last.Month };
                return true;
            }
        }

        return ReadDecade(at, ref date) || ReadYearAlone(at, ref date);
    }

    // "2026-02-03", "02/03/2026", "7/8/07", "2.2.2026".
    readonly bool ReadAllDigits(int at, ref DateParts date)
    {
        var first = Digits(at);
        var end = at + first;
        if (end >= _text.Length || first is not (1 or 2 or 4) || _text[end] is not ('-' or '/' or '.'))
            return false;
        var mark = _text[end];
        var second = Digits(end + 1);
        var secondAt = end + 1;
        end = secondAt + second;
        if (second is not (1 or 2) || end >= _text.Length || _text[end] != mark)
            return false;
        var third = Digits(end + 1);
        var thirdAt = end + 1;
        end = thirdAt + third;
        if (end < _text.Length && (_text[end] is '/' or '-' || (_text[end] is '.' or ',' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))))
            return false;
        if (first == 4)
        {
            if (third is not (1 or 2) || mark == '.' || second != 2 && mark == '-' || !ReadYear(at, out var year))
                return false;
            date = new() { Start = at, Kind = DateKind.Day, Year = year, Month = Part(secondAt, second), Day = Part(thirdAt, third) };
            date.End = AfterIsoTime(end);
            return date.End == _text.Length || !char.IsAsciiLetterOrDigit(_text[date.End]);
        }

        var (left, right) = (Part(at, first), Part(secondAt, second));
        var isFullYear = third == 4 && Value(thirdAt, 4) is >= 1900 and <= LastYear;
        var isShortYear = third == 2 && mark == '/' && left.Value is > 0 and <= 31 && right.Value is > 0 and <= 31 && Math.Min(left.Value, right.Value) <= 12;
        if (!(isFullYear || isShortYear) || (mark == '.' && (left.Value > 31 || right.Value > 31)))
            return false;
        if (end < _text.Length && Words.IsWordChar(_text[end]))
            return false;
        var number = Value(thirdAt, third);
        date = new()
        {
            Start = at,
            End = end,
            Kind = DateKind.Day,
            Year = new(third == 4 ? number : number + (number < 70 ? 2000 : 1900), thirdAt, third),
            // With dots it is the day that comes first everywhere; with strokes, both ways are about.
            IsAmbiguousNumeric = mark != '.' && left.Value != right.Value && left.Value is > 0 and <= 12 && right.Value is > 0 and <= 12,
        };
        (date.Month, date.Day) = mark == '.' || left.Value > 12 ? (right, left) : (left, right);
        return true;
    }

    readonly bool ReadYearAlone(int at, ref DateParts date)
    {
        if (!ReadYear(at, out var year))
            return false;
        var end = at + 4;
        var next = Blanks(end);
        var after = WordAt(next);
        if (DateWords.IsCounted(after) || (next < _text.Length && _text[next] is '%' or '°' or '$'))
            return false;
        date = new() { Start = at, End = end, Kind = DateKind.Year, Year = year };
        var isModern = year.Value is >= 1900 and < 2050;
        // "2019-2021", "2010/11": a range or a season needs no word before it.
        if (isModern && end < _text.Length && _text[end] is '-' or '–' or '/')
        {
            var tail = Digits(end + 1);
            if (tail == 4 ? Value(end + 1, 4) is >= 1900 and < 2050 : tail == 2 && Value(end + 1, 2) == (year.Value + 1) % 100)
                return true;
            if (tail > 0)
                return false;
        }

        var before = WordBefore(at > _from && _text[at - 1] == '-' ? at - 1 : at);
        if (before.Length == 0)
            return isModern && at > _from && _text[at - 1] == '(' && end < _text.Length && _text[end] == ')';
        if (!char.IsLetter(before[0]))
            return false;
        if (DateWords.Find(before).Kind is DateWordKind.Season)
            return isModern;
        if (!DateWords.LeadsYear(before))
            return false;
        if (DateWords.LeadsAnyYear(before))
            return isModern || after.Length == 0 || char.IsLower(after[0]);
        if (!isModern)
            return false;
        // "the 2008 campaign", "of 2014": numbers of things stand here too, so only where no noun is counted.
        return before is not ("to" or "for" or "than" or "s") || after.Length == 0 || before is "s";
    }

    // "the 1990s", "'90s", "1990's".
    readonly bool ReadDecade(int at, ref DateParts date)
    {
        var digits = Digits(at);
        var end = at + digits;
        if (digits is not (2 or 4) || end >= _text.Length || Value(at, digits) % 10 != 0)
            return false;
        if (_text[end] is '\'' or '’')
            end++;
        if (end >= _text.Length || _text[end] != 's' || (end + 1 < _text.Length && Words.IsWordChar(_text[end + 1])))
            return false;
        var value = Value(at, digits);
        if (digits == 2)
        {
            if (!(at > _from && _text[at - 1] is '\'' or '’' or '‘') && WordBefore(at) is not "the")
                return false;
            value += 1900;
        }

        if (value is < 1500 or > LastYear)
            return false;
        date = new() { Start = at, End = end + 1, Kind = DateKind.Year, Year = new(value, at, end + 1 - at) };
        return true;
    }

    readonly bool ReadDayWord(int at, int end, DateWord word, ref DateParts date)
    {
        // "USA Today", "the Today programme": a capital inside a sentence makes it a name.
        if (char.IsUpper(_text[at]) && !StartsSentence(at))
            return false;
        date = new() { Start = at, End = AfterPartOfDay(end), Kind = DateKind.Day, Relative = new(DateUnit.Day, word.Value) };
        if (word.Value == 0 || !(BeginsWith(at, word.Value < 0 ? "the day before " : "the day after ", out var start) && start >= _taken))
            return true;
        date.Start = start;
        date.Relative = new(DateUnit.Day, 2 * word.Value);
        return true;
    }

    // "last Tuesday", "next month", "this weekend", "last September", "last night".
    readonly bool ReadDirection(int at, int end, DateWord word, ref DateParts date)
    {
        var before = WordBefore(at);
        var isPast = _text[at] is 'p' or 'P';
        if (isPast || (_text[at] | 0x20) == 'c')
        {
            // "in the past year" is a length of time; "this past Monday" is a day.
            if (before is not ("this" or "This" or "the") || (isPast && before is "the"))
                return false;
        }

        var next = Blanks(end);
        if (next == end || next >= _text.Length)
            return false;
        var wordEnd = WordEnd(next);
        var unit = _text[next..wordEnd];
        if (unit.Length == 0 || IsJoined(next, wordEnd))
            return false;
        var found = DateWords.Find(unit);
        var isCounted = before is "the" or "The" && word.Value != 0 && !isPast && (_text[at] | 0x20) != 'c';
        if (isCounted && found.Kind is DateWordKind.Weekday or DateWordKind.Month)
            return false;
        date = new() { Start = at, End = wordEnd };
        if (found.Kind == DateWordKind.Weekday && char.IsUpper(unit[0]))
        {
            if (DateWords.EndsNamedDay(WordAt(Blanks(wordEnd)) is { Length: > 0 } tail ? tail : "-"))
                return false;
            date.Kind = DateKind.Day;
            date.Weekday = new(found.Value, next, wordEnd - next);
            date.Relative = new(DateUnit.Week, word.Value);
            DateParts full = default;
            // "next Tuesday, Feb. 10": the date says it all, and the direction is left to be compared.
            if (ReadDateAfterWeekday(wordEnd, ref full))
                (date.Day, date.Month, date.Year, date.End) = (full.Day, full.Month, full.Year, full.End);
            else
                date.End = AfterPartOfDay(wordEnd);
            return true;
        }

        if (found.Kind == DateWordKind.Month && char.IsUpper(unit[0]))
        {
            DateParts full = default;
            if (ReadMonthFirst(next, wordEnd, found, ref full))
            {
                date = full;
                return true;
            }

            date.Kind = DateKind.Month;
            date.Month = new(found.Value, next, wordEnd - next);
            date.Relative = new(DateUnit.Year, word.Value);
            var follows = Blanks(wordEnd);
            return !(follows < _text.Length && follows > wordEnd && char.IsUpper(_text[follows]));
        }

        // "the last year", "the next week" are lengths of time as often as not.
        if (isCounted && unit is not "quarter" && !(unit is "weekend" && word.Value < 0))
            return false;
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

    // "two days ago", "20 years ago".
    readonly bool ReadAgo(int at, int end, ref DateParts date)
    {
        var unit = WordBefore(at);
        if (unit.Length == 0)
            return false;
        var unitAt = StartOf(unit);
        var number = WordBefore(unitAt);
        if (number.Length == 0 || StartOf(number) < _taken)
            return false;
        var count = char.IsAsciiDigit(number[0]) ? (number.Length <= 3 && Digits(StartOf(number)) == number.Length ? Value(StartOf(number), number.Length) : 0) : DateWords.Number(number);
        if (count == 0 || (StartOf(number) > _from && _text[StartOf(number) - 1] is '.' or ',' or '-'))
            return false;
        date = new() { Start = StartOf(number), End = end };
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

    // "summer of 2012", "winter 2009".
    readonly bool ReadSeason(int at, int end, DateWord word, ref DateParts date)
    {
        var next = Blanks(end);
        if (WordAt(next) is "of")
            next = Blanks(next + 2);
        if (next == end || !ReadYear(next, out var year))
            return false;
        date = new() { Start = at, End = next + 4, Kind = DateKind.Season, Year = year };
        return !DateWords.IsCounted(WordAt(Blanks(next + 4)));
    }

    // "the third quarter of 2009".
    readonly bool ReadQuarter(int at, int end, ref DateParts date)
    {
        var ordinal = WordBefore(at);
        if (ordinal.Length == 0 || DateWords.Ordinal(ordinal) == 0 || StartOf(ordinal) < _taken)
            return false;
        var start = BeginsWith(StartOf(ordinal), "the ", out var article) && article >= _taken ? article : StartOf(ordinal);
        var next = Blanks(end);
        if (WordAt(next) is "of")
            next = Blanks(next + 2);
        if (ReadYear(next, out var year))
        {
            date = new() { Start = start, End = next + 4, Kind = DateKind.Season, Year = year };
            return true;
        }

        var direction = DateWords.Find(WordAt(next));
        if (direction.Kind != DateWordKind.Direction)
            return false;
        var unit = Blanks(next + 4);
        if (WordAt(unit) is not "year")
            return false;
        date = new() { Start = start, End = unit + 4, Kind = DateKind.Season, Relative = new(DateUnit.Year, direction.Value) };
        return true;
    }

    // "3 p.m. Monday": the time and its day are one date.
    readonly bool ReadClockAndDay(int at, ref DateParts date)
    {
        if (!ReadClock(at, out var clock))
            return false;
        date = new() { Start = at, End = clock.End, Kind = DateKind.Clock, Clock = clock };
        var next = Blanks(clock.End);
        if (next == clock.End || next >= _text.Length || !char.IsAsciiLetter(_text[next]))
            return true;
        var end = WordEnd(next);
        var word = DateWords.Find(_text[next..end]);
        DateParts day = default;
        var read = word.Kind switch
        {
            DateWordKind.Weekday when char.IsUpper(_text[next]) => ReadWeekday(next, end, word, ref day),
            DateWordKind.DayWord when char.IsLower(_text[next]) => ReadDayWord(next, end, word, ref day),
            DateWordKind.Month or DateWordKind.ShortMonth when char.IsUpper(_text[next]) => ReadMonthFirst(next, end, word, ref day) && day.Day.IsWritten,
            _ => false,
        };
        if (!read)
            return true;
        day.Start = at;
        day.Clock = clock;
        date = day;
        return true;
    }

    readonly bool ReadClockBeside(int end, out ClockPart clock)
    {
        clock = default;
        var next = Blanks(end);
        return next > end && next < _text.Length && char.IsAsciiDigit(_text[next]) && ReadClock(next, out clock);
    }

    // "3 p.m.", "3:30pm ET", "15:30 GMT", "1530 GMT"; "15:30" alone only after at, from, until and the like.
    readonly bool ReadClock(int at, out ClockPart clock)
    {
        clock = default;
        var digits = Digits(at);
        if (digits is not (1 or 2 or 4))
            return false;
        var end = at + digits;
        var (hour, minute) = digits == 4 ? (Value(at, 2), Value(at + 2, 2)) : (Value(at, digits), 0);
        var hasMinutes = digits == 4;
        if (digits < 4 && end + 2 < _text.Length && _text[end] is ':' or '.' && Digits(end + 1) == 2)
        {
            minute = Value(end + 1, 2);
            hasMinutes = true;
            end += 3;
        }

        if (end < _text.Length && (char.IsAsciiDigit(_text[end]) || (_text[end] is ':' or '.' or ',' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))))
            return false;
        var meridiem = digits < 4 ? ReadMeridiem(Blanks(end), out var meridiemEnd) : ReadMeridiem(_text.Length, out meridiemEnd);
        if (meridiem != 0)
            end = meridiemEnd;
        var zoneAt = Blanks(end);
        var zone = WordAt(zoneAt);
        var zoneEnd = zoneAt;
        if (zone.Length > 0 && DateWords.IsZone(zone) && (hasMinutes || meridiem != 0))
            zoneEnd = zoneAt + zone.Length;
        else if (zone is "local" && WordAt(Blanks(zoneAt + 5)) is "time" && (hasMinutes || meridiem != 0))
            zoneEnd = Blanks(zoneAt + 5) + 4;
        else if (zoneAt < _text.Length && _text[zoneAt] == '(' && (meridiem != 0 || hasMinutes) && DateWords.IsZone(WordAt(zoneAt + 1)) && _text[zoneAt..Math.Min(_text.Length, zoneAt + 16)].IndexOf(')') is var close and > 0)
            zoneEnd = zoneAt + close + 1;
        var hasZone = zoneEnd > zoneAt;
        if (meridiem == 0 && !hasZone)
        {
            var isAfterAt = DateWords.LeadsClock(WordBefore(at));
            if (!(hasMinutes && digits < 4 && isAfterAt && _text[at + digits] == ':'))
                return false;
        }

        // "30 am", "2000 ET" as an amount: no such hour.
        if (hour > 24 || minute > 99 || (digits == 4 && minute > 59))
            return false;
        clock = new(at, hasZone ? zoneEnd : end, hour, minute, meridiem, zoneAt, zoneEnd);
        return true;
    }

    readonly char ReadMeridiem(int at, out int end)
    {
        end = at;
        if (at + 1 >= _text.Length || (_text[at] | 0x20) is not ('a' or 'p'))
            return '\0';
        var half = (char)(_text[at] | 0x20);
        var second = at + 1;
        if (_text[second] == '.')
            second++;
        if (second < _text.Length && _text[second] == ' ' && second == at + 2)
            second++;
        if (second >= _text.Length || (_text[second] | 0x20) != 'm' || (second + 1 < _text.Length && Words.IsWordChar(_text[second + 1])))
            return '\0';
        end = second + 1;
        if (end < _text.Length && _text[end] == '.' && second > at + 1)
            end++;
        return half;
    }

    // "Feb 2-5", "from Feb 5 to Feb 2", "2019-2021", "Monday to Friday".
    readonly bool ReadRangeEnd(DateParts first, out DateParts last)
    {
        last = default;
        if (first.Kind == DateKind.Clock || first.Relative is not null || first.IsAmbiguousNumeric)
            return false;
        var next = Blanks(first.End);
        if (next >= _text.Length)
            return false;
        var isTight = false;
        if (_text[next] is '-' or '–' or '—')
        {
            isTight = next == first.End;
            next++;
            if (next < _text.Length && _text[next] is '-' or '–')
                next++;
            isTight &= next < _text.Length && _text[next] != ' ';
            // "MOSCOW, Feb 2 — Feb is cold": a dash with blanks joins two dates only where both have days.
            if (!isTight && first.Kind is not DateKind.Day)
                return false;
        }
        else
        {
            var join = WordAt(next);
            var lead = WordBefore(first.Start);
            if (join is "to" or "until" or "till" ? lead is not ("from" or "From") && first.Kind != DateKind.Day : join is "and" ? lead is not ("between" or "Between") : join is not ("through" or "thru"))
                return false;
            if (join is "until" or "till" && lead is not ("from" or "From"))
                return false;
            next += join.Length;
        }

        next = Blanks(next);
        if (next >= _text.Length)
            return false;
        if (char.IsAsciiDigit(_text[next]))
        {
            if (first.Kind == DateKind.Year)
                return ReadLastYear(first, next, isTight, ref last);
            if (first.Kind != DateKind.Day || !first.Day.IsWritten)
                return false;
            if (ReadDay(next, out var day, out var end))
            {
                if (ReadDayFirst(day, end, ref last))
                    return true;
                // Only a dash, or "from … to …", makes a lone number the last day: "rose from May 5 to 10 percent" has another sense.
                var isNamed = first.Month.Start < first.Day.Start;
                if (!isNamed || first.Year.IsWritten || day.Value is 0 or > 31 || !(isTight || WordBefore(first.Start) is "from" or "From" or "between") || DateWords.IsCounted(WordAt(Blanks(end))))
                    return false;
                last = new() { Start = day.Start, End = end, Kind = DateKind.Day, Day = day, Month = first.Month };
                ReadYearAfter(ref last);
                return true;
            }

            return ReadAllDigits(next, ref last);
        }

        if (!char.IsUpper(_text[next]))
            return false;
        var wordEnd = WordEnd(next);
        var word = DateWords.Find(_text[next..wordEnd]);
        if (IsJoined(next, wordEnd) && !isTight)
            return false;
        if (word.Kind is DateWordKind.Weekday && first.Weekday.IsWritten)
            return ReadWeekday(next, wordEnd, word, ref last) && last.Day.IsWritten == first.Day.IsWritten;
        if (word.Kind is not (DateWordKind.Month or DateWordKind.ShortMonth))
            return false;
        if (first.Kind == DateKind.Day && first.Day.IsWritten)
            return ReadMonthFirst(next, wordEnd, word, ref last) && last.Day.IsWritten;
        if (first.Kind != DateKind.Month)
            return false;
        if (ReadMonthFirst(next, wordEnd, word, ref last))
            return !last.Day.IsWritten;
        last = new() { Start = next, End = wordEnd, Kind = DateKind.Month, Month = new(word.Value, next, wordEnd - next) };
        return true;
    }

    readonly bool ReadLastYear(DateParts first, int at, bool isTight, ref DateParts last)
    {
        var digits = Digits(at);
        if (digits == 2 && isTight && Value(at, 2) > first.Year.Value % 100 && !IsWordAt(at + 2))
        {
            last = new() { Start = at, End = at + 2, Kind = DateKind.Year, Year = new((first.Year.Value / 100 * 100) + Value(at, 2), at, 2) };
            return true;
        }

        // "2010/11" is not read here: its stroke is no dash.
        if (!ReadYear(at, out var year))
            return false;
        // "from 2010 to 2005 levels" is a fall, not a time.
        var after = WordAt(Blanks(at + 4));
        if (DateWords.IsCounted(after) || after is "level" or "levels")
            return false;
        last = new() { Start = at, End = at + 4, Kind = DateKind.Year, Year = year };
        return true;
    }

    // ", 2026" or " 2026" after a day and month.
    readonly void ReadYearAfter(ref DateParts date)
    {
        var next = Blanks(date.End);
        var hasComma = next < _text.Length && _text[next] == ',';
        if (hasComma)
            next = Blanks(next + 1);
        else if (next == date.End)
            return;
        if (!ReadYear(next, out var year))
            return;
        var after = Blanks(next + 4);
        // "May 15, 1998 of the bank": behind a comma nothing is counted that way.
        if (after < _text.Length && ((DateWords.IsCounted(WordAt(after)) && !(hasComma && WordAt(after) is "of" or "or")) || (after == next + 4 && _text[after] == ':' && after + 1 < _text.Length && char.IsAsciiDigit(_text[after + 1]))))
            return;
        // "Feb 2 1430 GMT" is a time.
        if (!hasComma && DateWords.IsZone(WordAt(after)))
            return;
        (date.Year, date.End) = (year, next + 4);
    }

    // "Feb 2 (Monday)", "February 2, a Monday".
    readonly void ReadWeekdayAfter(ref DateParts date)
    {
        var next = Blanks(date.End);
        if (next >= _text.Length || _text[next] is not ('(' or ','))
            return;
        var inside = _text[next] == '(';
        next = Blanks(next + 1);
        if (!inside)
        {
            if (WordAt(next) is not "a")
                return;
            next = Blanks(next + 1);
        }

        var word = WordAt(next);
        var found = DateWords.Find(word);
        var end = next + word.Length;
        if (found.Kind is not (DateWordKind.Weekday or DateWordKind.ShortWeekday) || !char.IsUpper(word[0]))
            return;
        if (inside && !(end < _text.Length && _text[end] == ')'))
            return;
        (date.Weekday, date.End) = (new(found.Value, next, word.Length), inside ? end + 1 : end);
    }

    // A day of the month: one or two digits, with or without st/nd/rd/th, that are not part of a larger number, a time or a share.
    readonly bool ReadDay(int at, out DatePart day, out int end)
    {
        (day, end) = (default, at);
        var digits = Digits(at);
        if (digits is not (1 or 2))
            return false;
        end = at + digits;
        if (end + 1 < _text.Length && _text.Slice(end, 2) is "st" or "nd" or "rd" or "th" && !IsWordAt(end + 2))
            end += 2;
        else if (IsWordAt(end) || (end < _text.Length && _text[end] == '%'))
            return false;
        if (end + 1 < _text.Length && _text[end] is '.' or ',' or ':' or '/' && char.IsAsciiDigit(_text[end + 1]))
            return false;
        day = new(Value(at, digits), at, digits);
        return true;
    }

    readonly bool ReadYear(int at, out DatePart year)
    {
        year = default;
        if (Digits(at) != 4 || IsWordAt(at + 4))
            return false;
        if (at + 5 < _text.Length && _text[at + 4] is '.' or ',' && char.IsAsciiDigit(_text[at + 5]))
            return false;
        year = new(Value(at, 4), at, 4);
        return year.Value is >= FirstYear and <= LastYear;
    }

    readonly bool IsThirteenth(int at) => ReadDay(Blanks(at), out var day, out var end) && day.Value == 13 && WordAt(Blanks(end)) is not "of";

    // "early", "the end of" and the like belong to the date after them.
    readonly int Widen(DateParts date)
    {
        var start = date.Start;
        if (start > _taken && _text[start - 1] is '-' && WordBefore(start - 1) is "mid" or "Mid")
            return start - 4;
        var before = WordBefore(start);
        if (before.Length == 0 || StartOf(before) < _taken)
            return start;
        if (date.Relative is not null ? before is "early" or "earlier" or "late" or "later" or "Earlier" or "Early" or "Late" or "Later"
            || (before is "this" or "This" && WordAt(start) is "past" or "coming")
            : date.Kind is DateKind.Month or DateKind.Year && before is "early" or "late" or "mid" or "Early" or "Late")
            return StartOf(before);
        if (before is not "of" || date.Kind is DateKind.Day or DateKind.Clock)
            return start;
        foreach (var lead in (ReadOnlySpan<string>)["the beginning of ", "the start of ", "the end of "])
        {
            if (date.Relative is not null && BeginsWith(start, lead, out var from) && from >= _taken)
                return from;
        }

        return start;
    }

    readonly bool BeginsWith(int at, string lead, out int start)
    {
        start = at - lead.Length;
        return start >= _from && _text[start..at].Equals(lead, StringComparison.OrdinalIgnoreCase);
    }

    // "T10:30:00Z" after an ISO date.
    readonly int AfterIsoTime(int end)
    {
        if (end + 2 >= _text.Length || _text[end] != 'T' || !char.IsAsciiDigit(_text[end + 1]))
            return end;
        end++;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] is ':' or '+' or '-' or 'Z' || (_text[end] == '.' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))))
            end++;
        return end;
    }

    readonly int AfterPartOfDay(int end)
    {
        var next = Blanks(end);
        var word = WordAt(next);
        return next > end && word.Length > 0 && DateWords.IsPartOfDay(word) ? next + word.Length : end;
    }

    readonly int AfterStop(int end, bool isShort) => isShort && end < _text.Length && _text[end] == '.' ? end + 1 : end;

    readonly bool StartsSentence(int at)
    {
        at--;
        while (at >= _from && (char.IsWhiteSpace(_text[at]) || _text[at] is '"' or '“' or '\'' or '‘' or '(' or '`' or '-' or '–' or '—'))
            at--;
        return at < _from || _text[at] is '.' or '!' or '?' or ':' or '"' or '”';
    }

    // A word that hangs together with the letters around it is not the word itself.
    readonly bool IsJoined(int start, int end)
    {
        if (start > _from && (_text[start - 1] is '@' or '#' or '/' or '_' || (_text[start - 1] is '-' or '.' && start - 1 > _from && char.IsLetter(_text[start - 2]))))
            return true;
        if (end >= _text.Length)
            return false;
        if (_text[end] is '@' or '_' || char.IsAsciiDigit(_text[end]))
            return true;
        return _text[end] is '-' or '.' or '/' && end + 1 < _text.Length && char.IsLower(_text[end + 1]);
    }

    readonly bool IsWordAt(int at) => at < _text.Length && Words.IsWordChar(_text[at]);

    readonly int Digits(int at)
    {
        var end = at;
        while (end < _text.Length && end - at < 6 && char.IsAsciiDigit(_text[end]))
            end++;
        return end - at;
    }

    readonly int Value(int at, int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
            value = (value * 10) + (_text[at + i] - '0');
        return value;
    }

    readonly DatePart Part(int at, int digits) => new(Value(at, digits), at, digits);

    readonly int Blanks(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\u00A0' or '\t' or '\u2009' or '\u202F')
            at++;
        return at;
    }

    readonly int WordEnd(int at)
    {
        while (at < _text.Length && char.IsLetter(_text[at]))
            at++;
        return at;
    }

    // Past a number and what hangs on it: "2.5", "1,200", "F-16", "3G".
    readonly int NumberEnd(int at)
    {
        at++;
        while (at < _text.Length && char.IsAsciiLetterOrDigit(_text[at]))
            at++;
        return at;
    }

    readonly ReadOnlySpan<char> WordAt(int at) => at < _text.Length ? _text[at..WordEnd(at)] : default;

    // The letters or digits before a place, with nothing but blanks between; empty where something else stands there.
    readonly ReadOnlySpan<char> WordBefore(int at)
    {
        var end = at;
        while (end > _from && _text[end - 1] is ' ' or '\u00A0' or '\t')
            end--;
        var start = end;
        while (start > _from && end - start < 24 && char.IsLetterOrDigit(_text[start - 1]))
            start--;
        return _text[start..end];
    }

    readonly int StartOf(ReadOnlySpan<char> word) => _text.Overlaps(word, out var at) ? at : _from;
}
