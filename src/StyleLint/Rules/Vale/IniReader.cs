using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>One key of an ini file and its value.</summary>
/// <param name="Source">The file.</param>
/// <param name="Section">What stands between the brackets above it; empty before the first.</param>
/// <param name="SectionSpan">Where that stands.</param>
/// <param name="Key">The key.</param>
/// <param name="KeySpan">Where it stands.</param>
/// <param name="Value">The value, without comment and quotation marks.</param>
/// <param name="ValueSpan">Where it stands.</param>
sealed record IniEntry(
    SourceText Source,
    string Section,
    TextSpan SectionSpan,
    string Key,
    TextSpan KeySpan,
    string Value,
    TextSpan ValueSpan
)
{
    /// <summary>The value's parts between commas that stand outside of brackets, so that a pattern may hold one; in order, none
    /// empty.</summary>
    internal IEnumerable<string> Parts()
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at <= Value.Length; at++)
        {
            if (at < Value.Length && Value[at] == '\\')
                at++;
            else if (at == Value.Length || Value[at] == ',' && depth == 0)
            {
                if (Value.AsSpan(start, at - start).Trim() is { IsEmpty: false } part)
                    yield return part.ToString();
                start = at + 1;
            }
            else if (Value[at] is '(' or '[' or '{')
                depth++;
            else if (Value[at] is ')' or ']' or '}')
                depth = Math.Max(0, depth - 1);
        }

        // A bracket that nothing closes, or a backslash at the end: the rest is one part.
        if (start < Value.Length && (depth > 0 || Value.EndsWith('\\')) && Value.AsSpan(start).Trim() is { IsEmpty: false } rest)
            yield return rest.ToString();
    }
}

/// <summary>Reads ini files as Vale does: <c>key = value</c> below <c>[section]</c>, <c>#</c> and <c>;</c> before comments, a backslash
/// before a line end that does not end the value.</summary>
static class IniReader
{
    const int LongestFile = 1 << 20;

    internal static Loaded<ImmutableArray<IniEntry>> Read(SourceText source)
    {
        var entries = ImmutableArray.CreateBuilder<IniEntry>();
        var problems = source.Problems.ToBuilder();
        if (source.Text.Length > LongestFile)
        {
            problems.Add(new(source, source.LineSpan(0), "this file is longer than 1 MiB; it is ignored"));
            return new([], problems.ToImmutable());
        }

        var (section, sectionSpan) = ("", default(TextSpan));
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = Trimmed(source, source.LineSpan(line));
            var words = source.Slice(span);
            if (words.IsEmpty || words[0] is '#' or ';')
                continue;
            if (words[0] == '[')
            {
                // A pattern may hold brackets itself: [[!.]*.md].
                var close = words.LastIndexOf(']');
                if (close < 0)
                {
                    problems.Add(new(source, span, "this section has no closing ']'; everything in it is ignored"));
                    section = null!;
                    continue;
                }

                sectionSpan = Trimmed(source, new(span.Start + 1, close - 1));
                section = source.Slice(sectionSpan).ToString();
                continue;
            }

            if (section is null)
                continue;
            var key = KeyEnd(words);
            if (key <= 0)
            {
                problems.Add(new(source, span, "this line is neither a section nor 'key = value'; it is ignored"));
                continue;
            }

            var keySpan = Trimmed(source, new(span.Start, key));
            var valueStart = Trimmed(source, TextSpan.FromBounds(span.Start + key + 1, span.End));
            var (value, valueSpan) = Value(source, valueStart, ref line);
            entries.Add(new(source, section, sectionSpan, source.Slice(keySpan).Trim("\"`").ToString(), keySpan, value, valueSpan));
        }

        return new(entries.ToImmutable(), problems.ToImmutable());
    }

    // A key in brackets of its own may hold either sign: Style.Rule["a = b"].
    static int KeyEnd(ReadOnlySpan<char> words)
    {
        if (words[0] is '"' or '`' && words[1..].IndexOf(words[0]) is var close and >= 0)
            return close + 2 + words[(close + 2)..].IndexOfAny('=', ':') is var after && after > close + 1 ? after : -1;
        return words.IndexOfAny('=', ':');
    }

    static (string Value, TextSpan Span) Value(SourceText source, TextSpan span, ref int line)
    {
        var words = source.Slice(span);
        foreach (var quote in (ReadOnlySpan<string>)["\"\"\"", "`"])
        {
            if (!words.StartsWith(quote))
                continue;
            // Such a value may go on over several lines.
            var start = span.Start + quote.Length;
            var close = source.Text.AsSpan(start).IndexOf(quote);
            if (close < 0)
                continue;
            line = source.PositionAt(start + close).Line;
            return (source.Text.Substring(start, close), new(start, close));
        }

        if (words.EndsWith("\\"))
            return Continued(source, span, ref line);
        var text = WithoutComment(words);
        if (text is ['"', .., '"'] or ['\'', .., '\''])
            return (text[1..^1].ToString(), new(span.Start + 1, text.Length - 2));
        return (text.ToString(), new(span.Start, text.Length));
    }

    static (string Value, TextSpan Span) Continued(SourceText source, TextSpan span, ref int line)
    {
        var parts = new System.Text.StringBuilder();
        var end = span.End;
        for (var words = source.Slice(span); ; words = source.Slice(Trimmed(source, source.LineSpan(line))))
        {
            var goesOn = words.EndsWith("\\");
            parts.Append(goesOn ? words[..^1].Trim() : WithoutComment(words));
            if (!goesOn || line + 1 == source.LineCount)
                break;
            line++;
            end = source.LineSpan(line).End;
            parts.Append(' ');
        }

        return (parts.ToString().Trim(), TextSpan.FromBounds(span.Start, end));
    }

    static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> words)
    {
        var comment = words.IndexOf(" #");
        if (comment < 0)
            comment = words.IndexOf(" ;");
        return comment < 0 ? words : words[..comment].TrimEnd();
    }

    static TextSpan Trimmed(SourceText source, TextSpan span)
    {
        var words = source.Slice(span);
        var start = words.Length - words.TrimStart().Length;
        return new(span.Start + start, words.Trim().Length);
    }
}
