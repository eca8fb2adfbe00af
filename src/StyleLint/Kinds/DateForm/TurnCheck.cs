using System.Globalization;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"this month" and "last week" in a story of the days on which the month or the week turns.</summary>
sealed class TurnCheck : IAnalyzer
{
    // Days from the turn on which a story may be read on its other side.
    const int NearDays = 2;

    public void Analyze(in Analysis analysis)
    {
        if (analysis.IsEvergreen || analysis.Story.Anchor is not { YearIsInferred: false } anchor)
            return;
        foreach (var date in analysis.Story.Dates)
        {
            if (
                date
                is not {
                    Weekday: null,
                    Month: null,
                    Relative: { Unit: (DateUnit.Month or DateUnit.Week) and var unit, Count: >= -1 and <= 1 },
                    Kind: DateKind.Month or DateKind.Week,
                    From: { } from
                }
            )
                continue;
            if (!IsNearTurn(unit, anchor.Day) || date.At.Chars.EndsWith("weekend") || DateSetting.IsSpared(analysis.Story, date.At))
                continue;
            var meant =
                unit == DateUnit.Month
                    ? from.ToString("MMMM", CultureInfo.InvariantCulture)
                    : $"the week of {DateWriting.MonthAndDay(from)}";
            analysis.Report(date.At, [("date", date.At.Text), ("expected", meant), ("other", DateWriting.Of(anchor.Day))]);
        }
    }

    static bool IsNearTurn(DateUnit unit, DateOnly day) =>
        unit == DateUnit.Month
            ? day.Day <= NearDays || day.Day > DateTime.DaysInMonth(day.Year, day.Month) - NearDays
            : day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday;
}
