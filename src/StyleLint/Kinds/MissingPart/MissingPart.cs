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

    readonly Part _part;

    MissingPart(Part part) => _part = part;

    enum Part
    {
        Headline,
        Byline,
        Correction,
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "missing-part",
            "Finds stories without a byline, a headline, or a note of what changed after publication.",
            [
                new("byline", "Who wrote it.", [], static () => new MissingPart(Part.Byline)),
                new("headline", "What it is called.", [], static () => new MissingPart(Part.Headline)),
                new("correction", "A note of what changed after publication.", [], static () => new MissingPart(Part.Correction)),
            ],
            chosenBy: "part"
        );

    public void Analyze(in Analysis analysis)
    {
        var page = analysis.Story.Page;
        if (_part == Part.Correction)
        {
            if (page.IsReporting)
                CheckCorrection(analysis);
            return;
        }

        // What is no story by its name has no parts; what only reads like none may still be one where all others have them.
        if (ReportingReader.IsOtherPage(analysis.Draft) || (!page.IsReporting && analysis.Knowledge.Neighbours is null))
            return;
        // A header that could not be read may hold what seems to be missing.
        if (
            !analysis.Draft.Problems.IsEmpty
            || IsBrief(page)
            || (_part == Part.Byline ? HasVoucher(analysis.Story) : page.Headline is not null)
        )
            return;
        var neighbours = analysis.Knowledge.Neighbours?.Value;
        switch (_part == Part.Byline ? neighbours?.Byline : neighbours?.Headline)
        {
            // Where one signs and another does not, that is how the site does it.
            case Custom.Mixed when _part is Part.Byline:
            case not Custom.Expected when _part is Part.Byline && !IsNews(analysis.Story):
            case Custom.Unheard:
            case not Custom.Expected when !page.IsReporting:
                return;
        }

        analysis.ReportStory([], page.Headline is { At.Passage.Index: >= 0 } headline ? headline.At : null);
    }

    static void CheckCorrection(in Analysis analysis)
    {
        if (
            DayOf(analysis, FieldKind.Date) is not var (published, publishedAt)
            || DayOf(analysis, FieldKind.Modified) is not var (modified, modifiedAt)
        )
            return;
        // Within a day a story is still being written.
        if (modified.DayNumber - published.DayNumber <= 1 || HasNote(analysis.Story))
            return;
        analysis.Report(modifiedAt, [], related: [new(analysis.Draft.Source, publishedAt.Span, "published")]);
    }

    static (DateOnly Day, Excerpt At)? DayOf(in Analysis analysis, FieldKind kind) =>
        analysis.Draft.Header.Find(kind) is { } field ? AnchorReader.DayOf(field) : null;

    static bool HasNote(Story story)
    {
        foreach (var passage in story.Draft.Passages)
        {
            var words = LineText.Trim(passage).Chars.TrimStart("([*_");
            if (
                story.Page.Roles[passage.Index] == Role.Note
                || words.StartsWith("update", StringComparison.OrdinalIgnoreCase)
                || words.StartsWith("correct", StringComparison.OrdinalIgnoreCase)
                || words.StartsWith("editor", StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }

    // Whoever signs the story vouches for it: writer, agency, or the house that issued it or that it was taken from.
    static bool HasVoucher(Story story) =>
        story.Page is { Bylines.IsEmpty: false } or { Signoff: not null } or { Dateline.Agency: not null } or { Dateline.Credit: not null }
        || story.Draft.Header.Find(FieldKind.Source) is not null
        || IssuerReader.HasIssuer(story);

    // Where no custom tells, only news is asked who wrote it: a dateline, or somebody who says something and a day within the first
    // paragraphs. An event's page, a guide or a list may report as well.
    static bool IsNews(Story story)
    {
        if (story.Page.Dateline is not null)
            return true;
        bool isDated = false,
            isSaid = false;
        for (var at = 0; at < Math.Min(LeadParagraphs, story.Body.Length); at++)
        {
            var passage = story.Body[at];
            foreach (var date in story.DatesIn(passage))
                isDated |= date.Day is not null || date.IsDayWord;
            foreach (var cue in ReportingVerbs.Find(passage.All))
                isSaid |= cue.Kind is CueKind.Speech;
        }

        return isDated && isSaid;
    }

    const int LeadParagraphs = 4;

    static bool IsBrief(Page page) =>
        page.Body.Length == 0
        || (page.Body.Length == 1 && page.Headline is null && LineText.CountWords(page.Body[0].Text, BriefWords) <= BriefWords);
}
