using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Dates that contradict themselves, the calendar or each other.</summary>
static class DateAgreement
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } = new(
        "date-agreement",
        "Finds dates that contradict themselves, the calendar or each other.",
        [
            new("check", KeyType.Text, "What has to agree.")
            {
                IsRequired = true,
                Choices =
                [
                    "weekday", "impossible", "dateline", "next-day-dateline", "range", "ambiguous", "conflict", "clock", "distance", "sequence", "holiday", "age", "year",
                    "stale-lead", "embargo", "file",
                ],
            },
        ],
        ["date", "is", "written", "expected", "other"],
        Compile);

    static Loaded<IAnalyzer?> Compile(YamlMap map) => new(
        map.Text("check") switch
        {
            "weekday" => new WeekdayCheck(),
            "impossible" => new ImpossibleDateCheck(),
            "dateline" => new DatelineCheck(nextDay: false),
            "next-day-dateline" => new DatelineCheck(nextDay: true),
            "range" => new RangeCheck(),
            "ambiguous" => new AmbiguousDateCheck(),
            "conflict" => new DateConflictCheck(),
            "clock" => new ClockCheck(),
            "distance" => new DistanceCheck(),
            "sequence" => new SequenceCheck(),
            "holiday" => new HolidayCheck(),
            "age" => new AgeCheck(),
            "year" => new YearCheck(),
            "stale-lead" => new StaleLeadCheck(),
            "embargo" => new EmbargoCheck(),
            "file" => new FileDateCheck(),
            _ => null,
        },
        []);
}
