using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>The sentence that brings on a speaker: "Ms Berg said the line was closing.", "But he had a plan."</summary>
static class SpeakerIntroduction
{
    // In characters: "also" before a verb.
    const int LongestAdverb = 14;

    /// <summary>Whether a sentence tells whose words come next.</summary>
    internal static bool BringsOn(Excerpt sentence)
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
                // "… with another of his soundbites.", "A line by the poet Jane Roe helped.", "… sent out a statement that praised her."
                _ => IsBySomebody(cue, sentence)
                    || SpeakerWords.Utterances.Contains(cue.Lemma) && (sentence.End - cue.At.End <= 1 || IsNewToReader(cue, sentence)),
            };
            if (isOne)
                return true;
        }

        return OpensWithPerson(sentence.Chars)
            || TurnsToPerson(sentence.Chars)
            || EndsWithFrame(sentence)
            || SpeakerWords.Stances.Contains(LastWord(sentence.Chars));
    }

    // "a letter to the town", "his plea for calm": words that the reader has not heard yet come next.
    static bool IsNewToReader(ReportingCue cue, Excerpt sentence)
    {
        var words = new Words(cue.At.Passage.Text.AsSpan(sentence.Start, cue.At.Start - sentence.Start));
        var distance = int.MaxValue - 1;
        while (words.MoveNext())
            distance = SpeakerWords.BeforeNewWords.Contains(words.Current) ? 0 : distance + 1;
        return distance <= MostAdjectives;
    }

    // "a rare and angry statement"
    const int MostAdjectives = 3;

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
        if (comma < 0 || SpeakerName.At(sentence.Passage, sentence.Start + comma + 2, sentence.End) is not { } name)
            return false;
        var words = new Words(sentence.Passage.Text.AsSpan(name.End, sentence.End - name.End));
        return words.MoveNext() && char.IsLower(words.Current[0]) && !words.MoveNext();
    }

    /// <summary>Whether a sentence opens with "he" or "she", or what is theirs.</summary>
    internal static bool OpensWithPerson(ReadOnlySpan<char> sentence)
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

    /// <summary>Whether a word is "he's", "she'd" or the like.</summary>
    internal static bool IsContracted(ReadOnlySpan<char> word) =>
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

    // "Ms Berg said the line was closing." and "…, she said." bring on the speaker of what follows; many at once do not: their words come
    // from one of them.
    static bool Introduces(ReportingCue cue, Excerpt sentence) =>
        SpeakerReader.Find(cue.At.Passage, cue, sentence.Start, sentence.End, touches: false) is not { } speaker
        || !Crowd.Is(speaker.Chars);

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
}
