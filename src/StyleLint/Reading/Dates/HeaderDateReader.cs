using System.Globalization;
using StyleLint.Drafts;
using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// Reads a date where nothing but a date stands, as in a header: year, month and day in any order that leaves no doubt, a time and its zone
/// behind or before them, and the forms that only programs write ("20260203", "2026-W06-2", seconds since 1970).
/// </summary>
static class HeaderDateReader
{
    /// <summary>Reads a value of a date field.</summary>
    internal static HeaderDate Read(Passage value)
    {
        var at = LineText.TrimBlanks(value.All);
        var text = at.Chars;
        if (text.IsEmpty || text.IndexOfAny("{}$%") >= 0 || text[0] == '<' || PageWords.IsDateKeyword(text))
            return new(HeaderDateKind.NoDay, at);
        if (text.IndexOfAnyExceptInRange('0', '9') < 0)
            return OfDigits(text, at);
        var parts = new HeaderDateParts();
        if (parts.Read(text) && parts.In(at) is { Kind: not HeaderDateKind.Unreadable } read)
            return read;
        // "Oslo, 3 February 2026", "Feb. 3-5, 2026": with other words, or of several days.
        foreach (var date in DateReader.ReadWritten(at))
        {
            if (date is { Month: { } month, Day: { } day, IsAmbiguousNumeric: false } && (date.Year ?? date.Until?.Year) is { } year)
                return HeaderDate.Of(date.At, year.Value, month.Value, day.Value);
        }

        return new(parts.NamesNoDay ? HeaderDateKind.NoDay : HeaderDateKind.Unreadable, at);
    }

    // "20260203", with or without a time; "2026" and "202602"; seconds and milliseconds since 1970.
    static HeaderDate OfDigits(ReadOnlySpan<char> digits, Excerpt at)
    {
        if (
            digits.Length is 8 or 12 or 14
            && int.Parse(digits[..4], CultureInfo.InvariantCulture) is >= 1000 and <= HeaderDateParts.LastYear and var year
        )
            return HeaderDate.Of(
                at,
                year,
                int.Parse(digits[4..6], CultureInfo.InvariantCulture),
                int.Parse(digits[6..8], CultureInfo.InvariantCulture)
            );
        if (digits.Length is 4 or 6)
            return new(HeaderDateKind.NoDay, at);
        if (digits.Length is not (10 or 13))
            return new(HeaderDateKind.Unreadable, at);
        var moment = DateTime.UnixEpoch.AddSeconds(long.Parse(digits[..10], CultureInfo.InvariantCulture));
        return HeaderDate.Of(at, moment.Year, moment.Month, moment.Day);
    }
}
