using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Yaml;

/// <summary>
/// Reads what nearly every YAML file is made of: keys, lists, values on one line, blocks of text, and short lists in brackets. It makes the
/// nodes that YamlDotNet's tokens make, some eight times as fast and without a library to load, and gives up on everything else: whoever
/// asked reads it the long way, which also knows what to say of a mistake.
/// </summary>
ref struct PlainYaml
{
    // Maps of up to so many keys are searched for doubles by comparing; a set costs more to make.
    const int Few = 16;

    // YAML allows a key 1,024 characters; near that the scanner knows better where it ends.
    const int LongestKey = 500;

    readonly SourceText _source;
    readonly ReadOnlySpan<char> _text;
    readonly int _start;
    int _at;

    // The column at which the block that is being read begins: where its line first says something, or behind "- "; -1 at the end.
    int _column;
    int _nodes;
    int _depth;

    PlainYaml(SourceText source, TextSpan within)
    {
        _source = source;
        _start = within.Start;
        _text = source.Slice(within);
    }

    /// <summary>Reads all of <paramref name="within"/>.</summary>
    /// <returns>The root; null where something stands there that is not plain, be it right or wrong, or nothing at all.</returns>
    public static YamlNode? Read(SourceText source, TextSpan within)
    {
        var text = source.Slice(within);
        // What else ends a line, and what counts for no column or for several.
        if (text.ContainsAny('\t', '\r', '\uFEFF') || text.ContainsAny('\u0085', '\u2028', '\u2029'))
            return null;
        // Many files begin with the mark of a document.
        var reader = new PlainYaml(source, within) { _at = text.StartsWith("---\n") ? 4 : 0 };
        return reader.NextLine() && reader.ReadBlock(-1) is { } root && reader._at == text.Length ? root : null;
    }

    readonly char Current => _at < _text.Length ? _text[_at] : '\n';

    readonly char Following => _at + 1 < _text.Length ? _text[_at + 1] : '\n';

    readonly TextSpan Span(int start, int end) => TextSpan.FromBounds(_start + start, _start + end);

    readonly YamlScalar Empty() => new(_source, new(_start + _at, 0), "", isPlain: true);

    // From the beginning of a line to where the next one that says something says it; false where that one marks the end of a document or
    // directs the reader.
    bool NextLine()
    {
        while (_at < _text.Length)
        {
            var rest = _text[_at..];
            var blank = rest.IndexOfAnyExcept(' ');
            if (blank < 0)
            {
                _at = _text.Length;
                break;
            }

            if (rest[blank] is '\n' or '#')
            {
                SkipLine();
                continue;
            }

            _at += blank;
            _column = blank;
            return blank > 0 || !(rest[0] == '%' || rest.StartsWith("---") || rest.StartsWith("..."));
        }

        _column = -1;
        return true;
    }

    // Past what may stand behind a value; false where it is more than a comment.
    bool EndLine()
    {
        SkipBlanks();
        if (Current != '\n' && (Current != '#' || _text[_at - 1] != ' '))
            return false;
        SkipLine();
        return NextLine();
    }

    readonly ReadOnlySpan<char> RestOfLine()
    {
        var rest = _text[_at..];
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    void SkipLine() => _at = Math.Min(_at + RestOfLine().Length + 1, _text.Length);

    void SkipBlanks()
    {
        while (Current == ' ')
            _at++;
    }

    // How much is read is counted as the other reader does, or more.
    bool Enter() => ++_nodes <= YamlLimits.Nodes && ++_depth <= YamlLimits.Depth;

    // --- blocks: stand at a line's first character, or behind "- ", and leave at the first one of a line after them

    YamlNode? ReadBlock(int outer)
    {
        if (_column <= outer || !Enter())
            return null;
        YamlNode? node =
            Current == '-' && Following is ' ' or '\n' ? ReadSequence(_column)
            : FindKey() is var colon and >= 0 ? ReadMap(_column, colon)
            : ReadValue(outer);
        _depth--;
        return node;
    }

    YamlSequence? ReadSequence(int column)
    {
        var start = _at;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        do
        {
            var dash = _at++;
            if (ReadItem(dash, column) is not { } item)
                return null;
            items.Add(item);
        } while (_column == column && Current == '-' && Following is ' ' or '\n');

        return _column > column ? null : new(_source, Span(start, Math.Max(start, items[^1].Span.End - _start)), items.ToImmutable());
    }

    YamlNode? ReadItem(int dash, int column)
    {
        var empty = Empty();
        SkipBlanks();
        if (Current is not ('\n' or '#'))
        {
            _column = column + _at - dash;
            return ReadBlock(column);
        }

        _nodes++;
        return !EndLine() ? null
            : _column > column ? ReadBlock(column)
            : empty;
    }

    YamlMap? ReadMap(int column, int colon)
    {
        var start = _at;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        HashSet<string>? names = null;
        while (colon >= 0)
        {
            if (ReadKey(colon) is not { } key || IsDouble(key.Value, entries, ref names))
                return null;
            _at = colon + 1;
            if (ReadEntry(column) is not { } value)
                return null;
            entries.Add(new(key, value));
            colon = _column == column ? FindKey() : -1;
        }

        // What stands here and is no key, or further in, is for the other reader.
        if (_column >= column)
            return null;
        var last = entries[^1];
        return new(_source, Span(start, Math.Max(last.Key.Span.End, last.Value.Span.End) - _start), entries.ToImmutable());
    }

    // Behind a key's colon.
    YamlNode? ReadEntry(int column)
    {
        var empty = Empty();
        SkipBlanks();
        if (Current is not ('\n' or '#'))
            return ReadValue(column);
        _nodes++;
        if (!EndLine())
            return null;
        if (_column > column)
            return ReadBlock(column);
        // A list may stand as far out as its key.
        return _column == column && Current == '-' && Following is ' ' or '\n' ? ReadBlock(column - 1) : empty;
    }

    static bool IsDouble(string name, ImmutableArray<YamlEntry>.Builder entries, ref HashSet<string>? names)
    {
        if (name == "<<")
            return true;
        if (entries.Count >= Few && names is null)
        {
            names = new(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in entries)
                names.Add(entry.Key.Value);
        }

        if (names is not null)
            return !names.Add(name);
        foreach (var entry in entries)
        {
            if (entry.Key.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // Where the colon stands behind the key that begins here; -1 where no key begins here.
    readonly int FindKey()
    {
        var line = RestOfLine();
        if (line.IsEmpty)
            return -1;
        var from = 0;
        if (line[0] is '"' or '\'')
        {
            from = EndOfQuotes(line);
            return from > 0 && from < line.Length && line[from] == ':' && (from + 1 == line.Length || line[from + 1] == ' ')
                ? _at + from
                : -1;
        }

        if (line[0] is '[' or '{')
            return -1;
        while (true)
        {
            var colon = line[from..].IndexOf(':');
            if (colon < 0)
                return -1;
            from += colon;
            if (from + 1 == line.Length || line[from + 1] == ' ')
                return from > 0 && !line[..from].Contains(" #", StringComparison.Ordinal) ? _at + from : -1;
            from++;
        }
    }

    YamlScalar? ReadKey(int colon)
    {
        if (++_nodes > YamlLimits.Nodes || colon - _at > LongestKey)
            return null;
        if (Current is '"' or '\'')
            return ReadQuoted();
        var name = _text[_at..colon].TrimEnd(' ');
        // A star makes the scanner think of an alias.
        return IsIndicator(name) || name.Contains('*') ? null : Scalar(name.Length, name.ToString(), isPlain: true);
    }

    // What begins with one of these is no plain value, or only by rules of its own.
    static bool IsIndicator(ReadOnlySpan<char> value) =>
        value.IsEmpty
        || value[0]
            is '?'
                or ':'
                or ','
                or '['
                or ']'
                or '{'
                or '}'
                or '#'
                or '&'
                or '*'
                or '!'
                or '|'
                or '>'
                or '\''
                or '"'
                or '%'
                or '@'
                or '`'
        || (value[0] == '-' && (value.Length == 1 || value[1] is ' ' or '-'));

    // --- values: leave at the first character of the next line

    YamlNode? ReadValue(int column)
    {
        if (!Enter())
            return null;
        YamlNode? value = Current switch
        {
            '|' or '>' when column >= 0 => ReadText(column),
            '"' or '\'' => ReadQuoted(),
            '[' => ReadFlowSequence(),
            '{' => ReadFlowMap(),
            _ => ReadPlain(),
        };
        _depth--;
        return value is not null && EndLine() ? value : null;
    }

    YamlScalar? ReadPlain()
    {
        var rest = RestOfLine();
        var comment = rest.IndexOf(" #", StringComparison.Ordinal);
        rest = (comment < 0 ? rest : rest[..comment]).TrimEnd(' ');
        if (IsIndicator(rest) || rest[^1] == ':' || rest.Contains(": ", StringComparison.Ordinal))
            return null;
        return Scalar(rest.Length, rest.ToString(), isPlain: true);
    }

    YamlScalar Scalar(int length, string value, bool isPlain)
    {
        var start = _at;
        _at += length;
        // Other blanks than YAML's own are a part of the value, but not of its place.
        return new(_source, Span(start, start + _text[start.._at].TrimEnd().Length), value, isPlain);
    }

    // Behind the marks that begin here; 0 where they are not closed on the line.
    static int EndOfQuotes(ReadOnlySpan<char> text)
    {
        var mark = text[0];
        for (var at = 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\\' && mark == '"')
                at++;
            else if (text[at] == mark && mark == '\'' && at + 1 < text.Length && text[at + 1] == mark)
                at++;
            else if (text[at] == mark)
                return at + 1;
        }

        return 0;
    }

    YamlScalar? ReadQuoted()
    {
        var length = EndOfQuotes(_text[_at..]);
        if (length == 0)
            return null;
        var inner = _text[(_at + 1)..(_at + length - 1)];
        if (Current == '\'')
            return Scalar(
                length,
                inner.Contains('\'') ? inner.ToString().Replace("''", "'", StringComparison.Ordinal) : inner.ToString(),
                isPlain: false
            );
        return Unescape(inner) is { } value ? Scalar(length, value, isPlain: false) : null;
    }

    // Null where an escape is none that people write.
    static string? Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var value = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\\')
            {
                letter = text[++at] switch
                {
                    'n' => '\n',
                    't' => '\t',
                    '"' => '"',
                    '\\' => '\\',
                    '/' => '/',
                    _ => '\0',
                };
                if (letter == '\0')
                    return null;
            }

            value.Append(letter);
        }

        return value.ToString();
    }

    // "|" and ">", with or without "-".
    YamlScalar? ReadText(int column)
    {
        var start = _at;
        var isFolded = Current == '>';
        _at++;
        var isStripped = Current == '-';
        if (isStripped)
            _at++;
        SkipBlanks();
        if (Current != '\n')
            return null;
        SkipLine();
        var value = new StringBuilder();
        var (indent, breaks, end) = (-1, 0, -1);
        while (_at < _text.Length)
        {
            var line = RestOfLine();
            var blank = line.IndexOfAnyExcept(' ');
            if (blank < 0)
            {
                // Spaces beyond the block's edge are a part of it.
                if (line.Length > Math.Max(indent, 0))
                    return null;
                breaks++;
            }
            else
            {
                if (indent < 0 ? blank <= column : blank < indent)
                    break;
                if (indent < 0)
                    indent = blank;
                // Further in, lines are not folded.
                if (isFolded && blank > indent)
                    return null;
                value
                    .Append(isFolded && end >= 0 && breaks == 1 ? " " : new string('\n', isFolded && end >= 0 ? breaks - 1 : breaks))
                    .Append(line[indent..]);
                breaks = 1;
                end = _at + line.Length;
            }

            SkipLine();
        }

        if (end < 0)
            return null;
        _at = end;
        // A last line that nothing ends has no end of its own.
        if (!isStripped && end < _text.Length)
            value.Append('\n');
        return new(_source, Span(start, start + _text[start..end].TrimEnd().Length), value.ToString(), isPlain: false);
    }

    // --- in brackets: leave behind the bracket

    YamlNode? ReadInBrackets()
    {
        if (!Enter())
            return null;
        YamlNode? node = Current switch
        {
            '"' or '\'' => ReadQuoted(),
            '[' => ReadFlowSequence(),
            '{' => ReadFlowMap(),
            _ => ReadShort(),
        };
        _depth--;
        return node;
    }

    YamlScalar? ReadShort()
    {
        var end = _at;
        while (end < _text.Length && _text[end] is not (',' or '[' or ']' or '{' or '}' or ':' or '#' or '\n'))
            end++;
        var rest = _text[_at..end].TrimEnd(' ');
        return IsIndicator(rest) ? null : Scalar(rest.Length, rest.ToString(), isPlain: true);
    }

    // Past blanks and the ends of lines; false at the end, and on a line that begins no further in than what the brackets belong to.
    bool SkipToMore()
    {
        var line = -1;
        for (; _at < _text.Length && _text[_at] is ' ' or '\n'; _at++)
        {
            if (_text[_at] == '\n')
                line = _at;
        }

        return _at < _text.Length && (line < 0 || _at - line - 1 > _column);
    }

    YamlSequence? ReadFlowSequence()
    {
        var start = _at;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (NextInBrackets(']', items.Count == 0) is { } isMore)
        {
            if (!isMore)
                return new(_source, Span(start, _at), items.ToImmutable());
            if (ReadInBrackets() is not { } item)
                return null;
            items.Add(item);
        }

        return null;
    }

    YamlMap? ReadFlowMap()
    {
        var start = _at;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        HashSet<string>? names = null;
        while (NextInBrackets('}', entries.Count == 0) is { } isMore)
        {
            if (!isMore)
                return new(_source, Span(start, _at), entries.ToImmutable());
            if (
                ReadInBrackets() is not YamlScalar key
                || key.Span.Length > LongestKey
                || IsDouble(key.Value, entries, ref names)
                || Current != ':'
                || Following != ' '
            )
                return null;
            _at++;
            if (!SkipToMore() || ReadInBrackets() is not { } value)
                return null;
            entries.Add(new(key, value));
        }

        return null;
    }

    // Past the bracket that opens or a comma, to what follows it, or behind the bracket that closes: whether there is more; null where none
    // of these stands there.
    bool? NextInBrackets(char close, bool isFirst)
    {
        if (isFirst)
            _at++;
        if (!SkipToMore())
            return null;
        if (!isFirst && Current == ',')
        {
            _at++;
            if (!SkipToMore())
                return null;
        }
        else if (!isFirst && Current != close)
        {
            return null;
        }

        if (Current != close)
            return true;
        _at++;
        return false;
    }
}
