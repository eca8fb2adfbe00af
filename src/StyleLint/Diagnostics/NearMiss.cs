using StyleLint.Yaml;

namespace StyleLint.Diagnostics;

/// <summary>Recognises a comment that was probably meant to suppress a rule but is written wrongly.</summary>
static class NearMiss
{
    const int LongestCommand = 40;
    const string Name = "stylelint";

    static readonly string[] Commands = ["style-lint-disable-next-line", "style-lint-disable", "style-lint-enable"];

    // Other tools' words for the same, without separators. The longest first.
    static readonly (string Word, string Command)[] Words =
    [
        ("disablenextline", Commands[0]),
        ("ignorenextline", Commands[0]),
        ("disableline", Commands[0]),
        ("ignoreline", Commands[0]),
        ("disable", Commands[1]),
        ("ignore", Commands[1]),
        ("off", Commands[1]),
        ("enable", Commands[2]),
        ("on", Commands[2]),
    ];

    /// <summary>The command a comment probably means; null if it means none, or is already correct.</summary>
    /// <param name="comment">Its text, without the delimiters.</param>
    public static string? Of(ReadOnlySpan<char> comment)
    {
        var start = comment[..Math.Min(comment.Length, LongestCommand)];
        var end = start.IndexOfAny(" \t\r\n");
        var first = (end < 0 ? start : start[..end]).ToString().ToLowerInvariant();
        if (!first.StartsWith('s') || !first.AsSpan(0, Math.Min(4, first.Length)).Contains('y'))
            return null;
        if (
            first.Contains("lint", StringComparison.Ordinal)
            && Letters(start) is var letters
            && letters.StartsWith(Name, StringComparison.Ordinal)
        )
        {
            foreach (var (word, command) in Words)
            {
                if (letters.AsSpan(Name.Length).StartsWith(word))
                    return command;
            }
        }

        return first.Length > Name.Length ? YamlSchema.Nearest(first, Commands) : null;
    }

    static string Letters(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[LongestCommand];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c))
                letters[count++] = char.ToLowerInvariant(c);
            else if (c is not ('-' or '_' or ':' or ' '))
                break;
        }

        return letters[..count].ToString();
    }
}
