using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The quotation of a headline: whether it is held against the story, and what can be done about it.</summary>
static class HeadlineQuote
{
    /// <summary>In words. No headline quotes as many; what does is no headline.</summary>
    internal const int MostWords = 30;

    /// <summary>An unclosed mark tells nothing of where the quotation ends; what follows a sign of equality is markup.</summary>
    internal static bool IsChecked(Quote quote) =>
        quote is { IsUnclosed: false, WordCount: > 0 and <= MostWords }
        && (quote.At.Start == 0 || quote.At.Passage.Text[quote.At.Start - 1] is not '=');

    /// <summary>What no fix may do is change the words that somebody said; that they are words of the newsroom's own, it may.</summary>
    internal static ImmutableArray<Fix> WithoutMarks(Quote quote)
    {
        var (at, words) = (quote.At, quote.Words);
        var open = at.Slice(0, words.Start - at.Start);
        var close = at.Slice(words.End - at.Start, at.End - words.End);
        return open.IsVerbatim && close.IsVerbatim && char.IsLetterOrDigit(words.Chars[0])
            ? [new("Take the quotation marks away", FixSafety.NeedsReview, [new TextChange(open.Span, ""), new TextChange(close.Span, "")])]
            : [];
    }
}
