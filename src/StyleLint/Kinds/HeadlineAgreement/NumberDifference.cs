using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>A number that is the step between two others: "tighten 23 bps" over "to 240 basis points, down from 263".</summary>
static class NumberDifference
{
    // In characters, from one end of a step to the other.
    const int LongestStep = 160;

    /// <summary>Whether the story says from where to where something went, and the way is a number of the headline.</summary>
    internal static bool Is(NumberMention wanted, List<(Passage Passage, NumberMention Number)> all)
    {
        for (var at = 1; at < all.Count; at++)
        {
            var (passage, end) = all[at];
            if (end.IsLoose || !IsEnd(passage.Text, end.Start))
                continue;
            for (var before = at - 1; before >= 0; before--)
            {
                var (other, start) = all[before];
                if (!ReferenceEquals(other, passage) || end.Start - start.End > LongestStep)
                    break;
                if (
                    !start.IsLoose
                    && start.Unit == end.Unit
                    && (wanted.Unit == end.Unit || wanted.Unit is NumberUnit.None)
                    && Math.Abs(Math.Abs(start.Low - end.Low) - wanted.Low) < wanted.Grain / 1000
                )
                    return true;
            }
        }

        return false;
    }

    // "from 263", "from about 263", "to 240", "against 263 a year ago"
    static bool IsEnd(ReadOnlySpan<char> text, int at)
    {
        var word = TextCursor.LastWordBefore(text, at);
        if (word is not "to" && NumberWords.IsRough(word))
            word = TextCursor.LastWordBefore(text, Math.Max(0, at - word.Length - 1));
        return word is "from" or "to" or "versus" or "against" or "vs";
    }
}
