using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Quotations that nobody says, whose speaker is far away, or that do not end.</summary>
sealed class QuoteAttribution : IAnalyzer
{
    /// <summary>Shorter ones are titles, terms and scare quotes as often as speech: three in ten have no source in published news.</summary>
    const int FewestWords = 5;

    /// <summary>Paragraphs to the last speaker from which on a reader has to look for the name.</summary>
    const int FarParagraphs = 2;

    static readonly WordSet Demonstratives = WordSet.Split("that those these this");

    static readonly WordSet WordsForWords = WordSet.Split(
        "line lines word words sentence sentences phrase phrases motto oath message verse verses vow pledge prayer poem lyric lyrics inscription slogan refrain quotation quote");

    readonly string _check;
    readonly int _fewestWords;

    QuoteAttribution(string check, int fewestWords)
    {
        _check = check;
        _fewestWords = fewestWords;
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } = new(
        "quote-attribution",
        "Checks that each quotation has a speaker and an end.",
        [
            new("check", KeyType.Text, "`unattributed`: nobody is named; `distant`: the last speaker was named two or more paragraphs back; `unbalanced`: the closing mark is missing.")
            {
                IsRequired = true,
                Choices = ["unattributed", "distant", "unbalanced"],
            },
            new("words", KeyType.Number, "The fewest words a quotation must have to be checked for its speaker.") { Default = "5" },
        ],
        ["quote", "speaker", "paragraphs"],
        map => new(new QuoteAttribution((map.Text("check") ?? "").ToLowerInvariant(), map.Number("words") ?? FewestWords), []))
    {
        ReportingOnly = true,
    };

    public void Analyze(in Analysis analysis)
    {
        Passage? last = null;
        foreach (var quote in analysis.Story.Quotes)
        {
            if (!Breaks(quote, analysis.Story) || ReferenceEquals(quote.At.Passage, last))
                continue;
            // One finding a paragraph: the quotations of one paragraph have one speaker.
            last = quote.At.Passage;
            var at = _check is "unbalanced" ? Beginning(quote) : quote.At;
            analysis.Report(
                at,
                [("quote", Shorten(quote.Words)), ("speaker", quote.Speaker?.Text ?? "the last speaker"), ("paragraphs", quote.CarriedParagraphs.ToString(CultureInfo.InvariantCulture))]);
        }
    }

    bool Breaks(Quote quote, Story story)
    {
        var role = story.Page.RoleOf(quote.At.Passage);
        if (_check is "unbalanced")
            return quote is { IsUnclosed: true, ContinuesInNext: false, IsDouble: true } && role is not Role.ReaderComments && Words.IsWordChar(quote.Words.Chars[0]);
        // Block quotations are set apart in as many ways as there are pages: their signatures are not for this rule to know.
        if (role is not Role.Body || quote.WordCount < _fewestWords || quote.IsBlock || quote.At.Passage.Kind is not (PassageKind.Paragraph or PassageKind.BlockQuote))
            return false;
        if (LooksLikeTitle(quote) || IsLinkText(quote))
            return false;
        var breaks = _check is "unattributed"
            ? quote.Evidence is SpeakerEvidence.None
            : quote.Evidence is SpeakerEvidence.Carried && quote.CarriedParagraphs >= FarParagraphs;
        return breaks && !IsExplainedNext(quote, story);
    }

    // "That line, from the town's charter, …", "With those words she …": a verse, motto or oath is explained after it.
    static bool IsExplainedNext(Quote quote, Story story)
    {
        var passages = story.Draft.Passages;
        for (var next = quote.At.Passage.Index + 1; next > 0 && next < passages.Length; next++)
        {
            var passage = passages[next];
            if (passage.Kind is PassageKind.ImageText or PassageKind.Caption || passage.Text.AsSpan().IsWhiteSpace())
                continue;
            var words = new Words(passage.Text);
            if (!words.MoveNext())
                return false;
            if (words.Current is "With" or "In" or "By" && !words.MoveNext())
                return false;
            return Demonstratives.Contains(words.Current) && words.MoveNext() && WordsForWords.Contains(words.Current);
        }

        return false;
    }

    // "The Long Road to the Northern Sea" is a book: its longer words are capitalised; and a title stands in italics as often.
    static bool LooksLikeTitle(Quote quote)
    {
        int longer = 0, capitals = 0;
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

    // The mark and the first word: an unclosed quotation may run on for a page.
    static Excerpt Beginning(Quote quote)
    {
        var words = new Words(quote.Words.Chars);
        return words.MoveNext() ? new(quote.At.Passage, quote.At.Start, quote.Words.Start + words.End - quote.At.Start) : quote.At;
    }

    static string Shorten(Excerpt words)
    {
        var each = new Words(words.Chars);
        var end = 0;
        for (var count = 0; count < FewestWords && each.MoveNext(); count++)
            end = each.End;
        // The message's own stop follows.
        return each.MoveNext() ? string.Concat(words.Chars[..end], " …") : words.Chars.TrimEnd(".,;:!?… ").ToString();
    }
}
