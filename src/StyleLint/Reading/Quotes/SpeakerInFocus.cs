using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Whether a reader has somebody in mind where a quotation begins, who then speaks.</summary>
static class SpeakerInFocus
{
    /// <summary>Whether the sentence before is about "him" or "her", about whoever speaks elsewhere in the story, tells of somebody's words
    /// ("the same point that Jane Roe made") or ends with a name, or the paragraph so far is about one speaker of the story
    /// alone.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="story">Its story.</param>
    /// <param name="before">The sentence before it.</param>
    /// <param name="isAway">Whether the quotation is about somebody else, who does not speak.</param>
    internal static bool Is(Quote quote, Story story, Excerpt before, bool isAway)
    {
        var text = before.Passage.Text.AsSpan();
        var last = TextCursor.LastWord(text[..before.Start].TrimEnd(" ."));
        foreach (var word in new Words(before.Chars))
        {
            if (!isAway && IsSomebody(word))
                return true;
            if (
                word.Length > 2
                && SpeakerName.IsSurname(word)
                && (SpeakerWords.Titles.Contains(last) || SpeaksElsewhere(story, Bare(word)))
            )
                return true;
            last = word;
        }

        foreach (var cue in ReportingVerbs.Find(before))
        {
            if (cue.Kind is CueKind.Noun && NamesAnybody(text[cue.At.End..before.End]))
                return true;
        }

        return BringsOnByName(before.Chars) || IsAboutOneSpeaker(quote, story);
    }

    // "On the quay, there's Ada Berg.", "Then came Ada Berg."
    static bool BringsOnByName(ReadOnlySpan<char> sentence)
    {
        if (!SpeakerName.EndsIn(sentence))
            return false;
        ReadOnlySpan<char> verb = default;
        foreach (var word in new Words(sentence))
        {
            if (!char.IsUpper(word[0]))
                verb = word;
        }

        return verb is "is" or "was" or "came" or "comes" || verb.EndsWith("'s") || verb.EndsWith("’s");
    }

    static bool IsSomebody(ReadOnlySpan<char> word) => SpeakerWords.ThirdPersons.Contains(word) || SpeakerIntroduction.IsContracted(word);

    // Of the story's speakers one is named in the paragraph so far, and no other.
    static bool IsAboutOneSpeaker(Quote quote, Story story)
    {
        ReadOnlySpan<char> one = default;
        foreach (var word in new Words(quote.At.Passage.Text.AsSpan(0, quote.At.Start)))
        {
            var name = Bare(word);
            if (name.Length <= 2 || !SpeakerName.IsSurname(name) || !SpeaksElsewhere(story, name))
                continue;
            if (!one.IsEmpty && !one.SequenceEqual(name))
                return false;
            one = name;
        }

        return !one.IsEmpty;
    }

    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;

    static bool SpeaksElsewhere(Story story, ReadOnlySpan<char> surname)
    {
        foreach (var quote in story.Quotes)
        {
            if (
                quote is { Evidence: SpeakerEvidence.Sentence or SpeakerEvidence.ColonLeadIn, Speaker: { } speaker }
                && SpeakerName.LastOf(speaker.Chars).SequenceEqual(surname)
            )
                return true;
        }

        return false;
    }

    // A run of two capitals or more, of nothing that cannot speak.
    static bool NamesAnybody(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        ReadOnlySpan<char> last = default;
        foreach (var word in new Words(text))
        {
            if (char.IsUpper(word[0]))
            {
                capitals++;
                last = word;
                continue;
            }

            if (capitals >= 2 && !SpeakerWords.Bodies.Contains(last))
                return true;
            capitals = 0;
        }

        return capitals >= 2 && !SpeakerWords.Bodies.Contains(last);
    }
}
