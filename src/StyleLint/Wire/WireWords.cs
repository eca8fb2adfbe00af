using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>A word as compared in copies: case, possessives, hyphens and full stops don't count ("Russia's" is "Russia", "U.S." is "US",
/// "cease-fire" is "ceasefire").</summary>
/// <param name="Start">First character in the text.</param>
/// <param name="End">Just after the last one.</param>
/// <param name="Hash">Equal for equal words; stored in archives, so it never changes.</param>
readonly record struct WireWord(int Start, int End, ulong Hash);

/// <summary>Cuts text into the words that copies are compared by.</summary>
static class WireWords
{
    // FNV-1a, 64 bits (draft-eastlake-fnv), over UTF-16 code units.
    const ulong Basis = 14695981039346656037;
    const ulong Prime = 1099511628211;

    /// <summary>Adds the words of a text in order.</summary>
    internal static void Read(ReadOnlySpan<char> text, List<WireWord> into)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Words.IsWordChar(text[at]))
                continue;
            var start = at;
            var hash = Basis;
            for (; at < text.Length; at++)
            {
                var c = text[at];
                if (Words.IsWordChar(c))
                    hash = (hash ^ (char.IsAsciiLetter(c) ? (char)(c | 0x20) : char.ToLowerInvariant(c))) * Prime;
                else if (!JoinsWord(text, at) || EndsInPossessive(text, at))
                    break;
                else if (c == '.' && char.IsAsciiDigit(text[at - 1]))
                    hash = (hash ^ '.') * Prime;
            }

            into.Add(new(start, at, hash));
            if (at < text.Length && EndsInPossessive(text, at))
                at++;
        }
    }

    /// <summary>The hash of one word; of several, that of the first.</summary>
    internal static ulong HashOf(ReadOnlySpan<char> word)
    {
        var words = new List<WireWord>(1);
        Read(word, words);
        return words.Count == 0 ? 0 : words[0].Hash;
    }

    static bool JoinsWord(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !Words.IsWordChar(text[at + 1]))
            return false;
        return text[at] switch
        {
            '\'' or '’' or '-' or '‑' => true,
            // 5.93, 1,780 and U.S., but not a blank left out after a sentence.
            '.' => char.IsAsciiDigit(text[at + 1]) == char.IsAsciiDigit(text[at - 1])
                && (char.IsAsciiDigit(text[at - 1]) || at < 2 || !Words.IsWordChar(text[at - 2])),
            ',' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };
    }

    static bool EndsInPossessive(ReadOnlySpan<char> text, int at) =>
        text[at] is '\'' or '’'
        && at + 1 < text.Length
        && text[at + 1] is 's' or 'S'
        && (at + 2 >= text.Length || !Words.IsWordChar(text[at + 2]));
}
