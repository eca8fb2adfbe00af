using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>How a story writes its dates: words that a reader can take in two ways, and the house's own form.</summary>
static class DateForm
{
    static readonly ImmutableArray<Key> On =
    [
        new("on", KeyType.Flag, "Whether the house writes \"on\" before a weekday.") { Default = "true" },
    ];

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "date-form",
            "Finds dates that are right but misleading, or not in house style.",
            [
                new(
                    "direction",
                    "\"last Tuesday\" or \"next Tuesday\" that could mean two days.",
                    ["date", "expected", "other"],
                    static () => new DirectionCheck()
                ),
                new("mixed", "A date written differently from the others in the story.", ["date", "expected", "other"], static () =>
                    new MixedFormsCheck()
                ),
                new(
                    "day-word",
                    "\"today\", \"yesterday\", \"tomorrow\", \"tonight\" and \"last night\".",
                    ["date", "expected", "other"],
                    static rule => new(new DayWordCheck(HasOn(rule)), [])
                )
                {
                    Keys = On,
                },
                new("weekday", "A weekday after a reporting verb, with or without \"on\".", ["date", "expected"], static rule =>
                    new(new WeekdayFormCheck(HasOn(rule)), [])
                )
                {
                    Keys = On,
                },
                new("same-year", "The story's own year after a day and month.", ["date", "expected", "other"], static () =>
                    new SameYearCheck()
                ),
                new("other-year", "A day and month in another year, without that year.", ["date", "expected", "other"], static () =>
                    new OtherYearCheck()
                ),
                new(
                    "turn",
                    "\"this month\", \"last week\" and the like at the turn of a month or week.",
                    ["date", "expected", "other"],
                    static () => new TurnCheck()
                ),
            ]
        );

    static bool HasOn(YamlMap rule) => rule.Flag("on", otherwise: true);
}
