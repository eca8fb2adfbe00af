using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Words that the headline quotes and the story does not have: what reads as somebody's speech, or the rest.</summary>
sealed class HeadlineQuoteCheck(bool speech) : IAnalyzer
{
    /// <summary>Shorter quotations are names and terms as often as speech.</summary>
    const int FewestSpoken = 4;

    // "tops league" may be a noun with another; "seals bid for line" is not.
    const int FewestOfVerb = 3;

    public void Analyze(in Analysis analysis)
    {
        StoryWords? words = null;
        foreach (var headline in HeadlineScope.Headlines(analysis.Story.Page))
        {
            foreach (var quote in analysis.Story.QuotesIn(headline.Passage))
            {
                if (
                    !HeadlineQuote.IsChecked(quote)
                    || IsAlone(quote)
                    || IsWork(quote)
                    || IsSpeech(quote) != speech
                    || !speech && IsClaim(quote)
                )
                    continue;
                words ??= StoryWords.Read(analysis.Story, withDeck: true);
                var quoted = quote.Words.Chars;
                if (
                    !words.Contain(quoted)
                    && StoryWords.NearlyIn(analysis.Story, quoted) is null
                    && (speech || !words.Paraphrase(analysis.Story, quoted))
                )
                    analysis.Report(quote.At, [("written", quote.Words.Text)], HeadlineQuote.WithoutMarks(quote));
            }
        }
    }

    // 'My years at sea': heads an interview, which is shortened, or a piece of the writer's own.
    static bool IsAlone(Quote quote) => quote.At.Passage.Text.AsSpan().Trim().Length == quote.At.Length;

    // Keynote by Ada Berg - “The Long Way to the Quay”: what a talk, a book or a plan is called.
    static bool IsWork(Quote quote)
    {
        int longer = 0,
            capitals = 0;
        foreach (var word in new Words(quote.Words.Chars))
        {
            longer += word.Length >= 4 ? 1 : 0;
            capitals += word.Length >= 4 && char.IsUpper(word[0]) ? 1 : 0;
        }

        if (longer == 0 || capitals < longer)
            return false;
        foreach (var word in new Words(quote.At.Passage.Text.AsSpan(0, quote.At.Start)))
        {
            if (QuoteWords.Works.Contains(word))
                return true;
        }

        return false;
    }

    // Mill 'to close', Mill 'could close', Mayor 'sells mill': the marks only say that somebody else says so.
    static bool IsClaim(Quote quote)
    {
        if (quote.At.Start < 2 || !Words.IsWordChar(quote.At.Passage.Text[quote.At.Start - 2]) || !char.IsLower(quote.Words.Chars[0]))
            return false;
        var words = new Words(quote.Words.Chars);
        return words.MoveNext()
            && (
                QuoteWords.HeadlinePredicates.Contains(words.Current)
                || quote.WordCount >= FewestOfVerb && words.Current is [.., not 's', 's']
            );
    }

    // Headlines set claims in marks as well ("Budget 'could fail'"): only the first person, or a speaker with a colon, promises somebody's
    // own words.
    static bool IsSpeech(Quote quote)
    {
        if (quote.WordCount < FewestSpoken)
            return false;
        // What the headline goes on about is a plan or a phrase: Dead on arrival: 'Sell now, pay later' has failed.
        if (
            quote.At.Passage.Text.AsSpan(0, quote.At.Start).TrimEnd() is [.., ':']
            && quote.At.Passage.Text.AsSpan(quote.At.End).TrimStart() is [] or [not (>= 'a' and <= 'z'), ..]
        )
            return true;
        foreach (var word in new Words(quote.Words.Chars))
        {
            var cut = word.IndexOfAny('\'', '’');
            if ((cut < 0 ? word : word[..cut]) is "I" or "i" or "we" or "We" or "my" or "My" or "our" or "Our")
                return true;
        }

        return false;
    }
}
