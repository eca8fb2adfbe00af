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
                new("weekday", "A weekday that is not the day of the date beside it.", ["date", "is", "expected", "written"], static () =>
                    new WeekdayCheck()
                ),
                new("impossible", "A day that no calendar has.", ["date", "expected"], static () => new ImpossibleDateCheck()),
                new("header", "A date of the header that no day can be read from.", ["date", "expected"], static () =>
                    new HeaderDateCheck()
                ),
                new("dateline", "A dateline two days or more later than the publication.", ["date", "written", "other"], static () =>
                    new DatelineCheck(nextDay: false)
                ),
                new("next-day-dateline", "A dateline one day later than the publication.", ["date", "written", "other"], static () =>
                    new DatelineCheck(nextDay: true)
                ),
                new("range", "A range that ends before it begins.", ["date", "written", "other"], static () => new RangeCheck()),
                new("ambiguous", "A date in digits that can be read in two ways.", ["date", "expected", "other"], static () =>
                    new AmbiguousDateCheck()
                ),
                new("conflict", "A header whose date of change is before its date of publication.", ["date", "other"], static () =>
                    new DateConflictCheck()
                ),
                new("clock", "A time that no clock shows.", ["date", "expected"], static () => new ClockCheck()),
                new(
                    "distance",
                    "A number of years that does not lead back to the year beside it.",
                    ["date", "written", "expected", "other"],
                    static () => new DistanceCheck()
                ),
                new(
                    "sequence",
                    "A number of days or weeks that does not lie between the two dates beside it.",
                    ["date", "written", "expected", "other"],
                    static () => new SequenceCheck()
                ),
                new("holiday", "A named day beside a date on which it is not.", ["date", "is", "written", "expected", "other"], static () =>
                    new HolidayCheck()
                ),
                new(
                    "age",
                    "An age that does not go with the birth in the same sentence.",
                    ["date", "written", "expected", "other"],
                    static () => new AgeCheck()
                ),
                new(
                    "year",
                    "A year of the story in which all its weekdays are wrong.",
                    ["date", "written", "expected", "other"],
                    static () => new YearCheck()
                ),
                new(
                    "stale-lead",
                    "A lead that reports on a weekday three to five days back.",
                    ["date", "written", "expected", "other"],
                    static () => new StaleLeadCheck()
                ),
                new("embargo", "A line or a header field that holds the story back.", ["date", "written", "other"], static () =>
                    new EmbargoCheck()
                ),
                new("file", "A file named for a day far from the date of its header.", ["date", "written"], static () =>
                    new FileDateCheck()
                ),
            ]
        );
}
