namespace StyleLint.Reading;

/// <summary>A stretch of a text, in which the words, numbers and blanks on either side of a place are looked up without
/// allocating.</summary>
/// <remarks>Places are counted from the text's start. Before <see cref="From"/> nothing is seen, nor at <see cref="Length"/> or
/// beyond.</remarks>
/// <param name="text">The text, up to the end of the stretch.</param>
/// <param name="from">Where the stretch begins.</param>
readonly ref struct TextCursor(ReadOnlySpan<char> text, int from)
{
    // No word that a reader knows is longer.
    const int LongestWord = 24;

    // Nor any number.
    const int MostDigits = 6;

    readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the stretch begins.</summary>
    internal int From { get; } = from;

    /// <summary>Where it ends.</summary>
    internal int Length => _text.Length;

    internal char this[int at] => _text[at];

    internal ReadOnlySpan<char> Slice(int start, int length) => _text.Slice(start, length);

    /// <summary>What stands after the last blank of a text, whatever hangs together: "said", "ex-", "(the". Empty where a blank ends the
    /// text.</summary>
    internal static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];

    /// <summary>The same before a place, blanks between left out.</summary>
    internal static ReadOnlySpan<char> LastWordBefore(ReadOnlySpan<char> text, int at) => LastWord(text[..at].TrimEnd());

    /// <summary>Whether one of some characters stands at a place, which may lie before the text or behind it.</summary>
    internal bool IsAnyAt(int at, ReadOnlySpan<char> any) => (uint)at < (uint)_text.Length && any.Contains(_text[at]);

    internal bool IsDigitAt(int at) => at < _text.Length && char.IsAsciiDigit(_text[at]);

    internal bool IsUpperAt(int at) => at < _text.Length && char.IsUpper(_text[at]);

    internal bool IsWordAt(int at) => at < _text.Length && Words.IsWordChar(_text[at]);

    /// <summary>The letters from a place on; empty where none stands there.</summary>
    internal ReadOnlySpan<char> WordAt(int at) => at < _text.Length ? _text[at..WordEnd(at)] : default;

    /// <summary>The letters or digits before a place, with nothing but blanks between; empty where something else stands there.</summary>
    internal ReadOnlySpan<char> WordBefore(int at)
    {
        var end = at;
        while (end > From && IsBlank(_text[end - 1]))
            end--;
        var start = end;
        while (start > From && end - start < LongestWord && char.IsLetterOrDigit(_text[start - 1]))
            start--;
        return _text[start..end];
    }

    /// <summary>Steps back over the word before a place, hyphens and apostrophes in it; false where more than blanks stands
    /// between.</summary>
    internal bool StepBack(scoped ref int at, out ReadOnlySpan<char> word)
    {
        word = default;
        while (at > From && !Words.IsWordChar(_text[at - 1]))
        {
            if (!IsBlank(_text[at - 1]))
                return false;
            at--;
        }

        word = Pass(ref at, withHyphens: true);
        return word.Length > 0;
    }

    /// <summary>Steps back over the word before a place and the marks between, as far as its clause reaches; false at a comma, stop, dash
    /// or quotation mark.</summary>
    internal bool StepBackInClause(scoped ref int at, out ReadOnlySpan<char> word)
    {
        word = default;
        while (at > From && !Words.IsWordChar(_text[at - 1]))
        {
            if (_text[at - 1] is ',' or '.' or ';' or ':' or '!' or '?' or '"' or '“' or '”' or '—' or '–' or '(' or ')' or '\n')
                return false;
            at--;
        }

        word = Pass(ref at, withHyphens: false);
        return word.Length > 0;
    }

    // An apostrophe or hyphen at the end of a word is none of its own.
    ReadOnlySpan<char> Pass(scoped ref int at, bool withHyphens)
    {
        var end = at;
        while (
            at > From
            && (Words.IsWordChar(_text[at - 1]) || (end > at && (_text[at - 1] is '\'' or '’' || (withHyphens && _text[at - 1] == '-'))))
        )
            at--;
        return _text[at..end];
    }

    /// <summary>Where a word begins that was looked up here.</summary>
    internal int StartOf(ReadOnlySpan<char> word) => _text.Overlaps(word, out var at) ? at : From;

    internal int WordEnd(int at)
    {
        while (at < _text.Length && char.IsLetter(_text[at]))
            at++;
        return at;
    }

    /// <summary>Past a number and what hangs on it: "3G", "16th".</summary>
    internal int NumberEnd(int at)
    {
        at++;
        while (at < _text.Length && char.IsAsciiLetterOrDigit(_text[at]))
            at++;
        return at;
    }

    /// <summary>Past the blanks at a place.</summary>
    internal int Blanks(int at)
    {
        while (at < _text.Length && IsBlank(_text[at]))
            at++;
        return at;
    }

    /// <summary>Whether a character parts two words on a line without being seen: a blank of whatever width, a soft hyphen, a mark of
    /// direction.</summary>
    internal static bool IsBlank(char c) =>
        c is ' ' or '\t' or '\u00A0'
        || (c > '\u00A0' && c is '\u00AD' or (>= '\u2000' and <= '\u200F') or '\u202F' or '\u205F' or '\u2060' or '\u3000' or '\uFEFF');

    /// <summary>How many digits stand at a place, counted no further than any number of a date goes.</summary>
    internal int Digits(int at)
    {
        var end = at;
        while (end < _text.Length && end - at < MostDigits && char.IsAsciiDigit(_text[end]))
            end++;
        return end - at;
    }

    /// <summary>The number that some digits make.</summary>
    internal int Value(int at, int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
            value = (value * 10) + (_text[at + i] - '0');
        return value;
    }

    /// <summary>Whether some words end at a place, in whatever case.</summary>
    internal bool BeginsWith(int at, string lead, out int start)
    {
        start = at - lead.Length;
        return start >= From && _text[start..at].Equals(lead, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a sentence or a saying begins at a place.</summary>
    internal bool StartsSentence(int at)
    {
        at--;
        while (at >= From && (char.IsWhiteSpace(_text[at]) || _text[at] is '"' or '“' or '\'' or '‘' or '(' or '`' or '-' or '–' or '—'))
            at--;
        return at < From || _text[at] is '.' or '!' or '?' or ':' or '"' or '”';
    }

    /// <summary>Whether a word hangs together with the letters around it, so that it is not the word itself: "year-end", "@monday",
    /// "monday.com".</summary>
    internal bool IsJoined(int start, int end)
    {
        if (
            start > From
            && (
                _text[start - 1] is '@' or '#' or '/' or '_'
                || (_text[start - 1] is '-' or '.' && start - 1 > From && char.IsLetter(_text[start - 2]))
            )
        )
            return true;
        if (end >= _text.Length)
            return false;
        if (_text[end] is '@' or '_' || char.IsAsciiDigit(_text[end]))
            return true;
        return _text[end] is '-' or '.' or '/' && end + 1 < _text.Length && char.IsLower(_text[end + 1]);
    }
}
