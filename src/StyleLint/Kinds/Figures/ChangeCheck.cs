using System.Globalization;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>
/// A change and its amount: "from 400 to 432, up 8 percent"; "rose 8 percent to 432 from 400"; "fell by a third, from 34 to 26". With
/// <paramref name="points"/>, a change from one percentage to another that was given in percent and is meant in points.
/// </summary>
sealed class ChangeCheck(bool points) : IAnalyzer
{
    // In characters, from the figures to the amount.
    const int Gap = 30;

    // In percent, beyond what rounding explains.
    const double Leeway = 1;

    // The same as a share of the amount, for fractions and after "about".
    const double RoughLeeway = 0.16;

    public void Analyze(in Analysis analysis)
    {
        foreach (var passage in analysis.Story.Body)
        {
            if (!passage.Text.Contains("from ", StringComparison.Ordinal))
                continue;
            var numbers = FigureReader.NumbersOf(passage.Text);
            for (var at = 0; at + 1 < numbers.Count; at++)
                Check(analysis, passage, numbers, at);
        }
    }

    void Check(in Analysis analysis, Passage passage, List<NumberMention> numbers, int at)
    {
        var text = passage.Text.AsSpan();
        var (one, other) = (numbers[at], numbers[at + 1]);
        var gap = text[one.End..other.Start];
        if (gap is " to " && text[..one.Start].EndsWith("from "))
        {
            var amount =
                at > 0 && IsBefore(text[numbers[at - 1].End..one.Start]) ? numbers[at - 1]
                : at + 2 < numbers.Count && IsAfter(text[other.End..numbers[at + 2].Start]) ? numbers[at + 2]
                : default(NumberMention?);
            if (amount is { } written)
                Compare(analysis, passage, one, other, written);
        }
        else if (gap is " from " && at > 0 && text[numbers[at - 1].End..one.Start] is " to ")
        {
            Compare(analysis, passage, other, one, numbers[at - 1]);
        }
    }

    static bool IsBefore(ReadOnlySpan<char> gap) => gap is " from " or ", from " or " (from " or " — from " or " – from ";

    // ", up 8 percent", ", a drop of 8 percent"
    static bool IsAfter(ReadOnlySpan<char> gap) =>
        gap.Length <= Gap && gap is [',' or ' ', ..] && gap.IndexOfAny(".;:") < 0 && FigureWords.LeadsToAmount(gap);

    void Compare(in Analysis analysis, Passage passage, NumberMention from, NumberMention to, NumberMention amount)
    {
        var text = passage.Text.AsSpan();
        if (
            from.Unit != to.Unit
            || from.IsLoose
            || to.IsLoose
            || from.Low <= 0
            || from.IsScaled != to.IsScaled
            || from.Unit is NumberUnit.Date or NumberUnit.Code
            || from.Sign != to.Sign
        )
            return;
        var after = text[amount.End..];
        var isPoints = after.StartsWith(" point") || after.StartsWith("-point") || after.StartsWith(" percentage");
        if (isPoints || Percent(amount, text) is not { } written)
            return;
        var expected = Math.Abs(to.Low - from.Low) / from.Low * 100;
        if (
            from.Unit is NumberUnit.Percent != points
            || points && Math.Abs(written - Math.Abs(to.Low - from.Low)) > amount.Grain / 2
            || expected < 0.05
        )
            return;
        var (near, far) = (FigureReader.HalfStep(from), FigureReader.HalfStep(to));
        var rounding = (far + near * to.Low / from.Low) / from.Low * 100;
        var isRough = amount.IsLoose || NumberWords.IsRough(TextCursor.LastWordBefore(text, amount.Start)) || amount.Grain >= 10;
        var leeway = rounding + (isRough ? Math.Max(Leeway, RoughLeeway * expected) : Math.Min(amount.Grain, Leeway));
        if (Math.Abs(expected - written) <= leeway)
            return;
        var at = passage.Excerpt(amount.Start, amount.End - amount.Start);
        analysis.Report(
            at,
            [
                ("written", at.Text),
                ("expected", expected.ToString(expected < 10 ? "0.#" : "0", CultureInfo.InvariantCulture) + "%"),
                ("from", passage.Text[from.Start..from.End]),
                ("to", passage.Text[to.Start..to.End]),
            ]
        );
    }

    static double? Percent(NumberMention amount, ReadOnlySpan<char> text) =>
        amount.Unit is NumberUnit.Percent ? amount.Low
        : amount.IsLoose
        && FigureWords.Fractions.TryGetValue(text[amount.Start..amount.End], out var share)
        && TextCursor.LastWordBefore(text, amount.Start) is "a" or "one" or "by"
            ? share
        : null;
}
