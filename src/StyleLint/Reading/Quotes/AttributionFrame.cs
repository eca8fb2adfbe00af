using StyleLint.Drafts;
using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// The frame of an attribution, whatever its verb: after quoted words that end in a comma (or ask, or exclaim), a name or pronoun with a
/// verb, in either order. <c>"…," Roe reflected</c>; <c>"…," hit back the mayor</c>.
/// </summary>
static class AttributionFrame
{
    // In characters: a name, a job in commas and a verb.
    const int LongestFrame = 160;

    /// <summary>The speaker and the verb behind a quotation that opens its sentence; null where the frame is another one.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="from">Where its sentence begins.</param>
    /// <param name="to">Where the sentence that follows its words ends.</param>
    internal static (Excerpt Speaker, Excerpt Verb)? After(Quote quote, int from, int to)
    {
        var passage = quote.At.Passage;
        var text = passage.Text.AsSpan();
        var start = quote.At.End;
        var isOpen = quote.Words.Chars.TrimEnd() is [.., ',' or '?' or '!'];
        if (start < to && text[start] == ',')
            (isOpen, start) = (true, start + 1);
        if (!isOpen || quote.IsUnclosed || Words.AnyIn(passage, from, quote.At.Start))
            return null;
        to = Math.Min(to, start + LongestFrame);
        if (start >= to)
            return null;
        if (text[start..to].IndexOfAny("\"“„«") is var next and >= 0 && !Nickname.OpensAt(text, start + next))
            to = start + next;
        var words = new Words(text[start..to]);
        if (!words.MoveNext() || !text[start..(start + words.Start)].IsWhiteSpace())
            return null;
        var first = words.Current;
        var at = start + words.Start;
        var end = start + words.End;
        if (SpeakerWords.Speakers.Contains(first))
            return Verb(passage, end, to) is { } said ? (passage.Excerpt(at, first.Length), said) : null;
        if (SpeakerWords.Determiners.Contains(first) && char.IsLower(first[0]))
            return Described(passage, at, to);
        return char.IsUpper(first[0]) ? Named(passage, at, to) : Inverted(passage, at, end, to);
    }

    // "Ada Berg smiled", "Lund, who runs the shop, shrugged".
    static (Excerpt, Excerpt)? Named(Passage passage, int at, int to)
    {
        var text = passage.Text.AsSpan();
        if (SpeakerName.At(passage, at, to) is not { } name || SpeakerWords.OpensWithoutName(name.Chars))
            return null;
        if (Verb(passage, name.End, to) is { } verb)
            return (name, verb);
        var rest = text[name.End..to];
        if (rest is not [',', ..] || rest[1..].IndexOf(',') is not (var comma and >= 0))
            return null;
        return Verb(passage, name.End + comma + 2, to) is { } late ? (name, late) : null;
    }

    // "the mayor hit back": where the noun ends and the verb begins is told by the verb's form, and else it is the last word.
    static (Excerpt, Excerpt)? Described(Passage passage, int at, int to)
    {
        var text = passage.Text.AsSpan()[..to];
        var words = new Words(text[at..]);
        words.MoveNext();
        int nounEnd = -1,
            count = 0;
        while (words.MoveNext())
        {
            if (nounEnd >= 0 && !text[nounEnd..(at + words.Start)].IsWhiteSpace())
                break;
            if (count++ > 0 && IsPast(words.Current))
                return (passage.Excerpt(at, nounEnd - at), passage.Excerpt(at + words.Start, words.End - words.Start));
            nounEnd = at + words.End;
        }

        return null;
    }

    // "hit back the mayor", "smiled Ada Berg".
    static (Excerpt, Excerpt)? Inverted(Passage passage, int at, int end, int to)
    {
        var text = passage.Text.AsSpan();
        var verb = passage.Excerpt(at, end - at);
        if (!IsVerb(verb.Chars) || !IsPast(verb.Chars) && verb.Chars is not [.., 's'])
            return null;
        var words = new Words(text[end..to]);
        if (words.MoveNext() && SpeakerWords.VerbParticles.Contains(words.Current))
            end += words.End;
        return
            SpeakerReader.After(passage, end, to) is { } speaker
            && text[end..speaker.Start].IsWhiteSpace()
            && (char.IsUpper(speaker.Chars[0]) || StartsWithDeterminer(speaker.Chars))
            ? (speaker, verb)
            : null;
    }

    static bool StartsWithDeterminer(ReadOnlySpan<char> speaker)
    {
        var words = new Words(speaker);
        return words.MoveNext() && SpeakerWords.Determiners.Contains(words.Current) && words.MoveNext();
    }

    static Excerpt? Verb(Passage passage, int from, int to)
    {
        if (from >= to)
            return null;
        var words = new Words(passage.Text.AsSpan(from, to - from));
        return
            words.MoveNext()
            && passage.Text.AsSpan(from, words.Start).IsWhiteSpace()
            && char.IsLower(words.Current[0])
            && IsVerb(words.Current)
            ? passage.Excerpt(from + words.Start, words.End - words.Start)
            : null;
    }

    static bool IsVerb(ReadOnlySpan<char> word) =>
        !SpeakerWords.StopsBefore.Contains(word) || SpeakerWords.Helpers.Contains(word) || ReportingVerbs.Contains(word);

    static bool IsPast(ReadOnlySpan<char> word) =>
        word is [.., 'e', 'd'] || SpeakerWords.IrregularPasts.Contains(word) || ReportingVerbs.Contains(word);
}
