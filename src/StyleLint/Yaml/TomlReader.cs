using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Yaml;

/// <summary>
/// Reads TOML (the front matter between <c>+++</c>) into the same nodes as YAML, within the same limits. Numbers, dates and booleans stay
/// the text they are.
/// </summary>
// Ours because of headers that are being written: after an open quotation mark or bracket Tomlyn reads on, and the fields below are lost.
public static class TomlReader
{
    /// <summary>
    /// Reads all of a file, or only <paramref name="within"/>. A line that is no TOML is a problem at its place, and the other lines are
    /// read. Never throws on any text.
    /// </summary>
    public static Loaded<YamlMap> Read(SourceText source, TextSpan? within = null)
    {
        var span = within ?? new(0, source.Text.Length);
        if (YamlLimits.Check(source, span) is { } problem)
            return new(new(source, new(span.Start, 0), []), [problem]);
        return new Cursor(source, span).ReadAll();
    }

    /// <summary>A map, or a list of maps, that may still grow: TOML adds to a table from several places.</summary>
    sealed class Table(int start)
    {
        public List<(YamlScalar Key, object Value)> Entries { get; } = [];

        public Dictionary<string, int> Places { get; } = new(StringComparer.OrdinalIgnoreCase);

        public int Start { get; } = start;

        public int End { get; set; } = start;

        /// <summary>Written as <c>[name]</c>, which may stand once.</summary>
        public bool IsDefined { get; set; }
    }

    /// <summary>The tables that <c>[[name]]</c> adds one by one.</summary>
    sealed class TableList
    {
        public List<Table> Items { get; } = [];
    }

    sealed class Cursor(SourceText source, TextSpan within)
    {
        readonly string _text = source.Text;
        readonly int _end = within.End;
        readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();
        int _at = within.Start;
        int _nodes;
        int _depth;

        public Loaded<YamlMap> ReadAll()
        {
            var root = new Table(within.Start);
            var table = root;
            var depth = 0;
            while (SkipBlankLines() && _nodes <= YamlLimits.Nodes && _problems.Count < YamlLimits.Problems)
            {
                var line = _at;
                var isHeading = Now == '[';
                _depth = isHeading ? 0 : depth;
                if (!(isHeading ? ReadHeading(root, ref table) : ReadPair(table) && ExpectLineEnd()))
                    SkipPast(line);
                if (isHeading)
                    depth = _depth;
            }

            if (_nodes > YamlLimits.Nodes)
                Report(new(_at, 0), $"more than {YamlLimits.Nodes:N0} values; split the file");
            return new(ToMap(root), _problems.ToImmutable());
        }

        char Now => _at < _end ? _text[_at] : '\0';

        // "[a.b]" or "[[a.b]]".
        bool ReadHeading(Table root, ref Table table)
        {
            var start = _at;
            // What stands under a heading that cannot be read belongs to no other one.
            table = new(start);
            var isList = _at + 1 < _end && _text[_at + 1] == '[';
            _at += isList ? 2 : 1;
            if (ReadKeys() is not { } keys)
                return false;
            var close = isList ? "]]" : "]";
            if (!_text.AsSpan(_at, _end - _at).StartsWith(close))
                return Refuse(TextSpan.FromBounds(start, LineEnd(start)), $"this heading is missing its '{close}'");
            _at += close.Length;
            if (!ExpectLineEnd())
                return false;
            if (Enter(root, keys.AsSpan()[..^1]) is not { } parent)
                return false;
            _depth = keys.Length;
            var name = keys[^1];
            var existing = Find(parent, name.Value);
            if (isList)
            {
                if (existing is not (null or TableList))
                    return Refuse(name.Span, $"'{name.Value}' appears twice; keep one of them");
                var list = existing as TableList ?? Add(parent, name, new TableList());
                table = new(start);
                list.Items.Add(table);
                return Count();
            }

            if (existing is Table { IsDefined: false } open)
                table = open;
            else if (existing is null)
                table = Add(parent, name, new Table(start));
            else
                return Refuse(name.Span, $"'{name.Value}' appears twice; keep one of them");
            table.IsDefined = true;
            return Count();
        }

        // "a.b = value"
        bool ReadPair(Table table)
        {
            var start = _at;
            if (ReadKeys() is not { } keys)
                return false;
            if (Now != '=')
                return Refuse(TextSpan.FromBounds(start, LineEnd(start)), "a line here is 'key = value'; this one has no '='");
            _at++;
            SkipBlanks();
            _depth += keys.Length - 1;
            if (ReadValue() is not { } value || Enter(table, keys.AsSpan()[..^1]) is not { } inner)
                return false;
            _depth -= keys.Length - 1;
            if (inner.Places.ContainsKey(keys[^1].Value))
                return Refuse(keys[^1].Span, $"'{keys[^1].Value}' appears twice; keep one of them", isFatal: false);
            Add(inner, keys[^1], value);
            table.End = Math.Max(table.End, value.Span.End);
            return Count();
        }

        Table? Enter(Table table, ReadOnlySpan<YamlScalar> keys)
        {
            foreach (var key in keys)
            {
                switch (Find(table, key.Value))
                {
                    case null:
                        table = Add(table, key, new Table(key.Span.Start));
                        break;
                    case Table inner:
                        table = inner;
                        break;
                    case TableList { Items: [.., var last] }:
                        table = last;
                        break;
                    default:
                        Refuse(key.Span, $"'{key.Value}' already holds a value and cannot hold keys");
                        return null;
                }
            }

            return table;
        }

        static object? Find(Table table, string name) => table.Places.TryGetValue(name, out var at) ? table.Entries[at].Value : null;

        static T Add<T>(Table table, YamlScalar key, T value)
            where T : class
        {
            table.Places.Add(key.Value, table.Entries.Count);
            table.Entries.Add((key, value));
            table.End = Math.Max(table.End, key.Span.End);
            return value;
        }

        // "a.'b c'.\"d\"", up to what follows.
        YamlScalar[]? ReadKeys()
        {
            List<YamlScalar> keys = [];
            do
            {
                SkipBlanks();
                var start = _at;
                var key = Now is '"' or '\'' ? ReadString() : ReadBareKey();
                if (key is null)
                    return null;
                if (key.Span.IsEmpty)
                {
                    Refuse(
                        TextSpan.FromBounds(start, Math.Max(start, LineEnd(start))),
                        "a line here is 'key = value', and a key is letters, digits, '-' and '_'"
                    );
                    return null;
                }

                keys.Add(key);
                if (_depth + keys.Count > YamlLimits.Depth)
                {
                    Refuse(key.Span, $"nested more than {YamlLimits.Depth} levels deep");
                    return null;
                }

                SkipBlanks();
            } while (Take('.'));
            return [.. keys];
        }

        YamlScalar ReadBareKey()
        {
            var start = _at;
            while (Now is '-' or '_' || char.IsLetterOrDigit(Now))
                _at++;
            return Scalar(start, _text[start.._at], isPlain: true);
        }

        YamlNode? ReadValue()
        {
            if (++_depth > YamlLimits.Depth)
            {
                Refuse(new(_at, 1), $"nested more than {YamlLimits.Depth} levels deep");
                return null;
            }

            YamlNode? value = Now switch
            {
                '"' or '\'' => ReadString(),
                '[' => ReadArray(),
                '{' => ReadInlineTable(),
                _ => ReadPlain(),
            };
            _depth--;
            return value;
        }

        // true, 12, 1.5e3, 2024-03-04T10:00:00Z, 2024-03-04 10:00
        YamlScalar? ReadPlain()
        {
            var start = _at;
            while (Now is '+' or '-' or '_' or '.' or ':' || char.IsAsciiLetterOrDigit(Now) || IsDateBlank(start))
                _at++;
            var value = _text.AsSpan(start, _at - start);
            if (value is "true" or "false" || IsNumberOrDate(value))
                return Scalar(start, value.ToString(), isPlain: true);
            var at = TextSpan.FromBounds(start, Math.Max(_at, LineEnd(start)));
            Refuse(at, at.IsEmpty ? "the value is missing after '='" : "put text in quotation marks here");
            return null;
        }

        // TOML lets a blank stand between day and time.
        bool IsDateBlank(int start) =>
            Now == ' ' && _at - start == 10 && _at + 1 < _end && char.IsAsciiDigit(_text[_at + 1]) && _text[start + 4] == '-';

        static bool IsNumberOrDate(ReadOnlySpan<char> value)
        {
            if (value.TrimStart("+-") is "inf" or "nan")
                return true;
            return !value.IsEmpty
                && (char.IsAsciiDigit(value[0]) || (value.Length > 1 && value[0] is '+' or '-' && char.IsAsciiDigit(value[1])));
        }

        YamlSequence? ReadArray()
        {
            var start = _at++;
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (SkipBlankLines() && Now != ']')
            {
                if (ReadValue() is not { } item)
                    return null;
                items.Add(item);
                Count();
                SkipBlankLines();
                if (!Take(','))
                    break;
            }

            if (_nodes > YamlLimits.Nodes)
                return null;
            if (Take(']'))
                return new(source, TextSpan.FromBounds(start, _at), items.ToImmutable());
            Refuse(TextSpan.FromBounds(start, LineEnd(start)), "this list is missing a comma or its ']'");
            return null;
        }

        YamlMap? ReadInlineTable()
        {
            var start = _at++;
            var table = new Table(start);
            SkipBlanks();
            while (Now != '}')
            {
                if (!ReadPair(table))
                    return null;
                SkipBlanks();
                if (!Take(','))
                    break;
                SkipBlanks();
            }

            if (Take('}'))
            {
                table.End = _at;
                return ToMap(table);
            }

            Refuse(TextSpan.FromBounds(start, LineEnd(start)), "this group is missing a comma or its '}'; it must be on one line");
            return null;
        }

        YamlScalar? ReadString()
        {
            var start = _at;
            var quote = Now;
            var isLong = _text.AsSpan(_at, _end - _at).StartsWith(quote == '"' ? "\"\"\"" : "'''");
            _at += isLong ? 3 : 1;
            if (isLong)
                SkipLineBreak();
            var value = new StringBuilder();
            while (_at < _end)
            {
                var letter = Now;
                if (letter == quote && (!isLong || ClosesLong(quote)))
                {
                    // Up to two quotation marks may stand right before the closing three.
                    for (; isLong && _at + 3 < _end && _text[_at + 3] == quote; _at++)
                        value.Append(quote);
                    _at += isLong ? 3 : 1;
                    return Scalar(start, value.ToString(), isPlain: false);
                }

                if (letter is '\n' or '\r' && !isLong)
                    break;
                if (letter == '\\' && quote == '"')
                {
                    if (!ReadEscape(value, isLong))
                        return null;
                    continue;
                }

                if (letter is '\n' or '\r')
                {
                    SkipLineBreak();
                    value.Append('\n');
                    continue;
                }

                value.Append(letter);
                _at++;
            }

            Refuse(TextSpan.FromBounds(start, LineEnd(start)), "this quotation mark is never closed");
            return null;
        }

        bool ClosesLong(char quote) => _at + 2 < _end && _text[_at + 1] == quote && _text[_at + 2] == quote;

        bool ReadEscape(StringBuilder value, bool isLong)
        {
            var start = _at++;
            var letter = Now;
            _at++;
            switch (letter)
            {
                case 'b':
                    value.Append('\b');
                    return true;
                case 't':
                    value.Append('\t');
                    return true;
                case 'n':
                    value.Append('\n');
                    return true;
                case 'f':
                    value.Append('\f');
                    return true;
                case 'r':
                    value.Append('\r');
                    return true;
                case 'e':
                    value.Append('\u001B');
                    return true;
                case '"' or '\\':
                    value.Append(letter);
                    return true;
                case 'u' or 'U':
                    var digits = letter == 'u' ? 4 : 8;
                    if (
                        _at + digits <= _end
                        && int.TryParse(
                            _text.AsSpan(_at, digits),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture,
                            out var code
                        )
                        && Rune.IsValid(code)
                    )
                    {
                        value.Append(new Rune(code).ToString());
                        _at += digits;
                        return true;
                    }

                    break;
                case ' ' or '\t' or '\n' or '\r' when isLong:
                    // A '\' at a line's end joins the lines.
                    _at--;
                    while (Now is ' ' or '\t' or '\n' or '\r')
                        _at++;
                    return true;
            }

            return Refuse(
                new(start, Math.Min(2, _end - start)),
                "a '\\' in double quotation marks begins an escape; write '\\\\', or use single quotation marks"
            );
        }

        YamlScalar Scalar(int start, string value, bool isPlain) => new(source, TextSpan.FromBounds(start, _at), value, isPlain);

        bool Count() => ++_nodes <= YamlLimits.Nodes;

        bool Take(char letter)
        {
            if (Now != letter || _at >= _end)
                return false;
            _at++;
            return true;
        }

        void SkipBlanks()
        {
            while (Now is ' ' or '\t')
                _at++;
        }

        void SkipLineBreak()
        {
            Take('\r');
            Take('\n');
        }

        // To the next thing that is neither blank nor comment; false at the end.
        bool SkipBlankLines()
        {
            while (_at < _end)
            {
                if (Now is ' ' or '\t' or '\n' or '\r')
                    _at++;
                else if (Now == '#')
                    _at = RawLineEnd(_at);
                else
                    return true;
            }

            return false;
        }

        bool ExpectLineEnd()
        {
            SkipBlanks();
            return _at >= _end
                || Now is '\n' or '\r' or '#'
                || Refuse(
                    TextSpan.FromBounds(_at, LineEnd(_at)),
                    "unexpected text after the value; if it belongs to the value, put quotation marks around all of it"
                );
        }

        // What could not be read is left behind line by line, and at least one.
        void SkipPast(int line) => _at = RawLineEnd(Math.Max(line, _at - 1));

        int RawLineEnd(int from)
        {
            var found = from < _end ? _text.AsSpan(from, _end - from).IndexOfAny('\n', '\r') : 0;
            return found < 0 ? _end : from + found;
        }

        int LineEnd(int from)
        {
            var end = RawLineEnd(from);
            while (end > from && _text[end - 1] is ' ' or '\t')
                end--;
            return end;
        }

        bool Refuse(TextSpan at, string message, bool isFatal = true)
        {
            Report(at, message);
            return !isFatal;
        }

        void Report(TextSpan at, string message)
        {
            if (_problems.Count < YamlLimits.Problems)
                _problems.Add(new(source, at, message));
        }

        YamlMap ToMap(Table table)
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>(table.Entries.Count);
            var end = table.End;
            foreach (var (key, value) in table.Entries)
            {
                YamlNode node = value switch
                {
                    Table inner => ToMap(inner),
                    TableList list => ToSequence(list),
                    _ => (YamlNode)value,
                };
                entries.Add(new(key, node));
                end = Math.Max(end, node.Span.End);
            }

            return new(source, TextSpan.FromBounds(table.Start, end), entries.MoveToImmutable());
        }

        YamlSequence ToSequence(TableList list)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>(list.Items.Count);
            foreach (var table in list.Items)
                items.Add(ToMap(table));
            return new(source, TextSpan.FromBounds(items[0].Span.Start, items.Max(item => item.Span.End)), items.MoveToImmutable());
        }
    }
}
