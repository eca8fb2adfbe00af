using System.Globalization;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>Reads when something was sent, as feeds write it.</summary>
static class Moments
{
    // ISO 8601 as agencies write it, whole and shortened; then RFC 822, of RSS.
    static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mm", "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmssK", "yyyyMMdd",
        "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss", "d MMM yyyy",
    ];

    // The names of RFC 822, as offsets; "Z" and the military letters nobody writes.
    static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("Z", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"),
        ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
    ];

    /// <summary>The moment in UTC; what names no zone is UTC. Null where it is none.</summary>
    public static DateTime? Parse(string text)
    {
        // The weekday adds nothing, and feeds get it wrong.
        if (text.IndexOf(", ", StringComparison.Ordinal) is > 0 and <= 9 and var comma)
            text = text[(comma + 2)..];
        var last = text.LastIndexOf(' ');
        foreach (var (name, offset) in Zones)
        {
            if (last > 0 && text.AsSpan(last + 1).Equals(name, StringComparison.OrdinalIgnoreCase))
                text = $"{text[..(last + 1)]}{offset}";
        }

        // "+0100": .NET wants the colon.
        if (text is [.., ' ' or ':' or (>= '0' and <= '9'), '+' or '-', _, _, _, _] && text.AsSpan(text.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0 && text.Contains(':', StringComparison.Ordinal))
            text = $"{text[..^2]}:{text[^2..]}";
        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var moment)
            ? moment.UtcDateTime
            : null;
    }
}
