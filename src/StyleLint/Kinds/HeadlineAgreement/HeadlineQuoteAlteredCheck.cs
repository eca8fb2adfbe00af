using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Words that the headline quotes a little otherwise than the story does.</summary>
sealed class HeadlineQuoteAlteredCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        StoryWords? words = null;
        foreach (var headline in HeadlineScope.Headlines(analysis.Story.Page))
        {
            foreach (var quote in analysis.Story.QuotesIn(headline.Passage))
            {
                if (!HeadlineQuote.IsChecked(quote) || quote.WordCount < 2)
                    continue;
                words ??= StoryWords.Read(analysis.Story, withDeck: true);
                if (words.Contain(quote.Words.Chars) || StoryWords.NearlyIn(analysis.Story, quote.Words.Chars) is not { } said)
                    continue;
                if (IsInflected(quote.Words.Chars, said.Chars))
                    continue;
                analysis.Report(
                    quote.At,
                    [("written", quote.Words.Text), ("expected", said.Text)],
                    HeadlineQuote.WithoutMarks(quote),
                    [new(analysis.Draft.Source, said.Span, $"\"{said}\" here")]
                );
            }
        }
    }

    // A headline fits what was said into its own sentence: "becoming part of it", of "I have become part of it".
    static bool IsInflected(ReadOnlySpan<char> written, ReadOnlySpan<char> said)
    {
        var one = new Words(written);
        var other = new Words(said);
        while (one.MoveNext())
        {
            if (!other.MoveNext() || !WordRun.IsSame(one.Current, other.Current) && !IsOtherForm(one.Current, other.Current))
                return false;
        }

        return !other.MoveNext();
    }

    // Another form of the verb; "strikes" for "strike" are other ones.
    static bool IsOtherForm(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        WordRun.IsSameStem(one, other) && (one is [.., 'i', 'n', 'g'] or [.., 'e', 'd'] || other is [.., 'i', 'n', 'g'] or [.., 'e', 'd']);
}
