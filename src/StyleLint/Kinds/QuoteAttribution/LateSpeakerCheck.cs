using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A paragraph that opens with a quotation which a reader takes for the last speaker's until the new one is named.</summary>
sealed class LateSpeakerCheck : IAnalyzer
{
    /// <summary>Sentences after which a reader has taken the words for somebody else's.</summary>
    const int MostSentences = 2;

    /// <summary>Words of a quotation that are read to the end before anybody asks whose they are.</summary>
    const int LeastWords = 40;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        Excerpt? before = null;
        Passage? lastSpoke = null;
        Passage? passage = null;
        foreach (var quote in story.Quotes)
        {
            if (story.Page.RoleOf(quote.At.Passage) is not Role.Body)
                continue;
            var opens =
                !ReferenceEquals(quote.At.Passage, passage)
                && quote is { IsDouble: true, IsBlock: false, IsUnclosed: false }
                && quote.At.Passage.Text.AsSpan(0, quote.At.Start).IsWhiteSpace();
            passage = quote.At.Passage;
            if (quote is not { Evidence: SpeakerEvidence.Sentence, Speaker: { } speaker } || !char.IsUpper(speaker.Chars[0]))
                continue;
            if (
                opens
                && before is { } other
                && quote.Cue is { } cue
                && cue.Start >= quote.At.End
                && speaker.Start >= quote.At.End
                && IsSomebodyElse(speaker, other)
                && quote.WordCount >= LeastWords
                && SentencesIn(story, quote) > MostSentences
                && FollowsAtOnce(story, quote, speaker, lastSpoke)
            )
                analysis.Report(speaker, [("quote", ShortQuote.Of(quote.Words)), ("speaker", speaker.Text), ("where", "")]);
            (before, lastSpoke) = (speaker, quote.At.Passage);
        }
    }

    // The paragraph before is the last speaker's, and does not bring on the new one.
    static bool FollowsAtOnce(Story story, Quote quote, Excerpt speaker, Passage? lastSpoke) =>
        lastSpoke is not null
        && story.BodyIndexOf(lastSpoke) == story.BodyIndexOf(quote.At.Passage) - 1
        && !lastSpoke.Text.AsSpan().Contains(SpeakerName.LastOf(speaker.Chars), StringComparison.Ordinal);

    static bool IsSomebodyElse(Excerpt speaker, Excerpt other) =>
        SpeakerName.Is(speaker.Chars) && !speaker.Chars.Contains(SpeakerName.LastOf(other.Chars), StringComparison.Ordinal);

    static int SentencesIn(Story story, Quote quote)
    {
        var count = 0;
        foreach (var sentence in story.Sentences(quote.At.Passage))
            count += sentence.At.Start < quote.Words.End && sentence.At.End > quote.Words.Start ? 1 : 0;
        return count;
    }
}
