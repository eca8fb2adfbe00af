using System.Security.Cryptography;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Reading;

namespace StyleLint.Cli.Reports;

/// <summary>
/// What makes a finding the same one in the next version of a draft: its rule, its words and the words of the passage they stand in. Lines may
/// move and be wrapped anew; words may not change.
/// </summary>
static class Fingerprint
{
    const int HexDigits = 16;

    /// <summary>The fingerprint of a finding; findings of one rule on the same words of the same sentence share it.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="story">What was read of its draft; null where it stands in another file.</param>
    public static string Of(Diagnostic found, Story? story)
    {
        var source = found.Source;
        var around = story is not null && Places.PassageAt(story.Draft, found.Span.Start) is { } passage
            ? passage.Text
            : source.Slice(source.LineSpan(source.PositionAt(found.Span.Start).Line)).ToString();
        var words = $"{found.Rule.Name}\n{OneLine(around)}\n{OneLine(source.Slice(found.Span).ToString())}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..HexDigits];
    }

    static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
