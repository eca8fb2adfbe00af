using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Times that no clock shows: "13 p.m.", "10:75", "24:30".</summary>
sealed class ClockCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var dates = analysis.Story.Dates;
        for (var i = 0; i < dates.Length; i++)
        {
            var date = dates[i];
            if (date.Clock is not { } clock || IsPossible(clock) || IsTorn(clock.At) || DateSetting.IsSpared(analysis.Story, date.At))
                continue;
            // "leads at 3:67" may be a score or a verse: a.m., p.m., a zone or the day behind it make sure.
            if (clock.Meridiem is null && clock.Zone is null && !(i + 1 < dates.Length && IsOn(date, dates[i + 1])))
                continue;
            var hasHalf = clock.Meridiem is not null && HasTwoFigures(clock.At.Chars) && clock.Hour is > 12 and < 24 && clock.Minute < 60;
            var twelveHours = clock.Minute == 0 ? $"{clock.Hour - 12} p.m." : $"{clock.Hour - 12}:{clock.Minute:00} p.m.";
            analysis.Report(
                clock.At,
                [
                    ("date", clock.At.Text),
                    ("expected", hasHalf ? $"make it {twelveHours} or correct the hour" : "check the hour and the minutes"),
                ],
                hasHalf && clock.Meridiem == 'p' && clock.Zone is null ? Fix.Replace(clock.At, twelveHours, $"Write {twelveHours}") : []
            );
        }
    }

    // "At 7. 00p.m.": the hour stands before a blank.
    static bool IsTorn(Drafts.Excerpt at) =>
        at.Passage.Text.AsSpan(0, at.Start).TrimEnd() is [.., var figure, '.' or ':'] && char.IsAsciiDigit(figure);

    // "9:5 p.m." lacks a figure.
    static bool HasTwoFigures(ReadOnlySpan<char> clock) =>
        clock.IndexOf(':') is var colon && (colon < 0 || (colon + 2 < clock.Length && char.IsAsciiDigit(clock[colon + 2])));

    // "at 25:00 on Feb. 9"
    static bool IsOn(DateMention time, DateMention day) =>
        day.Day is not null
        && ReferenceEquals(time.At.Passage, day.At.Passage)
        && time.At.Passage.Text.AsSpan()[time.At.End..day.At.Start].Trim() is "on" or ", on" or ",";

    static bool IsPossible(ClockTime clock) =>
        clock.Minute < 60
        && HasTwoFigures(clock.At.Chars)
        && !(clock is { Hour: 0, Meridiem: 'p' })
        && (clock.Meridiem is null ? clock.Hour < 24 || (clock.Hour == 24 && clock.Minute == 0) : clock.Hour <= 12);
}
