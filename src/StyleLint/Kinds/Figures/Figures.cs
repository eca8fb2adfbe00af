using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Figures that contradict each other within a sentence.</summary>
static class Figures
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "figures",
            "Finds figures in a sentence that contradict each other.",
            [
                new("sum", "Parts that don't add up to the total.", ["written", "expected"], static () => new SumCheck()),
                new("change", "A change that doesn't match the two figures next to it.", ["written", "expected", "from", "to"], static () =>
                    new ChangeCheck(points: false)
                ),
                new("points", "Percent for percentage points.", ["written", "expected", "from", "to"], static () =>
                    new ChangeCheck(points: true)
                ),
                new("majority", "A \"majority\" below half, or a \"minority\" above it.", ["written", "expected"], static () =>
                    new MajorityCheck()
                ),
                new(
                    "units",
                    "A measure that doesn't convert to the one in brackets after it.",
                    ["written", "expected", "from"],
                    static () => new UnitPairCheck()
                ),
            ]
        );

    /// <summary>The numbers of a passage, in their order.</summary>
    internal static List<Reading.NumberMention> NumbersOf(string text)
    {
        var numbers = new List<Reading.NumberMention>();
        var each = new Reading.NumberScanner(text);
        while (each.Next() is { } number)
            numbers.Add(number);
        return numbers;
    }

    /// <summary>Half of the last place that a figure is written to: half a million for 4 million, 0.05 for 2.5.</summary>
    internal static double HalfStep(Reading.NumberMention number)
    {
        var place =
            number.IsScaled && number.Bare > 0 ? number.Low / number.Bare
            : number.Low >= RoundFrom ? number.Grain
            : 1;
        return Math.Min(place, number.Grain) / 2;
    }

    // Below it noughts at the end are taken for counted.
    const double RoundFrom = 10_000;
}
