using System.Text;

namespace StyleLint.Workspace.Word;

/// <summary>Words that are alike in how they are set.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsBold">Whether they are bold.</param>
/// <param name="IsItalic">Whether they are in italics.</param>
/// <param name="Address">Where they link to; null where they don't.</param>
readonly record struct SetWords(string Text, bool IsBold, bool IsItalic, string? Address)
{
    /// <summary>Whether others are set as they are.</summary>
    public bool IsSetLike(SetWords other) => (IsBold, IsItalic, Address) == (other.IsBold, other.IsItalic, other.Address);
}

/// <summary>Writes prose as Markdown that reads as the same prose: characters that would be markup are escaped, no others.</summary>
static class MarkdownProse
{
    /// <summary>One paragraph.</summary>
    public static string Of(IEnumerable<SetWords> all)
    {
        var words = Joined(all);
        var text = new StringBuilder();
        for (var at = 0; at < words.Count; at++)
        {
            var (before, after) = (at == 0 ? ' ' : words[at - 1].Text[^1], at + 1 < words.Count ? words[at + 1].Text[0] : ' ');
            Append(text, words[at], before, after);
        }

        return string.Join('\n', text.ToString().Trim().Split('\n').Select(line => AtLineStart(line.Trim())));
    }

    static List<SetWords> Joined(IEnumerable<SetWords> all)
    {
        var joined = new List<SetWords>();
        var text = new StringBuilder();
        foreach (var each in all)
        {
            if (each.Text.Length == 0)
                continue;
            // Whether a blank is bold is nobody's meaning.
            var isBlank = string.IsNullOrWhiteSpace(each.Text);
            if (joined is not [.., var last] || !(last.IsSetLike(each) || (isBlank && each.Address == last.Address)))
            {
                End();
                joined.Add(each);
            }

            text.Append(each.Text);
        }

        End();
        return joined;

        void End()
        {
            if (joined.Count > 0)
                joined[^1] = joined[^1] with { Text = text.ToString() };
            text.Clear();
        }
    }

    static void Append(StringBuilder text, SetWords words, char before, char after)
    {
        var inner = words.Text.Trim();
        var start = words.Text.Length - words.Text.TrimStart().Length;
        text.Append(words.Text, 0, start);
        if (inner.Length > 0)
        {
            var mark = (words.IsBold ? "**" : "") + (words.IsItalic ? "*" : "");
            // Beside a letter, a mark next to punctuation would be an asterisk.
            if ((start == 0 && IsStuck(before, inner[0])) || (start + inner.Length == words.Text.Length && IsStuck(after, inner[^1])))
                mark = "";
            if (words.Address is not null)
                text.Append('[');
            text.Append(mark).Append(Escape(inner)).Append(mark);
            if (words.Address is { } address)
                text.Append("](").Append(address.Any(char.IsWhiteSpace) || address.Contains('(') ? $"<{address}>" : address).Append(')');
        }

        text.Append(words.Text, start + inner.Length, words.Text.Length - start - inner.Length);
    }

    static bool IsStuck(char outside, char inside) => char.IsLetterOrDigit(outside) && !char.IsLetterOrDigit(inside);

    /// <summary>Prose whose characters are none of them markup within a line.</summary>
    public static string Escape(string prose)
    {
        var text = new StringBuilder(prose.Length + 8);
        for (var at = 0; at < prose.Length; at++)
        {
            var next = at + 1 < prose.Length ? prose[at + 1] : ' ';
            if (IsMarkup(prose[at], next, at > 0 ? prose[at - 1] : ' '))
                text.Append('\\');
            text.Append(prose[at]);
        }

        return text.ToString();
    }

    static bool IsMarkup(char one, char next, char before) =>
        one switch
        {
            '*' or '`' => true,
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next)),
            '\\' => char.IsPunctuation(next) || char.IsSymbol(next),
            '[' or ']' or '|' => true,
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => char.IsAsciiLetter(next) || next == '#',
            '~' => next == '~' || before == '~',
            _ => false,
        };

    // "1. FC Hull won" is no list, and "# 1" no heading.
    static string AtLineStart(string line)
    {
        if (line.Length == 0)
            return line;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 10 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' '))
            return line.Insert(digits, "\\");
        var isMark =
            line[0] is '#' or '>' or '='
            || (line[0] is '-' or '+' && (line.Length == 1 || line[1] is ' ' or '-'))
            || line.StartsWith("~~~", StringComparison.Ordinal);
        return isMark ? "\\" + line : line;
    }
}
