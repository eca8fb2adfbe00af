using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>
/// Reads reStructuredText: headings, paragraphs, lists, tables, quotations and the words of notes. Code, comments, options and the other
/// directives are no text.
/// </summary>
sealed class ReStructuredTextParser(SourceText source, TextSpan body, ReadingOptions reading) : LineMarkup(source, body, reading)
{
    static readonly Marks Signs = new("\n\r`*|_:[\\h");

    const int MostNested = 16;

    // Whose content is prose, and whose words behind the colons are a title of it.
    static readonly WordSet Titled = WordSet.OfExact(
        "note",
        "warning",
        "tip",
        "important",
        "caution",
        "danger",
        "hint",
        "attention",
        "error",
        "admonition",
        "seealso",
        "topic",
        "sidebar",
        "rubric",
        "table",
        "list-table",
        "versionadded",
        "versionchanged",
        "deprecated"
    );

    // Whose content is prose, and whose words behind the colons are arguments.
    static readonly WordSet Untitled = WordSet.OfExact(
        "epigraph",
        "highlights",
        "pull-quote",
        "compound",
        "container",
        "class",
        "figure",
        "glossary",
        "only",
        "tab",
        "tabs",
        "tab-set",
        "tab-item",
        "grid",
        "grid-item-card",
        "card",
        "dropdown",
        "todo"
    );

    readonly List<(char Sign, bool IsOver)> _levels = [];
    int _depth;

    protected override Marks Marks => Signs;

    internal static PageBuilder Parse(SourceText source, TextSpan body, ReadingOptions reading)
    {
        var parser = new ReStructuredTextParser(source, body, reading);
        parser.Blocks(parser.First, parser.Count, PassageKind.Paragraph);
        return parser.Page;
    }

    // Reads lines whose text all begins at one column; what stands deeper is a quotation.
    void Blocks(int line, int last, PassageKind kind)
    {
        line = SkipBlanks(line, last);
        if (line >= last || _depth == MostNested)
            return;
        _depth++;
        var indent = Indent(line);
        while (line < last)
        {
            var next = Indent(line) > indent ? Deeper(line, last, indent, kind) : Block(line, last, kind);
            line = SkipBlanks(Math.Max(next, line + 1), last);
            if (line < last)
                indent = Math.Min(indent, Indent(line));
        }

        _depth--;
    }

    int Deeper(int line, int last, int indent, PassageKind kind)
    {
        var end = EndOfIndented(line, last, indent);
        Blocks(line, end, kind == PassageKind.Paragraph ? PassageKind.BlockQuote : kind);
        return end;
    }

    int Block(int line, int last, PassageKind kind)
    {
        var words = Words(line);
        if (words.StartsWith(".. ") || words is "..")
            return Explicit(line, last, kind);
        if (words.StartsWith("__ ") || words.StartsWith(">>> ") && kind != PassageKind.Heading)
            return EndOfParagraph(line, last);
        if (Heading(line, last) is > 0 and var after)
            return after;
        if (words.StartsWith("+-") && words.IndexOfAnyExcept("+-") < 0)
            return Grid(line, last);
        if (words[0] == '=' && words.Contains(' ') && words.IndexOfAnyExcept("= ") < 0)
            return Columns(line, last);
        // A line between sections.
        if (words.Length >= 4 && IsAdornment(words))
            return line + 1;
        if (words[0] == '|' && (words.Length == 1 || words[1] == ' '))
            return LineBlock(line, last, kind);
        if (Field(words) is > 0 and var name)
            return Item(line, last, name, kind == PassageKind.Paragraph ? PassageKind.TableCell : kind);
        if (ListMark(words) is > 0 and var mark)
            return Item(line, last, mark, PassageKind.ListItem);
        return Paragraph(line, last, kind);
    }

    int Paragraph(int line, int last, PassageKind kind)
    {
        var indent = Indent(line);
        var end = line + 1;
        while (end < last && !IsBlank(end) && Indent(end) == indent)
            end++;
        var span = Lines(line, end);
        // A term, with what it means below it.
        if (end < last && !IsBlank(end) && Indent(end) > indent)
        {
            Prose(kind, Level(kind), span.Start, span.End);
            var meaning = EndOfIndented(end, last, indent);
            Blocks(end, meaning, kind);
            return meaning;
        }

        var stop = Trimmed(end - 1).End;
        var isLiteral = StartsAt(stop - 2, stop, "::");
        Prose(kind, Level(kind), span.Start, isLiteral ? stop - (Words(span) is "::" ? 2 : 1) : stop);
        return isLiteral ? Literal(end, last, indent) : end;
    }

    // The block behind "::": deeper lines, or lines that all begin with the same sign.
    int Literal(int line, int last, int indent)
    {
        line = SkipBlanks(line, last);
        if (line < last && Indent(line) == indent && Words(line)[0] is '>' or '|' or '#' or '$' or '%')
            return EndOfParagraph(line, last);
        return EndOfIndented(line, last, indent);
    }

    int EndOfIndented(int line, int last, int indent)
    {
        while (line < last && (IsBlank(line) || Indent(line) > indent))
            line++;
        return line;
    }

    int Item(int line, int last, int mark, PassageKind kind)
    {
        var indent = Indent(line);
        var end = EndOfIndented(line + 1, last, indent);
        var span = Trimmed(line);
        var start = span.Start + mark;
        while (start < span.End && Text[start] == ' ')
            start++;
        // What stands below at the depth of its first word goes on with it.
        var first = line + 1;
        while (first < end && !IsBlank(first) && ListMark(Words(first)) == 0 && !Words(first).StartsWith(".. "))
            first++;
        var stop = first > line + 1 ? Trimmed(first - 1).End : span.End;
        var isLiteral = StartsAt(stop - 2, stop, "::");
        Prose(kind, 1, start, isLiteral ? stop - 1 : stop);
        if (isLiteral)
            first = Literal(first, end, SkipBlanks(first, end) is var deep && deep < end ? Indent(deep) - 1 : indent);
        Blocks(first, end, kind);
        return end;
    }

    int LineBlock(int line, int last, PassageKind kind)
    {
        for (; line < last && !IsBlank(line) && Words(line)[0] == '|'; line++)
            Prose(kind, Level(kind), Trimmed(line).Start + 1, Trimmed(line).End);
        return line;
    }

    // Comments, directives, targets and notes: what begins with two dots.
    int Explicit(int line, int last, PassageKind kind)
    {
        var (span, indent) = (Trimmed(line), Indent(line));
        var end = EndOfIndented(line + 1, last, indent);
        var words = Words(line).Length > 3 ? Words(line)[3..].TrimStart() : "";
        var start = span.End - words.Length;
        if (words.IsEmpty || words[0] is '_' or '|')
            return end;
        if (words[0] == '[' && words.IndexOf(']') is > 0 and var note)
        {
            Prose(PassageKind.Footnote, 0, start + note + 1, span.End);
            Blocks(line + 1, end, PassageKind.Footnote);
            return end;
        }

        var colons = words.IndexOf("::");
        if (colons <= 0 || words[..colons].Contains(' '))
        {
            // An empty line ends a comment of one line.
            Page.AddComment(TextSpan.FromBounds(span.Start, Trimmed(LastFilled(line, end)).End), 2, 0);
            return end;
        }

        var name = words[..colons].ToString();
        if (name is "image" or "figure")
            Image(line, end, start + colons + 2);
        if (!Titled.Contains(name) && !Untitled.Contains(name))
            return end;
        if (Titled.Contains(name) && start + colons + 2 < span.End)
            Prose(kind, Level(kind), start + colons + 2, span.End);
        var content = line + 1;
        while (content < end && !IsBlank(content) && Field(Words(content)) > 0)
            content++;
        Blocks(content, end, name == "figure" ? PassageKind.Caption : kind);
        return end;
    }

    int LastFilled(int line, int end)
    {
        while (end - 1 > line && IsBlank(end - 1))
            end--;
        return end - 1;
    }

    void Image(int line, int end, int url)
    {
        for (var at = line + 1; at < end && !IsBlank(at); at++)
        {
            if (!Words(at).StartsWith(":alt:"))
                continue;
            var (start, stop) = (Trimmed(at).Start + 5, Trimmed(at).End);
            while (start < stop && Text[start] == ' ')
                start++;
            Page.Inner.Verbatim(start, stop - start);
            var alt = Page.Inner.Build(PassageKind.ImageText, 0, TextSpan.FromBounds(start, stop));
            var address = Text[url..Math.Max(url, Trimmed(line).End)].Trim();
            Page.AddImage(TextSpan.FromBounds(Trimmed(line).Start, stop), address, Reading.Skips("alt") ? null : alt, null);
        }
    }

    // A line under a title, and perhaps one over it; the first sign that is met is the highest level.
    int Heading(int line, int last)
    {
        var words = Words(line);
        var isOver = IsAdornment(words) && line + 2 < last && !IsBlank(line + 1) && Words(line + 2).SequenceEqual(words);
        var title = isOver ? line + 1 : line;
        if (!isOver && (line + 1 >= last || IsBlank(line + 1) || !IsAdornment(Words(line + 1)) || IsAdornment(words) || Indent(line) > 0))
            return 0;
        var under = Words(title + 1);
        if (under.Length < Math.Min(4, Words(title).Length) || under.Length + 3 < Words(title).Length)
            return 0;
        var level = _levels.IndexOf((under[0], isOver));
        if (level < 0)
        {
            level = _levels.Count;
            _levels.Add((under[0], isOver));
        }

        Prose(PassageKind.Heading, Math.Min(level + 1, 6), Trimmed(title).Start, Trimmed(title).End);
        return title + 2;
    }

    static bool IsAdornment(ReadOnlySpan<char> words) =>
        words.Length >= 2 && !char.IsLetterOrDigit(words[0]) && !char.IsWhiteSpace(words[0]) && words.IndexOfAnyExcept(words[0]) < 0;

    // "+---+" lines with "| cell |" lines between them
    int Grid(int line, int last)
    {
        var end = EndOfParagraph(line, last);
        var head = line;
        for (var at = line; at < end; at++)
        {
            if (Words(at).StartsWith("+="))
                head = at;
        }

        for (var at = line; at < end; at++)
        {
            var span = Trimmed(at);
            if (Text[span.Start] != '|')
                continue;
            for (var cell = span.Start + 1; cell < span.End; )
            {
                var bar = Text.AsSpan(cell, span.End - cell).IndexOf('|');
                var stop = bar < 0 ? span.End : cell + bar;
                Prose(PassageKind.TableCell, at < head ? 1 : 0, cell, stop);
                cell = stop + 1;
            }
        }

        return end;
    }

    // "====  ====" over columns
    int Columns(int line, int last)
    {
        var starts = new List<int>();
        var rule = Source.Slice(Source.LineSpan(line));
        for (var at = 0; at < rule.Length; at++)
        {
            if (rule[at] == '=' && (at == 0 || rule[at - 1] == ' '))
                starts.Add(at);
        }

        var end = line + 1;
        var rules = 1;
        for (; end < last && rules < 3; end++)
        {
            if (!IsBlank(end) && Words(end)[0] == '=' && Words(end).IndexOfAnyExcept("= ") < 0)
            {
                if (++rules == 2 && (end + 1 == last || IsBlank(end + 1)))
                    rules = 3;
                continue;
            }

            if (IsBlank(end))
                continue;
            var span = Source.LineSpan(end);
            for (var column = 0; column < starts.Count; column++)
            {
                var from = span.Start + starts[column];
                if (from >= span.End)
                    break;
                var to = column + 1 < starts.Count ? span.Start + starts[column + 1] : span.End;
                Prose(PassageKind.TableCell, rules == 1 ? 1 : 0, from, Math.Min(to, span.End));
            }
        }

        return end;
    }

    static int Level(PassageKind kind) => kind is PassageKind.ListItem or PassageKind.BlockQuote ? 1 : 0;

    // ":name: value"; how long the name is, colons and all, and 0 where there is none.
    static int Field(ReadOnlySpan<char> words) =>
        words[0] == ':'
        && words[1..].IndexOf(':') is > 0 and var close
        && words[1] != ' '
        && (close + 2 == words.Length || words[close + 2] == ' ')
            ? close + 2
            : 0;

    static int ListMark(ReadOnlySpan<char> words)
    {
        var mark = 0;
        if (words[0] is '-' or '*' or '+' or '•')
            mark = 1;
        else if (words.StartsWith("#."))
            mark = 2;
        else if (words[0] == '(' && words.IndexOf(')') is > 1 and <= 5 and var close && IsNumber(words[1..close]))
            mark = close + 1;
        else if (words.IndexOfAny('.', ')') is > 0 and <= 4 and var end && IsNumber(words[..end]))
            mark = end + 1;
        return mark > 0 && mark < words.Length && words[mark] == ' ' ? mark : 0;
    }

    static bool IsNumber(ReadOnlySpan<char> words) =>
        Digits(words) == words.Length || (words.Length == 1 && char.IsAsciiLetter(words[0])) || words.IndexOfAnyExcept("ivx") < 0;

    protected override int Inline(int at, int end)
    {
        switch (Text[at])
        {
            case '\\':
                return at + 1 < end && !char.IsLetterOrDigit(Text[at + 1]) ? Escaped(at) : at;
            case '`':
                return Quoted(at, end);
            case '*':
                var marks = StartsAt(at, end, "**") ? 2 : 1;
                var close = Closing(at + marks, end, marks == 2 ? "**" : "*");
                return close > 0 && MayOpen(at, -1) ? Emphasis(at, marks, close, isStrong: marks == 2) : at;
            case '|':
                return Closing(at + 1, end, "|") is > 0 and var bar && MayOpen(at, -1) ? Opaque(at, bar + 1) : at;
            case ':':
                return Role(at, end);
            // "[1]_", "[Smith2002]_"
            case '[':
                return Find(at, end, "]_") is > 0 and var note && !Text.AsSpan(at, note - at).ContainsAny(" \n")
                    ? Opaque(at, note + 2)
                    : at;
            // "harbour_" leads somewhere; its line is no character of the word.
            case '_':
                var isEnd = at + 1 >= end || !char.IsLetterOrDigit(Text[at + 1]) && Text[at + 1] is not '_';
                return isEnd && at > 0 && char.IsLetterOrDigit(Text[at - 1]) ? at + 1 : at;
            default:
                return (at == 0 || !char.IsLetterOrDigit(Text[at - 1])) && EndOfUrl(at, end) is var url && url > at ? Opaque(at, url) : at;
        }
    }

    int Escaped(int at)
    {
        if (!char.IsWhiteSpace(Text[at + 1]))
            Page.Text.Verbatim(at + 1, 1);
        return at + 2;
    }

    int Quoted(int at, int end)
    {
        if (StartsAt(at, end, "``"))
            return Closing(at + 2, end, "``", isConstrained: false) is > 0 and var code ? Code(at, 2, code, 2) : at;
        var close = Closing(at + 1, end, "`", isConstrained: false);
        if (close < 0)
            return at;
        var next = close + 1;
        while (next < end && Text[next] == '_')
            next++;
        return Link(at + 1, close, next);
    }

    // ":role:`words`": the words of a link or a term are text, those of code and formulas are none.
    int Role(int at, int end)
    {
        var name = at + 1;
        while (name < end && (char.IsLetterOrDigit(Text[name]) || Text[name] is '-' or '_' or ':' or '.' or '+'))
            name++;
        if (name >= end || Text[name] != '`' || name < at + 3 || Text[name - 1] != ':')
            return at;
        var close = Closing(name + 1, end, "`", isConstrained: false);
        if (close < 0)
            return at;
        var hasWords =
            Text.AsSpan(at + 1, name - at - 2)
            is "ref"
                or "doc"
                or "term"
                or "any"
                or "abbr"
                or "emphasis"
                or "strong"
                or "title"
                or "sub"
                or "sup"
                or "guilabel"
                or "menuselection"
                or "dfn";
        return hasWords && (Text[at + 1] is not ('r' or 'd') || Find(name, close, "<") > 0)
            ? Link(name + 1, close, close + 1)
            : Opaque(at, close + 1);
    }

    // "words <address>", or words that name their own address
    int Link(int start, int close, int next)
    {
        var address = Find(start, close, "<");
        if (address < 0 || Text[close - 1] != '>')
            return Link(start, close, "", next);
        var stop = address;
        while (stop > start && Text[stop - 1] is ' ' or '\n' or '\r')
            stop--;
        return stop == start ? Opaque(start, next) : Link(start, stop, Text[(address + 1)..(close - 1)], next);
    }
}
