using System.Globalization;
using System.Text;
using StyleLint.Cli.Terminal;

namespace StyleLint.Cli.Reports;

/// <summary>Text from drafts, rules and file names as GitHub's Markdown may show it: on one line, and none of it markup.</summary>
static class MarkdownText
{
    // References rather than backslashes: a reference is never markup, in a table cell or a formula either.
    const string Special = "\\`*_{}[]<>|~#&$^=!";

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
