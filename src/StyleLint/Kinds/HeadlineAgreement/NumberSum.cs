using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>Numbers that add up: 52,000 vehicles are "33,000 cars and 19,000 vans" in the story.</summary>
static class NumberSum
{
    /// <summary>Larger sums do not come out by chance.</summary>
    const double LeastSum = 100;

    /// <summary>As many parts as a sum is written out with.</summary>
    const int MostParts = 4;

    // In characters: shorter nouns are units and abbreviations.
    const int LeastNoun = 4;

    // In characters, from one part of a sum to the next.
    const int LongestSum = 160;

    /// <summary>Whether numbers that stand beside each other in the story come to a number of the headline. Small sums come out by chance,
    /// but not where they count the same: "11 shops in Oslo and one in Bergen".</summary>
    internal static bool Is(NumberMention wanted, ReadOnlySpan<char> text, List<(Passage Passage, NumberMention Number)> all)
    {
        if (wanted.Unit is NumberUnit.Percent)
            return false;
        var counted = CountedNoun.After(text, wanted.End);
        for (var from = 0; from < all.Count; from++)
        {
            var (passage, first) = all[from];
            if (!IsPart(wanted, first, passage.Text, counted))
                continue;
            var (sum, parts, end) = (first.Low, 1, first.End);
            var (isCounted, isMixed) = (IsCounted(passage, first, counted), CountsOther(passage, first, counted));
            for (var next = from + 1; next < all.Count && parts < MostParts && sum < wanted.Low; next++)
            {
                var (other, part) = all[next];
                if (!ReferenceEquals(other, passage) || part.Start - end > LongestSum)
                    break;
                if (!IsPart(wanted, part, passage.Text, counted))
                    continue;
                (sum, parts, end) = (sum + part.Low, parts + 1, part.End);
                isCounted |= IsCounted(passage, part, counted);
                isMixed |= CountsOther(passage, part, counted);
            }

            if (parts > 1 && sum == wanted.Low && ((isCounted && !isMixed) || sum >= LeastSum))
                return true;
        }

        return false;
    }

    // No ages, and no years beside shops: "the 13-year-old".
    static bool IsPart(NumberMention wanted, NumberMention number, ReadOnlySpan<char> text, ReadOnlySpan<char> counted)
    {
        if (
            number.IsLoose
            || number.Unit != wanted.Unit
            || number.Low >= wanted.Low
            || number.End < text.Length && text[number.End] is '-' or '‑'
        )
            return false;
        var noun = CountedNoun.After(text, number.End);
        return NumberWords.DaysIn(noun) == 0 && !NumberWords.CountsTime(noun) || WordRun.IsSameStem(noun, counted);
    }

    // "26 sites and 10 new claims" are not 36 sites; "11 shops in Oslo and one in Bergen" are twelve, and so are "11 shops and one kiosk".
    static bool CountsOther(Passage passage, NumberMention number, ReadOnlySpan<char> noun)
    {
        var own = CountedNoun.After(passage.Text, number.End);
        return number.Low > 1
            && !own.IsEmpty
            && !NumberWords.EndsCount(own)
            && !SpeakerWords.Helpers.Contains(own)
            && !IsCounted(passage, number, noun);
    }

    static bool IsCounted(Passage passage, NumberMention number, ReadOnlySpan<char> noun) =>
        noun.Length >= LeastNoun && CountedNoun.Counts(passage.Text, number.End, noun);
}
