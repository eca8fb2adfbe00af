using System.Globalization;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>Reads when something was sent, as feeds write it.</summary>
static class Moments
{
    // ISO 8601 as agencies write it, whole and shortened; then RFC 822, of RSS.
    static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss K",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmssK",
        "yyyyMMdd",
        "d MMM yyyy HH:mm:ss zzz",
        "d MMM yyyy HH:mm zzz",
        "d MMM yy HH:mm:ss zzz",
        "d MMM yyyy HH:mm:ss",
        "d MMM yyyy HH:mm",
        "d MMM yyyy",
        "d MMMM yyyy HH:mm:ss zzz",
        "d MMMM yyyy HH:mm zzz",
        "d MMMM yyyy HH:mm:ss",
        "d MMMM yyyy HH:mm",
        "d MMMM yyyy",
        "MMM d yyyy HH:mm:ss zzz",
        "MMM d yyyy HH:mm zzz",
        "MMM d yyyy HH:mm:ss",
        "MMM d yyyy HH:mm",
        "MMM d yyyy",
        "MMMM d yyyy HH:mm:ss zzz",
        "MMMM d yyyy HH:mm zzz",
        "MMMM d yyyy HH:mm:ss",
        "MMMM d yyyy HH:mm",
        "MMMM d yyyy",
        // As C's asctime and Ruby write it, the weekday off.
        "MMM d HH:mm:ss yyyy",
        "MMM d HH:mm:ss zzz yyyy",
    ];

    static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    // The names of RFC 822, as offsets; "Z" and the military letters nobody writes.
    static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"),
        ("UTC", "+00:00"),
        ("UT", "+00:00"),
        ("Z", "+00:00"),
        ("EST", "-05:00"),
        ("EDT", "-04:00"),
        ("CST", "-06:00"),
        ("CDT", "-05:00"),
        ("MST", "-07:00"),
        ("MDT", "-06:00"),
        ("PST", "-08:00"),
        ("PDT", "-07:00"),
    ];

    /// <summary>The moment in UTC; what names no zone is UTC. Null where it is none.</summary>
    public static DateTime? Parse(string text)
    {
        if (Unix(text) is { } counted)
            return counted;
        text = WithoutWeekday(text).Replace(",", "", StringComparison.Ordinal);
        // The end of a day is the beginning of the next, and a leap second belongs to the one before.
        if (text.AsSpan().IndexOf("24:00") is > 0 and var midnight && text[midnight - 1] is ' ' or 'T')
            return Parse($"{text[..midnight]}00{text[(midnight + 2)..]}")?.AddDays(1);
        if (text.AsSpan().IndexOf(":60") is > 3 and var leap && text[leap - 3] == ':')
            text = $"{text[..leap]}:59{text[(leap + 3)..]}";
        var last = text.LastIndexOf(' ');
        foreach (var (name, offset) in Zones)
        {
            if (last > 0 && text.AsSpan(last + 1).Equals(name, StringComparison.OrdinalIgnoreCase))
                text = $"{text[..(last + 1)]}{offset}";
        }

        // "+0100": .NET wants the colon.
        if (
            text is [.., ' ' or ':' or (>= '0' and <= '9'), '+' or '-', _, _, _, _]
            && text.AsSpan(text.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0
            && text.Contains(':', StringComparison.Ordinal)
        )
            text = $"{text[..^2]}:{text[^2..]}";
        return DateTimeOffset.TryParseExact(
            text,
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var moment
        )
            ? moment.UtcDateTime
            : null;
    }

    // The weekday adds nothing, and feeds get it wrong.
    static string WithoutWeekday(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return
            end >= 3
            && end < text.Length
            && text[end] is ',' or '.' or ' '
            && Weekdays.Contains(text[..3], StringComparer.OrdinalIgnoreCase)
            ? text[(end + 1)..].TrimStart(',', ' ')
            : text;
    }

    // Seconds since 1970, of ten digits from 2001 to 2286, or thousandths.
    static DateTime? Unix(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? number * 1000 : number).UtcDateTime
            : null;
}
