using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Finds what .mdx has beyond Markdown: comments, expressions, components, and lines that import and export.</summary>
static class MdxSyntax
{
    const int LongestExpression = 2048;

    /// <summary>The number of characters that may be searched in vain for missing ends; after that, braces are just braces.</summary>
    const int MostWaste = 1 << 20;

    internal readonly record struct Found(ImmutableArray<Veil> Veils, ImmutableArray<TextSpan> Comments);

    internal static Found Find(SourceText source, TextSpan body)
    {
        var scan = new Scan(source.Text);
        var raw = default(RawText);
        var isAfterBlank = true;
        for (var line = source.PositionAt(body.Start).Line; line < source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            var words = source.Slice(span).TrimStart(" \t");
            if (words.IsEmpty)
            {
                isAfterBlank = true;
                continue;
            }

            var opensModule = isAfterBlank && !raw.IsOpen && IsModuleCode(words);
            isAfterBlank = false;
            var indent = span.Length - words.Length;
            if (
                scan.At <= span.Start && (raw.IsOpen ? raw.Closes(words, indent) : words[0] != '<' && raw.Opens(words, indent))
                || raw.IsOpen
            )
                continue;
            if (opensModule)
            {
                while (line + 1 < source.LineCount && !source.Slice(source.LineSpan(line + 1)).IsWhiteSpace())
                    line++;
                scan.Hide(TextSpan.FromBounds(span.Start, source.LineSpan(line).End), isOpaque: false);
                continue;
            }

            scan.Line(span, body.End);
        }

        return new(scan.Veils.DrainToImmutable(), scan.Comments.DrainToImmutable());
    }

    static bool IsModuleCode(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("import "))
            return line["import ".Length..].TrimStart() is ['\'' or '"' or '{' or '*', ..]
                || line.Contains(" from ", StringComparison.Ordinal) && line.IndexOfAny('\'', '"') >= 0;
        if (!line.StartsWith("export "))
            return false;
        var what = line["export ".Length..].TrimStart();
        return what is ['{' or '*', ..]
            || what.StartsWith("const ")
            || what.StartsWith("let ")
            || what.StartsWith("var ")
            || what.StartsWith("function ")
            || what.StartsWith("async ")
            || what.StartsWith("class ")
            || what.StartsWith("default ");
    }

    /// <summary>Goes through the lines outside code; <see cref="At"/> may run ahead of them where something spans several.</summary>
    sealed class Scan(string text)
    {
        bool _noMoreComments;
        int _waste;

        internal int At { get; private set; }

        internal ImmutableArray<Veil>.Builder Veils { get; } = ImmutableArray.CreateBuilder<Veil>();

        internal ImmutableArray<TextSpan>.Builder Comments { get; } = ImmutableArray.CreateBuilder<TextSpan>();

        internal void Hide(TextSpan span, bool isOpaque)
        {
            if (span.Start < At)
                return;
            Veils.Add(new(span, isOpaque));
            At = span.End;
        }

        internal void Line(TextSpan line, int bodyEnd)
        {
            At = Math.Max(At, line.Start);
            while (At < line.End && text.AsSpan(At, line.End - At).IndexOfAny("{<`\\") is var found and >= 0)
            {
                At += found;
                switch (text[At])
                {
                    case '\\':
                        At += 2;
                        break;
                    case '`':
                        Code(line.End);
                        break;
                    case '{':
                        Expression(bodyEnd);
                        break;
                    default:
                        Tag(bodyEnd);
                        break;
                }
            }
        }

        void Code(int end)
        {
            var rest = text.AsSpan(At, end - At);
            var ticks = rest.IndexOfAnyExcept('`') is var length and >= 0 ? length : rest.Length;
            var at = ticks;
            while (rest[at..].IndexOf('`') is var next and >= 0)
            {
                at += next;
                var run = rest[at..].IndexOfAnyExcept('`') is var other and >= 0 ? other : rest.Length - at;
                at += run;
                if (run != ticks)
                    continue;
                At += at;
                return;
            }

            At += ticks;
        }

        void Expression(int end)
        {
            if (text.AsSpan(At, end - At).StartsWith("{/*"))
            {
                var close = _noMoreComments ? -1 : text.AsSpan(At, end - At).IndexOf("*/}");
                _noMoreComments |= close < 0;
                if (close > 0)
                {
                    Comments.Add(new(At, close + 3));
                    Hide(new(At, close + 3), isOpaque: false);
                    return;
                }
            }

            if (EndOf(At, end, '}') is > 0 and var after)
                Hide(TextSpan.FromBounds(At, after), isOpaque: true);
            else
                At++;
        }

        void Tag(int end)
        {
            var name = At + 1;
            if (name < end && text[name] == '/')
                name++;
            var nameEnd = name;
            while (nameEnd < end && (char.IsAsciiLetterOrDigit(text[nameEnd]) || text[nameEnd] is '.' or '-' or '_'))
                nameEnd++;
            // <> and </> are fragments; <https://…> an address; "a < b" a comparison; and some say something in Markdown as well.
            var isTag =
                nameEnd < end
                && (
                    nameEnd == name
                        ? text[nameEnd] == '>'
                        : char.IsAsciiLetter(text[name]) && text[nameEnd] is '>' or '/' or ' ' or '\t' or '\n' or '\r'
                )
                && text.AsSpan(name, nameEnd - name) is not ("br" or "img" or "code" or "pre" or "kbd" or "samp" or "tt" or "var");
            if (isTag && EndOf(At, end, '>') is > 0 and var after)
                Hide(TextSpan.FromBounds(At, after), isOpaque: false);
            else
                At++;
        }

        /// <summary>The offset just after the mark that closes what opens at <paramref name="start"/>; 0 if there is none.</summary>
        int EndOf(int start, int end, char closing)
        {
            var (depth, quote) = (closing == '}' ? 0 : 1, '\0');
            if (_waste > MostWaste)
                return 0;
            end = Math.Min(end, start + LongestExpression);
            for (var at = start; at < end; at++)
            {
                var character = text[at];
                if (quote != '\0')
                {
                    if (character == quote)
                        quote = '\0';
                }
                else if (character is '"' or '\'' or '`')
                {
                    quote = character;
                }
                else if (character == '{')
                {
                    depth++;
                }
                else if (character == '}')
                {
                    depth--;
                    if (closing == '}' && depth == 0)
                        return at + 1;
                }
                else if (character == closing && depth == 1)
                {
                    return at + 1;
                }
            }

            _waste += end - start;
            return 0;
        }
    }
}
