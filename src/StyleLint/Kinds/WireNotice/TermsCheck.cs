using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>The terms on which a story was sent that a draft rests on.</summary>
sealed class TermsCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        foreach (var match in analysis.Overlap.Matches)
        {
            if (!match.IsSource || string.IsNullOrWhiteSpace(match.Wire.UsageTerms))
                continue;
            analysis.Report(
                WireWording.Shown(analysis, match),
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
