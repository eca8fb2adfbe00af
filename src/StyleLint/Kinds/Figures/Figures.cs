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
}
