using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Words in quotation marks that a reader does not ask a speaker for: titles, names of things, labelled and linked
/// words.</summary>
static class NoSpeech
{
    /// <summary>Whether a quotation is such by its words, its place or its mark-up.</summary>
    internal static bool Is(Quote quote, Story story) =>
        IsPulled(quote)
        || IsCollection(story)
        || LooksLikeTitle(quote)
        || IsLinkText(quote)
        || IsCalledSo(quote, story)
        || IsPost(quote)
        || IsLabelled(quote, story);

    // "The mayor in quotes": whose words they are stands over all of them.
    static bool IsCollection(Story story)
    {
        if (story.Page.Headline is not { } headline)
            return false;
        foreach (var word in new Words(headline.At.Chars))
        {
            if (word.Equals("quotes", StringComparison.OrdinalIgnoreCase) || word.Equals("quotations", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // Set apart from the text without a stop: a deck, a pulled quotation, an item of a list.
    static bool IsPulled(Quote quote) =>
        quote.IsWholePassage
        && !quote.IsUnclosed
        && quote.Words.Chars.TrimEnd() is not [.., '.' or ',' or '!' or '?' or '…'] and not [.., '.' or ',' or '!' or '?', '’' or '\'']
        && quote.At.Passage.Text.AsSpan(quote.At.End).TrimEnd() is not [.., '.'];

    // "That line, from the town's charter, …", "With those words she …": a verse, motto or oath is explained after it.
    internal static bool IsExplainedNext(Quote quote, Story story)
    {
        var passages = story.Draft.Passages;
        for (var next = quote.At.Passage.Index + 1; next > 0 && next < passages.Length; next++)
        {
            var passage = passages[next];
            if (passage.Kind is PassageKind.ImageText or PassageKind.Caption || passage.Text.AsSpan().IsWhiteSpace())
                continue;
            // A signature that stands below: "— Jane Roe, in a speech in Oslo".
            if (passage.Text.AsSpan().TrimStart() is ['—' or '–' or '―', ..])
                return true;
            var words = new Words(passage.Text);
            if (!words.MoveNext())
                return false;
            // "That's Ada Berg, the harbour master."
            if (
                words.Current is "That" or "This"
                && words is var after
                && after.MoveNext()
                && after.Current is "is" or "was"
                && after.MoveNext()
                && after.Current is "what" or "how" or "why"
            )
                return true;
            if (words.Current is "That's" or "That’s")
                return passage.Text.AsSpan(words.End).TrimStart() is [>= 'A' and <= 'Z', ..];
            if (words.Current is "With" or "In" or "By" && !words.MoveNext())
                return false;
            if (!QuoteWords.Demonstratives.Contains(words.Current) || !words.MoveNext())
                return false;
            // "These are the questions that …"
            if (words.Current is "is" or "are" or "was" or "were" && words.MoveNext() && words.Current is "the" && !words.MoveNext())
                return false;
            return QuoteWords.WordsForWords.Contains(words.Current);
        }

        return false;
    }

    // A post on a network, set in with its signature: "… — Jane Roe (@jroe) May 4, 2026".
    static bool IsPost(Quote quote) =>
        quote.At.Passage.Text.AsSpan(quote.At.End) is var rest
        && rest.IndexOf("(@") is var at and > 0
        && rest[..at].IndexOfAny('—', '–', '-') >= 0;

    // "The theme is “…”", "a talk titled “…”": what something is called. "Hailed by Ada Berg as “…”": the verb is no cue, and its person is
    // named.
    static bool IsCalledSo(Quote quote, Story story)
    {
        var from = story.SentenceAt(quote.At).Start;
        var before = quote.At.Passage.Text.AsSpan(from, Math.Max(0, quote.At.Start - from));
        ReadOnlySpan<char> last = default;
        bool isBy = false,
            isBySomebody = false;
        foreach (var word in new Words(before))
        {
            if (QuoteWords.Namings.Contains(word))
                return true;
            isBySomebody |= isBy && char.IsUpper(word[0]);
            isBy |= word is "by";
            last = word;
        }

        return last is "as" && isBySomebody;
    }

    // In a list or a timeline a line without a stop stands over what is quoted ("Dec. 7, 2015"), or the name and a dash before it.
    static bool IsLabelled(Quote quote, Story story)
    {
        var before = quote.At.Passage.Text.AsSpan(0, quote.At.Start).TrimEnd();
        // An answer of an interview behind its colon, and an aside in parentheses.
        if (before.TrimStart() is [':', ..] or [.., '('])
            return true;
        if (!before.IsEmpty)
            return before is [.., ' ', '—' or '–'] or [.., '-', '-'] && char.IsUpper(before[0]);
        // A heading that asks is answered below it.
        if (
            quote.At.Passage.Index > 0
            && story.Draft.Passages[quote.At.Passage.Index - 1] is { Kind: PassageKind.Heading } heading
            && heading.Text.AsSpan().TrimEnd() is [.., '?']
        )
            return true;
        var at = story.BodyIndexOf(quote.At.Passage);
        return at > 0 && story.Body[at - 1].Text.AsSpan().TrimEnd() is [.., var last] && char.IsLetterOrDigit(last);
    }

    // "The Long Road to the Northern Sea" is a book: its longer words are capitalised; and a title stands in italics as often.
    static bool LooksLikeTitle(Quote quote)
    {
        int longer = 0,
            capitals = 0;
        foreach (var word in new Words(quote.Words.Chars))
        {
            if (word.Length < 4)
                continue;
            longer++;
            if (char.IsUpper(word[0]))
                capitals++;
        }

        return longer > 0 && capitals * 4 >= longer * 3;
    }

    // The linked words in marks are the title of what the link leads to.
    static bool IsLinkText(Quote quote)
    {
        foreach (var link in quote.At.Passage.Links)
        {
            if (link.Start <= quote.Words.Start && link.Start + link.Length >= quote.Words.End)
                return true;
        }

        return quote.Words.Chars.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>Single marks in a story that quotes in double ones, an item of a list that is no markup, and what opens a part of the
    /// story.</summary>
    internal static bool IsAside(Quote quote, Story story)
    {
        var text = quote.At.Passage.Text.AsSpan().TrimStart();
        if (text.StartsWith("--") || text is ['•' or '·' or '*' or '▪' or '■' or '–' or '—', ..])
            return true;
        // A pulled quotation, set with blanks inside its marks.
        if (quote.Words.Chars is [' ', ..] && quote.Words.Chars.EndsWith(" "))
            return true;
        if (!quote.IsDouble && story.Quotes.Any(static other => other is { IsDouble: true, IsBlock: false }))
            return true;
        return quote.At.Passage.Index > 0 && story.Draft.Passages[quote.At.Passage.Index - 1].Kind is PassageKind.Heading;
    }
}
