using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Times that no clock shows: "13 p.m.", "10:75", "24:30".</summary>
sealed class ClockCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        foreach (var date in analysis.Story.Dates)
        {
            // "leads at 3:67" may be a score or a verse: only a.m., p.m. or a zone make sure.
            if (date.Clock is not { } clock || IsPossible(clock) || (clock.Meridiem is null && clock.Zone is null) || DateSetting.IsSpared(analysis.Story, date.At))
                continue;
            var hasHalf = clock.Meridiem is not null && clock.Hour is > 12 and < 24 && clock.Minute < 60;
            var twelveHours = clock.Minute == 0 ? $"{clock.Hour - 12} p.m." : $"{clock.Hour - 12}:{clock.Minute:00} p.m.";
            analysis.Report(
                clock.At,
                [("date", clock.At.Text), ("expected", hasHalf ? $"make it {twelveHours} or correct the hour" : "check the hour and the minutes")],
                hasHalf && clock.Meridiem == 'p' && clock.Zone is null ? Fix.Replace(clock.At, twelveHours, $"Write {twelveHours}") : []);
        }
    }

    static bool IsPossible(ClockTime clock) =>
        clock.Minute < 60 && (clock.Meridiem is null ? clock.Hour < 24 || (clock.Hour == 24 && clock.Minute == 0) : clock.Hour <= 12);
}
