using System.Runtime.CompilerServices;

namespace StyleLint.Text;

/// <summary>
/// Tests whether a text contains any of some literals, at about a nanosecond per character: most places are ruled out by their first two
/// characters. The framework's search for several strings is faster once warm, but compiles for longer than a check of one draft takes. A
/// space in a literal matches any run of white space.
/// </summary>
sealed class Literals
{
    internal const int Pairs = 1 << 12;

    const int Blank = ' ';
    const int Other = 0;

    // What follows the last character is treated as a space; the comparison tells them apart.
    internal const int End = Blank;

    readonly ulong[] _firstPairs = new ulong[Pairs / 64];
    readonly string[] _literals;
    readonly bool _ignoreCase;
    readonly bool[]? _beginWords;

    // In a line of text: before one that begins a word, and between two.
    const string Edge = @"\b";
    const char Tab = '\t';
    const string IgnoresCase = "ignorecase";

    /// <param name="literals">Each of one or more characters, not starting with a space.</param>
    /// <param name="ignoreCase">Whether to ignore case.</param>
    /// <param name="beginWords">For each, whether it counts only if no letter or digit comes before it; null if all count
    /// everywhere.</param>
    internal Literals(IEnumerable<string> literals, bool ignoreCase, IEnumerable<bool>? beginWords = null)
    {
        _literals = literals as string[] ?? [.. literals];
        _ignoreCase = ignoreCase;
        _beginWords = beginWords as bool[] ?? beginWords?.ToArray();
        foreach (var literal in _literals)
        {
            var (first, end) = PairsOf(literal);
            for (var pair = first; pair < end; pair++)
                _firstPairs[pair >> 6] |= 1UL << pair;
        }
    }

    /// <summary>The literals.</summary>
    internal IReadOnlyList<string> All => _literals;

    /// <summary>The literals as a line of text; null if they can't be written unambiguously.</summary>
    internal string? Written =>
        Array.Exists(_literals, literal => literal.StartsWith(Edge, StringComparison.Ordinal) || literal.Contains(Tab))
            ? null
            : (_ignoreCase ? IgnoresCase : "case")
                + string.Concat(_literals.Select((literal, number) => Tab + (BeginsWord(number) ? Edge : "") + literal));

    /// <summary>Reads the result of <see cref="Written"/>.</summary>
    internal static Literals Read(string written)
    {
        var rest = written.AsSpan();
        var count = rest.Count(Tab);
        var (literals, beginWords) = (new string[count], new bool[count]);
        var number = -1;
        foreach (var range in rest.Split(Tab))
        {
            var part = rest[range];
            if (number >= 0)
            {
                beginWords[number] = part.StartsWith(Edge, StringComparison.Ordinal);
                literals[number] = part[(beginWords[number] ? Edge.Length : 0)..].ToString();
            }

            number++;
        }

        return new(literals, rest.StartsWith(IgnoresCase, StringComparison.Ordinal), beginWords);
    }

    /// <summary>Whether any of them counts only if no letter or digit comes before it.</summary>
    internal bool BeginsWord(int number) => _beginWords is { } flags && flags[number];

    /// <summary>Whether a text contains any of them, at the beginning of a word or not.</summary>
    internal bool AnyIn(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return false;
        var pairs = _firstPairs;
        var first = Fold(text[0]);
        for (var at = 0; at < text.Length; at++)
        {
            var second = at + 1 < text.Length ? Fold(text[at + 1]) : End;
            var pair = (first << 6) | second;
            if ((pairs[pair >> 6] & (1UL << pair)) != 0 && IsAt(text[at..]))
                return true;
            first = second;
        }

        return false;
    }

    /// <summary>Whether a text begins with any of them.</summary>
    internal bool StartsAny(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return false;
        var pair = (Fold(text[0]) << 6) | (text.Length > 1 ? Fold(text[1]) : End);
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

    /// <summary>The pairs of characters a literal may begin with, from the first up to but not including the end: one, except for a
    /// one-character literal.</summary>
    internal static (int First, int End) PairsOf(string literal)
    {
        var first = Fold(literal[0]) << 6;
        return literal.Length > 1 ? (first | Fold(literal[1]), (first | Fold(literal[1])) + 1) : (first, first + (1 << 6));
    }

    /// <summary>Folds each character of a text, ending with what follows the last.</summary>
    /// <param name="text">The text.</param>
    /// <param name="into">Where the numbers go; of two places more where the text may end.</param>
    internal static void Fold(ReadOnlySpan<char> text, Span<byte> into)
    {
        for (var at = 0; at < text.Length; at++)
            into[at] = (byte)Fold(text[at]);
        into[text.Length..].Fill(End);
    }

    // Letters without case; all white space is one class, and so is everything else that isn't ASCII.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Fold(char c) =>
        c < 0x80
            ? c is >= '\t' and <= '\r'
                ? Blank
                : (c | 0x20) & 0x3F
            : char.IsWhiteSpace(c)
                ? Blank
                : Other;
}
