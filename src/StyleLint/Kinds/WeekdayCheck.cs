using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A weekday and a date written together: "Monday, March 4, 2025".</summary>
sealed class WeekdayCheck : IAnalyzer
{
    // Older dates may count by the Julian calendar, which Britain and its colonies left in 1752.
    const int FirstYear = 1753;

    public void Analyze(in Analysis analysis)
    {
        foreach (var date in analysis.Story.Dates)
        {
            Check(analysis, date);
            if (date.Until is { } until)
                Check(analysis, until);
        }
    }

    static void Check(in Analysis analysis, DateMention date)
    {
        if (date is not { Weekday: { } weekday, Day: { } day, Month: not null, From: { } meant } || meant.DayOfWeek == weekday.Value || meant.Year < FirstYear)
            return;
        // "Friday and Saturday, Feb. 6 and 7": the weekday nearest the date need not be the date's.
        if (FollowsWeekday(weekday.At))
            return;
        var expected = DateWriting.Like(weekday.At.Chars, meant.DayOfWeek);
        analysis.Report(
            weekday.At,
            [("date", DateWriting.Of(meant)), ("expected", meant.DayOfWeek.ToString()), ("written", weekday.Value.ToString())],
            [.. Fix.Replace(weekday.At, expected, $"Change {weekday.At.Text} to {expected}"), .. DayFixes(day, meant, weekday.Value)],
            assumption: DateWriting.Assumption(analysis, date));
    }

    // The nearest day of the month that has the weekday; the other way round where that would leave the month.
    static ImmutableArray<Fix> DayFixes(Written<int> day, DateOnly meant, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)meant.DayOfWeek + 7) % 7;
        var length = DateTime.DaysInMonth(meant.Year, meant.Month);
        var near = meant.Day + (ahead <= 3 ? ahead : ahead - 7);
        if (near < 1 || near > length)
            near = meant.Day + (ahead <= 3 ? ahead - 7 : ahead);
        var at = day.At;
        var digits = at.Chars[0] == '0' ? near.ToString("00") : near.ToString();
        if (at.Passage.Text.AsSpan(at.End) is ['s' or 'n' or 'r' or 't', 't' or 'd' or 'h', ..])
        {
            at = at.Passage.Excerpt(at.Start, at.Length + 2);
            digits += Suffix(near);
        }

        return Fix.Replace(at, digits, $"Change {at.Text} to {digits}, the nearest {weekday}");
    }

    static string Suffix(int day) => day switch
    {
        1 or 21 or 31 => "st",
        2 or 22 => "nd",
        3 or 23 => "rd",
        _ => "th",
    };

    static bool FollowsWeekday(Excerpt at)
    {
        var before = at.Passage.Text.AsSpan(0, at.Start).TrimEnd();
        foreach (var join in (ReadOnlySpan<string>)["and", "or", "to", "through", "&", "-", "–", ",", "/", "until"])
        {
            if (!before.EndsWith(join))
                continue;
            var list = before[..^join.Length].TrimEnd();
            if (list.EndsWith("day", StringComparison.OrdinalIgnoreCase) && Enum.TryParse<DayOfWeek>(list[(list.LastIndexOfAny(' ', '(', ',') + 1)..], ignoreCase: true, out _))
                return true;
        }

        return false;
    }
}
