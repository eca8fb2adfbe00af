using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>
/// Reads AsciiDoc: headings, paragraphs, lists, tables, quotations and what is between other delimiters. Code, comments, attributes and
/// macros aren't text.
/// </summary>
sealed class AsciiDocParser(SourceText source, TextSpan body, ReadingOptions reading) : LineMarkup(source, body, reading)
{
    static readonly Marks Signs = new("\n\r`*_#+[<{hlximfpsbkma\"^~");

    readonly Stack<(string Fence, PassageKind Kind)> _open = new();
    bool _isCode;
    bool _isQuote;

    protected override Marks Marks => Signs;

    internal static PageBuilder Parse(SourceText source, TextSpan body, ReadingOptions reading) =>
        new AsciiDocParser(source, body, reading).Parse();

    PassageKind Kind => _open.TryPeek(out var block) ? block.Kind : PassageKind.Paragraph;

    PageBuilder Parse()
    {
        for (var line = SkipBlanks(First, Count); line < Count; )
            line = SkipBlanks(Block(line), Count);
        return Page;
    }

    // Reads the block that begins on a line; returns the line after it.
    int Block(int line)
    {
        var words = Words(line);
        if (words.StartsWith("////") && IsFence(words))
            return Skip(line, isComment: true);
        if (words.StartsWith("//") && !words.StartsWith("///"))
        {
            Page.AddComment(Trimmed(line), 2, 0);
            return line + 1;
        }

        if (IsFence(words) && words[0] is '-' or '.' or '+' or '`' && words is not "--")
            return Skip(line, isComment: false);
        if (words.StartsWith("|===") || words.StartsWith(",===") || words.StartsWith("!==="))
            return Table(line);
        if (words is "--" || (IsFence(words) && words[0] is '=' or '*' or '_'))
            return Fence(line, words.ToString());
        if (IsAttribute(words))
        {
            // Its value may continue below.
            while (Words(line) is [.., '\\'] && line + 1 < Count)
                line++;
            return line + 1;
        }

        if (words is ['[', .., ']'] && words is not ['[', '[', ..])
        {
            Style(words[1..^1]);
            return line + 1;
        }

        if (words is "+" or "'''" or "<<<" or "---" or "***" || words is ['[', '[', .., ']', ']'])
            return line + 1;
        if (Heading(line) || BlockMacro(line) || Title(line))
            return line + 1;
        return Paragraph(line);
    }

    int Skip(int line, bool isComment)
    {
        var fence = Words(line).ToString();
        if (fence[0] == '+')
            HtmlComments(line);
        fence = fence.StartsWith('`') ? "```" : fence;
        var end = line + 1;
        while (end < Count && !Words(end).SequenceEqual(fence))
            end++;
        if (isComment && end < Count)
            Page.AddComment(TextSpan.FromBounds(Trimmed(line).Start, Trimmed(end).End), fence.Length, fence.Length);
        _isCode = _isQuote = false;
        return Math.Min(end + 1, Count);
    }

    // Text passed through to HTML may be a comment there.
    void HtmlComments(int line)
    {
        for (var at = line + 1; at < Count && !Words(at).StartsWith("++++"); at++)
        {
            var words = Words(at);
            if (words.StartsWith("<!--") && words.EndsWith("-->") && words.Length >= 7)
                Page.AddComment(Trimmed(at), 4, 3);
        }
    }

    int Fence(int line, string fence)
    {
        if (_open.TryPeek(out var open) && open.Fence == fence)
        {
            _open.Pop();
            return line + 1;
        }

        if (_isCode)
        {
            _isCode = false;
            return Skip(line, isComment: false);
        }

        // A delimiter that closes nothing and is never closed doesn't open anything either.
        if (_open.Count < 32 && IsClosed(line + 1, fence))
            _open.Push((fence, fence[0] == '_' || _isQuote ? PassageKind.BlockQuote : Kind));
        _isQuote = false;
        return line + 1;
    }

    bool IsClosed(int line, string fence)
    {
        for (; line < Count; line++)
        {
            if (Words(line).SequenceEqual(fence))
                return true;
        }

        return false;
    }

    void Style(ReadOnlySpan<char> attributes)
    {
        var end = attributes.IndexOfAny(",.#%");
        var style = (end < 0 ? attributes : attributes[..end]).Trim().Trim('"');
        _isCode = style is "source" or "listing" or "literal" or "stem" or "latexmath" or "asciimath" or "pass" or "plantuml" or "mermaid";
        _isQuote = style is "quote" or "verse" or "blockquote";
    }

    bool Heading(int line)
    {
        var span = Trimmed(line);
        var words = Words(line);
        var level = words.IndexOfAnyExcept(words[0]);
        if (words[0] is not ('=' or '#') || level is < 1 or > 6 || words[level] != ' ' || Indent(line) > 0)
            return false;
        var start = span.Start + level + 1;
        while (start < span.End && Text[start] == ' ')
            start++;
        Prose(PassageKind.Heading, level, start, span.End);
        return true;
    }

    bool Title(int line)
    {
        var span = Trimmed(line);
        if (Words(line) is not ['.', not (' ' or '.'), ..])
            return false;
        Prose(PassageKind.Paragraph, 0, span.Start + 1, span.End);
        return true;
    }

    bool BlockMacro(int line)
    {
        var span = Trimmed(line);
        var words = Words(line);
        var colons = words.IndexOf("::");
        if (
            colons <= 0
            || words[^1] != ']'
            || words[..colons].ContainsAny(" \t")
            || words.IndexOf('[') is not (> 0 and var bracket)
            || bracket < colons
        )
            return false;
        // "term:: [text]" is an entry of a list.
        if (colons + 2 < words.Length && words[colons + 2] == ' ')
            return false;
        if (words.StartsWith("image::"))
            Image(span.Start, span.Start + bracket, span.End - 1, span.End);
        return true;
    }

    int Paragraph(int line)
    {
        if (ListMark(line) is > 0 and var mark)
            return ListItem(line, mark);
        var end = line + 1;
        while (end < Count && !IsBlank(end) && !EndsParagraph(end))
            end++;
        var isCode = _isCode || Indent(line) > 0;
        var kind = _isQuote ? PassageKind.BlockQuote : Kind;
        _isCode = _isQuote = false;
        if (isCode)
            return end;
        var span = Lines(line, end);
        Prose(kind, 0, AfterLabel(span), span.End);
        return end;
    }

    // A line that begins a block of its own ends the paragraph above it, with or without a blank line.
    bool EndsParagraph(int line)
    {
        var words = Words(line);
        return IsFence(words)
            || words is "+" or "--"
            || words.StartsWith("|===")
            || (words.StartsWith("//") && !words.StartsWith("///"))
            || (words is ['[', .., ']'] && !words[1..^1].Contains('[') && !words.Contains(' '));
    }

    int ListItem(int line, int mark)
    {
        var end = line + 1;
        while (end < Count && !IsBlank(end) && !EndsParagraph(end) && ListMark(end) == 0 && Words(end)[0] != '.')
            end++;
        var span = Lines(line, end);
        var start = span.Start + mark;
        while (start < span.End && char.IsWhiteSpace(Text[start]))
            start++;
        // "[x]" of a list to tick off
        if (start + 3 < span.End && Text[start] == '[' && Text[start + 2] == ']' && Text[start + 1] is ' ' or 'x' or '*')
            start += 3;
        if (Term(span) is > 0 and var term)
        {
            Prose(PassageKind.Paragraph, 0, span.Start, term);
            Prose(PassageKind.Paragraph, 0, start, span.End);
        }
        else
        {
            Prose(PassageKind.ListItem, 1, start, span.End);
        }

        return end;
    }

    // The length of the mark that makes a line a list entry; 0 if there is none.
    int ListMark(int line)
    {
        var words = Words(line);
        var mark = 0;
        if (words[0] is '*' or '.' or '-')
            mark = words.IndexOfAnyExcept(words[0]) is > 0 and <= 6 and var marks ? marks : 0;
        else if (char.IsAsciiDigit(words[0]))
            mark = Digits(words) is > 0 and <= 4 and var digits && digits < words.Length && words[digits] == '.' ? digits + 1 : 0;
        else if (words[0] == '<' && words.IndexOf('>') is > 1 and <= 4 and var close)
            mark = close + 1;
        if (mark > 0 && mark < words.Length && words[mark] == ' ')
            return mark;
        return Term(Trimmed(line)) is > 0 and var term ? term + 2 - Trimmed(line).Start : 0;
    }

    // Where the colons stand after the term of a list of terms: "term:: what it means".
    int Term(TextSpan span)
    {
        var words = Words(span);
        var line = words.IndexOfAny('\n', '\r') is var length and >= 0 ? words[..length] : words;
        for (var colons = line.IndexOf("::"); colons > 0; )
        {
            var after = colons + 2;
            while (after < line.Length && line[after] == ':')
                after++;
            if (after == line.Length || line[after] == ' ')
                return span.Start + after - 2;
            var next = line[after..].IndexOf("::");
            colons = next < 0 ? -1 : after + next;
        }

        return 0;
    }

    int Table(int line)
    {
        var fence = Words(line).ToString();
        var isHead = true;
        var end = line + 1;
        for (; end < Count && !Words(end).SequenceEqual(fence); end++)
        {
            if (IsBlank(end))
                isHead = false;
            else if (fence[0] == '|')
                Row(end, isHead && end == line + 1 && Words(end).Count('|') > 1 && end + 1 < Count && IsBlank(end + 1));
        }

        return Math.Min(end + 1, Count);
    }

    void Row(int line, bool isHead)
    {
        var span = Trimmed(line);
        for (var at = span.Start; at < span.End; )
        {
            var bar = Text.AsSpan(at, span.End - at).IndexOf('|');
            var end = bar < 0 ? span.End : at + bar;
            // The text before a bar says how wide the cell after it is: "2+|".
            var words = Text.AsSpan(at, end - at).TrimEnd();
            var spec = words.LastIndexOf(' ') + 1;
            if (bar >= 0 && words.Length > spec && IsSpec(words[spec..]))
                words = words[..spec];
            Prose(PassageKind.TableCell, isHead ? 1 : 0, at, at + words.TrimEnd().Length);
            at = end + 1;
        }
    }

    static bool IsSpec(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (!char.IsAsciiDigit(c) && !"+*.<^>aehlmsdv".Contains(c))
                return false;
        }

        return true;
    }

    // "NOTE: " says what kind of paragraph it is.
    int AfterLabel(TextSpan span)
    {
        foreach (var label in (ReadOnlySpan<string>)["NOTE: ", "TIP: ", "IMPORTANT: ", "CAUTION: ", "WARNING: "])
        {
            if (StartsAt(span.Start, span.End, label))
                return span.Start + label.Length;
        }

        return span.Start;
    }

    // ":name: value"
    static bool IsAttribute(ReadOnlySpan<char> words) =>
        words[0] == ':'
        && words[1..].IndexOf(':') is > 0 and var close
        && words[1..(close + 1)].IndexOfAny(" \t") < 0
        && (close + 2 == words.Length || words[close + 2] is ' ' or '\t');

    static bool IsFence(ReadOnlySpan<char> words) =>
        words.StartsWith("```")
        || words.Length >= 4 && words[0] is '-' or '.' or '+' or '=' or '*' or '_' or '/' && words.IndexOfAnyExcept(words[0]) < 0;

    protected override int Inline(int at, int end)
    {
        var isStart = MayOpen(at, at > 0 && Text[at - 1] is '\n' ? at : -1);
        switch (Text[at])
        {
            case '`' or '+':
                var ticks = StartsAt(at + 1, end, Text[at].ToString()) ? 2 : 1;
                var tick = Closing(at + ticks, end, new(Text[at], ticks), isConstrained: ticks == 1);
                return tick > 0 && (ticks == 2 || isStart) ? Code(at, ticks, tick, ticks) : at;
            case '*' or '_' or '#':
                var marks = StartsAt(at + 1, end, Text[at].ToString()) ? 2 : 1;
                var close = Closing(at + marks, end, new(Text[at], marks), isConstrained: marks == 1);
                return close > 0 && (marks == 2 || isStart) ? Emphasis(at, marks, close, isStrong: Text[at] == '*') : at;
            case '[':
                if (StartsAt(at, end, "[[") && Find(at, end, "]]") is > 0 and var anchor)
                    return anchor + 2;
                // Roles of the words that follow: [.term]#words#
                return StartsAt(at + 1, end, ".") && Find(at, end, "]#") is > 0 and var role ? role + 1 : at;
            case '<':
                return Reference(at, end);
            case '{':
                return Find(at, end, "}") is > 0 and var brace && !Text.AsSpan(at, brace - at).ContainsAny(" \n")
                    ? Opaque(at, brace + 1)
                    : at;
            case '"':
                return StartsAt(at + 1, end, "`") ? Opened(at) : at;
            case '^' or '~':
                return at;
            default:
                return at > 0 && char.IsLetterOrDigit(Text[at - 1]) ? at : Macro(at, end);
        }
    }

    // "`words`" are words between quotation marks; the tick is no code.
    int Opened(int at)
    {
        Page.Text.Verbatim(at, 1);
        return at + 2;
    }

    // <<place,words>>
    int Reference(int at, int end)
    {
        if (!StartsAt(at, end, "<<") || Find(at, end, ">>") is not (> 0 and var close))
            return at;
        var comma = Find(at, close, ",");
        return comma < 0 ? Opaque(at, close + 2) : Link(comma + 1, close, Text[(at + 2)..comma], close + 2);
    }

    // "link:address[words]", "https://address[words]", "image:address[words]" and those that hold no words.
    int Macro(int at, int end)
    {
        var name = at;
        while (name < end && char.IsAsciiLetterLower(Text[name]))
            name++;
        if (name >= end || Text[name] != ':' || name == at)
            return at;
        var macro = Text.AsSpan(at, name - at);
        var isUrl = macro is "http" or "https" or "ftp" or "irc" or "mailto";
        if (
            !isUrl
            && macro
                is not (
                    "link"
                    or "xref"
                    or "image"
                    or "icon"
                    or "footnote"
                    or "kbd"
                    or "btn"
                    or "menu"
                    or "pass"
                    or "stem"
                    or "latexmath"
                    or "asciimath"
                    or "indexterm"
                    or "anchor"
                )
        )
            return at;
        var length = Text.AsSpan(name, end - name).IndexOfAny(" \t\n\r[");
        var bracket = length < 0 ? end : name + length;
        if (bracket == end || Text[bracket] != '[')
            return isUrl && StartsAt(name, end, "://") ? Opaque(at, bracket) : at;
        var close = Find(bracket, end, "]");
        if (close < 0)
            return at;
        switch (macro)
        {
            case "image" or "icon":
                Image(at, bracket, close, close + 1);
                return close + 1;
            case "footnote" or "btn":
                Nested(bracket + 1, close);
                return close + 1;
            case "link" or "xref" or "http" or "https" or "ftp" or "irc" or "mailto" when close > bracket + 1:
                return Link(bracket + 1, WithoutAttributes(bracket + 1, close), Text[at..bracket], close + 1);
            default:
                if (
                    macro is "pass"
                    && StartsAt(bracket + 1, close, "<!--")
                    && Text.AsSpan(bracket + 1, close - bracket - 1).EndsWith("-->")
                )
                    Page.AddComment(TextSpan.FromBounds(bracket + 1, close), 4, 3);
                return Opaque(at, close + 1);
        }
    }

    // [words,window=_blank]: words hold commas as well, but attributes hold a sign of equality.
    int WithoutAttributes(int start, int end)
    {
        if (Text[end - 1] == '^')
            end--;
        var equals = Text.AsSpan(start, end - start).IndexOf('=');
        var comma = equals < 0 ? -1 : Text.AsSpan(start, equals).LastIndexOf(',');
        return comma < 0 ? end : start + comma;
    }

    void Image(int at, int bracket, int close, int end)
    {
        var words = Text.AsSpan(bracket + 1, close - bracket - 1);
        var start = bracket + 1;
        if (words.IndexOf("alt=") is var named and >= 0)
            start += named + 4;
        else if (words.IndexOf(',') is var comma and >= 0 && words[..comma].Contains('=') || words.Contains('=') && !words.Contains(','))
            start = close;
        var length = Text.AsSpan(start, close - start).IndexOf(',');
        var stop = length < 0 ? close : start + length;
        while (start < stop && Text[start] is '"' or ' ')
            start++;
        while (stop > start && Text[stop - 1] is '"' or ' ')
            stop--;
        if (stop > start)
            Page.Inner.Verbatim(start, stop - start);
        Page.AddImage(
            TextSpan.FromBounds(at, end),
            Text[at..bracket],
            Reading.Skips("alt") ? null : Page.Inner.Build(PassageKind.ImageText, 0, new(start, stop - start)),
            null
        );
    }
}
