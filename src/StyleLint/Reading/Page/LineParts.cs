using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Cuts a line over a story into its parts: "February 3, 2026 | By Jane Roe | Business Editor".</summary>
static class LineParts
{
    /// <summary>A line of more parts is no byline.</summary>
    internal const int Most = 8;

    /// <summary>Cuts at upright bars, bullets, dashes and slashes with blanks around them; and between a date and the "By" that follows
    /// it.</summary>
    /// <returns>How many parts there are; -1 where they are more than <paramref name="parts"/> holds.</returns>
    internal static int Split(ReadOnlySpan<char> line, Span<(int Start, int End)> parts)
    {
        var count = 0;
        var start = 0;
        for (var at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && !IsCut(line, at))
                continue;
            if (!line[start..at].IsWhiteSpace())
            {
                if (count == parts.Length)
                    return -1;
                parts[count++] = (start, at);
            }

            start = at + 1;
        }

        // "February 3, 2026 By Jane Roe"
        if (count is > 0 and < Most)
        {
            var (first, end) = parts[0];
            var by = line[first..end].IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
            if (by > 0 && BylineOpening.After(line[first..end]) < 0 && PageDateReader.IsDate(line[first..(first + by)]))
            {
                parts[..count].CopyTo(parts[1..]);
                parts[0] = (first, first + by);
                parts[1] = (first + by + 1, end);
                count++;
            }
        }

        return count;
    }

    static bool IsCut(ReadOnlySpan<char> line, int at)
    {
        var c = line[at];
        if (c is '|' or 'ǀ' or '¦' or '∣' || LineText.IsBullet(c))
            return true;
        var spaced = at > 0 && at + 1 < line.Length && LineText.IsBlank(line[at - 1]) && LineText.IsBlank(line[at + 1]);
        if (!spaced)
            return c is '—' or '–'
                && at > 0
                && (LineText.IsBlank(line[at - 1]) || (at + 1 < line.Length && LineText.IsBlank(line[at + 1])));
        // A lower-case L alone is the bar that somebody could not find on the keyboard.
        return c is '-' or '–' or '—' or '/' or '~' or '·' or 'l' or 'I' && (c is not ('l' or 'I') || IsBarLetter(line, at));
    }

    /// <summary>Whether the letter at <paramref name="at"/> stands where a bar should: between a date or "By …" and the next
    /// part.</summary>
    internal static bool IsBarLetter(ReadOnlySpan<char> line, int at) =>
        PageDateReader.IsDate(line[..at])
        || BylineOpening.After(line[(at + 1)..].TrimStart()) == 2
        || (BylineOpening.After(line) >= 0 && PageDateReader.IsDate(line[(at + 1)..]));
}
