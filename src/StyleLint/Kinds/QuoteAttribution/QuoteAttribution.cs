using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Quotations that nobody says, whose speaker is far away, or that do not end.</summary>
sealed class QuoteAttribution : IAnalyzer
{
    /// <summary>Shorter ones are titles, terms and scare quotes as often as speech: three in ten have no source in published
    /// news.</summary>
    const int FewestWords = 5;

    /// <summary>Paragraphs to the last speaker from which on a reader has to look for the name.</summary>
    const int FarParagraphs = 2;

    /// <summary>Sentences after which a reader has taken the words for somebody else's.</summary>
    const int LateSentences = 2;

    readonly string _check;
    readonly int _fewestWords;

    QuoteAttribution(string check, int fewestWords)
    {
        _check = check;
        _fewestWords = fewestWords;
    }

    static readonly ImmutableArray<Key> FewestWordsKey =
    [
        new("words", KeyType.Number, "The fewest words a quotation must have to be checked for its speaker.") { Default = "5" },
    ];

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "quote-attribution",
            "Checks that each quotation has a speaker and an end.",
            [
                new("unattributed", "A quotation whose speaker is nowhere named.", ["quote", "speaker", "where"], static rule =>
                    Compile("unattributed", rule)
                )
                {
                    Keys = FewestWordsKey,
                },
                new(
                    "distant",
                    "A quotation whose speaker is named neither beside it nor in the paragraph before.",
                    ["quote", "speaker", "where"],
                    static rule => Compile("distant", rule)
                )
                {
                    Keys = FewestWordsKey,
                },
                new("late", "A new speaker who is named only after the second sentence.", ["quote", "speaker"], static () =>
                    new QuoteAttribution("late", FewestWords)
                ),
                new("unbalanced", "A quotation without its closing or its opening mark.", ["quote", "where"], static () =>
                    new UnbalancedCheck()
                ),
            ]
        )
        {
            ReportingOnly = true,
        };

    static Loaded<IAnalyzer?> Compile(string check, YamlMap rule) =>
        new(new QuoteAttribution(check, rule.Number("words") ?? FewestWords), []);

    public void Analyze(in Analysis analysis)
    {
        if (_check is "late")
        {
            FindLate(analysis);
            return;
        }

        Passage? last = null;
        foreach (var quote in analysis.Story.Quotes)
        {
            if (!Breaks(quote, analysis.Story) || ReferenceEquals(quote.At.Passage, last))
                continue;
            // One finding a paragraph: the quotations of one paragraph have one speaker.
            last = quote.At.Passage;
            analysis.Report(quote.At, [("quote", Shorten(quote.Words)), ("speaker", Named(quote)), ("where", Where(quote))]);
        }
    }

    // A paragraph that opens with a quotation, and a reader who takes it for the last speaker's until the new one is named.
    static void FindLate(in Analysis analysis)
    {
        var story = analysis.Story;
        Excerpt? before = null;
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
                && SentencesIn(story, quote) > LateSentences
            )
                analysis.Report(speaker, [("quote", Shorten(quote.Words)), ("speaker", speaker.Text), ("where", "")]);
            before = speaker;
        }
    }

    static bool IsSomebodyElse(Excerpt speaker, Excerpt other) =>
        SpeakerReader.IsName(speaker.Chars) && !speaker.Chars.Contains(SpeakerReader.LastName(other.Chars), StringComparison.Ordinal);

    static int SentencesIn(Story story, Quote quote)
    {
        var count = 0;
        foreach (var sentence in story.Sentences(quote.At.Passage))
            count += sentence.At.Start < quote.Words.End && sentence.At.End > quote.Words.Start ? 1 : 0;
        return count;
    }

    bool Breaks(Quote quote, Story story)
    {
        var role = story.Page.RoleOf(quote.At.Passage);
        // Block quotations are set apart in as many ways as there are pages: their signatures are not for this rule to know.
        if (role is not Role.Body || quote.WordCount < _fewestWords || quote.IsBlock || quote.At.Passage.Kind is not PassageKind.Paragraph)
            return false;
        // Where it ends nobody knows: that is the fault.
        if (quote is { IsUnclosed: true, ContinuesInNext: false })
            return false;
        if (
            IsPulled(quote)
            || IsCollection(story)
            || LooksLikeTitle(quote)
            || IsLinkText(quote)
            || IsCalledSo(quote, story)
            || IsLabelled(quote, story)
        )
            return false;
        var breaks = _check is "unattributed"
            ? quote.Evidence is SpeakerEvidence.None
                && IsSentence(quote, story)
                && !UnderstoodSpeaker.IsOfSelf(quote, story)
                && !UnderstoodSpeaker.IsNamedNext(quote, story, EndOf(quote, story))
            : IsCutOff(quote, story)
                || (
                    (IsFar(quote, story) || StandsAlone(quote, story))
                    && !UnderstoodSpeaker.IsBroughtOn(quote, story)
                    && !IsOnlySpeaker(quote, story)
                );
        return breaks && !IsExplainedNext(quote, story) && !OpensStory(quote, story);
    }

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

    // Words of a document or a term in the writer's own sentence have their source there or are the writer's.
    static bool IsSentence(Quote quote, Story story) =>
        !Words.AnyIn(quote.At.Passage, story.SentenceAt(quote.At).Start, quote.At.Start)
        && !Words.AnyIn(quote.At.Passage, quote.At.End, EndOf(quote, story));

    static int EndOf(Quote quote, Story story) => story.SentenceAt(quote.At.Passage.Excerpt(quote.At.End - 1, 0)).End;

    // '"…," in a nod to the mayor.': the comma waits for a speaker who does not come.
    static bool IsCutOff(Quote quote, Story story)
    {
        if (
            quote is { Evidence: SpeakerEvidence.Sentence } or { IsUnclosed: true } or { Words.Chars: not [.., ','] }
            || Words.AnyIn(quote.At.Passage, story.SentenceAt(quote.At).Start, quote.At.Start)
        )
            return false;
        var words = new Words(quote.At.Passage.Text.AsSpan(quote.At.End));
        return words.MoveNext() && words.Start == 1 && SpeakerWords.Prepositions.Contains(words.Current);
    }

    // A profile, an interview, a release: whoever else is quoted, it is the one whom the headline names, or who speaks all through it.
    static bool IsOnlySpeaker(Quote quote, Story story)
    {
        Excerpt? only = null;
        var times = 0;
        foreach (var other in story.Quotes)
        {
            if (
                other is not { Evidence: SpeakerEvidence.Sentence or SpeakerEvidence.ColonLeadIn, Speaker: { } speaker }
                || !char.IsUpper(speaker.Chars[0])
                || story.Page.RoleOf(other.At.Passage) is not Role.Body
            )
                continue;
            if (only is { } one && !SpeakerReader.LastName(speaker.Chars).SequenceEqual(SpeakerReader.LastName(one.Chars)))
                return false;
            only = speaker;
            times++;
        }

        return only is { } name
            && (
                times > 2
                || story.Page.Headline is { } headline
                    && headline.At.Chars.Contains(SpeakerReader.LastName(name.Chars), StringComparison.Ordinal)
            );
    }

    // 'The lease allows "any boat that floats", and …': what the writer's own sentence leads to has its source there, if in other words.
    static bool IsFar(Quote quote, Story story) =>
        quote is { Evidence: SpeakerEvidence.Carried, CarriedParagraphs: >= FarParagraphs }
        && !Words.AnyIn(quote.At.Passage, story.SentenceAt(quote.At).Start, quote.At.Start);

    static string Named(Quote quote) => quote.Speaker is { } speaker && IsWholeName(speaker.Chars) ? speaker.Text : "The last speaker";

    // "Mr Lund", "Mayor Ada Berg of Oslo": what reads as a name where it is shown.
    static bool IsWholeName(ReadOnlySpan<char> speaker)
    {
        var count = 0;
        foreach (var word in new Words(speaker))
        {
            if (!char.IsUpper(word[0]) && !NameParticles.IsInSpeaker(word))
                return false;
            count++;
        }

        return count >= 2 && char.IsUpper(speaker[0]);
    }

    static string Where(Quote quote) =>
        quote switch
        {
            { Evidence: SpeakerEvidence.Carried, CarriedParagraphs: 1 } => "in the paragraph before",
            { Evidence: SpeakerEvidence.Carried } => $"{quote.CarriedParagraphs} paragraphs back",
            { Cue: { } cue } when cue.Start > quote.At.Start => "later on",
            _ => "earlier on",
        };

    // A sentence of its own, nothing but a quotation, and the sentence before it neither quotes nor reports anybody: whoever is named
    // elsewhere in the paragraph need not be its speaker. The same if a second one follows at once: one speaker's words stand in one pair
    // of marks.
    bool StandsAlone(Quote quote, Story story)
    {
        if (quote.IsUnclosed || quote.Evidence is not (SpeakerEvidence.Paragraph or SpeakerEvidence.Carried))
            return false;
        var passage = quote.At.Passage;
        var from = story.SentenceAt(quote.At).Start;
        var to = story.SentenceAt(passage.Excerpt(quote.At.End - 1, 0)).End;
        if (Words.AnyIn(passage, from, quote.At.Start) || Words.AnyIn(passage, quote.At.End, to))
            return false;
        if (UnderstoodSpeaker.SentenceBefore(quote, story) is not { } before)
            return false;
        if (HoldsSpeech(story, before))
            return false;
        if (IsFollowedByAnother(quote, story))
            return true;
        return !UnderstoodSpeaker.Is(quote, story, before, to);
    }

    // Somebody's words of some length, or with the one who says them; a term in marks is neither.
    bool HoldsSpeech(Story story, Excerpt sentence)
    {
        foreach (var quote in story.QuotesIn(sentence.Passage))
        {
            if (
                quote.At.Start < sentence.End
                && quote.At.End > sentence.Start
                && (quote.WordCount >= _fewestWords || quote.Evidence is SpeakerEvidence.Sentence)
            )
                return true;
        }

        return false;
    }

    static bool IsFollowedByAnother(Quote quote, Story story)
    {
        foreach (var next in story.QuotesIn(quote.At.Passage))
        {
            if (next.At.Start >= quote.At.End)
                return next.Evidence is not SpeakerEvidence.Sentence && !Words.AnyIn(quote.At.Passage, quote.At.End, next.At.Start);
        }

        return false;
    }

    // '"We rowed to church." / Ada Berg, who mends nets, …': a story opens with words, and goes on with who says them; so does a part of
    // it.
    static bool OpensStory(Quote quote, Story story)
    {
        if (story.BodyIndexOf(quote.At.Passage) is not (var at and >= 0) || !quote.IsWholePassage)
            return false;
        if (at == 0)
            return true;
        if (at + 1 >= story.Body.Length || quote.Evidence is not SpeakerEvidence.None)
            return false;
        var next = story.Body[at + 1];
        return SpeakerReader.Subject(next, 0, next.Text.Length) is { } subject
            && !Words.AnyIn(next, 0, subject.Start)
            && SpeakerReader.IsName(subject.Chars);
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

    internal static string Shorten(Excerpt words)
    {
        var each = new Words(words.Chars);
        var end = 0;
        for (var count = 0; count < FewestWords && each.MoveNext(); count++)
            end = each.End;
        // The message's own stop follows.
        return each.MoveNext() ? string.Concat(words.Chars[..end], " …") : words.Chars.TrimEnd(".,;:!?… ").ToString();
    }
}
