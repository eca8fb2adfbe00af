using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Whether a reader knows who speaks where a quotation is a sentence of its own and nothing in it says so: from what comes before
/// it and after it.</summary>
static class UnderstoodSpeaker
{
    // In characters: "she told the council" with what may follow it.
    const int LongestTail = 24;

    // A post before a name: "Vestland's harbour master, Ada Berg".
    const int LongestIntroduction = 60;

    // As far as a reader remembers who spoke in a paragraph.
    const int SentencesBack = 12;

    // Characters before a surname in which its whole name is looked for.
    const int NamedWithin = 8_000;

    /// <summary>Whether somebody has spoken in the quotation's paragraph, or the sentence before it offers a speaker or a document, or the
    /// sentence behind it names one. A crowd is no speaker: "Critics attacked the plan."</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="story">Its story.</param>
    /// <param name="end">Where its own sentence ends in its passage.</param>
    internal static bool Is(Quote quote, Story story, int end)
    {
        if (SentenceBefore(quote, story) is not { } before || IsNamedNext(quote, story, end) || IsWithinQuotation(quote, story, before))
            return true;
        if (Crowd.Leads(before, story))
            return ReferenceEquals(before.Passage, quote.At.Passage) && !Crowd.Speaks(before) && HasSpoken(story, before);
        return HoldsSpeech(story, before)
            || SpeakerIntroduction.BringsOn(before)
            || IsInAMood(story, before)
            || GoesOn(quote, before, end)
            || ContinuesWords(quote, story)
            || IsOfSelf(quote, story, before)
            || IsToldByWriter(before)
            || (IsAboutPerson(story, before) && (!PointsAway(quote) || IsSpeakerAgain(quote, before)))
            || (quote.CarriedParagraphs > 1 && (IsSpeakerAgain(quote, before) || IsRunOfQuotes(quote, story)))
            || SpeakerInFocus.Is(quote, story, before, PointsAway(quote))
            || HasSpoken(story, before);
    }

    // A quotation of several paragraphs whose marks are not all read: single ones, and those of a paragraph that was torn apart.
    static bool IsWithinQuotation(Quote quote, Story story, Excerpt before) =>
        before.Chars is [.., '"' or '”'] && story.QuoteAt(before.Slice(before.Length - 1, 1)) is null
        || !quote.IsDouble
            && before.Passage.Text.AsSpan().TrimStart() is var text
            && (
                text is ['\'' or '‘', ..] || text.Contains(" '", StringComparison.Ordinal) || text.Contains(" ‘", StringComparison.Ordinal)
            );

    // Words of somebody earlier in the paragraph, or in the one before where the quotation opens its own.
    static bool HasSpoken(Story story, Excerpt before)
    {
        var sentences = story.Sentences(before.Passage);
        var at = Sorted.FirstAfter(sentences.AsSpan(), before.Start, static sentence => sentence.At.End);
        for (var left = SentencesBack; --at >= 0 && left > 0; left--)
        {
            var sentence = sentences[at].At;
            if (!Crowd.Leads(sentence, story) && (HoldsSpeech(story, sentence) || SpeakerIntroduction.BringsOn(sentence)))
                return true;
        }

        return false;
    }

    /// <summary>Words in marks from which on they are speech, in the sentence before.</summary>
    const int FewestSpoken = 3;

    // Somebody's words of some length, or with the one who says them; a term in marks is neither.
    static bool HoldsSpeech(Story story, Excerpt sentence)
    {
        var quotes = story.QuotesIn(sentence.Passage);
        for (
            var at = Sorted.FirstAfter(quotes, sentence.Start, static quote => quote.At.End);
            at < quotes.Length && quotes[at].At.Start < sentence.End;
            at++
        )
        {
            if (quotes[at].WordCount >= FewestSpoken || quotes[at].Evidence is SpeakerEvidence.Sentence)
                return true;
        }

        return false;
    }

    /// <summary>Whether the sentence behind a quotation's says whose words it was: 'Roe smiled.', 'Those are the findings of …', 'States
    /// Jane Roe, the mayor.'</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="story">Its story.</param>
    /// <param name="end">Where its own sentence ends in its passage.</param>
    static bool IsNamedNext(Quote quote, Story story, int end)
    {
        var passage = quote.At.Passage;
        var text = passage.Text.AsSpan();
        while (end < text.Length && !Words.IsWordChar(text[end]))
        {
            if (text[end] is '"' or '“' or '‘')
                return false;
            end++;
        }

        if (end >= text.Length)
            return false;
        var next = story.SentenceAt(passage.Excerpt(end, 0));
        var words = new Words(text[end..Math.Max(end, next.End)]);
        if (!words.MoveNext() || !char.IsUpper(words.Current[0]))
            return false;
        if (words.Current is "He" or "She" || ReportingVerbs.Contains(words.Current))
            return true;
        var isPointing = QuoteWords.Demonstratives.Contains(words.Current);
        if (isPointing)
            return words.MoveNext() && words.Current is "is" or "are" or "was" or "were";
        return SpeaksFirst(passage.Excerpt(end, Math.Max(end, next.End) - end))
            || IsAboutPerson(story, passage.Excerpt(end, Math.Max(end, next.End) - end));
    }

    // "Hansen notes …", "Vestland's harbour master, Ada Berg, said …": a sentence that opens with its speaker.
    static bool SpeaksFirst(Excerpt sentence)
    {
        foreach (var cue in ReportingVerbs.Find(sentence))
        {
            if (
                cue.Kind is CueKind.Speech
                && !cue.At.Chars.EndsWith("ing")
                && SpeakerReader.Find(cue.At.Passage, cue, sentence.Start, sentence.End, touches: false) is { } speaker
                && speaker.End <= cue.At.Start
                && speaker.Start - sentence.Start <= LongestIntroduction
                && char.IsUpper(speaker.Chars[0])
                && !SpeakerWords.OpensWithoutName(speaker.Chars)
                && !Crowd.Is(speaker.Chars)
            )
                return true;
        }

        return false;
    }

    // A person is what the sentence is about; a body, a place or many do not speak in one pair of marks.
    static bool IsAboutPerson(Story story, Excerpt sentence)
    {
        if (SpeakerReader.Subject(sentence.Passage, sentence.Start, sentence.End) is not { } subject || Crowd.Is(subject.Chars))
            return false;
        var last = default(ReadOnlySpan<char>);
        var isFirst = true;
        foreach (var word in new Words(subject.Chars))
        {
            if (!char.IsUpper(word[0]))
                break;
            if (word.EndsWith("'s") || word.EndsWith("’s") || isFirst && SpeakerWords.BeforePlaces.Contains(word))
                return false;
            isFirst = false;
            last = word;
        }

        // "European Parliament official Ada Berg praised …": the name ends the subject.
        if (SpeakerName.EndsIn(subject.Chars))
            return true;
        if (last.IsEmpty || SpeakerWords.Bodies.Contains(last) || subject.Chars.StartsWith("The "))
            return false;
        return SpeakerName.Is(subject.Chars) || HasMention(story, subject) || IsSurnameOfBefore(story, subject);
    }

    // "The town would never forgive her": who is spoken about is whom the sentence before is about, and does not speak.
    static bool PointsAway(Quote quote)
    {
        var isAway = false;
        foreach (var word in new Words(quote.Words.Chars))
        {
            if (SpeakerWords.FirstPersons.Contains(word) || word is "we" or "We" or "our" or "us")
                return false;
            isAway |= SpeakerWords.ThirdPersons.Contains(word) || SpeakerIntroduction.IsContracted(word);
        }

        return isAway;
    }

    // "… the same thing I was thinking.": the writer tells it.
    static bool IsToldByWriter(Excerpt sentence)
    {
        foreach (var word in new Words(sentence.Chars))
        {
            if (SpeakerWords.FirstPersons.Contains(word) || word is "We" or "we" or "our" or "us" or "Our")
                return true;
        }

        return false;
    }

    /// <summary>The sentence before a quotation's own, which may be the last one of the paragraph before; null where none is.</summary>
    internal static Excerpt? SentenceBefore(Quote quote, Story story)
    {
        var passage = quote.At.Passage;
        var end = passage.Text.AsSpan(0, story.SentenceAt(quote.At).Start).TrimEnd().Length;
        while (end > 0)
        {
            var sentence = story.SentenceAt(passage.Excerpt(end - 1, 0));
            // "Hurrah! Ferries": one word may be the end of a name, and is nothing that a reader stops at.
            if (sentence.Start == 0 || sentence.Chars.Contains(' ') || sentence.Chars is [.., '?'])
                return sentence;
            end = passage.Text.AsSpan(0, sentence.Start).TrimEnd().Length;
        }

        var at = story.BodyIndexOf(passage) - 1;
        while (at >= 0 && IsPointer(story.Body[at]))
            at--;
        return at >= 0 && story.Sentences(story.Body[at]) is [.., var last] ? last.At : null;
    }

    // "(Also in the Post: Boats sold)", "More On This...": a pointer to other pages says nothing before the next paragraph.
    static bool IsPointer(Passage passage) =>
        passage.Text.AsSpan().Trim()
            is ['(', .., ')']
                or ['[', .., ']']
                or { Length: < LongestPointer }
                and ([.., '.', '.', '.'] or [.., '…']);

    // In characters.
    const int LongestPointer = 40;

    // "Berg is keen to stay."
    static bool IsInAMood(Story story, Excerpt sentence)
    {
        if (SpeakerReader.Subject(sentence.Passage, sentence.Start, sentence.End) is { } who && Crowd.Is(who.Chars))
            return false;
        ReadOnlySpan<char> last = default,
            beforeLast = default;
        foreach (var word in new Words(sentence.Chars))
        {
            if (SpeakerWords.Moods.Contains(word))
            {
                return (last is "is" or "was" or "are" or "were" && beforeLast is [var first, ..] && char.IsUpper(first))
                    || NamesSomebody(story, sentence)
                    || (
                        SpeakerReader.Subject(sentence.Passage, sentence.Start, sentence.End) is { } subject
                        && char.IsUpper(subject.Chars[0])
                        && !subject.Chars.StartsWith("The ")
                    );
            }

            beforeLast = last;
            last = word;
        }

        return false;
    }

    // The same person before and after it: "Roe lent them boats. “…” Roe also gave them nets."
    static bool GoesOn(Quote quote, Excerpt before, int end)
    {
        if (quote.Speaker is not { } speaker)
            return false;
        var name = SpeakerName.LastOf(speaker.Chars);
        if (!SpeakerName.IsSurname(name) || !before.Chars.Contains(name, StringComparison.Ordinal))
            return false;
        var next = quote.At.Passage.Text.AsSpan(end).TrimStart();
        next = next[..Math.Min(next.Length, LongestTail)];
        return next.StartsWith("He ") || next.StartsWith("She ") || next.Contains(name, StringComparison.Ordinal);
    }

    // '"It will stop," Roe said. The fleet is old. "But nobody was asked."'
    static bool ContinuesWords(Quote quote, Story story)
    {
        var words = new Words(quote.Words.Chars);
        if (!words.MoveNext() || !SpeakerWords.Continuations.Contains(words.Current))
            return false;
        Quote? last = null;
        foreach (var other in story.QuotesIn(quote.At.Passage))
        {
            if (other.At.Start >= quote.At.Start)
                break;
            last = other;
        }

        if (
            last is null
            && story.BodyIndexOf(quote.At.Passage) is var at and > 0
            && story.QuotesIn(story.Body[at - 1]) is [.., var earlier]
        )
            last = earlier;
        return last is { Evidence: SpeakerEvidence.Sentence };
    }

    static bool IsOfSelf(Quote quote, Story story, Excerpt before) =>
        IsInFirstPerson(quote)
        && SpeakerReader.Subject(before.Passage, before.Start, before.End) is { } subject
        && (HasMention(story, subject) || IsSurnameOfBefore(story, subject));

    // "Berg rows to church.", in a story that has named Ada Berg.
    static bool IsSurnameOfBefore(Story story, Excerpt subject)
    {
        var words = new Words(subject.Chars);
        if (
            !words.MoveNext()
            || words.Current is not { Length: > 2 } name
            || !SpeakerName.IsSurname(name)
            || (words.MoveNext() && char.IsUpper(words.Current[0]))
        )
            return false;
        var text = subject.Passage.Text.AsSpan(0, subject.Start);
        var left = NamedWithin;
        for (var at = story.BodyIndexOf(subject.Passage); ; text = story.Body[at].Text)
        {
            text = text[Math.Max(0, text.Length - left)..];
            var last = default(ReadOnlySpan<char>);
            foreach (var word in new Words(text))
            {
                if (word.SequenceEqual(name) && !last.IsEmpty && SpeakerName.IsSurname(last))
                    return true;
                last = word;
            }

            left -= text.Length;
            if (left <= 0 || --at < 0)
                return false;
        }
    }

    static bool IsInFirstPerson(Quote quote)
    {
        foreach (var word in new Words(quote.Words.Chars))
        {
            if (SpeakerWords.FirstPersons.Contains(word))
                return true;
        }

        return false;
    }

    // "She spends little on food.", "Berg rows there herself.": the sentence before is still about the last speaker.
    static bool IsSpeakerAgain(Quote quote, Excerpt before)
    {
        if (before.Chars.StartsWith("He ") || before.Chars.StartsWith("She "))
            return true;
        return quote.Speaker is { } speaker
            && SpeakerName.LastOf(speaker.Chars) is var name
            && SpeakerName.IsSurname(name)
            && before.Chars.StartsWith(name);
    }

    // Nothing but quotations since the one that has a speaker.
    static bool IsRunOfQuotes(Quote quote, Story story)
    {
        var at = story.BodyIndexOf(quote.At.Passage);
        for (var back = 1; back < quote.CarriedParagraphs; back++)
        {
            if (story.QuotesIn(story.Body[at - back]) is not [{ IsWholePassage: true }])
                return false;
        }

        return !story.QuotesIn(story.Body[at - quote.CarriedParagraphs]).IsEmpty;
    }

    // A name of two words before the verb, or the mention of one whom the story has named before.
    static bool NamesSomebody(Story story, Excerpt sentence) =>
        (SpeakerReader.Subject(sentence.Passage, sentence.Start, sentence.End) is { } subject && SpeakerName.Is(subject.Chars))
        || HasMention(story, sentence);

    static bool HasMention(Story story, Excerpt stretch)
    {
        foreach (var mention in story.MentionsIn(stretch.Passage))
        {
            if (mention.At.Start >= stretch.Start && mention.At.Start < stretch.End)
                return true;
        }

        return false;
    }
}
