using StyleLint.Text;

namespace StyleLint.Wire;

/// <summary>A story in the archive that a draft is based on: it copies or retells it, or credits it and shares words with it.</summary>
/// <param name="Story">The story as the agency sent it.</param>
/// <param name="At">The draft's words that show it best.</param>
/// <param name="SharedWords">How many words of the draft, outside quotation marks in both, are in runs of five that the story also
/// has.</param>
/// <param name="IsCredited">Whether the draft credits the agency for them.</param>
public sealed record WireSource(WireStory Story, TextSpan At, int SharedWords, bool IsCredited)
{
    internal static IEnumerable<WireSource> Of(Overlap overlap)
    {
        foreach (var match in overlap.Matches)
        {
            if (!match.IsSource || (match.IsAccountedFor && match.IsCopied))
                continue;
            var at = match.IsCopied
                ? SpanOf(overlap, match.Runs.Find(run => run.IsEvidence))
                : match.Pairs.MaxBy(pair => pair.Score).Draft.Span;
            yield return new(match.Wire, at, match.Covered, match.IsCredited);
        }
    }

    static TextSpan SpanOf(Overlap overlap, SharedRun run) => overlap.Prose.Span(run.First, run.End);
}
