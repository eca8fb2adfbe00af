using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Finds who speaks, beside a reporting cue: the name after "said" in <c>"…," said Jane Roe</c>, else the one before.</summary>
static class SpeakerReader
{
    /// <summary>The speaker that belongs to a cue; null where none stands there.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="from">Where the cue's clause begins: its sentence, or the end of the quotation before.</param>
    /// <param name="to">Where it ends: its sentence, or the next quotation.</param>
    /// <param name="touches">Whether a quotation ends directly before the cue.</param>
    internal static Excerpt? Find(Passage passage, ReportingCue cue, int from, int to, bool touches)
    {
        var text = passage.Text.AsSpan();
        if (cue.Lemma is "according to")
            return After(passage, cue.At.End, to);
        if (cue.Kind is CueKind.Noun)
            return NounSpeaker(passage, cue, from, to);
        if (cue.Lemma is "quote" && !Preceding(text, from, cue.At.Start).EndsWith(" was") && After(passage, cue.At.End, to) is { } quoted)
            return quoted;
        if (touches || WordsBetween(text, from, cue.At.Start) == 0)
            return After(passage, cue.At.End, to) ?? SubjectReader.Before(passage, from, cue.At.Start);
        // "The bridge is old, said Jane Roe.": a clause of its own ends with the name.
        if (
            cue.Kind is CueKind.Speech
            && Preceding(text, from, cue.At.Start) is [.., ',']
            && After(passage, cue.At.End, to) is { } inverted
            && char.IsUpper(text[inverted.Start])
            && (inverted.End >= to || text[inverted.End] is '.' or ',' or ';')
        )
            return inverted;
        return SubjectReader.Before(passage, from, cue.At.Start);
    }

    static ReadOnlySpan<char> Preceding(ReadOnlySpan<char> text, int from, int to) => text[from..to].TrimEnd();

    static int WordsBetween(ReadOnlySpan<char> text, int from, int to)
    {
        var words = new Words(text[from..Math.Max(from, to)]);
        var count = 0;
        while (count < 2 && words.MoveNext())
            count++;
        return count;
    }

    // "his statement", "the ministry's message", "in the words of Jane Roe", "a statement by the ministry".
    static Excerpt? NounSpeaker(Passage passage, ReportingCue cue, int from, int to)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[cue.At.End..to]);
        if (words.MoveNext() && words.Start <= 1 && words.Current is "of" or "by" or "from")
            return After(passage, cue.At.End + words.End, to);
        return null;
    }

    /// <summary>The name or noun that begins after a place, such as a verb.</summary>
    internal static Excerpt? After(Passage passage, int from, int to)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[from..Math.Max(from, to)]);
        int start = -1,
            end = -1,
            count = 0;
        while (count < SpeakerName.MostWords && words.MoveNext())
        {
            var gap = text[(end < 0 ? from : end)..(from + words.Start)];
            if (
                end < 0
                    ? gap.IndexOfAnyExcept(' ', ',', '\u00A0') >= 0
                    : !SpeakerName.Joins(gap, text[start..end]) && !Nickname.Joins(text, end, from + words.Start)
            )
                break;
            var word = words.Current;
            if (start < 0 && SpeakerWords.Pronouns.Contains(word) && char.IsLower(word[^1]))
                return passage.Excerpt(from + words.Start, words.End - words.Start);
            if (
                (SpeakerWords.StopsAfter.Contains(word) && word is not "Will")
                || (end >= 0 && word is "and" && !NextIsCapital(words))
                || (start < 0 && !char.IsUpper(word[0]) && IsVerb(word))
            )
                break;
            if (start >= 0 && GoesOnWithout(text[start..end], word))
                break;
            start = start < 0 ? from + words.Start : start;
            end = from + words.End;
            count++;
        }

        return start < 0 ? null : SpeakerName.Trim(passage, start, end);
    }

    // "Jane Roe adding …", "Jane Roe the …": what comes behind a name is none of it.
    static bool GoesOnWithout(ReadOnlySpan<char> name, ReadOnlySpan<char> word) =>
        char.IsLower(word[0])
        && HasName(name)
        && (word.EndsWith("ing") || word.EndsWith("ed") || (SpeakerWords.Determiners.Contains(word) && !EndsWithJoiner(name)));

    static bool NextIsCapital(Words words) => words.MoveNext() && char.IsUpper(words.Current[0]);

    static bool IsVerb(ReadOnlySpan<char> word) => ReportingVerbs.TryGet(word, out var form) && !form.IsAlsoNoun;

    static bool EndsWithJoiner(ReadOnlySpan<char> text) => NameParticles.InSubjects.Contains(TextCursor.LastWord(text));

    // "spokesman John Smith" has one, "the spokesman" has none.
    static bool HasName(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        var last = default(ReadOnlySpan<char>);
        while (words.MoveNext())
            last = words.Current;
        return !last.IsEmpty && char.IsUpper(last[0]);
    }

    /// <summary>The subject that opens a sentence, an introduction before a comma left out; null where no name or noun opens it.</summary>
    internal static Excerpt? Subject(Passage passage, int from, int to)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[from..Math.Max(from, to)]);
        if (!words.MoveNext())
            return null;
        var start = from + words.Start;
        // "But the boats": a conjunction opens a sentence and leaves its subject where it was.
        if (SpeakerWords.Conjunctions.Contains(words.Current) && from + words.End + 1 < to && text[from + words.End] == ' ')
        {
            start = from + words.End + 1;
            if (!words.MoveNext())
                return null;
        }

        // "In his statement, Roe": what opens with a preposition or participle is an introduction.
        if (
            SpeakerWords.Openers.Contains(words.Current)
            || SpeakerWords.StopsAfter.Contains(words.Current)
            || words.Current.EndsWith("ing")
        )
        {
            var comma = text[start..Math.Min(to, start + 200)].IndexOf(',');
            start = comma < 0 ? from + words.End : start + comma + 1;
        }

        return After(passage, start, to);
    }

    /// <summary>Who sends the words behind a colon: "And from Jane Roe:", "From the desk of Jane Roe, analyst:"; null where the sentence
    /// opens otherwise.</summary>
    internal static Excerpt? From(Passage passage, int from, int to)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[from..to]);
        for (var count = 0; count < 2 && words.MoveNext(); count++)
        {
            if (words.Current is not ("From" or "from"))
                continue;
            var at = from + words.End;
            if (text[at..to].StartsWith(" the desk of "))
                at += " the desk of".Length;
            return
                at + 1 < to
                && char.IsUpper(text[at + 1])
                && SpeakerName.At(passage, at + 1, to) is { } name
                && text[name.End..to].IndexOf(", ") < text[name.End..to].IndexOf(':')
                ? name
                : null;
        }

        return null;
    }
}
