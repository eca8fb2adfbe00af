using System.Diagnostics;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>
/// One check: find drafts and their settings (<see cref="CheckPlan"/>), check them on all processors, count (<see cref="CheckTally"/>) and
/// report in order (<see cref="CheckOutput"/>).
/// </summary>
sealed class CheckRun(CheckOptions options, Surroundings around)
{
    readonly CheckTally _tally = new(options);
    bool _hasArchiveFailed;

    /// <summary>Does the check of a draft, or knows what came of it.</summary>
    public Func<Piece, Func<Outcome>, Outcome> Lint { get; init; } = (_, lint) => lint();

    /// <summary>What the check went by besides the drafts: full paths of settings, rules and facts; empty before it has run.</summary>
    public IEnumerable<string> Sources { get; private set; } = [];

    /// <summary>Runs the check.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">The check could not begin; nothing was written.</exception>
    public int Run()
    {
        var start = Stopwatch.GetTimestamp();
        CheckPlan.Refuse(options);
        using var scope = new ChangeScope(options, around);
        var newsroom = new Newsroom(scope.World, Skipped) { BadArchive = ArchiveFailed };
        var plan = new CheckPlan(options, around, newsroom, scope);
        Sources = newsroom.Sources;
        RefuseReports(plan);
        options.Rules.Check(plan.Desks);
        NoteDesks(plan);
        // One desk is another only where it is the same one: comparing all that they hold says nothing more.
        var linters = new Dictionary<Desk, Linter>(ReferenceEqualityComparer.Instance);
        foreach (var desk in plan.Desks)
            linters[desk] = Narrow(desk);
        using var takenOut = scope.Earlier is { } earlier ? new TakenOut(options, around, earlier) : null;
        takenOut?.LookBack(plan.Work, Narrow);
        var baselines = new BaselineCheck(options, around, plan.Desks);
        var found = Stopwatch.GetTimestamp();

        using var output = new CheckOutput(options, around);
        foreach (var desk in plan.Desks)
            ReportProblems(desk, output);
        if (takenOut is not null)
            ReportUnchecked(takenOut.Drafts(plan.Work, newsroom), plan.Desks[0].Linter.Rules, output);
        CheckAll(plan.Work, linters, new(options, around, scope.Earlier, takenOut), baselines, output);
        if (options.SeesAll && options.Update == BaselineUpdate.None)
        {
            foreach (var unused in baselines.Unused())
                Report(unused, output);
        }

        var lacksArchive = _hasArchiveFailed || (options.RequiresWire && linters.Values.Any(LacksArchive));
        if (options.RequiresWire && lacksArchive)
            FailWithoutArchive();
        if (DeskNotes.OnOldFacts(plan.Desks, linters.Values, _tally.Latest) is { } age)
            around.Note(age);
        output.Finish(
            _tally.Summary with
            {
                Known = baselines.Known,
                LacksArchive = lacksArchive,
                Asked = plan.Desks.SelectMany(Asked).Distinct(StringComparer.Ordinal),
                FactsKnownUntil = FactsKnownUntil(plan.Desks),
                ChangedSince = scope.Earlier?.Base.ToString(),
            }
        );
        baselines.Update();
        if (options.Timing)
            around.Note(
                $"{Milliseconds(start, found)} to find drafts and load rules, {Milliseconds(found, Stopwatch.GetTimestamp())} to check {TextReport.Count(_tally.Files, "draft")}"
            );
        if (options.Diff)
            around.Note(Shown(output));
        return _tally.Code;
    }

    // No report may take the place of a draft or of what the check goes by.
    void RefuseReports(CheckPlan plan)
    {
        foreach (var report in options.Outputs)
            ReportPlace.Refuse(
                report.Path,
                Path.GetFullPath(report.Path, around.Folder),
                plan.Work.Select(piece => piece.Draft.FullPath),
                Sources
            );
    }

    // What somebody who reads the findings should know of the settings and rules.
    void NoteDesks(CheckPlan plan)
    {
        foreach (var folder in plan.Desks.SelectMany(desk => desk.EmptyRuleFolders).Distinct(StringComparer.Ordinal))
            Skipped(Path.GetRelativePath(around.Folder, folder).Replace('\\', '/'), "has no rules in it (.yml, .yaml)");
        foreach (var name in plan.SwitchedOff())
            around.Note($"{name} is switched off here; set a level in {SettingsFile.FileName}");
        foreach (var vale in DeskNotes.OnVale(plan.Desks))
            around.Note(vale);
        foreach (var idle in DeskNotes.OnIdleRules(plan.Desks))
            around.Note(idle);
    }

    void FailWithoutArchive()
    {
        _tally.IsUndone = true;
        if (!_hasArchiveFailed)
            around.Note("--require-wire: no wire archive was read; name one with --wire or STYLE_LINT_WIRE");
    }

    void CheckAll(List<Piece> work, Dictionary<Desk, Linter> linters, DraftCheck check, BaselineCheck baselines, CheckOutput output)
    {
        var progress = new Progress(around.ErrorIsTerminal ? around.Error : null);
        InOrder.Run(
            work.Count,
            options.Jobs ?? Environment.ProcessorCount,
            at => Lint(work[at], () => check.Run(work[at], linters[work[at].Desk])),
            done =>
            {
                progress.Clear();
                Report(done, baselines, output);
                progress.Show(() => $"{_tally.Files} of {work.Count} drafts checked");
            },
            around.Cancel
        );
        progress.Clear();
        NoteWhatRanOutOfTime(linters.Values);
        if (work.Count == 0)
            around.Note($"no drafts to check here ({string.Join(' ', DraftFinder.Endings)})");
    }

    // What such a rule looks for may be in any draft.
    void NoteWhatRanOutOfTime(IEnumerable<Linter> used)
    {
        foreach (
            var rule in used.SelectMany(linter => linter.Rules.Rules).Where(rule => rule.IsOutOfTime).Select(rule => rule.Id).Distinct()
        )
        {
            _tally.IsUndone = true;
            around.Note($"{rule} ran out of time and was switched off, so not everything was checked; simplify its pattern");
        }
    }

    string Shown(CheckOutput output) =>
        _tally.Fixed > 0
            ? $"{TextReport.Count(_tally.Fixed, "fix", "fixes")} in {TextReport.Count(output.Diffs, "draft")}; nothing was written"
        : options.Fix == FixSafety.Safe ? "no safe fixes; --fix=all --diff shows the likeliest fixes for everything else"
        : "nothing can be fixed automatically";

    static string Milliseconds(long from, long to) => $"{Stopwatch.GetElapsedTime(from, to).TotalMilliseconds:0} ms";

    // A rule or a fact that was asked for and cannot be read: the rest is checked, and the exit code says that it was not all.
    void Skipped(string path, string why)
    {
        around.Note($"{path} {why}; skipped");
        _tally.IsUndone = true;
    }

    // Everything else is still checked.
    void ArchiveFailed(string message)
    {
        around.Note(message);
        _hasArchiveFailed = true;
    }

    static bool LacksArchive(Linter linter) =>
        linter.Knowledge.Archive is null
        && linter.Rules.Rules.Any(rule => rule.Kind.NeedsArchive && linter.Settings.LevelOf(rule, "") != Severity.Off);

    // The rules that could have spoken, by name.
    IEnumerable<string> Asked(Desk desk) =>
        options
            .Rules.Of(desk.Linter.Rules)
            .Rules.Where(rule => desk.Linter.Settings.LevelOf(rule, "") >= options.MinLevel)
            .Where(rule => !rule.Kind.NeedsArchive || desk.Linter.Knowledge.Archive is not null)
            .Select(rule => rule.Id.Name);

    Linter Narrow(Desk desk) =>
        desk.Linter with
        {
            Rules = options.Rules.Of(desk.Linter.Rules),
            ReportsUnusedSuppressions = options.SeesAll,
        };

    static IEnumerable<(string?, DateOnly)> FactsKnownUntil(List<Desk> desks)
    {
        foreach (var known in desks.SelectMany(desk => desk.FactsKnownUntil()).Select(known => (known.File?.Path, known.Day)).Distinct())
            yield return known;
    }

    void ReportProblems(Desk desk, CheckOutput output)
    {
        var problems = desk.Problems(around.Folder).ToList();
        // What the settings ask for and nobody understands is not checked.
        _tally.IsUndone |= problems.Exists(found => found.Rule == BuiltInRules.BadSetting && found.Severity == Severity.Error);
        var kept = problems.Where(found => options.Rules.Keeps(found.Rule)).GroupBy(found => found.Source);
        foreach (var file in kept.OrderBy(file => file.Key.Path, StringComparer.Ordinal))
            Report(new(file.Key.Path, [.. file.OrderBy(found => found.Span.Start)], desk.Linter.Rules, Story: null), output);
    }

    void ReportUnchecked(IEnumerable<(string Path, Diagnostic Found)> drafts, RuleSet rules, CheckOutput output)
    {
        if (!options.Rules.Keeps(BuiltInRules.NotChecked))
            return;
        foreach (var (path, found) in drafts)
        {
            _tally.Unchecked++;
            around.Note($"{path}: {found.Message}");
            Report(new(path, [found], rules, Story: null), output);
        }
    }

    void Report(Outcome outcome, BaselineCheck baselines, CheckOutput output)
    {
        foreach (var note in outcome.Notes)
            around.Note(note);
        _tally.IsUndone |= outcome.IsUndone;
        _tally.Fixed += outcome.Fixed;
        output.AddDiff(outcome.Diff);
        if (outcome.Unread is { } unread)
        {
            _tally.Unchecked++;
            Report(new(outcome.Piece.Draft.Path, [unread], outcome.Piece.Desk.Linter.Rules, Story: null), output);
        }

        if (outcome.Findings is { } findings)
            Report(baselines.Take(outcome, findings), output);
    }

    void Report(FileFindings file, CheckOutput output) => output.Add(_tally.Count(file));
}
