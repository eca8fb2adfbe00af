namespace StyleLint.Text;

/// <summary>
/// Tells whether a text holds any of some literals, at about a nanosecond a character: most places fall out by their first two characters.
/// The framework's search for several strings is faster once warm, but compiles for longer than a check of one draft takes.
/// </summary>
sealed class Literals
{
    internal const int Pairs = 1 << 12;

    readonly ulong[] _firstPairs = new ulong[Pairs / 64];
    readonly string[] _literals;
    readonly StringComparison _comparison;

    /// <param name="literals">Each of two characters or more.</param>
    /// <param name="ignoreCase">Whether capitals do not matter.</param>
    internal Literals(IReadOnlyCollection<string> literals, bool ignoreCase)
    {
        _literals = [.. literals];
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var literal in _literals)
        {
            var pair = Pair(literal[0], literal[1]);
            _firstPairs[pair >> 6] |= 1UL << pair;
        }
    }

    /// <summary>The literals.</summary>
    internal IReadOnlyList<string> All => _literals;

    /// <summary>How they are compared.</summary>
    internal StringComparison Comparison => _comparison;

    /// <summary>Whether any of them stands in a text.</summary>
    internal bool AnyIn(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return false;
        // This loop sees every character of a draft once for each pattern rule.
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
            if (text.StartsWith(literal, _comparison))
                return true;
        }

        return false;
    }

    // Letters without their case; all that is not ASCII is one, since case folding there is not a matter of one bit.
    internal static int Pair(char first, char second) => (Fold(first) << 6) | Fold(second);

    internal static int Fold(char c) => c < 0x80 ? (c | 0x20) & 0x3F : 0;
}
