using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>The words that open a byline: "By", "Written by", "Story and photos by", "Authors:".</summary>
static class BylineOpening
{
    const int MostWords = 5;

    /// <summary>
    /// Where the names begin after "By", "Written by", "Story and photos by", "By:", "Authors:" …; -1 where a stretch does not begin so.
    /// </summary>
    internal static int After(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        var isWriting = false;
        var previous = -1;
        for (var count = 0; count < MostWords && words.MoveNext(); count++)
        {
            var word = words.Current;
            if (previous >= 0 && !Joins(text[previous..words.Start]))
                return -1;
            previous = words.End;
            if (word.Equals("by", StringComparison.OrdinalIgnoreCase))
                return count == 0 || isWriting ? AfterMark(text, words.End, needsMark: false) : -1;
            if (BylineWords.IsSigner(word) && AfterMark(text, words.End, needsMark: true) is > 0 and var names)
                return names;
            if (BylineWords.IsWritten(word))
                isWriting = true;
            else if (!BylineWords.IsPictureLabel(word) && !(count > 0 && word is "and" or "And" or "AND" or "with"))
                return -1;
        }

        return -1;
    }

    // "Story & photos", "Words/pictures"
    static bool Joins(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
        {
            if (!LineText.IsBlank(c) && c is not ('&' or '+' or '/'))
                return false;
        }

        return true;
    }

    static int AfterMark(ReadOnlySpan<char> text, int end, bool needsMark)
    {
        var colon = end;
        while (colon < text.Length && LineText.IsBlank(text[colon]))
            colon++;
        if (colon < text.Length && text[colon] == ':')
            return colon + 1;
        return !needsMark && end < text.Length && LineText.IsBlank(text[end]) ? end : -1;
    }

    /// <summary>As <see cref="After"/>, and under a headline also after the label of magazines, "Words: Jane Roe": where no headline stands
    /// over them it opens other lines as well.</summary>
    internal static int AfterAny(ReadOnlySpan<char> text, bool underHeadline)
    {
        var after = After(text);
        if (after >= 0 || !underHeadline)
            return after;
        var words = new Words(text);
        return words.MoveNext() && BylineWords.IsWritten(words.Current) ? AfterMark(text, words.End, needsMark: true) : -1;
    }
}
