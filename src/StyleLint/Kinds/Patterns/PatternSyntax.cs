using System.Globalization;
using System.Text;

namespace StyleLint.Kinds;

/// <summary>Writes an expression of a rule, which is RE2's with look-around as Vale has it, as .NET does.</summary>
static class PatternSyntax
{
    /// <summary>The same expression as .NET writes it; a blank in it matches any run of blanks.</summary>
    /// <param name="pattern">The expression as rules write it.</param>
    /// <param name="keepGroups">Whether capturing groups keep capturing.</param>
    /// <param name="nesting">How deep its groups are nested.</param>
    internal static string Translate(string pattern, bool keepGroups, out int nesting)
    {
        var text = new StringBuilder(pattern.Length + 16);
        int depth = 0,
            deepest = 0;
        var inClass = false;
        for (var at = 0; at < pattern.Length; at++)
        {
            var rest = pattern.AsSpan(at);
            switch (rest[0])
            {
                case '\\'
                    when rest.StartsWith("\\x{") && rest.IndexOf('}') is var close and > 0 && CodePoint(rest[3..close]) is { } written:
                    text.Append(written);
                    at += close;
                    break;
                case '\\' when rest.Length > 1:
                    text.Append(rest[..2]);
                    at++;
                    break;
                case '['
                    when inClass
                        && rest.StartsWith("[:")
                        && rest.IndexOf(":]") is var close and > 0
                        && PosixClass(rest[2..close]) is { } members:
                    text.Append(members);
                    at += close + 1;
                    break;
                case '[' when inClass:
                    // A bare bracket inside a class is a member in RE2; .NET would read "-[" as a subtraction.
                    text.Append("\\[");
                    break;
                case '[':
                    inClass = true;
                    text.Append('[');
                    if (rest.Length > 1 && rest[1] == '^')
                    {
                        text.Append('^');
                        at++;
                    }

                    if (at + 1 < pattern.Length && pattern[at + 1] == ']')
                    {
                        text.Append("\\]");
                        at++;
                    }

                    break;
                case ']' when inClass:
                    inClass = false;
                    text.Append(']');
                    break;
                case '(' when !inClass:
                    deepest = Math.Max(deepest, ++depth);
                    if (rest.StartsWith("(?P<"))
                    {
                        text.Append("(?<");
                        at += 3;
                    }
                    else
                    {
                        text.Append(!keepGroups && (rest.Length < 2 || rest[1] != '?') ? "(?:" : "(");
                    }

                    break;
                case ')' when !inClass:
                    depth--;
                    text.Append(')');
                    break;
                case ' '
                    when !inClass
                        && (rest.Length < 2 || rest[1] is not ('*' or '+' or '?' or '{' or ' '))
                        && (at == 0 || pattern[at - 1] != ' '):
                    text.Append(@"\s+");
                    break;
                default:
                    text.Append(rest[0]);
                    break;
            }
        }

        nesting = deepest;
        return text.ToString();
    }

    /// <summary>Whether an expression asks for what a group has found.</summary>
    internal static bool RefersToGroup(string pattern)
    {
        for (var at = 0; at + 1 < pattern.Length; at++)
        {
            if (pattern[at] == '\\' && char.IsAsciiDigit(pattern[++at]))
                return true;
        }

        return false;
    }

    /// <summary>Whether an expression has a group that captures.</summary>
    internal static bool HasGroup(string pattern)
    {
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\')
                at++;
            else if (
                pattern[at] == '('
                && (pattern.AsSpan(at) is not ['(', '?', ..] || pattern.AsSpan(at) is ['(', '?', '<', not ('=' or '!'), ..])
            )
                return true;
        }

        return false;
    }

    // "\x{2019}", which .NET writes "\u2019".
    static string? CodePoint(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
            ? string.Concat(new Rune(code).ToString().Select(unit => $"\\u{(int)unit:X4}"))
            : null;

    static string? PosixClass(ReadOnlySpan<char> name) =>
        name switch
        {
            "alpha" => @"\p{L}",
            "digit" => "0-9",
            "alnum" => @"\p{L}0-9",
            "upper" => @"\p{Lu}",
            "lower" => @"\p{Ll}",
            "space" => @"\s",
            "punct" => @"\p{P}\p{S}",
            "blank" => @" \t",
            "xdigit" => "0-9A-Fa-f",
            "word" => @"\w",
            _ => null,
        };
}
