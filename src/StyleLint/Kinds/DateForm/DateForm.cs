using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>How a story writes its dates: words that a reader can take in two ways, and the house's own form.</summary>
static class DateForm
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } = new(
        "date-form",
        "Finds dates that are right but written in a way that misleads or is not the house's.",
        [
            new("check", KeyType.Text, "What to look for.")
            {
                IsRequired = true,
                Choices = ["direction", "mixed", "day-word", "weekday", "same-year", "other-year", "turn"],
            },
            new("on", KeyType.Flag, "For `check: weekday` and `check: day-word`, whether the house writes \"on\" before a weekday.") { Default = "true" },
        ],
        ["date", "expected", "other"],
        Compile);

    static Loaded<IAnalyzer?> Compile(YamlMap map)
    {
        var on = map.Flag("on", otherwise: true);
        return new(
            map.Text("check") switch
            {
                "direction" => new DirectionCheck(),
                "mixed" => new MixedFormsCheck(),
                "day-word" => new DayWordCheck(on),
                "weekday" => new WeekdayFormCheck(on),
                "same-year" => new SameYearCheck(),
                "other-year" => new OtherYearCheck(),
                "turn" => new TurnCheck(),
                _ => null,
            },
            []);
    }
}
