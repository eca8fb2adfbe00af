using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Names alone between headline and story: they sign it where the story has none of their words. The people of a deck or a
/// crosshead come back in it.</summary>
static class NamesAlone
{
    // A date and the paper's name may stand between the writers and the story.
    const int LinesUnderNames = 3;
    const int PassagesHeldAgainst = 60;
    const int LongestPlace = 30;

    /// <summary>The byline that a passage of names alone is; null where it is none.</summary>
    /// <param name="passages">The draft's passages.</param>
    /// <param name="at">Which of them it is.</param>
    /// <param name="firstSentence">The first passage of running text; -1 where there is none.</param>
    /// <param name="facts">Knows the agencies.</param>
    internal static Byline? Read(ImmutableArray<Passage> passages, int at, int firstSentence, FactBook facts)
    {
        if (
            passages[at].Kind != PassageKind.Paragraph
            || firstSentence <= at
            || firstSentence > at + LinesUnderNames
            || BylineReader.ReadNamesAlone(passages[at], facts) is not { } byline
        )
            return null;
        foreach (var word in new Words(byline.At.Chars))
        {
            if (
                !LineText.StartsUpper(word)
                || BylineWords.IsParticle(word)
                || BylineWords.IsJobNoun(word)
                || BylineWords.IsJobAdjective(word)
            )
                continue;
            for (var under = at + 1; under < passages.Length && under <= at + PassagesHeldAgainst; under++)
            {
                // Where the story comes from stands in its dateline as well.
                if (under != firstSentence && passages[under].Text.Contains(word.ToString(), StringComparison.OrdinalIgnoreCase))
                    return null;
            }

            if (HasAfterDateline(passages[firstSentence].Text, word))
                return null;
        }

        return byline;
    }

    static bool HasAfterDateline(ReadOnlySpan<char> text, ReadOnlySpan<char> word) =>
        text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && (at > LongestPlace || text[..at].ContainsAnyInRange('a', 'z'));
}
