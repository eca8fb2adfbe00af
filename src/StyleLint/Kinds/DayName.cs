using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Tells whether a weekday is the last word of a day's name: "Good Friday", "Bloody Sunday", "Small Business Saturday".</summary>
static class DayName
{
    // Where every word has a capital, or none has, only these tell; the facts add theirs.
    static readonly WordSet Firsts = WordSet.Split(
        "Ash Big Black Bloody Blue Bright Business Clean Cyber Easter Fat Giving Golden Good Great Green Holy Low Mad Manic Maundy Mothering Palm Pancake Passion Pentecost "
        + "Plough Red Remembrance Rose Ruby Shrove Small Spy Stir-up Super Trinity Whit White");

    // What may stand before a weekday with a capital and is no part of a name.
    static readonly WordSet Others = WordSet.Split(
        "AM PM A.M P.M EST EDT ET CET GMT UTC BST Late Early Mid Through Thru Only Not Again Always Usually Every Morning Afternoon Evening Night Noon Midnight");

    // Behind these stands somebody or some place, and no day.
    static readonly WordSet BringOn = WordSet.Split("in at told tells with from to by near met meets said says against into");

    /// <summary>Whether it is. A capital before it makes a name of it, unless that word is known for another: a person's, a place's, an agency's.</summary>
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
        if (Firsts.Contains(before) && !NameWords.IsOpener(before))
            return char.IsUpper(before[0]) || !IsCommon(before);
        if (!char.IsUpper(before[0]) || NameWords.IsOpener(before) || Others.Contains(before) || MentionReader.IsHeading(story, weekday.Passage))
            return false;
        return !EndsOtherName(story, weekday.Passage, start, end);
    }

    // "on a good Friday", "a big Monday": these tell something else as well.
    static bool IsCommon(ReadOnlySpan<char> word) => word is "big" or "black" or "blue" or "bright" or "business" or "clean" or "good" or "great" or "green" or "low" or "mad"
        or "red" or "rose" or "small" or "white" or "golden" or "bloody" or "giving" or "passion" or "remembrance";

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
            if (BringOn.Contains(each))
                return true;
            if (!char.IsUpper(each[0]))
                return false;
            lead = lead[..first].TrimEnd();
        }

        return false;
    }
}
