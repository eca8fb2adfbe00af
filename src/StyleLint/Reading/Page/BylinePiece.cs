using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>What one piece of a byline names, by its words: a person, a job, a newsroom.</summary>
static class BylinePiece
{
    /// <summary>Whether it names people of a newsroom as a crowd: "Coast News Team", "staff reporters". An institute or a council signs as
    /// a whole.</summary>
    internal static bool IsNewsroomCrowd(ReadOnlySpan<char> organisation)
    {
        bool isTeam = false,
            isNews = false;
        foreach (var word in new Words(organisation))
        {
            if (BylineWords.IsCrowd(word))
                return true;
            isTeam |= BylineWords.IsTeam(word);
            isNews |= BylineWords.IsBeat(word);
        }

        return isTeam && isNews;
    }

    internal static bool HasCollective(ReadOnlySpan<char> text)
    {
        foreach (var word in new Words(text))
        {
            if (BylineWords.IsCollective(word))
                return true;
        }

        return false;
    }

    // Every word a name can hold: capitals, particles, initials.
    internal static bool IsCapitalised(ReadOnlySpan<char> piece)
    {
        var words = 0;
        foreach (var word in new Words(piece))
        {
            words++;
            if (!LineText.StartsUpper(word) && !BylineWords.IsParticle(word) && word is not ("and" or "a" or "for"))
                return false;
        }

        return words is >= 1 and <= 12;
    }

    // "our own correspondent"
    internal static bool IsJobEnd(ReadOnlySpan<char> rest) => BylineWords.IsJobNoun(TextCursor.LastWord(rest));

    // "staff", "agencies", "wire reports", "Coast staff": the last word says that they are several.
    internal static bool IsGroup(ReadOnlySpan<char> piece)
    {
        var isGroup = false;
        foreach (var word in new Words(piece))
        {
            isGroup = BylineWords.IsCollective(word) && char.IsLower(word[0]);
            if (
                !isGroup
                && !char.IsUpper(word[0])
                && !BylineWords.IsCollective(word)
                && !BylineWords.IsDoubtful(word)
                && !BylineWords.IsJobAdjective(word)
            )
                return false;
        }

        return isGroup;
    }

    // "Coast News", not "Union Says Talks Fail".
    internal static bool EndsAsNewsroom(ReadOnlySpan<char> name)
    {
        var last = TextCursor.LastWord(name);
        return BylineWords.IsCollective(last) || BylineWords.IsDoubtful(last);
    }

    internal static bool IsJob(ReadOnlySpan<char> piece)
    {
        var nouns = 0;
        foreach (var word in new Words(piece))
        {
            if (BylineWords.IsJobNoun(word))
                nouns++;
            else if (!BylineWords.IsJobAdjective(word) && !LineText.StartsUpper(word))
                return false;
        }

        return nouns > 0;
    }

    // "Political Correspondents"
    internal static bool IsJobOfSeveral(ReadOnlySpan<char> piece)
    {
        var nouns = 0;
        foreach (var word in new Words(piece))
        {
            if (word[^1] == 's' && BylineWords.IsJobNoun(word[..^1]))
                nouns++;
            else if (!BylineWords.IsJobAdjective(word))
                return false;
        }

        return nouns > 0;
    }

    // What is left of a piece when the job at its end is taken off: "Jane Roe Business Editor" leaves "Jane Roe".
    internal static Excerpt WithoutJob(Excerpt piece, out Excerpt? job)
    {
        job = null;
        Span<(int Start, int End)> spans = stackalloc (int, int)[12];
        var count = 0;
        var words = new Words(piece.Chars);
        while (words.MoveNext() && count < spans.Length)
            spans[count++] = (words.Start, words.End);
        var first = count;
        var nouns = 0;
        while (first > 0)
        {
            var word = piece.Chars[spans[first - 1].Start..spans[first - 1].End];
            if (BylineWords.IsJobNoun(word))
                nouns++;
            else if (!BylineWords.IsJobAdjective(word) || nouns == 0)
                break;
            first--;
        }

        if (nouns == 0)
            return piece;
        // "Ada West, Editor" read without its comma would lose a surname that is an adjective too: a given name alone is no name.
        if (first == 1 && count > 2)
            first = 2;
        if (first >= count)
            return piece;
        job = LineText.TrimSeparators(piece.Slice(spans[first].Start, piece.Length - spans[first].Start));
        return first == 0 ? piece.Slice(0, 0) : LineText.TrimSeparators(piece.Slice(0, spans[first].Start));
    }

    internal static bool IsOrganisation(ReadOnlySpan<char> name)
    {
        var words = 0;
        var doubtful = false;
        foreach (var word in new Words(name))
        {
            words++;
            if (BylineWords.IsCollective(word))
                return true;
            doubtful = BylineWords.IsDoubtful(word);
        }

        // "Emily Post" is a person; "The Evening Post" is not.
        return doubtful && (words != 2 || name.StartsWith("The ", StringComparison.OrdinalIgnoreCase));
    }
}
