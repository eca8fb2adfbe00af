using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Quotations that an agency's story has otherwise.</summary>
static class WireQuote
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "wire-quote",
            "Compares a draft's quotations with those of the agency stories it shares words with.",
            [
                new(
                    "altered",
                    "A quotation that is mostly, but not exactly, the story's.",
                    ["agency", "story", "written", "expected"],
                    static () => new QuoteCheck(QuoteFault.Altered)
                ),
                new("cut", "Words left out of a quotation.", ["agency", "story", "written", "expected", "omitted"], static () =>
                    new QuoteCheck(QuoteFault.Cut)
                ),
                new("spliced", "Separate statements quoted as one.", ["agency", "story", "written", "expected"], static () =>
                    new QuoteCheck(QuoteFault.Spliced)
                ),
                new(
                    "speaker",
                    "Words the story attributes to somebody else.",
                    ["agency", "story", "written", "expected", "speaker"],
                    static () => new QuoteCheck(QuoteFault.ChangedSpeaker)
                ),
            ]
        )
        {
            NeedsArchive = true,
        };

    sealed class QuoteCheck(QuoteFault fault) : IAnalyzer
    {
        public void Analyze(in Analysis analysis)
        {
            foreach (var found in analysis.Overlap.Quotes)
            {
                if (found.Fault != fault)
                    continue;
                analysis.Report(
                    fault is QuoteFault.Altered or QuoteFault.Cut ? found.Quote.At : found.At,
                    [
                        ("agency", WireWording.Agency(found.Match.Wire)),
                        ("story", WireWording.Story(found.Match.Wire)),
                        ("written", found.At.Text),
                        ("expected", found.Said.Text),
                        ("omitted", fault is QuoteFault.Cut ? found.Detail : ""),
                        ("speaker", fault is QuoteFault.ChangedSpeaker ? found.Detail : ""),
                    ],
                    Restore(found),
                    [WireWording.InStory(found.Match, found.Said, $"as {WireWording.Agency(found.Match.Wire)} has it")],
                    Assumption(found)
                );
            }
        }
    }

    static ImmutableArray<Fix> Restore(QuoteFinding found) =>
        found.Replace is { IsVerbatim: true } words
            ? [new($"Put back \"{found.With}\"", FixSafety.NeedsReview, [new TextChange(words.Span, found.With)]) { RestoresQuote = true }]
            : [];

    static string? Assumption(QuoteFinding found)
    {
        if (found.Fault is QuoteFault.Cut && found.IsMarked)
            return "An ellipsis marks this cut";
        return found.Fault is QuoteFault.Altered && !found.Match.IsSource && !found.Match.IsCredited
            ? $"Nothing else here comes from {WireWording.Agency(found.Match.Wire)}, so it may be another translation"
            : null;
    }
}
