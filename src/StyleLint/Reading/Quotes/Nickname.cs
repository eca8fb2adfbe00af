namespace StyleLint.Reading;

/// <summary>A nickname in quotation marks within a name, which is no quotation: <c>Carl "Shorty" Lund</c>.</summary>
static class Nickname
{
    // In characters; longer ones are titles.
    const int Longest = 24;

    /// <summary>Whether a pair of marks holds a nickname.</summary>
    internal static bool Is(ReadOnlySpan<char> text, QuotePair pair)
    {
        var inside = text[(pair.Start + pair.OpenLength)..(pair.End - pair.CloseLength)];
        if (pair.CloseLength == 0 || inside.Length is 0 or > Longest || !char.IsUpper(inside[0]) || !char.IsLetterOrDigit(inside[^1]))
            return false;
        if (pair.Start < 2 || text[pair.Start - 1] != ' ' || text[pair.End..] is not [' ', var after, ..] || !char.IsUpper(after))
            return false;
        var from = pair.Start - 2;
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
            from--;
        return char.IsUpper(text[from]) && char.IsLetter(text[pair.Start - 2]);
    }

    /// <summary>Whether the mark at a place opens one.</summary>
    internal static bool OpensAt(ReadOnlySpan<char> text, int open)
    {
        var rest = text[(open + 1)..Math.Min(text.Length, open + Longest + 2)];
        var close = rest.IndexOfAny("\"”’'");
        return close > 0 && Is(text, new(open, open + close + 2, 1, 1, IsDouble: true));
    }

    /// <summary>Whether the words on either side of a gap belong to one name with a nickname.</summary>
    internal static bool Joins(ReadOnlySpan<char> text, int from, int to)
    {
        if (to - from != 2)
            return false;
        if (text[from] == ' ')
            return OpensAt(text, from + 1);
        var open = text[Math.Max(0, from - Longest - 1)..from].LastIndexOfAny("\"“‘'");
        return open >= 0 && text[from + 1] == ' ' && OpensAt(text, Math.Max(0, from - Longest - 1) + open);
    }
}
