using StyleLint.Drafts;
using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Those who are many and have no one voice: what one of them says needs that one's name.</summary>
static class Crowd
{
    // In words: "some of the town's older harbour officials".
    const int LongestLead = 7;

    /// <summary>Whether a crowd is what a sentence is about, and nobody tells it: "Critics attacked the plan.", but not "Critics attacked
    /// the plan, Ada Berg said."</summary>
    internal static bool Leads(Excerpt sentence, Story story) =>
        SpeakerReader.Subject(sentence.Passage, sentence.Start, sentence.End) is { } subject
        && Is(sentence.Passage.Text.AsSpan(subject.Start, sentence.End - subject.Start))
        && story.QuoteAt(subject) is null
        && !IsToldByOne(sentence);

    /// <summary>Whether a crowd speaks in a sentence: "Traders said the line was losing money."</summary>
    internal static bool Speaks(Excerpt sentence)
    {
        foreach (var cue in ReportingVerbs.Find(sentence))
        {
            if (
                cue.Kind is CueKind.Speech
                && SpeakerReader.Find(cue.At.Passage, cue, sentence.Start, sentence.End, touches: false) is { } speaker
                && Is(speaker.Chars)
            )
                return true;
        }

        return false;
    }

    /// <summary>Whether words open with a crowd: "some on the council", "analysts at the bank", "Labour lawmakers", but neither "the
    /// organisers", whose words may be a statement, nor "lawmakers Ada Berg and Bo Lind".</summary>
    internal static bool Is(ReadOnlySpan<char> subject)
    {
        var count = 0;
        bool isKnown = false,
            isMany = false,
            isPart = false,
            isOf = false;
        foreach (var word in new Words(subject))
        {
            if (isMany)
                return !char.IsUpper(word[0]) || word.EndsWith("day");
            var isFirst = count == 0;
            if (IsOfMany(word, isFirst))
            {
                if (isKnown)
                    return false;
                isMany = true;
                continue;
            }

            // "some of the boats"
            if (isPart && word is not "of" and not [.., 's'])
                return true;
            isPart = SpeakerWords.Parts.Contains(word) && (isFirst || char.IsLower(word[0]));
            if (isFirst ? IsNone(word) && !isPart : Ends(word, isOf))
                return false;
            isOf = word is "of";
            isKnown = (isKnown || isFirst && SpeakerWords.BeforeKnown.Contains(word)) && !SpeakerWords.SmallNumbers.Contains(word);
            if (++count == LongestLead)
                return false;
        }

        return isMany || isPart;
    }

    static bool IsNone(ReadOnlySpan<char> word) => SpeakerWords.Pronouns.Contains(word) || SpeakerWords.Prepositions.Contains(word);

    // Where the first noun of a sentence is over.
    static bool Ends(ReadOnlySpan<char> word, bool isAfterOf) =>
        word is "and"
        || word is not "of" && SpeakerWords.StopsAfter.Contains(word)
        || ReportingVerbs.TryGet(word, out var form) && !form.IsAlsoNoun
        || !isAfterOf && SpeakerWords.Determiners.Contains(word) && !SpeakerWords.SmallNumbers.Contains(word);

    // "officials", "supporters", "activists": the plural of what people are called by what they do; with a capital it may be a name
    // ("Sanders").
    static bool IsOfMany(ReadOnlySpan<char> word, bool isFirst)
    {
        if (SpeakerWords.Parties.Contains(word))
            return true;
        if (!isFirst && !char.IsLower(word[0]))
            return false;
        if (SpeakerWords.Crowds.Contains(word))
            return true;
        if (char.IsUpper(word[0]) || word.Length < 6 || ReportingVerbs.Contains(word) || SpeakerWords.NoCrowds.Contains(word))
            return false;
        foreach (var ending in SpeakerWords.EndingsOfMany)
        {
            if (word.EndsWith(ending))
                return true;
        }

        return false;
    }

    // "…, Ada Berg said.", "…, he found, …", "… “as ever,” says Berg, who …", "As Berg noted, …"
    static bool IsToldByOne(Excerpt sentence)
    {
        var text = sentence.Passage.Text.AsSpan();
        foreach (var cue in ReportingVerbs.Find(sentence))
        {
            if (cue.Kind is CueKind.Noun)
                continue;
            var touches = text[sentence.Start..cue.At.Start].TrimEnd() is [.., '"' or '”' or '’' or '\''];
            if (SpeakerReader.Find(cue.At.Passage, cue, sentence.Start, sentence.End, touches) is not { } speaker || Is(speaker.Chars))
                continue;
            var from = Math.Min(cue.At.Start, speaker.Start);
            if (
                cue.Lemma is "according to"
                || text[sentence.Start..from].TrimEnd(" \"”’'") is [.., ',' or '?' or '!']
                || from == speaker.Start && text[cue.At.End..sentence.End] is [',', ..] && sentence.Chars.StartsWith("As ")
            )
                return true;
        }

        return false;
    }
}
