using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint;

/// <summary>Checks drafts against rules. Immutable, and safe for use by several threads at once.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Knowledge">Facts and today's date.</param>
public sealed record Linter(RuleSet Rules, Knowledge Knowledge)
{
    /// <summary>Levels and suppressions.</summary>
    public Settings Settings { get; init; } = Settings.Default;

    /// <summary>Known findings that aren't reported; they are returned apart from the others.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>
    /// Whether unused suppressions are reported. False if only some of the rules run, because suppressions of the others would look unused.
    /// </summary>
    public bool ReportsUnusedSuppressions { get; init; } = true;

    /// <summary>Checks one draft. No text makes it throw; a rule that fails becomes a finding of its own.</summary>
    /// <param name="source">The draft.</param>
    /// <param name="path">Its path relative to the settings file, for the settings' globs and the baseline; the source's own path where
    /// null.</param>
    /// <param name="cancel">Stops the check.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public LintResult Lint(SourceText source, string? path = null, CancellationToken cancel = default) =>
        Lint(source, versions: null, path, cancel);

    /// <summary>
    /// Checks the next version of a draft. Unchanged passages are not read again; the findings are the same as without.
    /// </summary>
    /// <param name="source">The draft.</param>
    /// <param name="versions">The draft's versions so far, which this one joins; null to check it by itself.</param>
    /// <param name="path">Its path relative to the settings file, for the settings' globs and the baseline; the source's own path where
    /// null.</param>
    /// <param name="cancel">Stops the check.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public LintResult Lint(SourceText source, DraftVersions? versions, string? path = null, CancellationToken cancel = default)
    {
        path ??= source.Path;
        var draft = Draft.Parse(source, Settings.ReadingOf(path));
        var story = new Story(draft, Knowledge.Facts, Knowledge.Today, versions, versions is null ? null : Rules.TestNumbers);
        var found = new List<Diagnostic>();
        Add(found, BuiltInRules.Undecodable, source.Problems, path);
        Add(found, BuiltInRules.UnreadPart, draft.Problems, path);
        var overlap = Knowledge.Archive is { } archive
            ? new Lazy<Overlap>(() => Overlap.Find(story, archive, Settings.WireHouse, cancel), LazyThreadSafetyMode.None)
            : null;
        var candidates = new Candidates(Rules.Required, Rules.RequiredInFile, story);
        var settings = Settings.Of(path);
        WireArchiveException? unread = null;
        foreach (var rule in Rules.Rules)
        {
            cancel.ThrowIfCancellationRequested();
            Analyze(rule, path, settings, story, overlap, candidates, found, isVersion: versions is not null, ref unread, cancel);
        }

        if (unread is not null)
            Add(
                found,
                BuiltInRules.UnreadArchive,
                [
                    new(
                        source,
                        source.LineSpan(0),
                        $"{unread.Message.TrimEnd('.')}. This draft was not compared with the wire; the other rules ran.",
                        IsNote: true
                    ),
                ],
                path
            );
        ObeyVale(draft, path, found);
        Suppress(draft, path, found, isWireRead: overlap is not null && unread is null);
        HeaderFixes.DropBreaking(draft, found);
        found.Sort(ByPlace);
        var known = Subtract(draft, path, found);
        versions?.Latest = story.Notes;
        var sources = overlap is { IsValueCreated: true } ? WireSource.Of(overlap.Value) : [];
        return new(draft, story, [.. found]) { Known = known, WireSources = [.. sources] };
    }

    void Analyze(
        Rule rule,
        string path,
        DraftSettings settings,
        Story story,
        Lazy<Overlap>? overlap,
        Candidates candidates,
        List<Diagnostic> found,
        bool isVersion,
        ref WireArchiveException? unread,
        CancellationToken cancel
    )
    {
        var level = Settings.LevelOf(rule, path);
        if (level == Severity.Off || (rule.Kind.NeedsArchive && (overlap is null || unread is not null)))
            return;
        var first = found.Count;
        if (rule.IsOutOfTime)
        {
            // An editor only shows the newest version, so there it is reported each time; elsewhere once.
            if (isVersion)
                Fail($"{rule.Id} is off because it ran out of time: simplify its pattern.");
            return;
        }

        try
        {
            if (rule.ReportingOnly && !story.Page.IsReporting)
                return;
            rule.Analyzer.Analyze(new(rule.Id, rule.Message, level, story, Knowledge, overlap, candidates, settings, found, cancel));
        }
        catch (WireArchiveException error)
        {
            unread = error;
        }
        catch (RegexMatchTimeoutException)
        {
            if (rule.RunOutOfTime())
                Fail($"{rule.Id} ran out of time on this draft and is off from here on: simplify its pattern. The other rules ran.");
        }
        catch (Exception error) when (!cancel.IsCancellationRequested || error is not OperationCanceledException)
        {
            // If a rule throws, its findings so far stand and the others go on. The exception's message may contain words of the draft.
            Fail($"{rule.Id} could not finish on this draft ({error.GetType().Name}). The other rules ran.");
        }

        if (rule.Limit > 0 && found.Count - first > rule.Limit)
            found.RemoveRange(first + rule.Limit, found.Count - first - rule.Limit);

        void Fail(string message) =>
            Add(found, BuiltInRules.RuleFailed, [new(story.Draft.Source, story.Draft.Source.LineSpan(0), message)], path);
    }

    void ObeyVale(Draft draft, string path, List<Diagnostic> found)
    {
        if (draft.Comments.IsEmpty || found.Count == 0)
            return;
        var styles = Settings.Vale?.StylesOf(path).Styles ?? [.. OwnFamilies()];
        if (ValeComments.Read(draft, styles) is not { } comments)
            return;
        var shipped = Rules.Rules.Where(rule => rule.Source.IsShipped).Select(rule => rule.Id).ToHashSet();
        found.Sort(ByPlace);
        for (var at = 0; at < found.Count; at++)
        {
            var each = found[at];
            var isOurs = shipped.Contains(each.Rule) || each.Rule.IsOfFamily(BuiltInRules.Family);
            if (
                ReferenceEquals(each.Source, draft.Source)
                && comments.At(each.Rule, each.Span.Start, draft.Source.Slice(each.Span), isOurs) is { } comment
                // Vale checks the raw file before it reads its comments.
                && Rules.Find(each.Rule.Name) is not { LooksAtFile: true }
            )
                found[at] = each with { Suppression = new("a comment to Vale", draft.Source, comment) };
        }

        IEnumerable<string> OwnFamilies() =>
            Rules.Rules.Where(rule => !rule.Source.IsShipped).Select(rule => rule.Id.Family).Distinct(StringComparer.Ordinal);
    }

    void Suppress(Draft draft, string path, List<Diagnostic> found, bool isWireRead)
    {
        if (draft.Comments.IsEmpty && draft.Header.Fields.IsEmpty && Settings.Suppressions.IsEmpty && draft.Format != DraftFormat.PlainText)
            return;
        var read = SuppressionReader.Read(draft);
        Add(found, BuiltInRules.BadSuppression, read.Problems, path);
        foreach (var scope in read.Value)
        {
            // With --only, a rule that is not in the set may still exist.
            if (ReportsUnusedSuppressions && Find(scope.Rule) is null)
                Add(
                    found,
                    BuiltInRules.BadSuppression,
                    [
                        new(
                            draft.Source,
                            scope.Suppression.Span,
                            RuleNames.Unknown("rule", scope.Rule, RuleNames.All(Rules.Rules, families: false))
                        ),
                    ],
                    path
                );
        }

        // Unused suppressions are known, and may be suppressed themselves, only after all other findings.
        foreach (var ofUnused in (ReadOnlySpan<bool>)[false, true])
        {
            var byRule = new FindingsByRule(found);
            foreach (var scope in read.Value)
            {
                if (Find(scope.Rule) is { } rule && rule == BuiltInRules.UnusedSuppression == ofUnused)
                    Suppress(scope, rule, draft, path, found, byRule, isWireRead);
            }
        }

        foreach (var suppression in Settings.SuppressionsIn(path))
        {
            for (var i = 0; i < found.Count; i++)
            {
                if (found[i].Suppression is null && Means(suppression.Rule.Name, found[i].Rule))
                    found[i] = found[i] with { Suppression = new(suppression.Reason, Settings.Source!, suppression.Span) };
            }
        }
    }

    void Suppress(
        SuppressionScope scope,
        RuleId rule,
        Draft draft,
        string path,
        List<Diagnostic> found,
        FindingsByRule byRule,
        bool isWireRead
    )
    {
        var isUsed = byRule.Suppress(rule, scope.Covers, scope.Suppression);
        var hasRun = Rules.Find(rule.Name) is { } known
            ? Settings.LevelOf(known, path) != Severity.Off && (isWireRead || !known.Kind.NeedsArchive)
            : BuiltInRules.Find(rule.Name)?.LevelIn(Settings, path) is not Severity.Off;
        if (!isUsed && hasRun && ReportsUnusedSuppressions)
            Add(
                found,
                BuiltInRules.UnusedSuppression,
                [new(draft.Source, scope.Suppression.Span, $"Nothing here breaks {rule} any more. Delete this suppression.")],
                path
            );
    }

    ImmutableArray<KnownFinding> Subtract(Draft draft, string path, List<Diagnostic> found)
    {
        if (Baseline.Entries.IsEmpty)
            return [];
        var known = ImmutableArray.CreateBuilder<KnownFinding>();
        var entries = Baseline.On(path);
        found.RemoveAll(each =>
        {
            if (each.Suppression is not null || EntryOf(each) is not { } entry)
                return false;
            known.Add(new(each, entry));
            return true;
        });
        return known.ToImmutable();

        int? EntryOf(Diagnostic each)
        {
            var taken = entries.Take(each.Rule.Name, Fingerprint.Of(each, draft));
            if (taken is null && Rules.Find(each.Rule.Name) is { } rule)
            {
                foreach (var former in rule.Formerly)
                    taken ??= entries.Take(former, Fingerprint.Of(each, draft, former));
            }

            return taken;
        }
    }

    RuleId? Find(string name) => Rules.Find(name)?.Id ?? BuiltInRules.Find(name)?.Id;

    bool Means(string name, RuleId id) => id.IsCalled(name) || (Rules.Find(id.Name)?.IsCalled(name) ?? false);

    void Add(List<Diagnostic> found, BuiltInRule rule, ImmutableArray<Problem> problems, string path) =>
        found.AddRange(rule.Findings(problems, Settings, path));

    static int ByPlace(Diagnostic one, Diagnostic other)
    {
        var order = one.Span.Start.CompareTo(other.Span.Start);
        if (order == 0)
            order = one.Rule.CompareTo(other.Rule);
        if (order == 0)
            order = one.Span.Length.CompareTo(other.Span.Length);
        return order != 0 ? order : string.CompareOrdinal(one.Message, other.Message);
    }
}

/// <summary>The result of checking a draft.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Story">What was understood of it.</param>
/// <param name="Diagnostics">The findings by place, then rule; suppressed ones are included and marked.</param>
public sealed record LintResult(Draft Draft, Story Story, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The archive's stories that the draft is based on, those that share most first; empty if no rule asked for them.</summary>
    public ImmutableArray<WireSource> WireSources { get; init; } = [];

    /// <summary>The findings that the baseline sets aside, by place.</summary>
    public ImmutableArray<KnownFinding> Known { get; init; } = [];
}

/// <summary>A finding that the baseline sets aside.</summary>
/// <param name="Found">The finding.</param>
/// <param name="Entry">Which of <see cref="Baseline.Entries"/> matches it.</param>
public readonly record struct KnownFinding(Diagnostic Found, int Entry);
