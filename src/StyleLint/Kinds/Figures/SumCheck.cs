using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A total and its parts: "12 people, seven men and six women"; "574 (including 551 and 25)"; "20 here and 15 there, a total of
/// 36".</summary>
sealed class SumCheck : IAnalyzer
{
    // In characters, between two figures of a sum.
    const int Gap = 45;

    public void Analyze(in Analysis analysis)
    {
        foreach (var passage in analysis.Story.Body)
        {
            var numbers = FigureReader.NumbersOf(passage.Text);
            for (var at = 0; at + 2 < numbers.Count; at++)
            {
                if (!IsExact(numbers[at], passage.Text))
                    continue;
                if ((SumOfGroups(numbers, at, passage.Text) ?? SumOfIncluded(numbers, at, passage.Text)) is { } sum)
                    Report(analysis, passage, numbers[at], sum);
                else if (SumBeforeTotal(numbers, at, passage.Text) is { } before)
                    Report(analysis, passage, numbers[at + 2], before);
            }
        }
    }

    static void Report(in Analysis analysis, Passage passage, NumberMention total, double sum)
    {
        var at = passage.Excerpt(total.Start, total.End - total.Start);
        analysis.Report(
            at,
            [("written", at.Text), ("expected", sum.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture))]
        );
    }

    static bool IsExact(NumberMention number, ReadOnlySpan<char> text) =>
        number is { IsLoose: false, Unit: NumberUnit.None or NumberUnit.Money, Low: >= 2 }
        && !(number.End < text.Length && text[number.End] is '-' or '‑' or '/')
        && !NumberWords.IsRough(TextCursor.LastWordBefore(text, number.Start));

    // "12 people, seven men and six women": the groups leave nobody out.
    static double? SumOfGroups(List<NumberMention> numbers, int at, ReadOnlySpan<char> text)
    {
        var gap = text[numbers[at].End..numbers[at + 1].Start];
        if (numbers[at].Unit is not NumberUnit.None || gap.Length > Gap || !FigureWords.OpensParts(gap))
            return null;
        var sum = 0.0;
        var parts = 0;
        var set = '\0';
        var end = 0;
        for (var next = at + 1; next < numbers.Count; next++)
        {
            var part = numbers[next];
            var group = CountedNoun.After(text, part.End);
            if (
                part.IsLoose
                || part.Unit is not NumberUnit.None
                || !FigureWords.Groups.TryGetValue(group, out var of)
                || set != '\0' && of != set
            )
                break;
            if (parts > 0 && text[end..part.Start] is not (" and " or ", " or ", and " or " & "))
                break;
            (sum, parts, set, end) = (sum + part.Low, parts + 1, of, part.End + 1 + group.Length);
        }

        if (parts < 2 || sum == numbers[at].Low)
            return null;
        // "30 Democrats, 12 Republicans and a Green": the first is a part like the others.
        if (FigureWords.Groups.TryGetValue(CountedNoun.After(text, numbers[at].End), out var own) && own == set)
            return null;
        var rest = text[end..];
        // ", 1 Green": another part, of a group that is not known.
        foreach (var next in numbers)
        {
            if (next.Start == end + 2 && rest.StartsWith(", "))
                return null;
        }

        return
            rest.StartsWith(" and ")
            || rest.StartsWith(", and ")
            || rest.StartsWith(", plus")
            || rest.StartsWith(", ") && FigureWords.GoesOn(rest[2..])
            ? null
            : sum;
    }

    // "574 (including 551 and 25)": no more can be included than there are.
    static double? SumOfIncluded(List<NumberMention> numbers, int at, ReadOnlySpan<char> text)
    {
        var (total, one, other) = (numbers[at], numbers[at + 1], numbers[at + 2]);
        var gap = text[total.End..one.Start];
        if (
            gap.Length > Gap
            || !(gap.EndsWith(", including ") || gap.EndsWith("(including "))
            || !IsExact(one, text)
            || !IsExact(other, text)
        )
            return null;
        if (
            one.Unit != total.Unit
            || other.Unit != total.Unit
            || !AreJoined(text, one, other)
            || one.Low > total.Low
            || other.Low > total.Low
        )
            return null;
        return one.Low + other.Low > total.Low ? one.Low + other.Low : null;
    }

    // "20 here and 15 there, a total of 36"
    static double? SumBeforeTotal(List<NumberMention> numbers, int at, ReadOnlySpan<char> text)
    {
        var (one, other, total) = (numbers[at], numbers[at + 1], numbers[at + 2]);
        if (
            !IsExact(other, text)
            || !IsExact(total, text)
            || one.Unit != other.Unit
            || other.Unit != total.Unit
            || !AreJoined(text, one, other)
        )
            return null;
        var gap = text[other.End..total.Start];
        if (
            gap.Length > Gap
            || gap.IndexOfAny('.', ';') >= 0
            || !(
                gap.EndsWith(" a total of ")
                || gap.EndsWith(" totaling ")
                || gap.EndsWith(" totalling ")
                || gap.EndsWith(" for a combined ")
            )
        )
            return null;
        // A third part may stand before the two.
        if (
            at > 0
            && numbers[at - 1].Unit == one.Unit
            && one.Start - numbers[at - 1].End < Gap
            && !text[numbers[at - 1].End..one.Start].Contains(". ", StringComparison.Ordinal)
        )
            return null;
        return
            Math.Abs(one.Low + other.Low - total.Low)
            > FigureReader.HalfStep(total) + FigureReader.HalfStep(one) + FigureReader.HalfStep(other) - 1.5
            ? one.Low + other.Low
            : null;
    }

    static bool AreJoined(ReadOnlySpan<char> text, NumberMention one, NumberMention other) =>
        text[one.End..other.Start] is var gap && gap.Length <= Gap && gap.EndsWith(" and ") && gap.IndexOfAny(";:()") < 0;
}
