using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>What a folder's drafts are like, measured with the rules as they ship.</summary>
/// <param name="Drafts">The drafts that could be read.</param>
/// <param name="Headers">Drafts that have each header field, the commonest first.</param>
/// <param name="Found">Errors and warnings by rule, the commonest first.</param>
/// <param name="Evergreen">Folders whose drafts carry no date and speak of today all the same.</param>
sealed record Survey(
    int Drafts,
    ImmutableArray<(string Field, int Drafts)> Headers,
    ImmutableArray<RuleCount> Found,
    ImmutableArray<string> Evergreen
)
{
    // Two undated drafts in a folder may be an oversight.
    const int LeastEvergreen = 3;

    /// <summary>Reads and checks drafts.</summary>
    public static Survey Of(IReadOnlyList<FoundDraft> drafts, Surroundings around)
    {
        var linter = new Linter(RuleSet.Default, new(FactBook.Default, around.Today()));
        var neighbours = new NeighbourFolders(around.Folder);
        var count = 0;
        var headers = new Dictionary<string, int>(StringComparer.Ordinal);
        var rules = new Dictionary<RuleId, RuleCount>();
        var folders = new Dictionary<string, (int Drafts, int Dated, int Relative)>(StringComparer.Ordinal);
        InOrder.Run(
            drafts.Count,
            Environment.ProcessorCount,
            at => Look(drafts[at], linter, neighbours, around.Cancel),
            Add,
            around.Cancel
        );
        return new(
            count,
            [
                .. headers
                    .OrderByDescending(field => field.Value)
                    .ThenBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field => (field.Key, field.Value)),
            ],
            [.. rules.Values.OrderByDescending(rule => rule.Drafts).ThenBy(rule => rule.Rule)],
            [
                .. folders
                    .Where(folder => folder.Value is { Drafts: >= LeastEvergreen, Dated: 0, Relative: > 0 })
                    .Select(folder => folder.Key)
                    .Order(StringComparer.Ordinal),
            ]
        );

        void Add(SurveyedDraft? look)
        {
            if (look is null)
                return;
            count++;
            foreach (var field in look.Fields)
                CollectionsMarshal.GetValueRefOrAddDefault(headers, field, out _)++;
            foreach (var rule in look.Found.GroupBy(found => found.Rule))
            {
                var before = rules.GetValueOrDefault(rule.Key) ?? new(rule.Key, Severity.Suggestion, 0, 0);
                rules[rule.Key] = before with
                {
                    Level = rule.Max(found => found.Severity),
                    Findings = before.Findings + rule.Count(),
                    Drafts = before.Drafts + 1,
                };
            }

            if (look.Folder is not { } name)
                return;
            ref var folder = ref CollectionsMarshal.GetValueRefOrAddDefault(folders, name, out _);
            folder.Drafts++;
            folder.Dated += look.IsDated ? 1 : 0;
            folder.Relative += look.Found.Any(found => found.Rule == Undated) ? 1 : 0;
        }
    }

    static readonly RuleId Undated = new("dates/undated");

    static SurveyedDraft? Look(FoundDraft draft, Linter linter, NeighbourFolders neighbours, CancellationToken cancel)
    {
        if (DraftFile.Read(draft.FullPath, draft.Path).Source is not { } source)
            return null;
        // As check does it, which asks of a draft what its neighbours have.
        linter = linter with { Knowledge = linter.Knowledge with { Neighbours = neighbours.Of(draft.FullPath, linter.Knowledge.Facts) } };
        var result = linter.Lint(source, cancel: cancel);
        var page = result.Story.Page;
        return new(
            draft.Path.LastIndexOf('/') is var cut and > 0 ? draft.Path[..cut] : null,
            [
                .. result
                    .Draft.Header.Fields.Where(field => field.Kind != FieldKind.StyleLint)
                    .Select(field => field.Name)
                    .Distinct(StringComparer.Ordinal),
            ],
            [
                .. result.Diagnostics.Where(found =>
                    found.Suppression is null && found.Severity > Severity.Suggestion && found.Rule != BuiltInRules.RuleFailed
                ),
            ],
            result.Story.Anchor is not null
                || page.Dateline is not null
                || page.Signoff is not null
                || result.Draft.Header.Find(FieldKind.Date) is not null
                || page.Bylines.Any(byline => !byline.InHeader)
        );
    }
}

/// <summary>How often a rule finds something.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Level">The weightiest finding.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Drafts">Drafts with at least one.</param>
sealed record RuleCount(RuleId Rule, Severity Level, int Findings, int Drafts);

/// <summary>One draft as a survey sees it.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Fields">Its header's fields.</param>
/// <param name="Found">Errors and warnings.</param>
/// <param name="IsDated">Whether it has a day, or is news by its looks though nobody could read its day.</param>
sealed record SurveyedDraft(string? Folder, ImmutableArray<string> Fields, ImmutableArray<Diagnostic> Found, bool IsDated);
