using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Dates that contradict themselves, the calendar or each other.</summary>
static class DateAgreement
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "date-agreement",
            "Finds dates that contradict themselves, the calendar or each other.",
            [
                new("weekday", "A weekday that doesn't match the date next to it.", ["date", "is", "expected", "written"], static () =>
                    new WeekdayCheck()
                ),
                new("impossible", "A date that doesn't exist.", ["date", "expected"], static () => new ImpossibleDateCheck()),
                new("header", "A header date that can't be read.", ["date", "expected"], static () => new HeaderDateCheck()),
                new("dateline", "A dateline two or more days after publication.", ["date", "written", "other"], static () =>
                    new DatelineCheck(nextDay: false)
                ),
                new("next-day-dateline", "A dateline one day after publication.", ["date", "written", "other"], static () =>
                    new DatelineCheck(nextDay: true)
                ),
                new("range", "A range that ends before it starts.", ["date", "written", "other"], static () => new RangeCheck()),
                new("ambiguous", "A date in digits that can be read two ways.", ["date", "expected", "other"], static () =>
                    new AmbiguousDateCheck()
                ),
                new("conflict", "A header with an update before its publication.", ["date", "other"], static () => new DateConflictCheck()),
                new("clock", "A time of day that doesn't exist.", ["date", "expected"], static () => new ClockCheck()),
                new(
                    "distance",
                    "A number of years that doesn't match the year next to it.",
                    ["date", "written", "expected", "other"],
                    static () => new DistanceCheck()
                ),
                new(
                    "sequence",
                    "A number of days or weeks that doesn't match the two dates next to it.",
                    ["date", "written", "expected", "other"],
                    static () => new SequenceCheck()
                ),
                new("holiday", "A named day next to the wrong date.", ["date", "is", "written", "expected", "other"], static () =>
                    new HolidayCheck()
                ),
                new(
                    "age",
                    "An age that doesn't match the birth date in the same sentence.",
                    ["date", "written", "expected", "other"],
                    static () => new AgeCheck()
                ),
                new("year", "A year that makes all the story's weekdays wrong.", ["date", "written", "expected", "other"], static () =>
                    new YearCheck()
                ),
                new("stale-lead", "A lead about a weekday three to five days ago.", ["date", "written", "expected", "other"], static () =>
                    new StaleLeadCheck()
                ),
                new("embargo", "A line or header field with an embargo.", ["date", "written", "other"], static () => new EmbargoCheck()),
                new("file", "A file name with a date far from the header's.", ["date", "written"], static () => new FileDateCheck()),
            ]
        );
}
