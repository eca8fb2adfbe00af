using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Tells lines that only date the page: "Tuesday, 03 Feb 2026", "Published: 3 February 2026 at 10:30 GMT".</summary>
static class PageDateReader
{
    const int Longest = 120;

    /// <summary>Whether a line says where and when it appeared: "Published in The Coast, February 13th, 2026", "3 Feb 2026 Posted in
    /// Speeches".</summary>
    internal static bool IsPublishedIn(ReadOnlySpan<char> line) =>
        (
            line.StartsWith("published in ", StringComparison.OrdinalIgnoreCase)
            && line.IndexOf(',') is > 0 and var comma
            && IsDate(line[(comma + 1)..])
        ) || (line.IndexOf(" posted in ", StringComparison.OrdinalIgnoreCase) is > 0 and var posted && IsDate(line[..posted]));

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

    /// <summary>Whether a line is a place and a date: "Oslo, Tuesday 3 February 2026". A name and a date look the same, so bylines are read
    /// first.</summary>
    internal static bool IsPlaceAndDate(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || line.IndexOf(',') is not (> 2 and var comma) || line[..comma].Count(' ') > 2)
            return false;
        foreach (var word in new Words(line[..comma]))
        {
            if (!LineText.StartsUpper(word) || Calendar.IsMonth(word) || Calendar.IsWeekday(word) || PageWords.DateLabels.Contains(word))
                return false;
        }

        return IsDate(line[(comma + 1)..]) && line.IndexOfAnyInRange('0', '9') > comma;
    }

    /// <summary>The date of a line that only dates the page, as written; null where none is found in it.</summary>
    /// <param name="passage">The line.</param>
    /// <param name="isUpdate">Whether it is the day on which the page was changed; one of publication goes first.</param>
    internal static DateMention? Read(Passage passage, out bool isUpdate)
    {
        DateMention? update = null;
        var end = 0;
        foreach (var date in DateReader.ReadWritten(passage.All))
        {
            var isChange = SaysUpdate(passage.Text.AsSpan(end, date.At.Start - end));
            end = date.At.End;
            if (date.Kind != DateKind.Day || (date.Month is null && date.Year is null))
                continue;
            isUpdate = isChange;
            if (!isChange)
                return date;
            update ??= date;
        }

        isUpdate = update is not null;
        return update;
    }

    // "Last updated: ", but not "Published and updated " and "First published ": of both, the last word says what the day is of.
    static bool SaysUpdate(ReadOnlySpan<char> before)
    {
        var isUpdate = false;
        foreach (var word in new Words(before))
        {
            if (
                word.StartsWith("updat", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("modif", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("revis", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("edited", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("reviewed", StringComparison.OrdinalIgnoreCase)
            )
                isUpdate = true;
            else if (
                word.StartsWith("publi", StringComparison.OrdinalIgnoreCase)
                || word.StartsWith("posted", StringComparison.OrdinalIgnoreCase)
            )
                isUpdate = false;
        }

        return isUpdate;
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
        return PageWords.EndsNumber(end) || (word.Length >= 10 && word.Contains('T') && letters <= 2);
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
