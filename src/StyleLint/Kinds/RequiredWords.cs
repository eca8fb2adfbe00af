using System.Collections.Immutable;

namespace StyleLint.Kinds;

/// <summary>
/// Finds, for an expression, some words of which every match holds at least one, so that text without them need not be searched. It
/// errs on the safe side: what it does not understand requires nothing.
/// </summary>
ref struct RequiredWords(ReadOnlySpan<char> pattern)
{
    // A single letter stands everywhere.
    const int Shortest = 2;

    // More words than this are no quicker to look for than the expression itself.
    const int Most = 64;

    // "[Ii]nsert" is spelt in two ways.
    const int MostSpellings = 4;

    readonly ReadOnlySpan<char> _pattern = pattern;
    int _at;
    bool _isBeyond;

    /// <summary>The words; null where none is certain.</summary>
    /// <param name="pattern">An expression that .NET accepts.</param>
    internal static ImmutableArray<string>? Of(string pattern)
    {
        var reader = new RequiredWords(pattern);
        var words = reader.Alternatives();
        return reader._isBeyond || reader._at < pattern.Length ? null : words;
    }

    // One set for all alternatives together; null where one of them requires nothing.
    ImmutableArray<string>? Alternatives()
    {
        var all = ImmutableArray.CreateBuilder<string>();
        var isCertain = true;
        while (true)
        {
            if (Sequence() is { } words)
                all.AddRange(words);
            else
                isCertain = false;
            if (_at >= _pattern.Length || _pattern[_at] != '|')
                return isCertain && all.Count is > 0 and <= Most ? all.ToImmutable() : null;
            _at++;
        }
    }

    // What stands one after the other: the best of its parts will do.
    ImmutableArray<string>? Sequence()
    {
        ImmutableArray<string>? best = null;
        ImmutableArray<string> run = [""];
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')') && !_isBeyond)
        {
            var (letters, group) = Item();
            var (isOptional, isRepeated) = Quantifier();
            if (letters is not null && !isOptional && run.Length * letters.Length <= MostSpellings)
            {
                run = [.. run.SelectMany(each => letters, (each, letter) => each + letter)];
                if (!isRepeated)
                    continue;
            }

            Take(run, ref best);
            run = [""];
            if (group is { } words && !isOptional)
                Take(words, ref best);
        }

        Take(run, ref best);
        return best;
    }

    static void Take(ImmutableArray<string> words, ref ImmutableArray<string>? best)
    {
        if (words.Min(word => word.Length) >= Shortest && (best is not { } held || Worth(words) > Worth(held)))
            best = words;
    }

    // The shortest word decides; a capital is rarer than a small letter, and one word than several.
    static double Worth(ImmutableArray<string> words) =>
        words.Min(word => word.Length + (word.AsSpan().ContainsAnyInRange('A', 'Z') ? 0.5 : 0)) - (words.Length * 0.05);

    // A literal character in one or two spellings, or what a group requires, or neither.
    (string? Letters, ImmutableArray<string>? Group) Item()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '\\' when _at < _pattern.Length:
                return (Escape(_pattern[_at++])?.ToString(), null);
            case '[' when _pattern[_at..] is [var one, var other, ']', ..] && (one ^ other) == 0x20 && char.IsAsciiLetter(one):
                _at += 3;
                return ($"{one}{other}", null);
            case '[':
                SkipClass();
                return default;
            case '(':
                return (null, Group());
            case '.' or '^' or '$':
                return default;
            default:
                // Letters with marks fold their case in more ways than one.
                return (c < 0x80 ? c.ToString() : null, null);
        }
    }

    char? Escape(char c)
    {
        switch (c)
        {
            case 'p' or 'P' when _at < _pattern.Length && _pattern[_at] == '{':
                _at = _pattern[_at..].IndexOf('}') is > 0 and var close ? _at + close + 1 : _pattern.Length;
                return null;
            case 'x' or 'u' or 'k' or 'c' or (>= '0' and <= '9'):
                _isBeyond = true;
                return null;
            default:
                return char.IsAsciiLetter(c) ? null : c;
        }
    }

    ImmutableArray<string>? Group()
    {
        var rest = _pattern[_at..];
        var isLook = rest.StartsWith("?=") || rest.StartsWith("?!") || rest.StartsWith("?<=") || rest.StartsWith("?<!");
        if (rest.StartsWith("?:") || rest.StartsWith("?>"))
            _at += 2;
        else if (isLook)
            _at += rest[1] == '<' ? 3 : 2;
        else if (rest.StartsWith("?<") && rest.IndexOf('>') is > 0 and var close)
            _at += close + 1;
        else if (rest.StartsWith('?'))
            _isBeyond = true;
        var words = Alternatives();
        if (_at < _pattern.Length)
            _at++;
        // What is looked at need not be in the match.
        return isLook ? null : words;
    }

    void SkipClass()
    {
        for (; _at < _pattern.Length && _pattern[_at] != ']'; _at++)
        {
            if (_pattern[_at] == '\\')
                _at++;
        }

        _at++;
    }

    (bool IsOptional, bool IsRepeated) Quantifier()
    {
        if (_at >= _pattern.Length || _pattern[_at] is not ('?' or '*' or '+' or '{'))
            return default;
        var isOptional = _pattern[_at] is '?' or '*';
        if (_pattern[_at] == '{')
        {
            // "{2,3}"; a brace that counts nothing is a literal one, which is taken for optional: the safe side.
            isOptional = _at + 1 >= _pattern.Length || _pattern[_at + 1] is < '1' or > '9';
            _at = _pattern[_at..].IndexOf('}') is > 0 and var close ? _at + close : _at;
        }

        _at++;
        if (_at < _pattern.Length && _pattern[_at] is '?' or '+')
            _at++;
        return (isOptional, true);
    }
}
