using System.Security.Cryptography;
using System.Text;
using StyleLint.Drafts;

namespace StyleLint.Diagnostics;

/// <summary>
/// What makes a finding the same one in the next version of a draft: its rule, its words and the words of their passage. Lines may move and
/// be rewrapped; words may not change.
/// </summary>
public static class Fingerprint
{
    const int HexDigits = 16;

    /// <summary>The fingerprint of a finding; findings of one rule on the same words of the same passage share it.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="draft">Its draft; null if it is in another file.</param>
    /// <param name="rule">The name to use for its rule; null for the rule's own.</param>
    public static string Of(Diagnostic found, Draft? draft, string? rule = null)
    {
        var source = found.Source;
        var around = draft?.PassageAt(found.Span.Start) is { } passage
            ? passage.Text
            : source.Slice(source.LineSpan(source.PositionAt(found.Span.Start).Line)).ToString();
        var words = $"{rule ?? found.Rule.Name}\n{OneLine(around)}\n{OneLine(source.Slice(found.Span).ToString())}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..HexDigits];
    }

    /// <summary>Whether a text can be a fingerprint.</summary>
    internal static bool IsOne(ReadOnlySpan<char> text)
    {
        foreach (var digit in text)
        {
            if (!char.IsAsciiHexDigitLower(digit))
                return false;
        }

        return text.Length == HexDigits;
    }

    static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
