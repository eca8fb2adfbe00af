using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Reads times of day: "3 p.m.", "3:30pm ET", "15:30 GMT", "1530 GMT".</summary>
static class ClockReader
{
    // "(local time)" and the like are no longer than this.
    const int LongestZone = 16;

    /// <summary>The time that follows a place, a blank between.</summary>
    internal static bool ReadBeside(in TextCursor text, int end, out ClockPart clock)
    {
        clock = default;
        var next = text.Blanks(end);
        return next > end && text.IsDigitAt(next) && Read(text, next, out clock);
    }

    /// <summary>The time that begins at a place: with half of the day or zone, or "15:30" alone after at, from, until and the
    /// like.</summary>
    internal static bool Read(in TextCursor text, int at, out ClockPart clock)
    {
        clock = default;
        if (!ReadFigures(text, at, out var figures))
            return false;
        var end = figures.End;
        var meridiem = figures.IsMilitary ? '\0' : ReadMeridiem(text, text.Blanks(end), ref end);
        var zoneAt = text.Blanks(end);
        var zoneEnd = figures.HasMinutes || meridiem != 0 ? ZoneEnd(text, zoneAt) : zoneAt;
        var hasZone = zoneEnd > zoneAt;
        if (meridiem == 0 && !hasZone && !(figures.HasColon && DateWords.LeadsClock(text.WordBefore(at))))
            return false;
        // "30 am", "2000 ET" as an amount: no such hour.
        if ((figures.Hour > 24 && !figures.HasColon) || (figures.IsMilitary && figures.Minute > 59))
            return false;
        clock = new(at, hasZone ? zoneEnd : end, figures.Hour, figures.Minute, meridiem, zoneAt, zoneEnd);
        return true;
    }

    // "3", "3:30", "3.30", "1530"
    static bool ReadFigures(in TextCursor text, int at, out Figures figures)
    {
        figures = default;
        var digits = text.Digits(at);
        if (digits is not (1 or 2 or 4))
            return false;
        var end = at + digits;
        if (digits == 4)
            figures = new(text.Value(at, 2), text.Value(at + 2, 2), end, HasMinutes: true, HasColon: false, IsMilitary: true);
        else if (text.IsAnyAt(end, ":") && text.Digits(end + 1) == 1)
            figures = new(text.Value(at, digits), text.Value(end + 1, 1), end + 2, HasMinutes: true, HasColon: false, IsMilitary: false);
        else if (end + 2 < text.Length && text[end] is ':' or '.' && text.Digits(end + 1) == 2)
            figures = new(
                text.Value(at, digits),
                text.Value(end + 1, 2),
                end + 3,
                HasMinutes: true,
                HasColon: text[end] == ':',
                IsMilitary: false
            );
        else
            figures = new(text.Value(at, digits), 0, end, HasMinutes: false, HasColon: false, IsMilitary: false);
        return !text.IsDigitAt(figures.End) && !(text.IsAnyAt(figures.End, ":.,") && text.IsDigitAt(figures.End + 1));
    }

    static int ZoneEnd(in TextCursor text, int at)
    {
        var zone = text.WordAt(at);
        if (zone.Length > 0 && DateWords.IsZone(zone))
            return at + zone.Length;
        if (zone is "local" && text.Blanks(at + zone.Length) is var time && text.WordAt(time) is "time")
            return time + "time".Length;
        if (
            text.IsAnyAt(at, "(")
            && DateWords.IsZone(text.WordAt(at + 1))
            && text[at..Math.Min(text.Length, at + LongestZone)].IndexOf(')') is var close and > 0
        )
            return at + close + 1;
        return at;
    }

    // "a.m.", "PM", "p. m."; NUL where none stands there.
    static char ReadMeridiem(in TextCursor text, int at, ref int end)
    {
        if (at + 1 >= text.Length || (text[at] | 0x20) is not ('a' or 'p'))
            return '\0';
        var second = at + 1;
        if (text[second] == '.')
            second++;
        if (second == at + 2 && text.IsAnyAt(second, " "))
            second++;
        if (second >= text.Length || (text[second] | 0x20) != 'm' || text.IsWordAt(second + 1))
            return '\0';
        end = second + 1;
        if (second > at + 1 && text.IsAnyAt(end, "."))
            end++;
        return (char)(text[at] | 0x20);
    }

    readonly record struct Figures(int Hour, int Minute, int End, bool HasMinutes, bool HasColon, bool IsMilitary);
}
