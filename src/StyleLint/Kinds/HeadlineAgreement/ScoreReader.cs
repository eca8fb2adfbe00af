using StyleLint.English;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>A result or a vote: 3-1, 52–48.</summary>
readonly record struct Score(int Start, int End, int One, int Other)
{
    /// <summary>Whether it is the same result, whoever is named first.</summary>
    internal bool IsSame(Score other) => One == other.One && Other == other.Other || One == other.Other && Other == other.One;

    /// <summary>Whether one of the two numbers is the same, at its place or at the other's.</summary>
    internal bool Shares(Score other) => One == other.One || Other == other.Other || One == other.Other || Other == other.One;
}

/// <summary>Reads the results and votes of a text, and leaves ranges, dates and idioms alone.</summary>
ref struct ScoreReader(ReadOnlySpan<char> text)
{
    const int MostDigits = 3;

    readonly ReadOnlySpan<char> _text = text;
    int _at;

    internal Score? Next()
    {
        while (_at < _text.Length)
        {
            if (!char.IsAsciiDigit(_text[_at]))
            {
                _at++;
                continue;
            }

            var start = _at;
            if (
                Number(ref _at) is not { } one
                || _at >= _text.Length
                || _text[_at] is not ('-' or '–' or '‑')
                || start > 0 && IsJoint(_text[start - 1])
            )
                continue;
            _at++;
            if (Number(ref _at) is not { } other || _at < _text.Length && (IsJoint(_text[_at]) && _text[_at] is not '.' || IsDecimal(_at)))
                continue;
            if ((one, other) is not ((24, 7) or (9, 11) or (20, 20) or (50, 50)) && !IsRange(one, other, _at))
                return new(start, _at, one, other);
        }

        return null;
    }

    int? Number(ref int at)
    {
        var (start, value) = (at, 0);
        for (; at < _text.Length && char.IsAsciiDigit(_text[at]); at++)
            value = at - start < MostDigits ? value * 10 + (_text[at] - '0') : 0;
        return at - start is > 0 and <= MostDigits ? value : null;
    }

    static bool IsJoint(char c) =>
        char.IsLetterOrDigit(c)
        || c is '-' or '–' or '‑' or '/' or '.' or ':' or '$' or '£' or '€' or '%' or '#' or ','
        || c is '\'' or '’';

    readonly bool IsDecimal(int at) => _text[at] == '.' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);

    // "10-15 people", "aged 18-24", "Aug. 3-5"; a result with the larger number last is no rarity.
    readonly bool IsRange(int one, int other, int end)
    {
        var after = CountedNoun.After(_text, end);
        return one < other && after.Length > 0 && char.IsLower(after[0]) && after.EndsWith("s")
            || NumberWords.IsMonth(TextCursor.LastWordBefore(_text, end - 1).TrimEnd('.'))
            || ScoreWords.Measures.Contains(after);
    }
}
