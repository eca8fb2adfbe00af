using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>The words that name a speaker: where they begin and end, and which of them is the name.</summary>
static class SpeakerName
{
    /// <summary>A name, a job and an organisation take no more.</summary>
    internal const int MostWords = 9;

    /// <summary>Whether a gap joins two words of a name: a blank does, and the stop of an initial or a title.</summary>
    internal static bool Joins(ReadOnlySpan<char> gap, ReadOnlySpan<char> before)
    {
        if (gap is " " or "\u00A0" or " & ")
            return true;
        if (gap is not (". " or "."))
            return false;
        var cut = before.LastIndexOfAny(' ', '\u00A0');
        var last = before[(cut + 1)..];
        return last.Length == 1 || SpeakerWords.Titles.Contains(last) || last.Contains('.');
    }

    /// <summary>The name that stands at a place: words with capitals, particles and a nickname among them; null where none does.</summary>
    internal static Excerpt? At(Passage passage, int at, int to)
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

    /// <summary>Whether words open with a name of two words or more; a word may open with a figure.</summary>
    internal static bool Is(ReadOnlySpan<char> words)
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
    internal static ReadOnlySpan<char> LastOf(ReadOnlySpan<char> speaker)
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

    /// <summary>Whether a word may be a surname by its capital.</summary>
    internal static bool IsSurname(ReadOnlySpan<char> name) => char.IsUpper(name[0]) && !SpeakerWords.OpensWithoutName(name);

    /// <summary>The speaker without leading weekdays, conjunctions and adverbs; null where nobody is left.</summary>
    internal static Excerpt? Trim(Passage passage, int start, int end)
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

    /// <summary>Whether words end in a name of two words or more, of nothing that cannot speak: "official Ada Berg".</summary>
    internal static bool EndsIn(ReadOnlySpan<char> words)
    {
        ReadOnlySpan<char> last = default,
            beforeLast = default;
        foreach (var word in new Words(words))
        {
            beforeLast = last;
            last = word;
        }

        return last.Length > 1
            && char.IsUpper(last[0])
            && !beforeLast.IsEmpty
            && char.IsUpper(beforeLast[0])
            && words.TrimEnd(" .").EndsWith(string.Concat(beforeLast, " ", last))
            && !SpeakerWords.Bodies.Contains(last)
            && !SpeakerWords.BeforePlaces.Contains(beforeLast)
            && !SpeakerWords.OpensWithoutName(beforeLast)
            && !last.EndsWith("'s")
            && !last.EndsWith("’s");
    }
}
