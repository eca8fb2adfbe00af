using System.Globalization;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A measure with another in brackets: "10 miles (16 kilometers)", "104 degrees Fahrenheit (40 Celsius)".</summary>
sealed class UnitPairCheck : IAnalyzer
{
    // Of the measure: "six feet (two meters)" is nine percent off.
    const double Rounding = 0.1;

    // Degrees either way.
    const double DegreeRounding = 1.5;

    public void Analyze(in Analysis analysis)
    {
        foreach (var passage in analysis.Story.Body)
        {
            if (!passage.Text.Contains('('))
                continue;
            var numbers = FigureReader.NumbersOf(passage.Text);
            for (var at = 1; at < numbers.Count; at++)
                Check(analysis, passage, numbers[at - 1], numbers[at]);
        }
    }

    static void Check(in Analysis analysis, Passage passage, NumberMention one, NumberMention other)
    {
        var text = passage.Text.AsSpan();
        if (one.IsLoose || other.IsLoose || other.Start < 2 || text[other.Start - 1] != '(')
            return;
        if (
            MeasureWords.Read(text[FiguresEnd(one, text)..(other.Start - 1)]) is not { } from
            || text[other.Start..].IndexOf(')') is not (> 0 and var close)
        )
            return;
        if (
            MeasureWords.Read(text[FiguresEnd(other, text)..(other.Start + close)]) is not { } to
            || from.Kind != to.Kind
            || from.Name == to.Name
            || (to.Kind == 't' && IsBelowZero(text[..one.Start]))
        )
            return;
        var expected = ((one.Low * from.Factor) + from.Zero - to.Zero) / to.Factor;
        var back = ((other.Low * to.Factor) + to.Zero - from.Zero) / from.Factor;
        if (IsNear(other, expected, to.Kind) || IsNear(one, back, to.Kind))
            return;
        // Degrees of a difference: "warm by 2 degrees Celsius (3.6 Fahrenheit)".
        if (to.Kind == 't' && IsNear(other, one.Low * from.Factor / to.Factor, kind: 'd'))
            return;
        var at = passage.Excerpt(other.Start, other.End - other.Start);
        analysis.Report(
            at,
            [
                ("written", passage.Text[other.Start..(other.Start + close)]),
                ("expected", expected.ToString(expected < 10 ? "0.#" : "#,0", CultureInfo.InvariantCulture)),
                ("from", passage.Text[one.Start..(other.Start - 1)].TrimEnd()),
            ]
        );
    }

    // "Minus 8 degrees", "-8C": the sign is no part of what was read.
    static bool IsBelowZero(ReadOnlySpan<char> before) =>
        before is [.., '-' or '−' or '–'] || before.TrimEnd().EndsWith("minus", StringComparison.OrdinalIgnoreCase);

    // "180 pounds" is read as money, and "16km" with its letters.
    static int FiguresEnd(NumberMention number, ReadOnlySpan<char> text)
    {
        var end = number.End;
        if (!number.IsScaled && text[number.Start..end].LastIndexOfAnyInRange('0', '9') is >= 0 and var digit)
            return number.Start + digit + 1;
        if (text[number.Start..end].EndsWith(" pounds"))
            end -= " pounds".Length;
        return end;
    }

    static bool IsNear(NumberMention written, double expected, char kind)
    {
        var off = Math.Abs(written.Low - expected);
        return off
            <= Math.Max(
                Math.Min(written.Grain, written.Low < 100 ? 1 : 10) * 0.6,
                kind == 't' ? DegreeRounding : Rounding * Math.Abs(expected)
            );
    }
}
