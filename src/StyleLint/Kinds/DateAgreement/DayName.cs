using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>Tells whether a weekday is the last word of a day's name: "Good Friday", "Bloody Sunday", "Small Business Saturday".</summary>
static class DayName
{
    /// <summary>Whether it is. A capital before it makes a name of it, unless that word is known for another: a person's, a place's, an
    /// agency's.</summary>
    internal static bool EndsWith(Story story, Excerpt weekday)
    {
        var text = weekday.Passage.Text.AsSpan();
        if (weekday.Start < 2 || !(text[weekday.Start - 1] is ' ' or '\u00A0' or '-') || !Words.IsWordChar(text[weekday.Start - 2]))
            return false;
        var end = weekday.Start - 1;
        var start = end;
        while (start > 0 && (Words.IsWordChar(text[start - 1]) || text[start - 1] is '-' or '\'' or '’' or '.'))
            start--;
        var before = text[start..end];
        if (story.Facts.FindHoliday(text[start..weekday.End]) is not null)
            return true;
        if (DayNameWords.BeginsDay(before) && !NameWords.IsOpener(before))
            return char.IsUpper(before[0]) || !DayNameWords.IsCommon(before);
        if (
            !char.IsUpper(before[0])
            || NameWords.IsOpener(before)
            || DayNameWords.BeginsNoDay(before)
            || story.Text.IsHeading(weekday.Passage)
        )
            return false;
        return !EndsOtherName(story, weekday.Passage, start, end);
    }

    // "said Ada Berg Monday", "in London Tuesday", "told Reuters Friday": a name that ends before the weekday.
    static bool EndsOtherName(Story story, Passage passage, int start, int end)
    {
        foreach (var mention in story.MentionsIn(passage))
        {
            if (mention.At.Start <= start && mention.At.End >= end)
                return true;
        }

        var text = passage.Text.AsSpan();
        var word = text[start..end];
        if (story.Facts.FindAgency(word) is not null || story.Facts.FindCountry(word) is not null || StateNames.Find(word) is not null)
            return true;
        var lead = text[..start].TrimEnd();
        while (lead.Length > 0 && Words.IsWordChar(lead[^1]))
        {
            var first = lead.Length;
            while (first > 0 && (Words.IsWordChar(lead[first - 1]) || lead[first - 1] is '-' or '\'' or '’' or '.'))
                first--;
            var each = lead[first..];
            if (DayNameWords.BringsOnName(each))
                return true;
            if (!char.IsUpper(each[0]))
                return false;
            lead = lead[..first].TrimEnd();
        }

        return false;
    }
}
