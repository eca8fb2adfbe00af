namespace StyleLint.Reading;

/// <summary>Reads dates that are all digits: "2026-02-03", "02/03/2026", "7/8/07", "2.2.2026".</summary>
static class NumericDateReader
{
    // Two figures of a year below this are of this century.
    const int FirstOfLastCentury = 70;

    /// <summary>The date that begins at a place.</summary>
    internal static bool Read(in TextCursor text, int at, ref DateParts date)
    {
        var first = DatePartReader.Number(text, at);
        if (first.Length is not (1 or 2 or 4) || !text.IsAnyAt(first.End, "-/."))
            return false;
        var mark = text[first.End];
        var second = DatePartReader.Number(text, first.End + 1);
        if (second.Length is not (1 or 2) || second.End >= text.Length || text[second.End] != mark)
            return false;
        var third = DatePartReader.Number(text, second.End + 1);
        if (GoesOn(text, third.End))
            return false;
        return first.Length == 4
            ? ReadYearFirst(text, first, second, third, mark, ref date)
            : ReadYearLast(text, first, second, third, mark, ref date);
    }

    static bool GoesOn(in TextCursor text, int end) => text.IsAnyAt(end, "/-") || (text.IsAnyAt(end, ".,") && text.IsDigitAt(end + 1));

    static bool ReadYearFirst(in TextCursor text, DatePart year, DatePart month, DatePart day, char mark, ref DateParts date)
    {
        if (
            day.Length is not (1 or 2)
            || mark == '.'
            || (month.Length != 2 && mark == '-')
            || !DatePartReader.ReadYear(text, year.Start, out _)
        )
            return false;
        date = new()
        {
            Start = year.Start,
            End = AfterIsoTime(text, day.End),
            Kind = DateKind.Day,
            Year = year,
            Month = month,
            Day = day,
        };
        return date.End == text.Length || !char.IsAsciiLetterOrDigit(text[date.End]);
    }

    static bool ReadYearLast(in TextCursor text, DatePart left, DatePart right, DatePart year, char mark, ref DateParts date)
    {
        var isFullYear = year.Length == 4 && year.Value is >= 1900 and <= DatePartReader.LastYear;
        var isShortYear = year.Length == 2 && mark == '/' && IsDay(left) && IsDay(right) && (IsMonth(left) || IsMonth(right));
        if (!(isFullYear || isShortYear) || (mark == '.' && (left.Value > 31 || right.Value > 31)) || text.IsWordAt(year.End))
            return false;
        date = new()
        {
            Start = left.Start,
            End = year.End,
            Kind = DateKind.Day,
            Year = isFullYear ? year : year with { Value = year.Value + (year.Value < FirstOfLastCentury ? 2000 : 1900) },
            // With dots it is the day that comes first everywhere; with strokes, both ways are about.
            IsAmbiguousNumeric = mark != '.' && left.Value != right.Value && IsMonth(left) && IsMonth(right),
        };
        (date.Month, date.Day) = mark == '.' || left.Value > 12 ? (right, left) : (left, right);
        return true;
    }

    static bool IsDay(DatePart part) => part.Value is > 0 and <= 31;

    static bool IsMonth(DatePart part) => part.Value is > 0 and <= 12;

    // "T10:30:00Z" after an ISO date.
    static int AfterIsoTime(in TextCursor text, int end)
    {
        if (end + 2 >= text.Length || text[end] != 'T' || !char.IsAsciiDigit(text[end + 1]))
            return end;
        end++;
        while (text.IsDigitAt(end) || text.IsAnyAt(end, ":+-Z") || (text.IsAnyAt(end, ".") && text.IsDigitAt(end + 1)))
            end++;
        return end;
    }
}
