using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Reporting that lacks a part every story has.</summary>
sealed class MissingPart : IAnalyzer
{
    // A single short paragraph is a brief or a note, and has neither headline nor byline.
    const int BriefWords = 60;

    readonly bool _byline;

    MissingPart(bool byline) => _byline = byline;

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } = new(
        "missing-part",
        "Finds stories without a byline or without a headline.",
        [new("part", KeyType.Text, "The part that should be there.") { IsRequired = true, Choices = ["byline", "headline"] }],
        [],
        map => new(new MissingPart(map.Text("part") == "byline"), []))
    {
        ReportingOnly = true,
    };

    public void Analyze(in Analysis analysis)
    {
        var page = analysis.Story.Page;
        // A header that could not be read may hold what seems to be missing.
        if (!analysis.Draft.Problems.IsEmpty || IsBrief(page) || (_byline ? HasVoucher(analysis.Story) : page.Headline is not null))
            return;
        analysis.ReportStory([], page.Headline is { At.Passage.Index: >= 0 } headline ? headline.At : null);
    }

    // Whoever signs the story vouches for it: writer, agency, or the house it was taken from.
    static bool HasVoucher(Story story) =>
        story.Page is { Bylines.IsEmpty: false } or { Signoff: not null } or { Dateline.Agency: not null } or { Dateline.Credit: not null }
        || story.Draft.Header.Find(FieldKind.Source) is not null;

    static bool IsBrief(Page page) =>
        page.Body.Length == 0 || (page.Body.Length == 1 && page.Headline is null && LineText.CountWords(page.Body[0].Text, BriefWords) <= BriefWords);
}
