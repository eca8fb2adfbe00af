using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Wire;

/// <summary>Words without their endings, so that "rejected" and "rejects" are one.</summary>
static class Stems
{
    /// <summary>The same for all forms of a word; 0 for a word that stands in any sentence.</summary>
    internal static ulong HashOf(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase))
            word = word[..^2];
        if (CommonWords.InAnySentence.Contains(word))
            return 0;
        foreach (var ending in CommonWords.LongEndings)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            word = word[..^ending.Length];
            break;
        }

        return WireWords.HashOf(word);
    }
}
