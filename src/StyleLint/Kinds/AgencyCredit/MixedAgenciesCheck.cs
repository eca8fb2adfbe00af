using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A dateline that credits one agency over a byline or sign-off of another. Whose pictures a story shows does not
/// matter.</summary>
sealed class MixedAgenciesCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var page = analysis.Story.Page;
        if (page.Dateline is not { Agency: { } agency } dateline)
            return;
        (Excerpt At, Agency Agency)? other = null;
        foreach (var byline in page.Bylines)
        {
            if (ReferenceEquals(byline.Agency, agency))
                return;
            if (byline.Agency is { } named)
                other ??= (byline.At, named);
        }

        foreach (var part in page.Signoff?.Parts ?? [])
        {
            if (ReferenceEquals(part.Agency, agency))
                return;
            // Another agency may well have helped: "additional reporting by", "with inputs from".
            if (part.Agency is { } named && !IsHelp(part.Job))
                other ??= (page.Signoff!.At, named);
        }

        if (other is var (at, credited))
        {
            analysis.Report(
                at,
                [("agency", agency.Name), ("other", credited.Name)],
                related: [new(analysis.Draft.Source, dateline.At.Span, $"the dateline credits {agency.Name}")]
            );
        }
    }

    static bool IsHelp(string job) =>
        CreditWords.IsHelp(job)
        || job.Contains("photo", StringComparison.Ordinal)
        || job.Contains("graphic", StringComparison.Ordinal)
        || job.Contains("transl", StringComparison.Ordinal);
}
