using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>A year or decade that words name, or one told by its distance: of "years earlier" only that it is another.</summary>
/// <param name="First">The first year; 0 where it is not written.</param>
/// <param name="Count">How many years: 1, or 10 of a decade.</param>
/// <param name="Shift">-1 for "last year", 1 for "next year", -8 for "eight years ago", 0 elsewhere.</param>
readonly record struct NamedYear(int First, int Count, int Shift)
{
    /// <summary>Whether it counts from what is told and not from the story's day, as "a year earlier" may.</summary>
    internal bool MayCountFromAnother { get; init; }

    /// <summary>Whether it says "that year", and so counts on another one named before it.</summary>
    internal bool PointsBack { get; init; }

    /// <summary>The years meant in a story of <paramref name="year"/>; null where they cannot be told.</summary>
    internal (int First, int Last)? In(int year) =>
        (First, Shift) switch
        {
            (0, 0) => null,
            (0, _) => (year + Shift, year + Shift),
            _ => (First, First + Count - 1),
        };
}

/// <summary>
/// The years that a stretch names, in whatever way: "the 2023 race", "1931:", "the 1990s", "last year", "eight years ago". Takes a number
/// for a year more readily than <see cref="DateScanner"/>, since it serves to be silent.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="from">Where in it the stretch begins.</param>
ref struct NamedYears(ReadOnlySpan<char> text, int from = 0)
{
    const int FirstYear = 1500;
    const int LastYear = 2100;

    readonly ReadOnlySpan<char> _text = text;
    ReadOnlySpan<char> _previous;
    int _at = from;

    public NamedYear Current { get; private set; }

    /// <summary>Just after the word that names the current one.</summary>
    internal readonly int End => _at;

    public readonly NamedYears GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            var start = _at;
            if (!char.IsLetterOrDigit(_text[start]))
            {
                _at++;
                continue;
            }

            while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
                _at++;
            var word = _text[start.._at];
            var isFound = char.IsAsciiDigit(word[0]) ? ReadNumber(start, word) : ReadUnit(word);
            _previous = word;
            if (isFound)
                return true;
        }

        return false;
    }

    bool ReadNumber(int start, ReadOnlySpan<char> word)
    {
        var isDecade = word[^1] == 's';
        var digits = isDecade ? word[..^1] : word;
        if (isDecade && digits.Length == 2 && int.TryParse(digits, out _))
        {
            Current = default;
            return true;
        }

        if (digits.Length != 4 || !int.TryParse(digits, out var year) || year is < FirstYear or > LastYear)
            return false;
        if (start > 0 && _text[start - 1] is '$' or '£' or '€' or '#' or '.' or ',')
            return false;
        if (_at + 1 < _text.Length && _text[_at] is ',' or '.' or ':' && char.IsAsciiDigit(_text[_at + 1]))
            return false;
        var next = Next();
        if (DateWords.IsZone(next) || DateWords.IsCounted(next))
            return false;
        // "the 1986/87 season"
        var isSeason =
            _at + 2 < _text.Length && _text[_at] == '/' && int.TryParse(_text.Slice(_at + 1, 2), out var last) && last == (year + 1) % 100;
        Current = new(
            year,
            isDecade ? 10
                : isSeason ? 2
                : 1,
            0
        );
        return true;
    }

    bool ReadUnit(ReadOnlySpan<char> word)
    {
        if (word is not ("year" or "years" or "decade" or "decades" or "century" or "centuries"))
            return false;
        if (word is "year" && _previous is "last" or "Last" or "next" or "Next")
        {
            Current = new(0, 1, _previous is "last" or "Last" ? -1 : 1);
            return true;
        }

        var next = Next();
        var count = word is "year" or "years" ? Count() : 0;
        // "a year ago", "the year-ago period"
        if (next is "ago" && (count > 0 || word is "year"))
        {
            Current = new(0, 1, -Math.Max(count, 1));
            return true;
        }

        if (
            word is "year"
            && (
                _previous is "previous" or "preceding" or "prior"
                || (count == 1 && next is "earlier" or "before" or "prior" or "previously")
            )
        )
        {
            Current = new(0, 1, -1) { MayCountFromAnother = true };
            return true;
        }

        Current = default(NamedYear) with { PointsBack = _previous is "that" or "That" };
        return _previous is "that" or "That" or "previous" or "following" or "preceding"
            || next is "ago" or "before" or "earlier" or "later" or "prior" or "previously" or "after";
    }

    readonly int Count() =>
        _previous.Length is > 0 and <= 2 && int.TryParse(_previous, out var digits) ? digits : DateWords.Number(_previous);

    readonly ReadOnlySpan<char> Next()
    {
        var start = _at;
        while (start < _text.Length && _text[start] is ' ' or '\u00A0' or '-')
            start++;
        var end = start;
        while (end < _text.Length && char.IsLetter(_text[end]))
            end++;
        return _text[start..end];
    }
}
