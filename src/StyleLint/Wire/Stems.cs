using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Wire;

/// <summary>Words without their endings, so that "rejected" and "rejects" are one.</summary>
static class Stems
{
    static readonly string[] Endings = ["ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "ely", "er", "ed", "es", "ly", "s", "y", "e"];

    // Words that stand in any sentence.
    static readonly WordSet Small = WordSet.Split(
        "a an the and or but nor so yet if as at by for from in into of off on onto out over to up upon with within without about after against among around before behind "
        + "below between beyond down during near since than that then there these they this those through under until via while is are was were be been being am has have had "
        + "having do does did will would shall should can could may might must not no he him his she her hers it its we us our you your i me my who whom whose which what when "
        + "where why how their them also said say says saying told tell added more most other some such only own same very just all any both each few");

    /// <summary>The same for all forms of a word; 0 for a word that stands in any sentence.</summary>
    internal static ulong HashOf(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase))
            word = word[..^2];
        if (Small.Contains(word))
            return 0;
        foreach (var ending in Endings)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                continue;
            word = word[..^ending.Length];
            break;
        }

        return WireWords.HashOf(word);
    }
}
