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
        var depth = 0;
        nesting = 0;
        var inClass = false;
        for (var at = 0; at < pattern.Length; )
        {
            var rest = pattern.AsSpan(at);
            if (rest[0] == '\\' && rest.Length > 1)
            {
                at += TranslateEscape(rest, text);
            }
            else if (inClass)
            {
                inClass = rest[0] != ']';
                at += TranslateMember(rest, text);
            }
            else if (rest[0] == '[')
            {
                inClass = true;
                at += OpenClass(rest, text);
            }
            else if (rest[0] == '(')
            {
                nesting = Math.Max(nesting, ++depth);
                at += OpenGroup(rest, keepGroups, text);
            }
            else
            {
                depth -= rest[0] == ')' ? 1 : 0;
                if (IsLoneBlank(pattern, at))
                    text.Append(@"\s+");
                else
                    text.Append(rest[0]);
                at++;
            }
        }

        return text.ToString();
    }

    // Each step adds what the head of the rest comes to, and says how long that head is.
    static int TranslateEscape(ReadOnlySpan<char> rest, StringBuilder text)
    {
        if (rest.StartsWith("\\x{") && rest.IndexOf('}') is var close and > 0 && CodePoint(rest[3..close]) is { } written)
        {
            text.Append(written);
            return close + 1;
        }

        text.Append(rest[..2]);
        return 2;
    }

    static int TranslateMember(ReadOnlySpan<char> rest, StringBuilder text)
    {
        if (rest.StartsWith("[:") && rest.IndexOf(":]") is var close and > 0 && PosixClass(rest[2..close]) is { } members)
        {
            text.Append(members);
            return close + 2;
        }

        // A bare bracket inside a class is a member in RE2; .NET would read "-[" as a subtraction.
        if (rest[0] == '[')
            text.Append('\\');
        text.Append(rest[0]);
        return 1;
    }

    static int OpenClass(ReadOnlySpan<char> rest, StringBuilder text)
    {
        var length = rest.StartsWith("[^") ? 2 : 1;
        text.Append(rest[..length]);
        // As the first member, a closing bracket is one.
        if (length >= rest.Length || rest[length] != ']')
            return length;
        text.Append("\\]");
        return length + 1;
    }

    static int OpenGroup(ReadOnlySpan<char> rest, bool keepGroups, StringBuilder text)
    {
        if (rest.StartsWith("(?P<"))
        {
            text.Append("(?<");
            return "(?P<".Length;
        }

        text.Append(!keepGroups && (rest.Length < 2 || rest[1] != '?') ? "(?:" : "(");
        return 1;
    }

    static bool IsLoneBlank(string pattern, int at) =>
        pattern[at] == ' '
        && (at + 1 == pattern.Length || pattern[at + 1] is not ('*' or '+' or '?' or '{' or ' '))
        && (at == 0 || pattern[at - 1] != ' ');

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

    /// <summary>An expression that stood behind others in an alternation, by itself: what it says of its own groups is numbered from
    /// 1. Null where it speaks of groups of the others, or of groups by name.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="before">How many groups the others have.</param>
    internal static string? WithoutGroupsBefore(string pattern, int before)
    {
        if (!RefersToGroup(pattern) && !pattern.Contains(@"\k<", StringComparison.Ordinal))
            return pattern;
        var own = CountGroups(pattern);
        var text = new StringBuilder(pattern.Length);
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] != '\\' || at + 1 == pattern.Length)
            {
                text.Append(pattern[at]);
                continue;
            }

            var end = at + 1;
            while (end < pattern.Length && char.IsAsciiDigit(pattern[end]))
                end++;
            if (end == at + 1)
            {
                if (pattern[end] == 'k')
                    return null;
                text.Append(pattern.AsSpan(at, 2));
                at++;
                continue;
            }

            if (
                !int.TryParse(pattern.AsSpan(at + 1, end - at - 1), CultureInfo.InvariantCulture, out var group)
                || group <= before
                || group > before + own
            )
                return null;
            // No digit that follows belongs to it.
            text.Append($@"(?:\{group - before})");
            at = end - 1;
        }

        return text.ToString();
    }

    /// <summary>Whether an expression has a group that captures.</summary>
    internal static bool HasGroup(string pattern) => CountGroups(pattern) > 0;

    /// <summary>How many groups of an expression capture.</summary>
    internal static int CountGroups(string pattern)
    {
        var count = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\')
                at++;
            else if (
                pattern[at] == '('
                && (pattern.AsSpan(at) is not ['(', '?', ..] || pattern.AsSpan(at) is ['(', '?', '<', not ('=' or '!'), ..])
            )
                count++;
        }

        return count;
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
