namespace StyleLint.Text;

/// <summary>A day as <c>YYYY-MM-DD</c>. Parsed by hand: a check reads dozens of them, and the framework would load its calendar data
/// first.</summary>
static class IsoDay
{
    /// <summary>The day; null if the text isn't a day in exactly this form.</summary>
    internal static DateOnly? Read(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return null;
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        return year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    // Below zero if it contains anything but digits.
    static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            number = (number * 10) + c - '0';
        }

        return number;
    }
}
