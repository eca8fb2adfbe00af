using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Reads Org: headings, paragraphs, lists, tables and quotations. Code, comments, keywords and drawers aren't text.</summary>
sealed class OrgParser(SourceText source, TextSpan body, ReadingOptions reading) : LineMarkup(source, body, reading)
{
    static readonly Marks Signs = new("\n\r=~*/_+[<h");

    readonly HashSet<string> _endless = new(StringComparer.OrdinalIgnoreCase);
    bool _isQuote;

    protected override Marks Marks => Signs;

    internal static PageBuilder Parse(SourceText source, TextSpan body, ReadingOptions reading)
    {
        var parser = new OrgParser(source, body, reading);
        for (var line = parser.SkipBlanks(parser.First, parser.Count); line < parser.Count; )
            line = parser.SkipBlanks(parser.Block(line), parser.Count);
        return parser.Page;
    }

    int Block(int line)
    {
        var span = Trimmed(line);
        var words = Words(line);
        if (words.StartsWith("#+"))
            return Keyword(line);
        if (words is "#" || words.StartsWith("# "))
        {
            Page.AddComment(span, 1, 0);
            return line + 1;
        }

        if (words[0] == '*' && Indent(line) == 0 && words.IndexOfAnyExcept('*') is > 0 and var level && words[level] == ' ')
        {
            var start = span.Start + level + 1;
            Prose(PassageKind.Heading, Math.Min(level, 6), start, WithoutTags(start, span.End));
            return line + 1;
        }

        if (words is [':', not (' ' or ':'), .., ':'] && !words.Contains(' '))
            return Skip(line, ":END:");
        if (words[0] == ':' && (words.Length == 1 || words[1] == ' ') || IsPlanning(words) || words.StartsWith("-----"))
            return line + 1;
        if (words[0] == '|')
        {
            Row(line);
            return line + 1;
        }

        return Paragraph(line);
    }

    int Keyword(int line)
    {
        var words = Words(line);
        if (words.StartsWith("#+begin_", StringComparison.OrdinalIgnoreCase))
        {
            var rest = words[8..];
            var name = (rest.IndexOf(' ') is var end and > 0 ? rest[..end] : rest).ToString();
            if (name.Equals("quote", StringComparison.OrdinalIgnoreCase))
                _isQuote = true;
            else if (
                !name.Equals("center", StringComparison.OrdinalIgnoreCase) && !name.Equals("verse", StringComparison.OrdinalIgnoreCase)
            )
                return Skip(line, "#+end_" + name);
            return line + 1;
        }

        if (words.StartsWith("#+end_", StringComparison.OrdinalIgnoreCase))
            _isQuote = false;
        else if (words.StartsWith("#+caption:", StringComparison.OrdinalIgnoreCase))
            Prose(PassageKind.Caption, 0, Trimmed(line).Start + 10, Trimmed(line).End);
        return line + 1;
    }

    int Skip(int line, string end)
    {
        // Where nothing ends it, nothing below ends another one either.
        if (_endless.Contains(end))
            return line + 1;
        for (var at = line + 1; at < Count; at++)
        {
            if (Words(at).Equals(end, StringComparison.OrdinalIgnoreCase))
                return at + 1;
        }

        _endless.Add(end);
        return line + 1;
    }

    int Paragraph(int line)
    {
        var mark = ListMark(line);
        var end = line + 1;
        while (end < Count && !IsBlank(end) && ListMark(end) == 0 && !BeginsBlock(end))
            end++;
        var span = Lines(line, end);
        var start = span.Start + mark;
        while (start < span.End && Text[start] == ' ')
            start++;
        if (mark > 0 && start + 3 < span.End && Text[start] == '[' && Text[start + 2] == ']')
            start += 3;
        Prose(
            mark > 0 ? PassageKind.ListItem
                : _isQuote ? PassageKind.BlockQuote
                : PassageKind.Paragraph,
            mark > 0 ? 1 : 0,
            start,
            span.End
        );
        return end;
    }

    bool BeginsBlock(int line)
    {
        var words = Words(line);
        return words.StartsWith("#+")
            || words.StartsWith("# ")
            || words[0] == '|'
            || (words[0] == '*' && Indent(line) == 0 && words.IndexOfAnyExcept('*') is > 0 and var stars && words[stars] == ' ');
    }

    int ListMark(int line)
    {
        var words = Words(line);
        if (words[0] is '-' or '+' && words.Length > 1 && words[1] == ' ')
            return 1;
        return
            Digits(words) is > 0 and <= 4 and var digits
            && digits < words.Length
            && words[digits] is '.' or ')'
            && digits + 1 < words.Length
            && words[digits + 1] == ' '
            ? digits + 1
            : 0;
    }

    void Row(int line)
    {
        var span = Trimmed(line);
        if (Words(line).StartsWith("|-"))
            return;
        var isHead = line + 1 < Count && Words(line + 1).StartsWith("|-") && (line == First || !Words(line - 1).StartsWith("|"));
        for (var at = span.Start + 1; at < span.End; )
        {
            var bar = Text.AsSpan(at, span.End - at).IndexOf('|');
            var end = bar < 0 ? span.End : at + bar;
            Prose(PassageKind.TableCell, isHead ? 1 : 0, at, end);
            at = end + 1;
        }
    }

    // ":tag:other:" at the end of a heading
    int WithoutTags(int start, int end)
    {
        var words = Text.AsSpan(start, end - start).TrimEnd();
        var blank = words.LastIndexOf(' ');
        return words is [.., ':'] && blank >= 0 && words[blank + 1] == ':' ? start + blank : end;
    }

    static bool IsPlanning(ReadOnlySpan<char> words) =>
        words.StartsWith("CLOSED:") || words.StartsWith("SCHEDULED:") || words.StartsWith("DEADLINE:") || words.StartsWith("CLOCK:");

    protected override int Inline(int at, int end)
    {
        var isStart = at == 0 || !char.IsLetterOrDigit(Text[at - 1]);
        switch (Text[at])
        {
            case '=' or '~' when isStart && Closing(at + 1, end, Text[at].ToString()) is > 0 and var code:
                return Code(at, 1, code, 1);
            case '*' or '/' or '_' or '+' when isStart && Closing(at + 1, end, Text[at].ToString()) is > 0 and var close:
                return Text[at] == '+' ? Opaque(at, close + 1) : Emphasis(at, 1, close, isStrong: Text[at] == '*');
            case '[' when StartsAt(at, end, "[[") && Find(at, end, "]]") is > 0 and var link:
                var words = Find(at, link, "][");
                return words < 0 ? Opaque(at, link + 2) : Link(words + 2, link, Text[(at + 2)..words], link + 2);
            case '[' when StartsAt(at, end, "[fn:") && Find(at, end, "]") is > 0 and var note:
                return Opaque(at, note + 1);
            case '<' when Find(at, end, ">") is > 0 and var stamp && at + 1 < end && char.IsAsciiDigit(Text[at + 1]):
                return Opaque(at, stamp + 1);
            case 'h' when isStart && EndOfUrl(at, end) is var url && url > at:
                return Opaque(at, url);
            default:
                return at;
        }
    }
}
