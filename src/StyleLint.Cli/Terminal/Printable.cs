using System.Globalization;
using System.Text;

namespace StyleLint.Cli.Terminal;

/// <summary>
/// Text from drafts, rules and file names as a terminal may show it: characters that steer a terminal, turn the writing direction or cannot
/// be seen are written out (<c>\u{1b}</c>), so that what is shown is what stands there.
/// </summary>
static class Printable
{
    /// <summary>A text on one line, safe to show.</summary>
    public static string Text(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] is >= ' ' and <= '~')
            at++;
        if (at == text.Length)
            return text;
        var shown = new StringBuilder(text.Length + 16).Append(text, 0, at);
        for (var rest = text.AsSpan(at); !rest.IsEmpty; )
        {
            shown.Append(Next(rest, out var taken, out _));
            rest = rest[taken..];
        }

        return shown.ToString();
    }

    /// <summary>A message on one line, safe to show: line ends and tabs in it read as blanks.</summary>
    public static string Line(string message)
    {
        // Nearly all are one line already, and a search for line ends compiles for longer than a report of one draft takes.
        foreach (var c in message)
        {
            if (c is < ' ' or '\u0085' or '\u2028' or '\u2029')
                return Text(message.ReplaceLineEndings(" ").Replace('\t', ' ').Trim());
        }

        return Text(message.Trim());
    }

    /// <summary>The first character of a text as shown.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="taken">UTF-16 units it takes.</param>
    /// <param name="width">Columns it fills on a terminal.</param>
    public static string Next(ReadOnlySpan<char> text, out int taken, out int width)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out taken) != System.Buffers.OperationStatus.Done)
            return Escaped(text[0], out width);
        if (IsHidden(rune))
            return Escaped(rune.Value, out width);
        width = Columns.Of(rune);
        return rune.ToString();
    }

    /// <summary>A character written out: <c>\u{1b}</c>.</summary>
    public static string Escaped(int value) => $"\\u{{{value:x}}}";

    static string Escaped(int value, out int width)
    {
        var shown = Escaped(value);
        width = shown.Length;
        return shown;
    }

    /// <summary>Whether a character steers, turns or cannot be seen.</summary>
    public static bool IsHidden(Rune rune) =>
        rune.Value switch
        {
            0x00AD or 0x061C or 0x180E or 0xFEFF => true,
            >= 0x200B and <= 0x200F => true,
            >= 0x2028 and <= 0x202E => true,
            >= 0x2060 and <= 0x206F => true,
            >= 0xFFF9 and <= 0xFFFB => true,
            >= 0xE0000 and <= 0xE0FFF => true,
            _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control,
        };
}
