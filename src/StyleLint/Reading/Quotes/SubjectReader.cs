using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Finds the subject before a verb of speech: "Jane Roe" in "Jane Roe, head of the union, said".</summary>
static class SubjectReader
{
    /// <summary>The subject that ends before a verb; null where none does.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="from">Where the verb's clause begins.</param>
    /// <param name="verb">Where the verb stands.</param>
    internal static Excerpt? Before(Passage passage, int from, int verb)
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
        return SpeakerName.Trim(passage, words[FirstOf(text, words, at)].Start, words[at].End);
    }

    // Where the subject that ends with a word begins.
    static int FirstOf(ReadOnlySpan<char> text, Span<(int Start, int End)> words, int at)
    {
        var start = at;
        while (start > 0 && at - start < SpeakerName.MostWords)
        {
            var before = text[words[start - 1].Start..words[start - 1].End];
            if (
                !SpeakerName.Joins(text[words[start - 1].End..words[start].Start], before)
                && !Nickname.Joins(text, words[start - 1].End, words[start].Start)
            )
                break;
            if (start > 1 && JoinsSubject(text, words, start))
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

        return start;
    }

    // "Universities of Oslo", "Roe and Doe": the word before a part of the subject joins it to another.
    static bool JoinsSubject(ReadOnlySpan<char> text, Span<(int Start, int End)> words, int start)
    {
        var (first, joining) = (words[start - 2], words[start - 1]);
        var word = text[joining.Start..joining.End];
        if (word is "and" or "&")
            return char.IsUpper(text[words[start].Start]) && char.IsUpper(text[first.Start]);
        return NameParticles.InSubjects.Contains(word)
            && word is not ("in" or "from")
            && SpeakerName.Joins(text[first.End..joining.Start], text[first.Start..first.End]);
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
            && (
                start == at || SpeakerName.Joins(text[words[start].End..words[start + 1].Start], text[words[start].Start..words[start].End])
            )
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
}
