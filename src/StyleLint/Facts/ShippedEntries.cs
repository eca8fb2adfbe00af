using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>
/// The entries of a built-in facts file. All have the same layout, so one pass finds where they are and another finds the names in them,
/// using only numbers and spans; an entry's YAML is read only when a draft names it. A test compares both with the full YAML.
/// </summary>
sealed class ShippedEntries
{
    const string First = "\n  - ";
    const string Inside = "    ";

    readonly SourceText _file;
    readonly string _heading;
    readonly List<TextSpan> _entries = new(256);

    /// <param name="file">A file with one list, preceded by what applies to the whole list.</param>
    internal ShippedEntries(SourceText file)
    {
        _file = file;
        var text = file.Text.AsSpan();
        var at = text.IndexOf(First);
        _heading = text[..(at + 1)].ToString();
        while (at >= 0)
        {
            var start = at + 1;
            var next = text[start..].IndexOf(First);
            at = next < 0 ? -1 : start + next;
            _entries.Add(TextSpan.FromBounds(start, End(text, start, next < 0 ? text.Length : at)));
        }
    }

    /// <summary>How many there are.</summary>
    internal int Count => _entries.Count;

    /// <summary>The file.</summary>
    internal SourceText File => _file;

    /// <summary>Where an entry is.</summary>
    internal TextSpan this[int number] => _entries[number];

    /// <summary>An entry as a file by itself, under the file's heading.</summary>
    internal SourceText Alone(int number) => SourceText.FromShipped($"{_heading}{_file.Slice(_entries[number])}\n", _file.Path);

    /// <summary>The names in an entry.</summary>
    /// <param name="number">The entry.</param>
    /// <param name="keys">The keys that hold them.</param>
    internal NamesIn NamesOf(int number, ReadOnlySpan<string> keys) => new(_file.Slice(_entries[number]), keys);

    // Comments and blank lines after an entry don't belong to it.
    static int End(ReadOnlySpan<char> text, int start, int end)
    {
        while (true)
        {
            if (end > start && text[end - 1] == '\n')
                end--;
            var line = text[start..end].LastIndexOf('\n') + 1;
            if (line == 0 || text[(start + line)..end].StartsWith(Inside))
                return end;
            end = start + line;
        }
    }

    /// <summary>The names in an entry, one after the other.</summary>
    internal ref struct NamesIn
    {
        readonly ReadOnlySpan<string> _keys;
        ReadOnlySpan<char> _rest;
        bool _areNames;

        internal NamesIn(ReadOnlySpan<char> entry, ReadOnlySpan<string> keys)
        {
            _rest = entry;
            _keys = keys;
            Current = default;
        }

        internal ReadOnlySpan<char> Current { get; private set; }

        internal bool MoveNext()
        {
            while (true)
            {
                _rest = _rest.TrimStart(" \n-{}[],");
                if (_rest.IsEmpty)
                    return false;
                var word = Next();
                if (!_rest.IsEmpty && _rest[0] == ':')
                {
                    // No name comes after the offices.
                    if (word.SequenceEqual("tenures"))
                        return false;
                    _rest = _rest[1..];
                    _areNames = IsKey(word);
                    continue;
                }

                if (!_areNames)
                    continue;
                Current = word;
                return true;
            }
        }

        // A key or a value.
        ReadOnlySpan<char> Next()
        {
            if (_rest[0] == '\'')
                return Quoted();
            var end = 0;
            while (end < _rest.Length && !IsEnd(_rest[end..]))
                end++;
            var word = _rest[..end].TrimEnd(' ');
            _rest = _rest[end..];
            return word;
        }

        static bool IsEnd(ReadOnlySpan<char> rest) =>
            rest[0] is ',' or ']' or '}' or '\n' || (rest[0] == ':' && (rest.Length == 1 || rest[1] is ' ' or '\n'));

        // 'Rory O''Lind'
        ReadOnlySpan<char> Quoted()
        {
            var end = 1;
            while (_rest[end] != '\'' || (end + 1 < _rest.Length && _rest[end + 1] == '\''))
                end += _rest[end] == '\'' ? 2 : 1;
            var inner = _rest[1..end];
            _rest = _rest[(end + 1)..];
            return inner.Contains('\'') ? inner.ToString().Replace("''", "'", StringComparison.Ordinal) : inner;
        }

        readonly bool IsKey(ReadOnlySpan<char> word)
        {
            foreach (var key in _keys)
            {
                if (word.SequenceEqual(key))
                    return true;
            }

            return false;
        }
    }
}
