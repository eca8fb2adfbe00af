using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>What a line of page furniture is, by its words alone.</summary>
enum FurnitureKind
{
    /// <summary>Nothing that belongs to a page.</summary>
    None,

    /// <summary>Belongs to a page wherever it stands: "Leave a Reply".</summary>
    Line,

    /// <summary>Belongs to a page, and so do the link headlines under it: "Others Also Read".</summary>
    ListHead,

    /// <summary>Could head a section of the story as well ("Related", "Trending"): only its place and what follows can tell.</summary>
    WeakListHead,

    /// <summary>A label with a headline or link on the same line: "Related: …".</summary>
    LeadIn,

    /// <summary>One call to the reader: "Follow us on …".</summary>
    Call,

    /// <summary>Could be a word of the story as well ("Newsletter", "Search"): only its place can tell.</summary>
    WeakLine,
}

/// <summary>Tells the lines that content systems and news sites print around a story by their words.</summary>
static class FurniturePhrases
{
    const int LongestKey = 96;
    const int MostCallWords = 7;

    /// <summary>Whether a line is a site's imprint: it ends no story and belongs to no furniture, for a licence may ask for it.</summary>
    internal static bool IsImprint(ReadOnlySpan<char> line) =>
        line.Length <= 240
        && (
            line.StartsWith("©")
            || line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("copyright ", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("our standards", StringComparison.OrdinalIgnoreCase)
            || line.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>What a line is by its words; its place is for <see cref="FurnitureReader"/> to judge.</summary>
    /// <param name="line">The line, without ornaments.</param>
    /// <param name="isOutside">Whether it stands before the headline or after the last paragraph of the story.</param>
    internal static FurnitureKind Classify(ReadOnlySpan<char> line, bool isOutside)
    {
        // What galleries print around their captions, all in one line.
        if (line.Contains("Hide Caption", StringComparison.Ordinal) && IsGallery(line))
            return FurnitureKind.Line;
        if (line.Length is 0 or > 320)
            return FurnitureKind.None;
        if (isOutside && IsBreadcrumb(line))
            return FurnitureKind.Line;
        if (!StartsLikeAny(line))
            return FurnitureKind.None;
        Span<char> buffer = stackalloc char[LongestKey];
        var length = Fold(line, buffer, out var isWhole, out var firstStop, out var colon);
        var key = (ReadOnlySpan<char>)buffer[..length];
        if (length == 0)
            return FurnitureKind.None;
        if (isWhole && WholeLine(line, key) is not FurnitureKind.None and var whole)
            return whole;
        if (IsLineAndCall(line, key, firstStop))
            return FurnitureKind.Line;
        return colon > 0 && FurnitureWords.LeadIns.Contains(key[..colon])
            ? LeadIn(line, key, colon, isOutside)
            : Call(line, key, isOutside);
    }

    static FurnitureKind WholeLine(ReadOnlySpan<char> line, ReadOnlySpan<char> key) =>
        FurnitureWords.Lines.Contains(key) ? FurnitureKind.Line
        : FurnitureWords.ListHeads.Contains(key) ? FurnitureKind.ListHead
        : FurnitureWords.WeakListHeads.Contains(key) ? FurnitureKind.WeakListHead
        : FurnitureWords.WeakLines.Contains(key) ? FurnitureKind.WeakLine
        : IsSectionHead(line, key) ? FurnitureKind.WeakListHead
        : FurnitureKind.None;

    // "No comments yet. Write one!"
    static bool IsLineAndCall(ReadOnlySpan<char> line, ReadOnlySpan<char> key, int firstStop) =>
        firstStop > 0
        && firstStop < key.Length
        && (FurnitureWords.Lines.Contains(key[..firstStop]) || FurnitureWords.ListHeads.Contains(key[..firstStop]))
        && LineText.CountWords(line, 20) <= 20
        && IsNothingButCall(line);

    // "Related: …"
    static FurnitureKind LeadIn(ReadOnlySpan<char> line, ReadOnlySpan<char> key, int colon, bool isOutside) =>
        (isOutside || !FurnitureWords.WeakLeadIns.Contains(key[..colon]))
        && LineText.LastMark(line) != '.'
        && LineText.CountWords(line, 28) <= 28
        && colon < key.Length
            ? FurnitureKind.LeadIn
            : FurnitureKind.None;

    // "Follow us on …": its first words say that it is a call.
    static FurnitureKind Call(ReadOnlySpan<char> line, ReadOnlySpan<char> key, bool isOutside)
    {
        var words = 0;
        for (var end = key.IndexOf(' '); end > 0 && end < key.Length && ++words <= MostCallWords; )
        {
            var head = key[..end];
            if (
                isOutside
                && FurnitureWords.OuterLabels.Contains(head)
                && !LineText.EndsSentence(line)
                && LineText.CountWords(line, 12) <= 12
            )
                return FurnitureKind.Line;
            if (FurnitureWords.Calls.Contains(head) || (isOutside && FurnitureWords.OuterCalls.Contains(head)))
                return IsNothingButCall(line) && !NamesDay(line) && LineText.CountWords(line, 32) <= 32
                    ? FurnitureKind.Call
                    : FurnitureKind.None;
            var next = key[(end + 1)..].IndexOf(' ');
            end = next < 0 ? key.Length : end + 1 + next;
        }

        return FurnitureKind.None;
    }

    // "Home > News > Politics"
    static bool IsBreadcrumb(ReadOnlySpan<char> line)
    {
        if (line.Length > 100 || LineText.EndsSentence(line))
            return false;
        var steps = 0;
        for (var at = 1; at + 1 < line.Length; at++)
        {
            if (line[at] is '>' or '»' or '›' or '→' && LineText.IsBlank(line[at - 1]) && LineText.IsBlank(line[at + 1]))
                steps++;
        }

        return steps > 1 || (steps == 1 && line.StartsWith("Home ", StringComparison.OrdinalIgnoreCase));
    }

    // "Hide Caption 1 of 3"
    static bool IsGallery(ReadOnlySpan<char> line)
    {
        var after = line[(line.IndexOf("Hide Caption", StringComparison.Ordinal) + "Hide Caption".Length)..].TrimStart();
        return after.Length > 0 && char.IsAsciiDigit(after[0]) && after.Contains(" of ", StringComparison.Ordinal);
    }

    // A site says the same on every page: a call that names a day is an invitation, and news.
    static bool NamesDay(ReadOnlySpan<char> line)
    {
        var wasMonth = false;
        var wasNumber = false;
        foreach (var word in new Words(line))
        {
            var isMonth = char.IsUpper(word[0]) && Calendar.IsMonth(word);
            var isNumber = char.IsAsciiDigit(word[0]);
            if ((char.IsUpper(word[0]) && word.Length > 3 && Calendar.IsWeekday(word)) || (wasMonth && isNumber) || (wasNumber && isMonth))
                return true;
            (wasMonth, wasNumber) = (isMonth, isNumber);
        }

        return false;
    }

    static bool StartsLikeAny(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetterOrDigit(line[start]))
            start++;
        if (start < line.Length && char.IsAsciiDigit(line[start]))
            return true;
        Span<char> word = stackalloc char[16];
        var length = 0;
        for (var at = start; at < line.Length && char.IsLetterOrDigit(line[at]); at++)
        {
            if (length == word.Length)
                return false;
            word[length++] = char.ToLowerInvariant(line[at]);
        }

        return FurnitureWords.FirstWords.Contains(word[..length]);
    }

    static bool IsSectionHead(ReadOnlySpan<char> line, ReadOnlySpan<char> key)
    {
        if (LineText.CountWords(key, 6) > 6 || LineText.EndsSentence(line))
            return false;
        foreach (var head in FurnitureWords.SectionHeads)
        {
            if (key.StartsWith(head) && key.Length > head.Length)
                return true;
        }

        return false;
    }

    // A call speaks to the reader; a sentence of the story tells of somebody: quotation marks and reporting verbs give it away.
    static bool IsNothingButCall(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny('"', '“', '”') >= 0)
            return false;
        foreach (var word in new Words(line))
        {
            if (
                FurnitureWords.IsWritersOwn(word)
                || (ReportingVerbs.Contains(word) && !char.IsUpper(word[0]) && !FurnitureWords.CallsOrTells(word))
            )
                return false;
        }

        return true;
    }

    // Lower-case letters, single blanks, "#" for numbers; the place of the first stop and colon, counted in the folded text.
    static int Fold(ReadOnlySpan<char> line, Span<char> key, out bool isWhole, out int firstStop, out int colon)
    {
        var length = 0;
        var blank = false;
        firstStop = 0;
        colon = 0;
        isWhole = true;
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (char.IsLetterOrDigit(c))
            {
                var digit = char.IsAsciiDigit(c);
                if (digit && length > 0 && key[length - 1] == '#' && !blank)
                    continue;
                if (length + 2 > key.Length)
                {
                    isWhole = false;
                    break;
                }

                if (blank && length > 0)
                    key[length++] = ' ';
                blank = false;
                key[length++] = digit ? '#' : char.ToLowerInvariant(c);
                continue;
            }

            if (c is '-' && at + 1 < line.Length && char.IsLetter(line[at + 1]) && !blank)
                continue;
            if (c is ',' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]))
                continue;
            if (length > 0 && colon == 0 && c is ':' or '»' or '|')
                colon = length;
            if (length > 0 && firstStop == 0 && c is '.' or '!' or '?')
                firstStop = length;
            blank = true;
        }

        return length;
    }
}
