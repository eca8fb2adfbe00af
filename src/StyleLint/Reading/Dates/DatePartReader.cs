using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// Reads the parts that dates are made of, each alone: a day of the month, a year, a part of the day. What a date is made of together is
/// for the readers of whole dates.
/// </summary>
static class DatePartReader
{
    internal const int FirstYear = 1000;
    internal const int LastYear = 2100;

    /// <summary>A day of the month: one or two digits, with or without st/nd/rd/th, that are not part of a larger number, a time or a
    /// share.</summary>
    internal static bool ReadDay(in TextCursor text, int at, out DatePart day, out int end)
    {
        (day, end) = (default, at);
        var digits = text.Digits(at);
        if (digits is not (1 or 2))
            return false;
        end = at + digits;
        if (
            end + 1 < text.Length
            && text.Slice(end, 2) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH"
            && !text.IsWordAt(end + 2)
        )
            end += 2;
        else if (text.IsWordAt(end) || text.IsAnyAt(end, "%"))
            return false;
        if (text.IsAnyAt(end, ".,:/") && text.IsDigitAt(end + 1))
            return false;
        day = new(text.Value(at, digits), at, digits);
        return true;
    }

    /// <summary>A year of four digits that are not part of a larger number.</summary>
    internal static bool ReadYear(in TextCursor text, int at, out DatePart year)
    {
        year = default;
        if (text.Digits(at) != 4 || text.IsWordAt(at + 4))
            return false;
        if (text.IsAnyAt(at + 4, ".,") && text.IsDigitAt(at + 5))
            return false;
        year = new(text.Value(at, 4), at, 4);
        return year.Value is >= FirstYear and <= LastYear;
    }

    /// <summary>A year of this century in two figures, "’14".</summary>
    internal static bool ReadShortYear(in TextCursor text, int at, out DatePart year)
    {
        year = default;
        if (!text.IsAnyAt(at, "’'") || text.Digits(at + 1) != 2 || text.IsWordAt(at + 3) || text.IsAnyAt(at + 3, "’'"))
            return false;
        year = new(2000 + text.Value(at + 1, 2), at, 3);
        return true;
    }

    /// <summary>Past the part of the day that follows: "Monday night".</summary>
    internal static int AfterPartOfDay(in TextCursor text, int end)
    {
        var next = text.Blanks(end);
        var word = text.WordAt(next);
        return next > end && word.Length > 0 && DateWords.IsPartOfDay(word) ? next + word.Length : end;
    }

    /// <summary>Past the stop of an abbreviation.</summary>
    internal static int AfterStop(in TextCursor text, int end, bool isShort) => isShort && text.IsAnyAt(end, ".") ? end + 1 : end;

    /// <summary>The digits at a place, whatever they mean; not written where there are none.</summary>
    internal static DatePart Number(in TextCursor text, int at)
    {
        var digits = text.Digits(at);
        return new(text.Value(at, digits), at, digits);
    }
}
