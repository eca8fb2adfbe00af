using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Finds who speaks, beside a reporting cue: the name after "said" in <c>"…," said Jane Roe</c>, else the one before.</summary>
static class SpeakerReader
{
    const int MostWords = 9;

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
            return After(passage, cue.At.End, to) ?? Before(passage, from, cue.At.Start);
        // "The bridge is old, said Jane Roe.": a clause of its own ends with the name.
        if (
            cue.Kind is CueKind.Speech
            && Preceding(text, from, cue.At.Start) is [.., ',']
            && After(passage, cue.At.End, to) is { } inverted
            && char.IsUpper(text[inverted.Start])
            && (inverted.End >= to || text[inverted.End] is '.' or ',' or ';')
        )
            return inverted;
        return Before(passage, from, cue.At.Start);
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
        while (count < MostWords && words.MoveNext())
        {
            var gap = text[(end < 0 ? from : end)..(from + words.Start)];
            if (
                end < 0
                    ? gap.IndexOfAnyExcept(' ', ',', '\u00A0') >= 0
                    : !Joins(gap, text[start..end]) && !Nickname.Joins(text, end, from + words.Start)
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
            if (
                start >= 0
                && char.IsLower(word[0])
                && HasName(text[start..end])
                && (
                    word.EndsWith("ing")
                    || word.EndsWith("ed")
                    || (SpeakerWords.Determiners.Contains(word) && !EndsWithJoiner(text[start..end]))
                )
            )
                break;
            start = start < 0 ? from + words.Start : start;
            end = from + words.End;
            count++;
        }

        return start < 0 ? null : Trim(passage, start, end);
    }

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

    // A blank joins, and the stop of an initial or a title.
    static bool Joins(ReadOnlySpan<char> gap, ReadOnlySpan<char> before)
    {
        if (gap is " " or "\u00A0" or " & ")
            return true;
        if (gap is not (". " or "."))
            return false;
        var cut = before.LastIndexOfAny(' ', '\u00A0');
        var last = before[(cut + 1)..];
        return last.Length == 1 || SpeakerWords.Titles.Contains(last) || last.Contains('.');
    }

    /// <summary>The subject that ends before a verb.</summary>
    static Excerpt? Before(Passage passage, int from, int verb)
    {
        var text = passage.Text.AsSpan();
        Span<(int Start, int End)> words = stackalloc (int, int)[40];
        var count = LastWords(text, from, verb, words);
        words = words[..count];
        var at = count - 1;
        var stop = verb;
        while (at >= 0 && IsHelper(text[words[at].Start..words[at].End]))
            stop = words[at--].Start;
        if (at < 0)
            return null;
        var word = text[words[at].Start..words[at].End];
        if (word is "and" or "but" or "then" or "or" || (at > 0 && ReportingVerbs.Contains(word)))
            return null;
        if (SpeakerWords.RelativePronouns.Contains(word) && at > 0)
        {
            at--;
            word = text[words[at].Start..words[at].End];
        }
        else if (text[words[at].End..stop].ContainsAny(",–—)"))
        {
            // Jane Roe, head of the union, said: the name stands before the apposition, or is it.
            if (OnlyName(text, words, at) is { } name)
                return passage.Excerpt(name, words[at].End - name);
            at = BeforeApposition(text, words, at);
            if (at < 0)
                return null;
            word = text[words[at].Start..words[at].End];
        }

        if (SpeakerWords.Pronouns.Contains(word))
            return passage.Excerpt(words[at].Start, word.Length);
        if (OpenApposition(text, words, at) is { } holder)
            at = holder;
        var end = words[at].End;
        var start = at;
        while (start > 0 && at - start < MostWords)
        {
            var before = text[words[start - 1].Start..words[start - 1].End];
            if (
                !Joins(text[words[start - 1].End..words[start].Start], before)
                && !Nickname.Joins(text, words[start - 1].End, words[start].Start)
            )
                break;
            if (
                NameParticles.InSubjects.Contains(before)
                && start > 1
                && before is not ("in" or "and" or "&" or "from")
                && Joins(text[words[start - 2].End..words[start - 1].Start], text[words[start - 2].Start..words[start - 2].End])
            )
            {
                start--;
                continue;
            }

            if (before is "and" or "&" && start > 1 && char.IsUpper(text[words[start].Start]) && char.IsUpper(text[words[start - 2].Start]))
            {
                start--;
                continue;
            }

            if (SpeakerWords.StopsBefore.Contains(before))
                break;
            start--;
            if (
                SpeakerWords.Determiners.Contains(before)
                && (start == 0 || !NameParticles.InSubjects.Contains(text[words[start - 1].Start..words[start - 1].End]))
            )
                break;
        }

        return Trim(passage, words[start].Start, end);
    }

    /// <summary>The subject that opens a sentence, an introduction before a comma left out; null where no name or noun opens it.</summary>
    internal static Excerpt? Subject(Passage passage, int from, int to)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[from..Math.Max(from, to)]);
        if (!words.MoveNext())
            return null;
        var start = from + words.Start;
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

    /// <summary>The name that stands at a place: words with capitals, particles and a nickname among them; null where none does.</summary>
    internal static Excerpt? NameAt(Passage passage, int at, int to)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[at..Math.Max(at, to)]);
        int end = -1,
            last = -1;
        while (words.MoveNext())
        {
            var (from, until) = (at + words.Start, at + words.End);
            if (last >= 0 && !Joins(text[last..from], text[at..last]) && !Nickname.Joins(text, last, from))
                break;
            if (char.IsUpper(words.Current[0]))
                end = until;
            else if (end < 0 || !NameParticles.InSubjects.Contains(words.Current) && words.Current is not "and")
                break;
            last = until;
        }

        return end < 0 ? null : passage.Excerpt(at, end - at);
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
                && NameAt(passage, at + 1, to) is { } name
                && text[name.End..to].IndexOf(", ") < text[name.End..to].IndexOf(':')
                ? name
                : null;
        }

        return null;
    }

    /// <summary>Whether words open with a name of two words or more; a word may open with a figure.</summary>
    internal static bool IsName(ReadOnlySpan<char> words)
    {
        var capitals = 0;
        foreach (var word in new Words(words))
        {
            if (!char.IsUpper(word[0]) && !char.IsAsciiDigit(word[0]))
                break;
            capitals++;
        }

        return capitals >= 2;
    }

    /// <summary>The last word of the name that a speaker opens with: "Berg" of "Ada Berg of Oslo"; all of it where no name opens
    /// it.</summary>
    internal static ReadOnlySpan<char> LastName(ReadOnlySpan<char> speaker)
    {
        var last = speaker;
        foreach (var word in new Words(speaker))
        {
            if (!char.IsUpper(word[0]))
                break;
            last = word;
        }

        return last;
    }

    // With a capital May and Will are people.
    static bool IsHelper(ReadOnlySpan<char> word) =>
        (SpeakerWords.Helpers.Contains(word) && word is not ("May" or "Will"))
        || (word.Length > 4 && word.EndsWith("ly") && char.IsLower(word[0]));

    static int LastWords(ReadOnlySpan<char> text, int from, int to, Span<(int Start, int End)> into)
    {
        // Forty words back are enough for any subject; reading starts there at a blank.
        var first = Math.Max(from, to - 320);
        while (first > from && !char.IsWhiteSpace(text[first - 1]) && to - first < 400)
            first--;
        var words = new Words(text[first..Math.Max(first, to)]);
        var count = 0;
        while (words.MoveNext())
        {
            if (count == into.Length)
            {
                into[1..].CopyTo(into);
                count--;
            }

            into[count++] = (first + words.Start, first + words.End);
        }

        return count;
    }

    // The last comma's part is a name and nothing else: "the union's head, Jane Roe, said".
    static int? OnlyName(ReadOnlySpan<char> text, Span<(int Start, int End)> words, int at)
    {
        var start = at;
        while (
            start >= 0
            && char.IsUpper(text[words[start].Start])
            && (start == at || Joins(text[words[start].End..words[start + 1].Start], text[words[start].Start..words[start].End]))
        )
            start--;
        start++;
        if (at - start is < 1 or > 4 || start == 0)
            return null;
        return text[words[start - 1].End..words[start].Start].Contains(',') && char.IsLower(text[words[start - 1].Start])
            ? words[start].Start
            : null;
    }

    static int BeforeApposition(ReadOnlySpan<char> text, Span<(int Start, int End)> words, int at)
    {
        var found = -1;
        for (var comma = at - 1; comma >= 0; comma--)
        {
            if (!text[words[comma].End..words[comma + 1].Start].ContainsAny(",–—("))
                continue;
            found = comma;
            // The part before this comma counts if it is a name's end and does not go on an apposition itself.
            var start = comma;
            while (start > 0 && !text[words[start - 1].End..words[start].Start].ContainsAny(",–—("))
                start--;
            var first = text[words[start].Start..words[start].End];
            if (
                start == 0
                || (
                    !char.IsAsciiDigit(first[0])
                    && !(
                        char.IsLower(first[0])
                        && (
                            NameParticles.InSubjects.Contains(first)
                            || SpeakerWords.Determiners.Contains(first)
                            || SpeakerWords.RelativePronouns.Contains(first)
                            || first is "aged"
                        )
                    )
                )
            )
                return comma;
        }

        return found;
    }

    // "Jane Roe, of the University of Oslo said": the comma that should close the apposition is missing.
    static int? OpenApposition(ReadOnlySpan<char> text, Span<(int Start, int End)> words, int at)
    {
        for (var comma = at - 1; comma >= 0 && at - comma < 16; comma--)
        {
            if (!text[words[comma].End..words[comma + 1].Start].Contains(','))
                continue;
            return text[words[comma + 1].Start..words[comma + 1].End] is "of" or "from" or "at" && char.IsUpper(text[words[comma].Start])
                ? comma
                : null;
        }

        return null;
    }

    // Leading weekdays, conjunctions and adverbs are none of the speaker's.
    static Excerpt? Trim(Passage passage, int start, int end)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[start..end]);
        var isTime = false;
        while (words.MoveNext())
        {
            // "Last night Jane Roe"
            var wasTime = isTime;
            isTime = words.Current is "last" or "Last" or "this" or "This";
            if (
                SpeakerWords.Openers.Contains(words.Current)
                || words.Current.EndsWith("day") && char.IsUpper(words.Current[0])
                || wasTime && SpeakerWords.Times.Contains(words.Current)
            )
                continue;
            if (SpeakerWords.NobodySpeaking.Contains(words.Current))
                return null;
            var from = start + words.Start;
            // "his mother's", "Roe's": a possessive alone is nobody who speaks.
            return passage.Excerpt(from, end - from);
        }

        return null;
    }
}
