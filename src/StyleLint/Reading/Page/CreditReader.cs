using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>Reads who made a picture, at the end of what stands under it: "Jane Roe/Pool via REUTERS", "(AP Photo/Jane Roe)", "Photo: Jane
/// Roe".</summary>
static class CreditReader
{
    const int LongestCaption = 900;
    const int LongestCredit = 120;

    /// <summary>The credit at the end of a passage; null where it ends otherwise.</summary>
    internal static PhotoCredit? Read(Passage passage, FactBook facts)
    {
        var text = passage.Text.AsSpan();
        if (text.Length is < 4 or > LongestCaption)
            return null;
        var whole = LineText.Trim(passage);
        var start = TailStart(whole.Chars);
        var tail = LineText.TrimBlanks(whole.Slice(start, whole.Length - start));
        while (tail.Length > 0 && tail.Chars[^1] is ')' or ']' or '.')
            tail = LineText.TrimBlanks(tail.Slice(0, tail.Length - 1));
        if (tail.Length is < 4 or > LongestCredit || LineText.CountWords(tail.Chars, 12) > 12)
            return null;
        var label = LabelLength(tail.Chars);
        // A label as the whole of a long line is an image's own text, not its credit; after "Photo by" stands a name.
        if (label > 0)
        {
            var named = LineText.TrimSeparators(tail.Slice(label, tail.Length - label));
            return named.Length == 0 || LineText.StartsUpper(named.Chars) || named.Chars.StartsWith("of ")
                ? Close(tail, named, facts)
                : null;
        }

        var via = tail.Chars.LastIndexOf(" via ", StringComparison.OrdinalIgnoreCase);
        if (via > 0 || tail.Chars.StartsWith("via ", StringComparison.OrdinalIgnoreCase))
        {
            var source = tail.Slice(via < 0 ? 4 : via + 5, tail.Length - (via < 0 ? 4 : via + 5));
            return IsPictureSource(source.Chars, facts) && LineText.StartsUpper(tail.Chars) | via < 0 ? Close(tail, tail, facts) : null;
        }

        var slash = tail.Chars.IndexOfAny('/', '—');
        if (slash <= 0)
            return IsLibrary(tail.Chars) ? Close(tail, tail, facts) : null;
        var left = tail.Chars[..slash].Trim();
        var right = tail.Chars[(tail.Chars.LastIndexOfAny('/', '—') + 1)..].Trim();
        return
            IsPictureSource(left, facts) && IsName(right)
            || (IsPictureSource(right, facts) || right is "Pool" or "Handout" or "File") && IsName(left)
            ? Close(tail, tail, facts)
            : null;
    }

    /// <summary>The credit that a header field holds.</summary>
    internal static PhotoCredit ReadField(Passage value, FactBook facts)
    {
        var all = LineText.TrimBlanks(value.All);
        var label = LabelLength(all.Chars);
        return Close(all, LineText.TrimSeparators(all.Slice(label, all.Length - label)), facts);
    }

    // The credit is what follows the last sentence, or the last opening bracket.
    static int TailStart(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && (text[end - 1] is ')' or ']' or '.' || LineText.IsBlank(text[end - 1])))
            end--;
        for (var at = end - 1; at > 0; at--)
        {
            if (text[at] is '(' or '[' or '|' or '©' or ';')
                return at + 1;
            if (text[at] == ' ' && text[at - 1] is '.' or '"' or '”' or '…' or '?' or '!' && !IsInitial(text[..(at - 1)]))
                return at + 1;
        }

        return 0;
    }

    // "J. Roe/Pool", "Feb. 2": the stop ends no sentence.
    static bool IsInitial(ReadOnlySpan<char> before)
    {
        var word = TextCursor.LastWord(before);
        return word.Length <= 1 || (word.Length <= 4 && Calendar.IsMonth(word)) || word is "Jr" or "Sr" or "St" or "Mr" or "Ms" or "Dr";
    }

    static int LabelLength(ReadOnlySpan<char> tail)
    {
        foreach (var label in CreditWords.PictureLabels)
        {
            if (
                tail.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && (tail.Length == label.Length || !char.IsLetter(tail[label.Length]))
            )
                return label.Length;
        }

        return 0;
    }

    static PhotoCredit Close(Excerpt credit, Excerpt named, FactBook facts)
    {
        Excerpt? photographer = null;
        Agency? agency = null;
        var start = 0;
        for (var at = 0; at <= named.Length; at++)
        {
            var chars = named.Chars;
            var via = at < named.Length && chars[at..].StartsWith(" via ", StringComparison.OrdinalIgnoreCase);
            if (at < named.Length && chars[at] is not ('/' or ',' or '|' or '—') && !via)
                continue;
            var part = LineText.TrimSeparators(named.Slice(start, at - start));
            foreach (var lead in (ReadOnlySpan<string>)["photo ", "courtesy of ", "of ", "the "])
            {
                if (part.Chars.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                    part = part.Slice(lead.Length, part.Length - lead.Length);
            }

            if (part.Chars.EndsWith(" Photo", StringComparison.OrdinalIgnoreCase))
                part = part.Slice(0, part.Length - 6);
            if (facts.FindAgency(part.Chars) is { } known)
                agency ??= known;
            else if (photographer is null && IsName(part.Chars) && !IsLibrary(part.Chars) && part.Chars.IndexOf(' ') > 0)
                photographer = part;
            start = via ? at + 5 : at + 1;
            if (via)
                at += 4;
        }

        if (agency is null && credit.Chars.IndexOf(' ') is > 0 and var cut)
            agency = facts.FindAgency(credit.Chars[..cut]);
        return new(credit, photographer, agency);
    }

    static bool IsPictureSource(ReadOnlySpan<char> words, FactBook facts)
    {
        if (words.EndsWith(" Photo", StringComparison.OrdinalIgnoreCase))
            words = words[..^6];
        return words.Length is > 1 and < 40 && (facts.FindAgency(words) is not null || IsLibrary(words));
    }

    static bool IsLibrary(ReadOnlySpan<char> words)
    {
        foreach (var library in CreditWords.PictureLibraries)
        {
            if (words.Equals(library, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    static bool IsName(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var word in new Words(words))
        {
            if (++count > 6 || (!LineText.StartsUpper(word) && !BylineWords.IsParticle(word)))
                return false;
        }

        return count > 0;
    }
}
