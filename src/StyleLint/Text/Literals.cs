namespace StyleLint.Text;

/// <summary>
/// Tells whether a text holds any of some literals, at about a nanosecond a character: most places fall out by their first two characters.
/// The framework's search for several strings is faster once warm, but compiles for longer than a check of one draft takes. A blank in a
/// literal stands for any run of blanks.
/// </summary>
sealed class Literals
{
    internal const int Pairs = 1 << 12;

    const int Blank = ' ';
    const int Other = 0;

    readonly ulong[] _firstPairs = new ulong[Pairs / 64];
    readonly string[] _literals;
    readonly bool _ignoreCase;

    /// <param name="literals">Each of two characters or more, of which the first is no blank.</param>
    /// <param name="ignoreCase">Whether capitals do not matter.</param>
    internal Literals(IEnumerable<string> literals, bool ignoreCase)
    {
        _literals = [.. literals];
        _ignoreCase = ignoreCase;
        foreach (var literal in _literals)
        {
            var pair = Pair(literal[0], literal[1]);
            _firstPairs[pair >> 6] |= 1UL << pair;
        }
    }

    /// <summary>The literals.</summary>
    internal IReadOnlyList<string> All => _literals;

    /// <summary>Whether any of them stands in a text.</summary>
    internal bool AnyIn(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return false;
        var pairs = _firstPairs;
        var first = Fold(text[0]);
        for (var at = 1; at < text.Length; at++)
        {
            var second = Fold(text[at]);
            var pair = (first << 6) | second;
            if ((pairs[pair >> 6] & (1UL << pair)) != 0 && IsAt(text[(at - 1)..]))
                return true;
            first = second;
        }

        return false;
    }

    /// <summary>Whether a text begins with any of them.</summary>
    internal bool StartsAny(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return false;
        var pair = Pair(text[0], text[1]);
        return (_firstPairs[pair >> 6] & (1UL << pair)) != 0 && IsAt(text);
    }

    bool IsAt(ReadOnlySpan<char> text)
    {
        foreach (var literal in _literals)
        {
            if (Starts(text, literal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text begins with one of the literals.</summary>
    internal bool Starts(ReadOnlySpan<char> text, string literal)
    {
        var at = 0;
        foreach (var c in literal)
        {
            if (at >= text.Length)
                return false;
            if (c == ' ')
            {
                if (!char.IsWhiteSpace(text[at]))
                    return false;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
                continue;
            }

            var here = text[at++];
            if (here != c && !(_ignoreCase && (here ^ c) == 0x20 && char.IsAsciiLetter(c)))
                return false;
        }

        return true;
    }

    // Letters without their case; all blanks are one, and so is all else that is not ASCII.
    internal static int Pair(char first, char second) => (Fold(first) << 6) | Fold(second);

    internal static int Fold(char c) => c < 0x80 ? c is >= '\t' and <= '\r' ? Blank : (c | 0x20) & 0x3F : char.IsWhiteSpace(c) ? Blank : Other;
}
