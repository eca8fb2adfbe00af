using System.Collections.Immutable;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>A first name and a surname side by side, which are all of a name where they stand.</summary>
static class NamePair
{
    /// <summary>The number of the first name that goes with a surname, an initial between left out; null where there is none.</summary>
    internal static int? GivenOf(Story story, ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int last)
    {
        if (
            last == 0
            || !tokens[last].IsCapital
            || tokens[last].Gap != NameGap.Blank
            || tokens[last].Length < 3
            || IsGoingOn(text, tokens, last)
        )
            return null;
        // An initial between is nothing to the name.
        var given = last - 1;
        if (tokens[given].Length <= 2 && given > 0 && tokens[given].Gap == NameGap.Blank)
            given--;
        var word = text[tokens[given].Start..tokens[given].End];
        return
            !tokens[given].IsCapital
            || tokens[given].IsPossessive
            || word.Length < 2
            || (NameWords.IsOpener(word) && !Calendar.IsMonth(word))
            || IsTitle(story, word)
            || IsBegunBefore(story, text, tokens, given)
            ? null
            : given;
    }

    // "Jon Paul Lupo": the name has another end.
    static bool IsGoingOn(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int last)
    {
        if (last + 1 >= tokens.Length || tokens[last + 1].Gap != NameGap.Blank || tokens[last].IsPossessive)
            return false;
        var next = text[tokens[last + 1].Start..tokens[last + 1].End];
        return tokens[last + 1].IsCapital && !NameWords.IsSuffix(next);
    }

    // "Ruth Bell Graham": the name has another beginning, where no title, party or country stands before it.
    static bool IsBegunBefore(Story story, ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int first)
    {
        if (first == 0 || tokens[first].Gap != NameGap.Blank || !tokens[first - 1].IsCapital || tokens[first - 1].IsPossessive)
            return false;
        var word = text[tokens[first - 1].Start..tokens[first - 1].End];
        return !NameWords.IsOpener(word)
            && !IsTitle(story, word)
            && !CongressWords.Party.Contains(word)
            && !story.Facts.EndsCountry(word)
            && !NameWords.IsPast(word);
    }

    /// <summary>Whether a word is or ends a title.</summary>
    internal static bool IsTitle(Story story, ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        // "President-elect"
        if (word.EndsWith("-elect"))
            word = word[..^"-elect".Length];
        return word.Length > 0
            && (
                story.Facts.EndsOffice(word)
                || NameWords.IsHonorific(word)
                || NameWords.IsJob(word)
                || CongressWords.Senator.Contains(word)
                || CongressWords.Representative.Contains(word)
                || SlipWords.Posts.Contains(word)
                || (word[^1] == 's' && (story.Facts.EndsOffice(word[..^1]) || NameWords.IsJob(word[..^1])))
            );
    }
}
