using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Whether a reader knows who speaks where a quotation is a sentence of its own and nothing in it says so: from what comes before
/// it and after it.</summary>
static class UnderstoodSpeaker
{
    // In characters: "But the harbour master" before a speaker's name, "she told the council" with what may follow it, and "also" before a
    // verb.
    const int LongestLead = 16;
    const int LongestTail = 24;
    const int LongestAdverb = 14;

    // Characters before a surname in which its whole name is looked for.
    const int NamedWithin = 8_000;

    /// <summary>Whether somebody speaks, is asked, is in a mood or tells of a view in the sentence before, or goes from it into the
    /// quotation or beyond.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="story">Its story.</param>
    /// <param name="before">The sentence before it.</param>
    /// <param name="end">Where its own sentence ends in its passage.</param>
    internal static bool Is(Quote quote, Story story, Excerpt before, int end) =>
        BringsOn(before)
        || IsInAMood(story, before)
        || GoesOn(quote, before, end)
        || ContinuesWords(quote, story)
        || IsOfSelf(quote, story, before)
        || IsToldByWriter(before)
        || (!PointsAway(quote) && IsAboutPerson(story, before))
        || IsNamedNext(quote, story, end);

    /// <summary>Whether the sentence before is about a person, and the quotation about its speaker: 'Roe rows every day. "I cannot
    /// swim."'</summary>
    internal static bool IsOfSelf(Quote quote, Story story) => SentenceBefore(quote, story) is { } before && IsOfSelf(quote, story, before);

    /// <summary>Whether a person is brought on in the paragraph before, to speak in the next, or only goes on there.</summary>
    internal static bool IsBroughtOn(Quote quote, Story story) =>
        SentenceBefore(quote, story) is { } before
        && !ReferenceEquals(before.Passage, quote.At.Passage)
        && (
            !PointsAway(quote) && IsAboutPerson(story, before)
            || OpensWithPerson(before.Chars)
            || IsToldByWriter(before)
            || (quote.CarriedParagraphs > 1 && (IsSpeakerAgain(quote, before) || IsRunOfQuotes(quote, story)))
        );

    /// <summary>Whether the sentence behind a quotation's says whose words it was: 'Roe smiled.', 'Those are the findings of …', 'States
    /// Jane Roe, the mayor.'</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="story">Its story.</param>
    /// <param name="end">Where its own sentence ends in its passage.</param>
    internal static bool IsNamedNext(Quote quote, Story story, int end)
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
        return IsAboutPerson(story, passage.Excerpt(end, Math.Max(end, next.End) - end));
    }

    // A person is what the sentence is about; a body, a place or many do not speak in one pair of marks.
    static bool IsAboutPerson(Story story, Excerpt sentence)
    {
        if (SpeakerReader.Subject(sentence.Passage, sentence.Start, sentence.End) is not { } subject)
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

        if (last.IsEmpty || SpeakerWords.Bodies.Contains(last) || subject.Chars.StartsWith("The "))
            return false;
        return SpeakerReader.IsName(subject.Chars) || HasMention(story, subject) || IsSurnameOfBefore(story, subject);
    }

    // "The town would never forgive her": who is spoken about is whom the sentence before is about, and does not speak.
    static bool PointsAway(Quote quote)
    {
        var isAway = false;
        foreach (var word in new Words(quote.Words.Chars))
        {
            if (SpeakerWords.FirstPersons.Contains(word) || word is "we" or "We" or "our" or "us")
                return false;
            isAway |= SpeakerWords.ThirdPersons.Contains(word) || IsContracted(word);
        }

        return isAway;
    }

    // "… the same thing I was thinking.": the writer tells it.
    static bool IsToldByWriter(Excerpt sentence)
    {
        foreach (var word in new Words(sentence.Chars))
        {
            if (SpeakerWords.FirstPersons.Contains(word))
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

        var at = story.BodyIndexOf(passage);
        return at > 0 && story.Sentences(story.Body[at - 1]) is [.., var last] ? last.At : null;
    }

    // Whether a sentence tells whose words come next.
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
                CueKind.Opinion => IsHeldByOne(cue, sentence),
                // "… with another of his soundbites.", "… to make a personal appeal to them.", "A line by the poet Jane Roe helped."
                _ => IsBySomebody(cue, sentence)
                    || sentence.End - cue.At.End <= 1
                    || cue.Lemma is "appeal" or "call" or "plea" or "pledge" or "promise",
            };
            if (isOne)
                return true;
        }

        return OpensWithPerson(sentence.Chars)
            || TurnsToPerson(sentence.Chars)
            || EndsWithFrame(sentence)
            || SpeakerWords.Stances.Contains(LastWord(sentence.Chars));
    }

    static bool IsBySomebody(ReportingCue cue, Excerpt sentence)
    {
        var rest = sentence.Passage.Text.AsSpan(cue.At.End, sentence.End - cue.At.End);
        return (rest.StartsWith(" by ") || rest.StartsWith(" from ") || rest.StartsWith(" of "))
            && SpeakerReader.After(sentence.Passage, cue.At.End + rest[1..].IndexOf(' ') + 2, sentence.End) is { } who
            && who.Chars.IndexOfAnyInRange('A', 'Z') >= 0;
    }

    // "The boats have a story to tell, Berg shares."
    static bool EndsWithFrame(Excerpt sentence)
    {
        var comma = sentence.Chars.LastIndexOf(", ");
        if (comma < 0 || SpeakerReader.NameAt(sentence.Passage, sentence.Start + comma + 2, sentence.End) is not { } name)
            return false;
        var words = new Words(sentence.Passage.Text.AsSpan(name.End, sentence.End - name.End));
        return words.MoveNext() && char.IsLower(words.Current[0]) && !words.MoveNext();
    }

    static bool OpensWithPerson(ReadOnlySpan<char> sentence)
    {
        foreach (var word in new Words(sentence))
        {
            if (word is "He" or "he" or "She" or "she" or "His" or "his" or "Her" or "her" || IsContracted(word))
                return true;
            if (word is not ("But" or "And" or "However" or "Yet" or "Still" or "Then" or "Now"))
                return false;
        }

        return false;
    }

    static bool IsContracted(ReadOnlySpan<char> word) =>
        word.IndexOfAny('\'', '’') is var cut and > 1 && word[..cut] is "He" or "he" or "She" or "she";

    // "For all its noise, she likes it.", "It was cheap but she let it go."
    static bool TurnsToPerson(ReadOnlySpan<char> sentence)
    {
        var words = new Words(sentence);
        var end = 0;
        ReadOnlySpan<char> last = default;
        while (words.MoveNext())
        {
            if (words.Current is "he" or "she" && (last is "but" or "and" || (end > 0 && sentence[end..words.Start].Contains(','))))
                return true;
            end = words.End;
            last = words.Current;
        }

        return false;
    }

    static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> sentence)
    {
        ReadOnlySpan<char> last = default;
        foreach (var word in new Words(sentence))
            last = word;
        return last;
    }

    // "was published", "due to publish", "denied by the board", "claiming the cup": nobody speaks there.
    static bool IsSpoken(ReportingCue cue, Excerpt sentence)
    {
        var text = cue.At.Passage.Text.AsSpan();
        if (cue.Lemma is "according to" or "put it")
            return true;
        if (!ReportingVerbs.TryGet(cue.At.Chars, out var form) || SpeakerWords.Doings.Contains(cue.Lemma))
            return false;
        if (form.IsParticiple && !SpeakerWords.SpokenParticiples.Contains(cue.Lemma))
            return false;
        var last = TextCursor.LastWordBefore(text[sentence.Start..], cue.At.Start - sentence.Start);
        if (form.IsAlsoNoun && cue.Lemma is not ("claim" or "say") && !(last.Length > 1 && char.IsUpper(last[0]) || last is "he" or "she"))
            return false;
        if (SpeakerWords.MakesNoFiniteVerb(last))
            return false;
        return !text[cue.At.End..sentence.End].StartsWith(" by ");
    }

    // "Ms Berg said the line was closing." and "…, she said." bring on the speaker of what follows; a crowd that speaks by
    // the way in between does not, nor do many at once: their words come from one of them.
    static bool Introduces(ReportingCue cue, Excerpt sentence)
    {
        if (SpeakerReader.Find(cue.At.Passage, cue, sentence.Start, sentence.End, touches: false) is not { } speaker)
            return true;
        if (AreMany(speaker.Chars))
            return false;
        return sentence.End - cue.At.End <= LongestTail
            || speaker.Start - sentence.Start <= LongestLead
            || speaker.Chars is "he" or "she" or "I"
            || char.IsUpper(speaker.Chars[0]);
    }

    // "Some on the council", "analysts at the bank", "bankers", but not "the organisers", whose words may be a statement.
    static bool AreMany(ReadOnlySpan<char> speaker)
    {
        foreach (var word in new Words(speaker))
        {
            if (SpeakerWords.Crowds.Contains(word))
                return true;
        }

        var last = LastWord(speaker);
        return last is [>= 'a' and <= 'z', .., 's']
            && !speaker.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
            && !speaker.StartsWith("his ", StringComparison.Ordinal);
    }

    // "Ms Berg thinks that it will close."
    static bool IsHeldByOne(ReportingCue cue, Excerpt sentence)
    {
        if (
            cue.At.Chars.EndsWith("ing")
            || cue.At.Chars is "seen" or "expected"
            || SpeakerReader.Find(cue.At.Passage, cue, sentence.Start, sentence.End, touches: false) is not { } speaker
            || speaker.Start >= cue.At.Start
            || cue.At.Start - speaker.End > LongestAdverb
            || speaker.Chars is "It" or "They" or "This"
        )
        {
            return false;
        }

        if (speaker.Chars is "he" or "she")
            return true;
        foreach (var word in new Words(speaker.Chars))
        {
            if (!char.IsUpper(word[0]))
                return false;
        }

        return true;
    }

    // "Berg is keen to stay."
    static bool IsInAMood(Story story, Excerpt sentence)
    {
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
        var name = SpeakerReader.LastName(speaker.Chars);
        if (!IsSurname(name) || !before.Chars.Contains(name, StringComparison.Ordinal))
            return false;
        var next = quote.At.Passage.Text.AsSpan(end).TrimStart();
        next = next[..Math.Min(next.Length, LongestTail)];
        return next.StartsWith("He ") || next.StartsWith("She ") || next.Contains(name, StringComparison.Ordinal);
    }

    static bool IsSurname(ReadOnlySpan<char> name) => char.IsUpper(name[0]) && !SpeakerWords.OpensWithoutName(name);

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
            || !IsSurname(name)
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
                if (word.SequenceEqual(name) && !last.IsEmpty && IsSurname(last))
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
            && SpeakerReader.LastName(speaker.Chars) is var name
            && IsSurname(name)
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
        (SpeakerReader.Subject(sentence.Passage, sentence.Start, sentence.End) is { } subject && SpeakerReader.IsName(subject.Chars))
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
