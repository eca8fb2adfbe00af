using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Finds readers' comments: a heading or marker line over them, and the blocks <c>Name, Role, City: "…"</c> under it.</summary>
static class CommentReader
{
    /// <summary>Whether a line can stand over readers' comments.</summary>
    internal static bool IsMarker(ReadOnlySpan<char> line)
    {
        if (line.Length > 60)
            return false;
        int start = 0,
            end = line.Length;
        while (start < end && !char.IsLetter(line[start]))
            start++;
        while (end > start && !char.IsLetter(line[end - 1]))
            end--;
        return FurnitureWords.CommentHeads.Contains(line[start..end]);
    }

    /// <summary>Whether a passage is a comment with its writer before it: <c>Jane Roe, teacher, Oslo: "…"</c>, <c>jroe says:</c>.</summary>
    internal static bool IsComment(Passage passage)
    {
        var line = LineText.Trim(passage).Chars;
        var colon = line[..Math.Min(line.Length, 100)].IndexOf(':');
        if (colon is < 2)
            return IsDashedComment(line);
        var writer = line[..colon].Trim();
        var says = EndsInSays(writer);
        if (says)
            writer = writer[..writer.LastIndexOf(' ')];
        var comma = writer.IndexOfAny(',', '(', '|');
        var words = line[(colon + 1)..].TrimStart();
        // "Note: bring boots" has neither a place or job before its colon nor a quotation after it.
        if (!says && comma < 0 && (words.IsEmpty || words[0] is not ('"' or '“' or '‘' or '«')))
            return false;
        return writer.IndexOfAny('"', '“') < 0 && IsWriter(comma < 0 ? writer : writer[..comma]) && LineText.CountWords(writer, 14) <= 14;
    }

    // "“…” — Jane Roe, Oslo"
    static bool IsDashedComment(ReadOnlySpan<char> line)
    {
        if (line.Length < 10 || line[0] is not ('"' or '“'))
            return false;
        var close = line.LastIndexOfAny('"', '”');
        if (close < 5)
            return false;
        var rest = line[(close + 1)..].TrimStart();
        return rest.Length > 3 && rest[0] is '—' or '–' or '-' && LineText.CountWords(rest, 10) <= 10 && LineText.StartsUpper(rest);
    }

    static bool IsWriter(ReadOnlySpan<char> name)
    {
        var words = 0;
        foreach (var word in new Words(name))
        {
            if (++words > 5)
                return false;
            // A screen name needs no capital where it stands alone.
            if (!LineText.StartsUpper(word) && !BylineWords.IsParticle(word) && name.Trim().Contains(' '))
                return false;
        }

        return words > 0;
    }

    static bool EndsInSays(ReadOnlySpan<char> writer) =>
        TextCursor.LastWord(writer) is "says" or "Says" or "wrote" or "writes" && writer.Contains(' ');
}
