using System.Collections.Immutable;
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

    /// <summary>Sentences after which a reader has taken the words for somebody else's.</summary>
    const int LateSentences = 2;

    // In characters: "But the harbour master" before a speaker's name, and "she told the council" with what may follow it.
    const int LongestLead = 16;
    const int LongestTail = 24;

    static readonly WordSet Demonstratives = WordSet.Split("that those these this");

    static readonly WordSet WordsForWords = WordSet.Split(
        "line lines word words sentence sentences phrase phrases motto oath message verse verses vow pledge prayer poem lyric lyrics inscription slogan refrain quotation quote question questions");

    // What is said of somebody whose own words come next.
    static readonly WordSet Moods = WordSet.Split("applauded applauds confidence confident delighted eager hopeful hoping keen optimistic pleased proud relishing wants");

    static readonly WordSet Namings = WordSet.Split("theme themed title titled entitled slogan motto headline headlined banner inscription inscribed");

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
            new("check", KeyType.Text, "`unattributed`: nobody is named; `distant`: the speaker is named neither beside it nor in the paragraph before; `late`: a new speaker is named only after the second sentence; `unbalanced`: the closing mark is missing.")
            {
                IsRequired = true,
                Choices = ["unattributed", "distant", "late", "unbalanced"],
            },
            new("words", KeyType.Number, "The fewest words a quotation must have to be checked for its speaker.") { Default = "5" },
        ],
        ["quote", "speaker", "where"],
        map => new(new QuoteAttribution((map.Text("check") ?? "").ToLowerInvariant(), map.Number("words") ?? FewestWords), []))
    {
        ReportingOnly = true,
    };

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
            var at = _check is "unbalanced" ? Beginning(quote) : quote.At;
            analysis.Report(
                at,
                [("quote", Shorten(quote.Words)), ("speaker", Named(quote)), ("where", Where(quote))]);
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
            var opens = !ReferenceEquals(quote.At.Passage, passage) && quote is { IsDouble: true, IsBlock: false, IsUnclosed: false } && quote.At.Passage.Text.AsSpan(0, quote.At.Start).IsWhiteSpace();
            passage = quote.At.Passage;
            if (quote is not { Evidence: SpeakerEvidence.Sentence, Speaker: { } speaker } || !char.IsUpper(speaker.Chars[0]))
                continue;
            if (opens && before is { } other && quote.Cue is { } cue && cue.Start >= quote.At.End && speaker.Start >= quote.At.End && IsSomebodyElse(speaker, other) && SentencesIn(story, quote) > LateSentences)
                analysis.Report(speaker, [("quote", Shorten(quote.Words)), ("speaker", speaker.Text), ("where", "")]);
            before = speaker;
        }
    }

    static bool IsSomebodyElse(Excerpt speaker, Excerpt other) =>
        IsName(speaker.Chars) && !LastWord(speaker.Chars).SequenceEqual(LastWord(other.Chars)) && !speaker.Chars.Contains(LastWord(other.Chars), StringComparison.Ordinal);

    static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name)
    {
        var last = name;
        foreach (var word in new Words(name))
        {
            if (!char.IsUpper(word[0]))
                break;
            last = word;
        }

        return last;
    }

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
        if (_check is "unbalanced")
            return quote is { IsUnclosed: true, ContinuesInNext: false, IsDouble: true } && role is not Role.ReaderComments && Words.IsWordChar(quote.Words.Chars[0]);
        // Block quotations are set apart in as many ways as there are pages: their signatures are not for this rule to know.
        if (role is not Role.Body || quote.WordCount < _fewestWords || quote.IsBlock || quote.At.Passage.Kind is not PassageKind.Paragraph)
            return false;
        // Where it ends nobody knows: that is the fault.
        if (quote is { IsUnclosed: true, ContinuesInNext: false })
            return false;
        if (IsCollection(story) || LooksLikeTitle(quote) || IsLinkText(quote) || IsCalledSo(quote, story) || IsLabelled(quote, story))
            return false;
        var breaks = _check is "unattributed"
            ? quote.Evidence is SpeakerEvidence.None && !(IsFragment(quote, story) && IsSpokenNext(quote, story))
            : (IsFar(quote, story) || StandsAlone(quote, story)) && !IsBroughtOn(quote, story);
        return breaks && !IsExplainedNext(quote, story);
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

    // 'Within minutes it "was like a mill pond".': the lead takes some words from what the next paragraph quotes.
    static bool IsSpokenNext(Quote quote, Story story)
    {
        var next = story.BodyIndexOf(quote.At.Passage) + 1;
        if (next == 0 || next == story.Body.Length)
            return false;
        foreach (var cue in ReportingVerbs.Find(story.Body[next].All))
        {
            if (cue.Kind is CueKind.Speech)
                return true;
        }

        return false;
    }

    // 'The lease allows "any boat that floats", and …': what the writer's own sentence leads to has its source there, if in other words.
    static bool IsFar(Quote quote, Story story) =>
        quote is { Evidence: SpeakerEvidence.Carried, CarriedParagraphs: >= FarParagraphs } && !HasWords(quote.At.Passage, story.SentenceAt(quote.At).Start, quote.At.Start);

    // Words of a document or a plan that the writer's own sentence goes on with: 'rooms must "be kept at a healthy heat"'.
    static bool IsFragment(Quote quote, Story story) =>
        char.IsLower(quote.Words.Chars[0]) && HasWords(quote.At.Passage, story.SentenceAt(quote.At).Start, quote.At.Start);

    static string Named(Quote quote) => quote.Speaker is { } speaker && IsWholeName(speaker.Chars) ? speaker.Text : "The last speaker";

    // "Mr Lund", "Mayor Ada Berg of Oslo": what reads as a name where it is shown.
    static bool IsWholeName(ReadOnlySpan<char> speaker)
    {
        var count = 0;
        foreach (var word in new Words(speaker))
        {
            if (!char.IsUpper(word[0]) && word is not ("of" or "the" or "de" or "der" or "den" or "van" or "von" or "al" or "bin" or "and"))
                return false;
            count++;
        }

        return count >= 2 && char.IsUpper(speaker[0]);
    }

    static string Where(Quote quote) => quote switch
    {
        { Evidence: SpeakerEvidence.Carried, CarriedParagraphs: 1 } => "in the paragraph before",
        { Evidence: SpeakerEvidence.Carried } => $"{quote.CarriedParagraphs} paragraphs back",
        { Cue: { } cue } when cue.Start > quote.At.Start => "later on",
        _ => "earlier on",
    };

    // A sentence of its own, nothing but a quotation, and the sentence before it neither quotes nor reports anybody: whoever is named
    // elsewhere in the paragraph need not be its speaker. The same if a second one follows at once: one speaker's words stand in one pair of marks.
    bool StandsAlone(Quote quote, Story story)
    {
        if (quote.IsUnclosed || quote.Evidence is not (SpeakerEvidence.Paragraph or SpeakerEvidence.Carried))
            return false;
        var passage = quote.At.Passage;
        var from = story.SentenceAt(quote.At).Start;
        var to = story.SentenceAt(passage.Excerpt(quote.At.End - 1, 0)).End;
        if (HasWords(passage, from, quote.At.Start) || HasWords(passage, quote.At.End, to))
            return false;
        if (Before(quote, story, from) is not { } before)
            return false;
        if (HoldsSpeech(story, before))
            return false;
        if (IsFollowedByAnother(quote, story))
            return true;
        return !BringsOn(before) && !IsInAMood(story, before) && !GoesOn(quote, before, to);
    }

    // Whether the sentence before a quotation tells whose words come next.
    static bool BringsOn(Excerpt sentence)
    {
        // What answers a question is said by the one who was asked.
        if (sentence.Chars.TrimEnd() is [.., '?'])
            return true;
        foreach (var cue in ReportingVerbs.Find(sentence))
        {
            var isOne = cue.Kind switch
            {
                CueKind.Speech => IsSpoken(cue, sentence) && Introduces(cue, sentence),
                // "… with another of his soundbites.", "… to make a personal appeal to them."
                CueKind.Noun => sentence.End - cue.At.End <= 1 || cue.Lemma is "appeal" or "call" or "plea" or "pledge" or "promise",
                _ => false,
            };
            if (isOne)
                return true;
        }

        foreach (var word in new Words(sentence.Chars))
        {
            if (word is "He" or "he" or "She" or "she" or "His" or "his" or "Her" or "her" || word.StartsWith("He's") || word.StartsWith("She's") || word.StartsWith("He’s") || word.StartsWith("She’s"))
                return true;
            if (word is not ("But" or "And" or "However" or "Yet" or "Still" or "Then" or "Now"))
                return false;
        }

        return false;
    }

    // "Berg is keen to stay."
    static bool IsInAMood(Story story, Excerpt sentence)
    {
        foreach (var word in new Words(sentence.Chars))
        {
            if (Moods.Contains(word))
                return NamesSomebody(story, sentence) || (SpeakerReader.Subject(sentence.Passage, sentence.Start, sentence.End) is { } subject && IsPerson(subject.Chars) && !subject.Chars.StartsWith("The "));
        }

        return false;
    }

    // The same person before and after it: "Roe lent them boats. “…” Roe also gave them nets."
    static bool GoesOn(Quote quote, Excerpt before, int from)
    {
        if (quote.Speaker is not { } speaker)
            return false;
        var name = LastWord(speaker.Chars);
        if (!char.IsUpper(name[0]) || name is "The" or "This" or "That" or "They" or "It" or "His" or "Her" or "A" or "An" || !before.Chars.Contains(name, StringComparison.Ordinal))
            return false;
        var next = quote.At.Passage.Text.AsSpan(from).TrimStart();
        next = next[..Math.Min(next.Length, LongestTail)];
        return next.StartsWith("He ") || next.StartsWith("She ") || next.Contains(name, StringComparison.Ordinal);
    }

    // "was published", "due to publish", "denied by the board", "claiming the cup": nobody speaks there.
    static bool IsSpoken(ReportingCue cue, Excerpt sentence)
    {
        var text = cue.At.Passage.Text.AsSpan();
        if (cue.Lemma is "according to" or "put it")
            return true;
        if (!ReportingVerbs.TryGet(cue.At.Chars, out var form))
            return false;
        if (form.IsParticiple && cue.Lemma is not ("say" or "add" or "tell" or "insist" or "explain"))
            return false;
        if (form.IsAlsoNoun && cue.Lemma is not ("claim" or "say"))
            return false;
        var before = text[sentence.Start..cue.At.Start].TrimEnd();
        if (before[(before.LastIndexOf(' ') + 1)..] is "to" or "be" or "been" or "being" or "is" or "are" or "was" or "were" or "not")
            return false;
        return !text[cue.At.End..sentence.End].StartsWith(" by ");
    }

    // "Ms Berg said the line was closing." and "…, she said." bring on the speaker of what follows; a crowd that speaks by
    // the way in between does not.
    static bool Introduces(ReportingCue cue, Excerpt sentence)
    {
        var speaker = SpeakerReader.Find(cue.At.Passage, cue, sentence.Start, sentence.End, touches: false);
        return sentence.End - cue.At.End <= LongestTail || speaker is not { } named || named.Start - sentence.Start <= LongestLead || IsPerson(named.Chars);
    }

    static bool IsPerson(ReadOnlySpan<char> speaker) => speaker is "he" or "she" or "I" || char.IsUpper(speaker[0]);

    // Paragraph by paragraph, a person is brought on in one and speaks in the next.
    static bool IsBroughtOn(Quote quote, Story story) =>
        Before(quote, story, story.SentenceAt(quote.At).Start) is { } before && !ReferenceEquals(before.Passage, quote.At.Passage) && NamesSomebody(story, before);

    static bool HasWords(Passage passage, int from, int to) => from < to && new Words(passage.Text.AsSpan(from, to - from)).MoveNext();

    // The sentence before, which may be the last one of the paragraph before.
    static Excerpt? Before(Quote quote, Story story, int from)
    {
        var passage = quote.At.Passage;
        var end = passage.Text.AsSpan(0, from).TrimEnd().Length;
        if (end > 0)
            return story.SentenceAt(passage.Excerpt(end - 1, 0));
        var at = story.BodyIndexOf(passage);
        return at > 0 && story.Sentences(story.Body[at - 1]) is [.., var last] ? last.At : null;
    }

    // Somebody's words of some length, or with the one who says them; a term in marks is neither.
    bool HoldsSpeech(Story story, Excerpt sentence)
    {
        foreach (var quote in story.QuotesIn(sentence.Passage))
        {
            if (quote.At.Start < sentence.End && quote.At.End > sentence.Start && (quote.WordCount >= _fewestWords || quote.Evidence is SpeakerEvidence.Sentence))
                return true;
        }

        return false;
    }

    static bool IsFollowedByAnother(Quote quote, Story story)
    {
        foreach (var next in story.QuotesIn(quote.At.Passage))
        {
            if (next.At.Start >= quote.At.End)
                return next.Evidence is not SpeakerEvidence.Sentence && !HasWords(quote.At.Passage, quote.At.End, next.At.Start);
        }

        return false;
    }

    // A name of two words before the verb, or the mention of one whom the story has named before.
    static bool NamesSomebody(Story story, Excerpt sentence)
    {
        if (SpeakerReader.Subject(sentence.Passage, sentence.Start, sentence.End) is { } subject && IsName(subject.Chars))
            return true;
        foreach (var mention in story.Mentions)
        {
            if (ReferenceEquals(mention.At.Passage, sentence.Passage) && mention.At.Start >= sentence.Start && mention.At.End <= sentence.End)
                return true;
        }

        return false;
    }

    static bool IsName(ReadOnlySpan<char> words)
    {
        var capitals = 0;
        foreach (var word in new Words(words))
        {
            if (!char.IsUpper(word[0]))
                break;
            capitals++;
        }

        return capitals >= 2;
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
            if (words.Current is "That's" or "That’s")
                return passage.Text.AsSpan(words.End).TrimStart() is [>= 'A' and <= 'Z', ..];
            if (words.Current is "With" or "In" or "By" && !words.MoveNext())
                return false;
            if (!Demonstratives.Contains(words.Current) || !words.MoveNext())
                return false;
            // "These are the questions that …"
            if (words.Current is "is" or "are" or "was" or "were" && words.MoveNext() && words.Current is "the" && !words.MoveNext())
                return false;
            return WordsForWords.Contains(words.Current);
        }

        return false;
    }

    // "The theme is “…”", "a talk titled “…”": what something is called. "Hailed by Ada Berg as “…”": the verb is no cue, and its person is named.
    static bool IsCalledSo(Quote quote, Story story)
    {
        var from = story.SentenceAt(quote.At).Start;
        var before = quote.At.Passage.Text.AsSpan(from, Math.Max(0, quote.At.Start - from));
        ReadOnlySpan<char> last = default;
        bool isBy = false, isBySomebody = false;
        foreach (var word in new Words(before))
        {
            if (Namings.Contains(word))
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
        if (quote.At.Passage.Index > 0 && story.Draft.Passages[quote.At.Passage.Index - 1] is { Kind: PassageKind.Heading } heading && heading.Text.AsSpan().TrimEnd() is [.., '?'])
            return true;
        var at = story.BodyIndexOf(quote.At.Passage);
        return at > 0 && story.Body[at - 1].Text.AsSpan().TrimEnd() is [.., var last] && char.IsLetterOrDigit(last);
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
