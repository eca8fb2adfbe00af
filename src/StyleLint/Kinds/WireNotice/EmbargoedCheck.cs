using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Drafts that rest on a story which may not be published yet.</summary>
sealed class EmbargoedCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        foreach (var match in analysis.Overlap.Matches)
        {
            if (!match.IsSource || match.Wire.Embargo is not { } embargo || DateOnly.FromDateTime(embargo) < analysis.Knowledge.Today)
                continue;
            var endsToday = DateOnly.FromDateTime(embargo) == analysis.Knowledge.Today;
            // At midnight it is over for the whole of its day.
            if (endsToday && embargo.TimeOfDay == TimeSpan.Zero)
                continue;
            analysis.Report(
                WireWording.Shown(analysis, match),
                [
                    ("agency", WireWording.Agency(match.Wire)),
                    ("story", WireWording.Story(match.Wire)),
                    ("when", WireWording.Moment(embargo)),
                    ("notice", ""),
                    ("written", ""),
                    ("expected", ""),
                ],
                related: WireWording.Places(analysis, match),
                assumption: endsToday ? "It ends today" : null
            );
        }
    }
}
