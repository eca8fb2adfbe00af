using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Quotation marks that have lost their other half.</summary>
sealed class UnbalancedCheck : IAnalyzer
{
    /// <summary>Paragraphs without marks over which the lines of a verse, the items of a list and the halves of a torn paragraph are looked
    /// through.</summary>
    const int MostTorn = 12;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        Passage? last = null;
        foreach (var quote in story.Quotes)
        {
            var passage = quote.At.Passage;
            // One finding a paragraph: a lost mark upsets all that follow it.
            if (!IsOpen(quote, story) || ReferenceEquals(passage, last) || ClosesLater(passage, story))
                continue;
            last = passage;
            var words = new Words(quote.Words.Chars);
            var at = words.MoveNext() ? new Excerpt(passage, quote.At.Start, quote.Words.Start + words.End - quote.At.Start) : quote.At;
            Report(analysis, at, "closing", quote.Words);
        }

        foreach (var passage in story.Body)
        {
            if (
                passage.Kind is PassageKind.Paragraph
                && CloserAlone(passage, story) is { } close
                && EndsQuotedSentence(passage.Text, close)
                && !IsReported(passage, story)
                && !IsTorn(passage)
                && !OpensEarlier(passage, story)
            )
            {
                var words = TextOf(passage, close);
                Report(analysis, words, "opening", words);
            }
        }
    }

    static void Report(in Analysis analysis, Excerpt at, string missing, Excerpt words) =>
        analysis.Report(at, [("quote", ShortQuote.Of(words)), ("where", missing)]);

    static bool IsOpen(Quote quote, Story story) =>
        quote is { IsUnclosed: true, IsDouble: true }
        && (!quote.ContinuesInNext || IsReopened(quote))
        && story.Page.RoleOf(quote.At.Passage) is not Role.ReaderComments
        && Words.IsWordChar(quote.Words.Chars[0]);

    // A second opening mark in the same paragraph. Pages that lost their paragraph breaks have such, and long paragraphs.
    static bool IsReopened(Quote quote) => quote.At.End < quote.At.Passage.Text.Length && quote.At.Passage.Text.Length < ShortParagraph;

    // In characters.
    const int ShortParagraph = 300;

    static bool IsReported(Passage passage, Story story)
    {
        foreach (var quote in story.QuotesIn(passage))
        {
            if (IsOpen(quote, story))
                return true;
        }

        return false;
    }

    // A paragraph that begins in the middle of a sentence goes on from another.
    static bool IsTorn(Passage passage) =>
        passage.Text.AsSpan().TrimStart() is not [var first, ..] || !char.IsUpper(first) && first is not ('"' or '“');

    // The word before the mark with it.
    static Excerpt TextOf(Passage passage, int close)
    {
        var from = close;
        while (from > 0 && !char.IsWhiteSpace(passage.Text[from - 1]))
            from--;
        return passage.Excerpt(from, close + 1 - from);
    }

    // "…," she said: a mark behind a stop and before a blank closes what somebody said, and is no inch.
    static bool EndsQuotedSentence(string text, int close) =>
        close > 1
        && text[close - 1] is ',' or '.' or '!' or '?'
        && char.IsLetter(text[close - 2])
        && (close + 1 == text.Length || text[close + 1] == ' ');

    // A list, a verse or a torn paragraph: the mark stands in one of the next.
    static bool ClosesLater(Passage passage, Story story)
    {
        var passages = story.Draft.Passages;
        for (var (at, left) = (passage.Index + 1, MostTorn); passage.Index >= 0 && at < passages.Length && left > 0; at++, left--)
        {
            var pairs = story.NotesOn(passages[at]).Quotes;
            if (CloserAlone(passages[at], story) is { } close)
                return pairs.Length == 0 || close < pairs[0].Start;
            if (pairs.Length > 0)
                return false;
        }

        return false;
    }

    static bool OpensEarlier(Passage passage, Story story)
    {
        var passages = story.Draft.Passages;
        for (var (at, left) = (passage.Index - 1, MostTorn); at >= 0 && left > 0; at--, left--)
        {
            if (story.NotesOn(passages[at]).Quotes is [.., var last])
                return last.CloseLength == 0;
        }

        return false;
    }

    // The first closing mark outside the pairs of a passage.
    static int? CloserAlone(Passage passage, Story story)
    {
        var text = passage.Text;
        var pairs = story.NotesOn(passage).Quotes;
        var pair = 0;
        for (
            var at = text.AsSpan().IndexOfAny('"', '”');
            at >= 0;
            at = text.AsSpan(at + 1).IndexOfAny('"', '”') is var next and >= 0 ? at + 1 + next : -1
        )
        {
            while (pair < pairs.Length && pairs[pair].End <= at)
                pair++;
            if (
                pair < pairs.Length && pairs[pair].Start <= at
                || at == 0
                || char.IsWhiteSpace(text[at - 1])
                || text[at] == '"' && char.IsAsciiDigit(text[at - 1])
            )
                continue;
            if (at + 1 == text.Length || !Words.IsWordChar(text[at + 1]))
                return at;
        }

        return null;
    }
}
