using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Tells lines that only date the page: "Tuesday, 03 Feb 2026", "Published: 3 February 2026 at 10:30 GMT".</summary>
static class PageDateReader
{
    const int Longest = 120;

    /// <summary>Whether a line says where and when it appeared: "Published in The Coast, February 13th, 2026".</summary>
    internal static bool IsPublishedIn(ReadOnlySpan<char> line) =>
        line.StartsWith("published in ", StringComparison.OrdinalIgnoreCase) && line.IndexOf(',') is > 0 and var comma && IsDate(line[(comma + 1)..]);

    /// <summary>Whether a stretch is a date and nothing else; a label before it and a time of day after it belong to it.</summary>
    internal static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
            return false;
        var numbers = 0;
        var named = false;
        var numeric = false;
        var labelled = false;
        foreach (var word in new Words(text))
        {
            if (char.IsAsciiDigit(word[0]))
            {
                if (!IsNumber(word))
                    return false;
                numbers++;
                numeric |= word.IndexOfAny('-', '.') > 0 || word.Length == 8;
            }
            else if (Calendar.IsMonth(word))
            {
                named = true;
            }
            else if (PageWords.DateLabels.Contains(word))
            {
                labelled |= word.Length > 6;
            }
            else if (!Calendar.IsWeekday(word) && !IsZone(word, numbers > 0))
            {
                return false;
            }
        }

        if (numbers is 0 or > 14)
            return false;
        return named || numeric || text.Count('/') == 2 || (labelled && numbers >= 3);
    }

    /// <summary>The date of a line that only dates the page, as written; null where none is found in it.</summary>
    internal static DateMention? Read(Passage passage)
    {
        var dates = DateReader.ReadWritten(passage.All);
        foreach (var date in dates)
        {
            if (date.Kind == DateKind.Day && (date.Month is not null || date.Year is not null))
                return date;
        }

        return null;
    }

    // "3", "03", "3rd", "2026", "2026-02-03", "10.30", "9am", and of an ISO time "03T10".
    static bool IsNumber(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c))
                letters++;
        }

        if (letters == 0)
            return word.Length <= 10;
        var end = word[word.IndexOfAnyExceptInRange('0', '9')..];
        return PageWords.EndsNumber(end)
            || (word.Length >= 10 && word.Contains('T') && letters <= 2);
    }

    // "GMT", "ET", "IST", "CEST" after the time.
    static bool IsZone(ReadOnlySpan<char> word, bool afterNumber)
    {
        if (!afterNumber || word.Length is < 1 or > 5)
            return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterUpper(c))
                return false;
        }

        return true;
    }
}
