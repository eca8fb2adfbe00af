using StyleLint.Drafts;
using StyleLint.English;
using CultureInfo = System.Globalization.CultureInfo;
using ISOWeek = System.Globalization.ISOWeek;

namespace StyleLint.Reading;

/// <summary>The parts of a header's date, read one after the other; what only says the time of day is stepped over.</summary>
ref struct HeaderDateParts
{
    internal const int LastYear = 2100;

    // Numbers up to the fourth: a date has three.
    (int Value, int Digits, char Mark) _first;
    (int Value, int Digits, char Mark) _second;
    (int Value, int Digits, char Mark) _third;
    int _numbers;
    int _month;
    int _monthAt;
    int _isoDay;
    bool _hasTime;
    bool _isOfLongerTime;

    /// <summary>Whether a year, a month or a season is all it names.</summary>
    internal readonly bool NamesNoDay =>
        _isOfLongerTime
        || (_isoDay == 0 && _numbers == 1 && _first.Digits == 4)
        || (_isoDay == 0 && _numbers == 2 && _first.Digits == 4 && (_month == 0 || _second.Digits == 4));

    // Year, month and day have been read.
    readonly bool IsWhole => _numbers + (_month > 0 ? 1 : 0) == 3;

    /// <summary>Reads the parts; false where anything else stands among them.</summary>
    internal bool Read(ReadOnlySpan<char> text)
    {
        var isDate = true;
        for (var at = 0; at < text.Length; )
        {
            if (char.IsAsciiDigit(text[at]))
            {
                at = ReadNumber(text, at);
            }
            else if (char.IsLetter(text[at]))
            {
                var end = at;
                while (end < text.Length && (char.IsLetter(text[end]) || (_hasTime && text[end] is '/' or '_')))
                    end++;
                isDate &= ReadWord(text[at..end]);
                at = end;
            }
            else
            {
                at++;
            }
        }

        return isDate;
    }

    /// <summary>The day that the parts are of.</summary>
    internal readonly HeaderDate In(Excerpt at)
    {
        if (_isoDay > 0)
            return InWeek(at);
        if (_month > 0)
            return WithMonthName(at);
        if (NamesNoDay)
            return new(HeaderDateKind.NoDay, at);
        if (_numbers != 3 || _first.Mark != _second.Mark)
            return new(HeaderDateKind.Unreadable, at);
        if (_first.Digits == 4)
            return _second.Digits <= 2 && _third.Digits <= 2
                ? HeaderDate.Of(at, _first.Value, _second.Value, _third.Value)
                : new(HeaderDateKind.Unreadable, at);
        if (_first.Digits > 2 || _second.Digits > 2 || _third.Digits is not (2 or 4))
            return new(HeaderDateKind.Unreadable, at);
        var year = _third.Digits == 4 ? _third.Value : 2000 + _third.Value - (_third.Value < 70 ? 0 : 100);
        // With dots the day comes first everywhere; with strokes and hyphens, both ways are about, and of two figures each may be the year.
        if (_first.Mark == '.')
            return HeaderDate.Of(at, year, _second.Value, _first.Value);
        if (_third.Digits == 2 && (_first.Mark != '/' || _first.Value > 31))
            return new(HeaderDateKind.Ambiguous, at, year, _first.Value, _second.Value);
        if (_first.Value > 12 || _first.Value == _second.Value)
            return HeaderDate.Of(at, year, _second.Value, _first.Value);
        return _second.Value > 12
            ? HeaderDate.Of(at, year, _first.Value, _second.Value)
            : new(HeaderDateKind.Ambiguous, at, year, _first.Value, _second.Value);
    }

    readonly HeaderDate InWeek(Excerpt at)
    {
        if (_first.Value is < 1 or > 9998 || _second.Value < 1 || _second.Value > ISOWeek.GetWeeksInYear(_first.Value) || _isoDay > 7)
            return new(HeaderDateKind.Unreadable, at);
        var day = ISOWeek.ToDateTime(_first.Value, _second.Value, (DayOfWeek)(_isoDay % 7));
        return HeaderDate.Of(at, day.Year, day.Month, day.Day);
    }

    readonly HeaderDate WithMonthName(Excerpt at)
    {
        switch (_numbers)
        {
            case 0:
                return new(HeaderDateKind.NoDay, at);
            case 1:
                return _first.Digits == 4 ? new(HeaderDateKind.NoDay, at) : new(HeaderDateKind.WithoutYear, at, 0, _month, _first.Value);
            case 2 when _second.Digits == 4 && _first.Digits <= 2:
                return HeaderDate.Of(at, _second.Value, _month, _first.Value);
            case 2 when _first.Digits == 4 && _second.Digits <= 2:
                return HeaderDate.Of(at, _first.Value, _month, _second.Value);
            // "3-Feb-26"
            case 2 when _monthAt == 1 && _second.Digits == 2 && _first.Digits <= 2:
                return HeaderDate.Of(at, 2000 + _second.Value - (_second.Value < 70 ? 0 : 100), _month, _first.Value);
            default:
                return new(HeaderDateKind.Unreadable, at);
        }
    }

    int ReadNumber(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var digits = end - start;
        if (IsTime(text, start, end))
        {
            _hasTime = true;
            return AfterTime(text, end);
        }

        // The zone after the time: "+0100", "-05".
        if (_hasTime && start > 0 && text[start - 1] is '+' or '-' && (digits == 4 || (digits == 2 && IsWhole)))
            return end;
        // "20260203T100000Z"
        if (digits == 8 && _numbers == 0)
        {
            Add(text, start, 4);
            Add(text, start + 4, 2);
            Add(text, start + 6, 2);
            _first.Mark = _second.Mark = _third.Mark = '-';
        }
        else
        {
            Add(text, start, digits);
        }

        if (digits == 4 && _numbers == 1 && text[end..] is ['-', 'W', _, _, '-', >= '1' and <= '7' and var day])
        {
            Add(text, end + 2, 2);
            _isoDay = day - '0';
            return text.Length;
        }

        return AfterEnding(text, end);
    }

    // "10:30:05.250"
    static int AfterTime(ReadOnlySpan<char> text, int end)
    {
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (text[end] is ':' or '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            )
        )
            end++;
        return end;
    }

    // "3rd", and of an ISO time the T and what follows it.
    int AfterEnding(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..];
        if (rest.Length >= 2 && rest[..2] is "st" or "nd" or "rd" or "th" && (rest.Length == 2 || !char.IsLetter(rest[2])))
            return end + 2;
        if (rest is not ['T' or 't', >= '0' and <= '9', ..])
            return end;
        _hasTime = true;
        end++;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ':' or '.' or ','))
            end++;
        return end;
    }

    readonly bool IsTime(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start > 2)
            return false;
        if (end + 1 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]))
            return true;
        var after = text[end..].TrimStart(' ');
        if (
            after.Length >= 2
            && after[0] is 'a' or 'p' or 'A' or 'P'
            && after[1] is 'm' or 'M' or '.'
            && (after.Length == 2 || !char.IsLetter(after[2]) || after[1] == '.')
        )
            return true;
        // "17.30" after the date, and the hour of "+01:00" is read with the first test.
        return IsWhole && end + 2 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]);
    }

    void Add(ReadOnlySpan<char> text, int start, int digits)
    {
        var value = digits <= 4 ? int.Parse(text.Slice(start, digits), CultureInfo.InvariantCulture) : 0;
        var number = (value, digits, start + digits < text.Length ? text[start + digits] : '\0');
        switch (_numbers++)
        {
            case 0:
                _first = number;
                break;
            case 1:
                _second = number;
                break;
            case 2:
                _third = number;
                break;
        }
    }

    bool ReadWord(ReadOnlySpan<char> word)
    {
        if (Calendar.IsMonth(word))
        {
            _isOfLongerTime |= _month > 0;
            _month = DateWords.Find(word).Value;
            _monthAt = _numbers;
            return true;
        }

        if (word is "Q" or "q" || DateWords.Find(word).Kind is DateWordKind.Season or DateWordKind.Quarter)
            return _isOfLongerTime = true;
        // After the time stands where it is that time.
        return _hasTime || Calendar.IsWeekday(word) || PageWords.DateLabels.Contains(word) || word is "T" or "Z" or "a" or "p" or "m";
    }
}
