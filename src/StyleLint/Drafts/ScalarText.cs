using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Drafts;

/// <summary>Finds where each character of a header value was written, despite quotation marks, escapes, folded lines and
/// indentation.</summary>
static class ScalarText
{
    internal static void Add(PassageBuilder text, YamlScalar scalar)
    {
        var source = scalar.Source.Text;
        var value = scalar.Value.AsSpan();
        var (at, end) = Inside(source, scalar);
        while (!value.IsEmpty && at < end)
        {
            var same = value.CommonPrefixLength(source.AsSpan(at, end - at));
            if (same > 0)
            {
                // A line end is one space, and belongs to what follows in both.
                if (value[..same].IndexOfAny('\n', '\r') is var line and >= 0)
                    same = line;
                // Two single quotation marks are one of the value's: not the first as it is, and then another.
                if (
                    source[scalar.Span.Start] == '\''
                    && source.AsSpan(at, Math.Min(same + 1, end - at)).IndexOf("''") is var doubled and >= 0
                )
                    same = Math.Min(same, doubled);
                text.Verbatim(at, same);
                value = value[same..];
                at += same;
                if (value.IsEmpty || at == end)
                    break;
            }

            var blanks = value.Length - value.TrimStart().Length;
            var gap = Blanks(source, at, end);
            if (blanks > 0 && gap > 0)
            {
                text.Break(new(at, gap));
                value = value[blanks..];
                at += gap;
                continue;
            }

            var escape = scalar.IsPlain ? 0 : Escape(source.AsSpan(at, end - at));
            if (escape == 0)
                break;
            // An escaped line end adds nothing.
            if (source[at] != '\\' || at + 1 < end && source[at + 1] is not ('\n' or '\r'))
            {
                var said = char.IsHighSurrogate(value[0]) && value.Length > 1 ? 2 : 1;
                // A writer's \uD83D\uDE00 is one character in two escapes.
                if (said == 2 && source.AsSpan(at).StartsWith("\\u"))
                    escape = Math.Min(escape + Escape(source.AsSpan(at + escape, end - at - escape)), end - at);
                text.Replaced(value[..said], new(at, escape));
                value = value[said..];
            }

            at += escape;
        }

        if (!value.IsWhiteSpace())
            text.Replaced(value.TrimEnd(), TextSpan.FromBounds(Math.Min(at, scalar.Span.End), scalar.Span.End));
    }

    static (int Start, int End) Inside(string source, YamlScalar scalar)
    {
        var (start, end) = (scalar.Span.Start, scalar.Span.End);
        if (scalar.IsPlain || end == start)
            return (start, end);
        if (source[start] is '|' or '>')
        {
            // A block's text begins on the line after its header, after the indentation.
            while (start < end && source[start] is not ('\n' or '\r'))
                start++;
            return (start + Blanks(source, start, end), end);
        }

        var quotes = Quotes(source.AsSpan(start, end - start));
        start += quotes;
        end = Math.Max(start, end - quotes);
        // TOML drops the line end right after its opening marks.
        if (quotes == 3 && start < end && source[start] is '\n' or '\r')
            start += Blanks(source, start, Math.Min(end, start + (source[start] == '\r' && source[start + 1] == '\n' ? 2 : 1)));
        return (start, end);
    }

    static int Quotes(ReadOnlySpan<char> scalar)
    {
        if (scalar[0] is not ('"' or '\''))
            return 0;
        return scalar.Length >= 6 && scalar[1] == scalar[0] && scalar[2] == scalar[0] ? 3 : 1;
    }

    static int Blanks(string source, int start, int end)
    {
        var at = start;
        while (at < end && char.IsWhiteSpace(source[at]))
            at++;
        return at - start;
    }

    /// <summary>The length of the escape here: YAML's and TOML's backslash forms and the doubled single quotation mark.</summary>
    static int Escape(ReadOnlySpan<char> source)
    {
        if (source is ['\'', '\'', ..])
            return 2;
        if (source is not ['\\', var kind, ..])
            return 0;
        var length = kind switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            '\n' or '\r' => 1 + Blanks(source[1..]),
            _ => 2,
        };
        return Math.Min(length, source.Length);
    }

    static int Blanks(ReadOnlySpan<char> source) => source.Length - source.TrimStart().Length;
}
