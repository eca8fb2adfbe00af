using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Text that an agency sent and the draft does not credit it for.</summary>
static class WireCopy
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "wire-copy",
            "Checks that words from an agency's story are credited.",
            [
                new("copied", "Much of an agency's story without its credit.", ["agency", "story", "shared"], static () =>
                    new CopiedCheck(isLarge: true)
                ),
                new("possibly-copied", "A single run of an agency's words without its credit.", ["agency", "story", "shared"], static () =>
                    new CopiedCheck(isLarge: false)
                ),
                new("rewritten", "A draft that retells an agency's story in other words.", ["agency", "story"], static () =>
                    new RewrittenCheck()
                ),
                new("other-credit", "A draft that credits the wrong agency.", ["agency", "story", "shared", "credited"], static () =>
                    new OtherCreditCheck()
                ),
            ]
        )
        {
            NeedsArchive = true,
        };

    // Words that nothing credits: of the story that shares most, and of others that share what it does not.
    sealed class CopiedCheck(bool isLarge) : IAnalyzer
    {
        public void Analyze(in Analysis analysis)
        {
            foreach (var match in analysis.Overlap.Matches)
            {
                if (
                    match.IsCredited
                    || match.IsAccountedFor
                    || !match.IsCopied
                    || match.IsLargelyCopied != isLarge
                    || IsOthers(analysis, match)
                )
                    continue;
                Report(analysis, match, credited: "", isLarge && match.IsOld);
            }
        }
    }

    // The same words under the name of another agency.
    sealed class OtherCreditCheck : IAnalyzer
    {
        public void Analyze(in Analysis analysis)
        {
            foreach (var match in analysis.Overlap.Matches)
            {
                if (!match.IsAccountedFor && IsOthers(analysis, match))
                    Report(analysis, match, analysis.Overlap.CreditedAgency!, match.IsOld);
            }
        }
    }

    // Copied at length, and another agency is credited.
    static bool IsOthers(in Analysis analysis, WireMatch match) =>
        !match.IsCredited && match.IsLargelyCopied && analysis.Overlap.CreditedAgency is not null;

    static void Report(in Analysis analysis, WireMatch match, string credited, bool isWeaker)
    {
        var longest = match.Runs.First(run => run.IsEvidence);
        analysis.Report(
            analysis.Overlap.Prose.Span(longest.First, longest.End),
            [
                ("agency", WireWording.Agency(match.Wire)),
                ("story", WireWording.Story(match.Wire)),
                ("shared", WireWording.Shared(match)),
                ("credited", credited),
            ],
            related: WireWording.Places(analysis, match),
            assumption: isWeaker ? "The story is more than two weeks older: both may repeat the same background" : null
        );
    }

    // The story retold sentence by sentence, where nothing of it is copied at length.
    sealed class RewrittenCheck : IAnalyzer
    {
        // Sentences shown.
        const int MostPairs = 3;

        public void Analyze(in Analysis analysis)
        {
            WireMatch? best = null;
            foreach (var match in analysis.Overlap.Matches)
            {
                // A draft that credits one agency for what it retells may owe the rest to the same press conference.
                // What is told alike weeks apart is a report that always reads so.
                if (match.IsOld || (!match.IsRewritten && !match.IsCopied))
                    continue;
                if (match.IsCredited || match.IsCopied)
                    return;
                if (best is null || match.Trigrams > best.Trigrams)
                    best = match;
            }

            if (best is null)
                return;
            var pairs = best.Pairs.OrderByDescending(pair => pair.Score).Take(MostPairs).ToList();
            var related = ImmutableArray.CreateBuilder<Related>();
            foreach (var pair in pairs)
            {
                if (related.Count > 0)
                    related.Add(new(analysis.Draft.Source, pair.Draft.Span, "and this sentence"));
                related.Add(WireWording.InStory(best, pair.Story, $"the sentence of {WireWording.Agency(best.Wire)}"));
            }

            analysis.Report(
                pairs[0].Draft,
                [("agency", WireWording.Agency(best.Wire)), ("story", WireWording.Story(best.Wire)), ("shared", ""), ("credited", "")],
                related: related.ToImmutable()
            );
        }
    }
}
