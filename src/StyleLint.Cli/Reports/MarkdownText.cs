using System.Globalization;
using System.Text;
using StyleLint.Cli.Terminal;

namespace StyleLint.Cli.Reports;

/// <summary>Text from drafts, rules and file names as GitHub's Markdown may show it: on one line, and none of it markup.</summary>
static class MarkdownText
{
    // References rather than backslashes: a reference is never markup, in a table cell or a formula either.
    const string Special = "\\`*_{}[]<>|~#&$^=!";

    /// <summary>
    /// A rule's own Markdown as a stranger may show it: its emphasis, lists and code stay, and links that lead to the web; no tag, no other
    /// link, no picture.
    /// </summary>
    public static string Tame(string markdown)
    {
        var tame = new StringBuilder(markdown.Length + 16);
        var lines = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (lines++ > 0)
                tame.Append('\n');
            Tame(line, tame);
        }

        return tame.ToString();
    }

    static void Tame(ReadOnlySpan<char> line, StringBuilder tame)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var rest = line[at..];
            switch (line[at])
            {
                case '\\' when rest.Length > 1 && rest[1] is not ('<' or '!'):
                    tame.Append(rest[..2]);
                    at++;
                    break;
                case '`' when CodeSpan(rest) is > 0 and var length:
                    tame.Append(rest[..length]);
                    at += length - 1;
                    break;
                case '`' or '~':
                    // A run that opens no span on its line might open a block, and take in what the page says after it.
                    var run = rest.IndexOfAnyExcept(line[at]) is var other and >= 0 ? other : rest.Length;
                    if (run < 3)
                        tame.Append(line[at], run);
                    else
                        tame.Insert(tame.Length, line[at] == '`' ? "&#96;" : "&#126;", run);
                    at += run - 1;
                    break;
                case '<':
                    tame.Append("&lt;");
                    break;
                case '!' when rest.StartsWith("!["):
                    tame.Append("&#33;");
                    break;
                case ']' when rest.Length > 1 && rest[1] is '(' or ':' && !LeadsToTheWeb(rest[2..]):
                    tame.Append("&#93;");
                    break;
                default:
                    tame.Append(line[at]);
                    break;
            }
        }
    }

    static bool LeadsToTheWeb(ReadOnlySpan<char> address)
    {
        address = address.TrimStart();
        return address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
    }

    // A run of backticks and as long a run after it, on one line; 0 where there is none.
    static int CodeSpan(ReadOnlySpan<char> text)
    {
        var ticks = text.IndexOfAnyExcept('`') is var length and >= 0 ? length : text.Length;
        for (var at = ticks; at < text.Length; )
        {
            var next = text[at..].IndexOf('`');
            if (next < 0)
                return 0;
            at += next;
            var run = text[at..].IndexOfAnyExcept('`') is var other and >= 0 ? other : text.Length - at;
            at += run;
            if (run == ticks)
                return at;
        }

        return 0;
    }

    /// <summary>A text as part of a paragraph or of a table's cell.</summary>
    public static string Encode(string text)
    {
        var shown = Printable.Line(text);
        var encoded = new StringBuilder(shown.Length + 16);
        for (var at = 0; at < shown.Length; at++)
        {
            if (Special.Contains(shown[at]))
                encoded.Append(CultureInfo.InvariantCulture, $"&#{(int)shown[at]};");
            else
                encoded.Append(shown[at]);
            // "@team" would be told and an address linked, whatever stands for their characters; a blank of no width keeps them apart.
            var next = shown.AsSpan(at + 1);
            if (shown[at] == '@' || (shown[at] == ':' && next.StartsWith("/")) || (shown[at] is 'w' or 'W' && next.StartsWith(".")))
                encoded.Append("&#8203;");
        }

        return encoded.ToString();
    }
}
