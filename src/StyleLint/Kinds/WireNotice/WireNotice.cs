using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>What an agency says about a story that a draft rests on: corrected, withdrawn, under embargo, on terms.</summary>
static class WireNotice
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "wire-notice",
            "Checks agencies' instructions: to correct or withdraw a story, hold it, or respect its terms.",
            [
                new(
                    "superseded",
                    "A draft of a story the agency has since withheld, cancelled or corrected.",
                    ["agency", "story", "when", "notice", "written", "expected"],
                    static () => new SupersededCheck()
                ),
                new("embargoed", "A story still under embargo.", ["agency", "story", "when"], static () => new EmbargoedCheck()),
                new("terms", "A story sent with usage terms.", ["agency", "story", "notice"], static () => new TermsCheck()),
            ]
        )
        {
            NeedsArchive = true,
        };

    // The words that show best that the draft rests on the story.
    internal static TextSpan Shown(in Analysis analysis, WireMatch match)
    {
        foreach (var run in match.Runs)
        {
            if (run.IsEvidence)
                return analysis.Overlap.Prose.Span(run.First, run.End);
        }

        return match.Pairs.MaxBy(pair => pair.Score).Draft.Span;
    }

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
                    Shown(analysis, match),
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

    sealed class TermsCheck : IAnalyzer
    {
        public void Analyze(in Analysis analysis)
        {
            foreach (var match in analysis.Overlap.Matches)
            {
                if (!match.IsSource || string.IsNullOrWhiteSpace(match.Wire.UsageTerms))
                    continue;
                analysis.Report(
                    Shown(analysis, match),
                    [
                        ("agency", WireWording.Agency(match.Wire)),
                        ("story", WireWording.Story(match.Wire)),
                        ("when", ""),
                        ("notice", match.Wire.UsageTerms.Trim()),
                        ("written", ""),
                        ("expected", ""),
                    ],
                    related: WireWording.Places(analysis, match)
                );
            }
        }
    }
}
