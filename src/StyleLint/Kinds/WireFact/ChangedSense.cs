using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Wire;

namespace StyleLint.Kinds;

/// <summary>Words of a draft that say the opposite of a story's, or another number, between words that are the same.</summary>
/// <param name="Written">The draft's.</param>
/// <param name="Said">The story's.</param>
/// <param name="IsNumber">Whether it is a number; else a "not" more or less.</param>
/// <param name="Around">The draft's words with those beside them, to look for elsewhere.</param>
readonly record struct ChangedSense(Excerpt Written, Excerpt Said, bool IsNumber, List<ulong> Around)
{
    // Sentences less alike than this, word for word, may speak of different things.
    const double LeastAlike = 0.7;

    // What is longer is no sentence, and comparing it is no longer quick.
    const int MostWords = 200;

    // Words on either side by which a change is known again in another version.
    const int WordsBeside = 2;

    internal static List<ChangedSense> Find(Story draft, Excerpt mine, Story story, Excerpt theirs)
    {
        var found = new List<ChangedSense>();
        var (own, other) = (new List<QuotedWord>(), new List<QuotedWord>());
        QuotedWords.Read(draft, mine, mine.Start, own);
        QuotedWords.Read(story, theirs, theirs.Start, other);
        if (own.Count > MostWords || other.Count > MostWords)
            return found;
        var fit = QuoteFit.Find([.. own], [.. other]);
        if (fit.Similarity < LeastAlike)
            return found;
        // One that only stands elsewhere in the sentence turns nothing.
        var turns = own.Count(IsNegation) != other.Count(IsNegation);
        if (fit.Pairs[0] == (1, 1) && IsOtherNumber(own[0].At, other[0].At))
            found.Add(new(own[0].At, other[0].At, IsNumber: true, Hashes(own, 0, 1)));
        for (var at = 1; at < fit.Pairs.Count; at++)
        {
            var (before, after) = (fit.Pairs[at - 1], fit.Pairs[at]);
            var (here, there) = (own[(before.Mine + 1)..after.Mine], other[(before.Theirs + 1)..after.Theirs]);
            var around = Hashes(own, before.Mine + 1, after.Mine);
            if (here is [var number] && there is [var said] && IsOtherNumber(number.At, said.At))
                found.Add(new(number.At, said.At, IsNumber: true, around));
            else if (turns && IsOpposite(here, there))
                found.Add(new(Between(own, before.Mine, after.Mine), Between(other, before.Theirs, after.Theirs), IsNumber: false, around));
        }

        return found;
    }

    /// <summary>Whether a story has the draft's words.</summary>
    internal bool IsIn(Story story)
    {
        foreach (var passage in story.Body)
        {
            var words = new List<QuotedWord>();
            QuotedWords.Read(story, passage.Excerpt(0, passage.Text.Length), 0, words);
            for (var from = 0; from + Around.Count <= words.Count; from++)
            {
                var same = 0;
                while (same < Around.Count && words[from + same].Hash == Around[same])
                    same++;
                if (same == Around.Count)
                    return true;
            }
        }

        return false;
    }

    static List<ulong> Hashes(List<QuotedWord> words, int first, int end) =>
        words[Math.Max(0, first - WordsBeside)..Math.Min(words.Count, end + WordsBeside)].ConvertAll(word => word.Hash);

    static Excerpt Between(List<QuotedWord> words, int first, int last) =>
        words[first].At.Passage.Excerpt(words[first].At.Start, words[last].At.End - words[first].At.Start);

    static bool IsOtherNumber(Excerpt one, Excerpt other) =>
        Number(one.Chars) is { } mine
        && Number(other.Chars) is { } theirs
        && mine.Low != theirs.Low
        && mine.Unit is not NumberUnit.Code
        && theirs.Unit is not NumberUnit.Code;

    /// <summary>The number that a word is; null where it is none or only implies one.</summary>
    internal static NumberMention? Number(ReadOnlySpan<char> word) =>
        new NumberScanner(word).Next() is { IsLoose: false } number && number.Start == 0 && number.End == word.Length ? number : null;

    // The same words, and one negation more on one side.
    static bool IsOpposite(List<QuotedWord> mine, List<QuotedWord> theirs)
    {
        if (Math.Abs(mine.Count(IsNegation) - theirs.Count(IsNegation)) != 1)
            return false;
        var (own, other) = (Bare(mine), Bare(theirs));
        if (own.Count != other.Count)
            return false;
        for (var at = 0; at < own.Count; at++)
        {
            if (!WordRun.IsSameStem(own[at], other[at]))
                return false;
        }

        return true;
    }

    static bool IsNegation(QuotedWord word) => QuoteWords.Negations.Contains(word.At.Chars) || IsContracted(word.At.Chars);

    static bool IsContracted(ReadOnlySpan<char> word) =>
        word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase);

    // Without negations, and what comes and goes with them.
    static List<string> Bare(List<QuotedWord> words)
    {
        var bare = new List<string>();
        foreach (var word in words)
        {
            var text = word.At.Text.ToLowerInvariant();
            text = text switch
            {
                "can't" or "can’t" or "cannot" => "can",
                "won't" or "won’t" => "will",
                "without" => "with",
                "not" or "never" or "no" => "",
                _ when IsContracted(text) => text[..^3],
                _ => text,
            };
            if (text.Length > 0 && !QuoteWords.BesideNegations.Contains(text))
                bare.Add(text);
        }

        return bare;
    }
}
