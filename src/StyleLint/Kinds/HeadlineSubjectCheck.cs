using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A headline of which the story has hardly a word: it stands over another story.</summary>
sealed class HeadlineSubjectCheck : IAnalyzer
{
    // Shorter words are in every story, and a headline with fewer of the longer ones may play with words.
    const int ShortestContentWord = 4;
    const int FewestWords = 4;

    // In words. A brief can leave out what its headline says.
    const int ShortestStory = 60;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        if (HeadlineAgreement.Headlines(story.Page) is not [var headline, ..])
            return;
        var words = new List<TextSpan>();
        WordRun.Read(headline.Chars, words);
        words.RemoveAll(word => word.Length < ShortestContentWord);
        if (words.Count < FewestWords)
            return;
        var missing = new HashSet<TextSpan>(words);
        var length = 0;
        foreach (var passage in story.Draft.Passages)
        {
            if (!HeadlineAgreement.IsStory(story.Page, passage))
                continue;
            foreach (var word in new Words(passage.Text))
            {
                length++;
                if (missing.Count > 0 && word.Length >= ShortestContentWord - 1)
                    missing.RemoveWhere(Matches(headline, word));
            }
        }

        if (length < ShortestStory || missing.Count < words.Count)
            return;
        analysis.Report(headline, [("written", headline.Text)]);
    }

    static Predicate<TextSpan> Matches(Excerpt headline, ReadOnlySpan<char> word)
    {
        var there = word.ToString();
        return span => IsAlike(WordRun.In(headline.Chars, span), there);
    }

    // Any common beginning of four letters is a trace: "Germany" and "German", "marries" and "marriage".
    static bool IsAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        WordRun.IsSame(one, other)
        || (one.Length >= ShortestContentWord && other.Length >= ShortestContentWord && one[..ShortestContentWord].Equals(other[..ShortestContentWord], StringComparison.OrdinalIgnoreCase))
        || other.Contains(one, StringComparison.OrdinalIgnoreCase);
}
