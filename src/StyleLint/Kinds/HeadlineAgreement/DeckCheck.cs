using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Numbers and quoted words of the deck that the story does not have.</summary>
sealed class DeckCheck : IAnalyzer
{
    /// <summary>Shorter quotations are terms and titles as often as speech.</summary>
    const int FewestWords = 3;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        if (story.Page.Deck is not { } deck)
            return;
        StoryNumbers? numbers = null;
        var each = new NumberScanner(deck.Chars);
        while (each.Next() is { } number)
        {
            if (!StoryNumbers.IsChecked(number, deck.Chars))
                continue;
            numbers ??= StoryNumbers.Read(story, withDeck: false);
            if (!numbers.Contain(number, deck.Chars))
                Report(analysis, deck.Slice(number.Start, number.End - number.Start));
        }

        StoryWords? words = null;
        foreach (var quote in story.QuotesIn(deck.Passage))
        {
            if (!HeadlineQuote.IsChecked(quote) || quote.WordCount < FewestWords)
                continue;
            words ??= StoryWords.Read(story, withDeck: false);
            if (!words.Contain(quote.Words.Chars))
                Report(analysis, quote.At);
        }
    }

    static void Report(in Analysis analysis, Excerpt at) => analysis.Report(at, [("written", at.Text)]);
}
