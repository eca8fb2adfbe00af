using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Quotations whose speaker is nowhere named, or only far away.</summary>
sealed class UnattributedCheck(bool isDistant, int fewestWords) : IAnalyzer
{
    /// <summary>As many quotations of a story as lose their speaker by a slip.</summary>
    const int MostByForm = 3;

    public void Analyze(in Analysis analysis)
    {
        var found = new List<Quote>();
        foreach (var quote in analysis.Story.Quotes)
        {
            // One finding a paragraph: the quotations of one paragraph have one speaker.
            if (Breaks(quote, analysis.Story) && (found.Count == 0 || !ReferenceEquals(quote.At.Passage, found[^1].At.Passage)))
                found.Add(quote);
        }

        // A page that leaves it out again and again, does so by its form: positions of candidates, voices, excerpts.
        if (isDistant && found.Count > MostByForm || found.Count > 0 && Column.Is(analysis.Story))
            return;
        foreach (var quote in found)
            analysis.Report(quote.At, [("quote", ShortQuote.Of(quote.Words)), ("speaker", Named(quote)), ("where", Where(quote))]);
    }

    bool Breaks(Quote quote, Story story)
    {
        var role = story.Page.RoleOf(quote.At.Passage);
        // Block quotations are set apart in as many ways as there are pages: their signatures are not for this rule to know.
        if (role is not Role.Body || quote.WordCount < fewestWords || quote.IsBlock || quote.At.Passage.Kind is not PassageKind.Paragraph)
            return false;
        // Where it ends nobody knows: that is the fault.
        if (quote is { IsUnclosed: true, ContinuesInNext: false })
            return false;
        if (NoSpeech.Is(quote, story))
            return false;
        var breaks = isDistant
            ? IsCutOff(quote, story) || (IsFarFromSpeaker(quote, story) && !NoSpeech.IsAside(quote, story) && !IsOnlySpeaker(quote, story))
            : quote.Evidence is SpeakerEvidence.None && IsUnexplained(quote, story);
        return breaks && !NoSpeech.IsExplainedNext(quote, story) && !OpensStory(quote, story);
    }

    static bool IsFarFromSpeaker(Quote quote, Story story) =>
        quote is { IsUnclosed: false, Evidence: SpeakerEvidence.Paragraph or SpeakerEvidence.Carried } && IsUnexplained(quote, story);

    static bool IsUnexplained(Quote quote, Story story) =>
        IsSentence(quote, story) && !UnderstoodSpeaker.Is(quote, story, EndOf(quote, story));

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
        if (UnderstoodSpeaker.SentenceBefore(quote, story) is { } before && ReferenceEquals(before.Passage, quote.At.Passage))
            return false;
        var words = new Words(quote.At.Passage.Text.AsSpan(quote.At.End));
        return words.MoveNext()
            && words.Start == 1
            && SpeakerWords.Prepositions.Contains(words.Current)
            && words.MoveNext()
            && !SpeakerWords.RelativePronouns.Contains(words.Current);
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
            if (only is { } one && !SpeakerName.LastOf(speaker.Chars).SequenceEqual(SpeakerName.LastOf(one.Chars)))
                return false;
            only = speaker;
            times++;
        }

        return only is { } name
            && (
                times > 2
                || story.Page.Headline is { } headline
                    && headline.At.Chars.Contains(SpeakerName.LastOf(name.Chars), StringComparison.Ordinal)
            );
    }

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
            && SpeakerName.Is(subject.Chars);
    }
}
