using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Drafts;

/// <summary>Reads an object as JavaScript writes it, and so JSON: <c>{ title: 'Bridge opens', date: new Date("2026-02-03"),
/// }</c>.</summary>
ref struct ObjectLiteral
{
    const int Longest = 1 << 16;
    const int Deepest = 16;

    readonly SourceText _source;
    readonly ReadOnlySpan<char> _text;
    int _at;

    ObjectLiteral(SourceText source, int start)
    {
        _source = source;
        _at = start;
        _text = source.Text.AsSpan(0, Math.Min(source.Text.Length, start + Longest));
    }

    /// <summary>The object that begins at a brace, as YAML; null if it contains anything but texts, lists and objects, or doesn't
    /// end.</summary>
    internal static YamlMap? Read(SourceText source, int start)
    {
        var reader = new ObjectLiteral(source, start);
        return reader.Map(0);
    }

    YamlMap? Map(int depth)
    {
        var start = _at++;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (depth < Deepest)
        {
            Blanks();
            if (Take('}'))
                return new(_source, TextSpan.FromBounds(start, _at), entries.DrainToImmutable());
            if ((Next is '"' or '\'' ? Quoted() : Word()) is not { } key)
                return null;
            Blanks();
            if (!Take(':') || Value(depth) is not { } value)
                return null;
            entries.Add(new(key, value));
            Blanks();
            if (!Take(',') && Next != '}')
                return null;
        }

        return null;
    }

    YamlSequence? List(int depth)
    {
        var start = _at++;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (depth < Deepest)
        {
            Blanks();
            if (Take(']'))
                return new(_source, TextSpan.FromBounds(start, _at), items.DrainToImmutable());
            if (Value(depth) is not { } item)
                return null;
            items.Add(item);
            Blanks();
            if (!Take(',') && Next != ']')
                return null;
        }

        return null;
    }

    YamlNode? Value(int depth)
    {
        Blanks();
        switch (Next)
        {
            case '{':
                return Map(depth + 1);
            case '[':
                return List(depth + 1);
            case '"' or '\'' or '`':
                return Quoted();
        }

        if (!_text[_at..].StartsWith("new Date("))
            return Word();
        _at += "new Date(".Length;
        Blanks();
        var day = Next is '"' or '\'' or '`' ? Quoted() : Word();
        Blanks();
        return Take(')') ? day : null;
    }

    // A key, a number, true, false or null.
    YamlScalar? Word()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Next) || Next is '_' or '$' or '-' or '+' or '.')
            _at++;
        return _at == start ? null : new(_source, TextSpan.FromBounds(start, _at), _text[start.._at].ToString(), isPlain: true);
    }

    YamlScalar? Quoted()
    {
        var (start, quote) = (_at++, _text[_at - 1]);
        var value = new StringBuilder();
        while (_at < _text.Length && Next != quote)
        {
            // The value of "${…}" is worked out when the page is built.
            if (quote == '`' && _text[_at..].StartsWith("${"))
                return null;
            if (Next == '\\' && _at + 1 < _text.Length)
                Escape(value);
            else
                value.Append(_text[_at++]);
        }

        if (!Take(quote))
            return null;
        // YAML has no backticks: the text between them is the literal value.
        return quote == '`'
            ? new(_source, TextSpan.FromBounds(start + 1, _at - 1), value.ToString(), isPlain: true)
            : new(_source, TextSpan.FromBounds(start, _at), value.ToString(), isPlain: false);
    }

    void Escape(StringBuilder value)
    {
        var kind = _text[_at + 1];
        _at += 2;
        if (
            kind == 'u'
            && _at + 4 <= _text.Length
            && int.TryParse(_text.Slice(_at, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code)
        )
        {
            value.Append((char)code);
            _at += 4;
            return;
        }

        if (kind is not ('\n' or '\r'))
            value.Append(
                kind switch
                {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'b' => '\b',
                    'f' => '\f',
                    _ => kind,
                }
            );
    }

    readonly char Next => _at < _text.Length ? _text[_at] : '\0';

    bool Take(char mark)
    {
        if (Next != mark || mark == '\0')
            return false;
        _at++;
        return true;
    }

    void Blanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(Next))
                _at++;
            else if (_text[_at..].StartsWith("//"))
                _at = _text[_at..].IndexOf('\n') is var line and >= 0 ? _at + line : _text.Length;
            else if (_text[_at..].StartsWith("/*"))
                _at = _text[_at..].IndexOf("*/") is var end and >= 0 ? _at + end + 2 : _text.Length;
            else
                return;
        }
    }
}
