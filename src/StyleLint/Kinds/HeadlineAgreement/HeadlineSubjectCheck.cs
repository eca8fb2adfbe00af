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
        if (HeadlineScope.Headlines(story.Page) is not [var headline, ..])
            return;
        var words = new List<TextSpan>();
        WordRun.Read(headline.Chars, words);
        words.RemoveAll(word => word.Length < ShortestContentWord);
        if (words.Count < FewestWords)
            return;
        var length = 0;
        foreach (var passage in story.Draft.Passages)
        {
            if (!HeadlineScope.IsStory(story.Page, passage))
                continue;
            foreach (var word in new Words(passage.Text))
            {
                length++;
                if (word.Length >= ShortestContentWord - 1 && IsAlikeAny(headline, words, word))
                    return;
            }
        }

        if (length >= ShortestStory)
            analysis.Report(headline, [("written", headline.Text)]);
    }

    static bool IsAlikeAny(Excerpt headline, List<TextSpan> words, ReadOnlySpan<char> there)
    {
        foreach (var word in words)
        {
            if (IsAlike(WordRun.In(headline.Chars, word), there))
                return true;
        }

        return false;
    }

    // Any common beginning of four letters is a trace: "Germany" and "German", "marries" and "marriage".
    static bool IsAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        WordRun.IsSame(one, other)
        || (
            one.Length >= ShortestContentWord
            && other.Length >= ShortestContentWord
            && one[..ShortestContentWord].Equals(other[..ShortestContentWord], StringComparison.OrdinalIgnoreCase)
        )
        || other.Contains(one, StringComparison.OrdinalIgnoreCase);
}
