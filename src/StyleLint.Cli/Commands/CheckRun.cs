using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>One check: find drafts and their settings, check them on all processors, report in order.</summary>
sealed class CheckRun(CheckOptions options, Surroundings around)
{
    const string StdinPath = "stdin.md";

    const string NeedQuotes = " *?[]{}()'\"$&;|<>\\`!#~";

    readonly List<IReport> _reports = [];
    readonly StringBuilder _stepSummary = new();
    int _files;
    int _suppressed;
    readonly int[] _byLevel = new int[(int)Severity.Error + 1];
    bool _fails;
    bool _isUndone;
    bool _hasArchiveFailed;
    int _fixed;
    int _unchecked;
    DiffPage? _diff;

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
        RefuseWhatCannotBe();
        using var scope = new ChangeScope(options, around);
        var newsroom = new Newsroom(scope.World, Skipped) { BadArchive = ArchiveFailed };
        var work = FindWork(newsroom, scope);
        var desks = Desks(work, newsroom);
        Sources = newsroom.Sources;
        options.Rules.Check([.. desks.Select(desk => desk.Linter.Rules)]);
        NoteWhatIsOff(work);
        // One desk is another only where it is the same one: comparing all that they hold says nothing more.
        var linters = new Dictionary<Desk, Linter>(ReferenceEqualityComparer.Instance);
        foreach (var desk in desks)
            linters[desk] = Narrow(desk);
        using var takenOut = scope.Earlier is { } earlier ? new TakenOut(options, around, earlier) : null;
        takenOut?.LookBack(work, Narrow);
        var baselines = new BaselineCheck(options, around, desks);
        var found = Stopwatch.GetTimestamp();

        var files = new List<OutputFile>();
        try
        {
            OpenReports(files);
            foreach (var desk in desks)
                ReportProblems(desk);
            if (takenOut is not null)
                ReportUnchecked(takenOut.Drafts(work, newsroom), desks[0].Linter.Rules);
            var progress = new Progress(around.ErrorIsTerminal ? around.Error : null);
            var check = new DraftCheck(options, around, scope.Earlier, takenOut);
            InOrder.Run(work.Count, options.Jobs ?? Environment.ProcessorCount, at => Lint(work[at], () => check.Run(work[at], linters[work[at].Desk])), done => Report(done, baselines, progress, work.Count), around.Cancel);
            progress.Clear();
            if (work.Count == 0)
                around.Note($"there are no drafts to check here ({string.Join(' ', DraftFinder.Endings)})");
            if (SeesAll && options.Update == BaselineUpdate.None)
            {
                foreach (var unused in baselines.Unused())
                    Report(unused);
            }

            var summary = new Summary(_files, _byLevel[(int)Severity.Error], _byLevel[(int)Severity.Warning], _byLevel[(int)Severity.Suggestion], _suppressed)
            {
                Known = baselines.Known,
                Fixed = options.Diff ? 0 : _fixed,
                LacksArchive = _hasArchiveFailed || linters.Values.Any(LacksArchive),
                FactsKnownUntil = FactsKnownUntil(desks),
                ChangedSince = scope.Earlier?.Base.ToString(),
                Unchecked = _unchecked,
            };
            if (options.RequiresWire && summary.LacksArchive)
            {
                _isUndone = true;
                if (!_hasArchiveFailed)
                    around.Note("--require-wire: no wire archive was consulted; name one with --wire or STYLE_LINT_WIRE");
            }

            foreach (var report in _reports)
                report.Finish(summary);
            foreach (var file in files)
                file.Commit();
            AppendStepSummary();
            baselines.Update();
        }
        finally
        {
            foreach (var file in files)
                file.Dispose();
        }

        if (options.Timing)
            around.Note($"{Milliseconds(start, found)} to find drafts and load rules, {Milliseconds(found, Stopwatch.GetTimestamp())} to check {TextReport.Count(_files, "draft")}");
        if (options.Diff)
            around.Note(Shown());
        return _isUndone ? ExitCode.CouldNotRun : _fails ? ExitCode.Found : ExitCode.Clean;
    }

    string Shown() => _fixed > 0 ? $"{TextReport.Count(_fixed, "fix", "fixes")} in {TextReport.Count(_diff!.Files, "draft")}; nothing was written"
        : options.Fix == FixSafety.Safe ? "nothing can be mended without a look; --fix=all --diff shows the likeliest ways out"
        : "nothing can be mended by itself";

    void RefuseWhatCannotBe()
    {
        if (options.Fix is not null && !options.Diff && options.Paths.Contains("-"))
            throw new CannotRunException("--fix cannot change standard input; --diff shows what it would change");
        if (options.Watch && (options.Fix is not null || options.Update != BaselineUpdate.None || options.Paths.Contains("-")))
            throw new CannotRunException("--watch only looks at files; leave out --fix, --diff, --update-baseline and -");
        if (options.Update != BaselineUpdate.None && (!SeesAll || options.SettingsFrom is not null))
            throw new CannotRunException("--update-baseline needs to see everything; leave out --only, --skip, --changed, --staged and --settings-from");
        if (options.Diff && options.Format is not null)
            throw new CannotRunException("--diff writes a patch to standard output; --output writes a report besides");
    }

    static string Milliseconds(long from, long to) => $"{Stopwatch.GetElapsedTime(from, to).TotalMilliseconds:0} ms";

    // Everything else is still checked.
    void ArchiveFailed(string message)
    {
        around.Note(message);
        _hasArchiveFailed = true;
    }

    static bool LacksArchive(Linter linter) =>
        linter.Knowledge.Archive is null && linter.Rules.Rules.Any(rule => rule.Kind.NeedsArchive && linter.Settings.LevelOf(rule, "") != Severity.Off);

    void Skipped(string path, string why) => around.Note($"{path} {why}; skipped");

    List<Piece> FindWork(Newsroom newsroom, ChangeScope scope)
    {
        // All drafts and their settings are found before anything is written, so that what cannot run leaves nothing half done.
        var finder = new DraftFinder(around.Folder, Skipped) { Tracked = new(around.Variable("PATH")) };
        var pieces = new List<Piece>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var arguments = options.Paths.IsEmpty ? ["."] : options.Paths;
        // A missing path stops the run before the first note about any other.
        var lists = arguments.Select(argument => argument == "-" ? [Stdin()] : finder.Find(argument)).ToList();
        foreach (var list in lists)
        {
            foreach (var draft in list)
            {
                around.Cancel.ThrowIfCancellationRequested();
                if (scope.Leaves(draft))
                    continue;
                var desk = newsroom.For(draft.FullPath);
                var relative = desk.Relative(draft.FullPath);
                if ((draft.IsNamed || desk.Linter.Settings.Includes(relative)) && seen.Add(draft.FullPath))
                    pieces.Add(new(draft, desk, relative));
            }
        }

        if (arguments.Length > 1)
            pieces.Sort((one, other) => string.CompareOrdinal(one.Draft.Path, other.Draft.Path));
        return pieces;
    }

    // With no draft to check, the settings here are all there is to look at; else they may be none of the drafts'.
    List<Desk> Desks(List<Piece> work, Newsroom newsroom)
    {
        var desks = new HashSet<Desk>(ReferenceEqualityComparer.Instance);
        foreach (var piece in work)
            desks.Add(piece.Desk);
        return desks.Count > 0 ? [.. desks] : [newsroom.For(around.Folder)];
    }

    // Without a word, a rule asked for by its name and switched off in the settings looks like one that finds nothing.
    void NoteWhatIsOff(List<Piece> work)
    {
        foreach (var name in options.Rules.Only)
        {
            if (IsOff(name, work))
                around.Note($"{name} is off here; set a level in {SettingsFinder.FileName}");
        }
    }

    static bool IsOff(string name, List<Piece> work)
    {
        var isOff = false;
        foreach (var (_, desk, relative) in work)
        {
            foreach (var rule in desk.Linter.Rules.Rules)
            {
                if (!Selection.Means(name, rule))
                    continue;
                if (desk.Linter.Settings.LevelOf(rule, relative) != Severity.Off)
                    return false;
                isOff = true;
            }
        }

        return isOff;
    }

    FoundDraft Stdin()
    {
        var path = options.StdinName ?? StdinPath;
        return new(path.Replace('\\', '/'), Path.GetFullPath(path, around.Folder), IsNamed: true) { IsStdin = true };
    }

    // Where only some of the rules run, or only some of the findings count, nobody can say what silences nothing.
    bool SeesAll => options.Rules.IsAll && options.Changed is null;

    Linter Narrow(Desk desk) => desk.Linter with { Rules = options.Rules.Of(desk.Linter.Rules), ReportsUnusedSuppressions = SeesAll };

    void OpenReports(List<OutputFile> files)
    {
        var palette = options.Color is { } wanted ? new(wanted) : TextPage.Palette(around);
        var page = new ReportPage(around.Output, palette, around.Width())
        {
            ListsSuggestions = options.ListsSuggestions,
            ListCommand = $"style-lint check --min-level suggestion {string.Join(' ', options.Arguments.Select(Quoted))}".TrimEnd(),
            Repository = new(around.Folder, around.Variable),
        };
        var format = options.Format ?? Formats.Text;
        if (options.Diff)
            _diff = new(around, palette);
        else
            OpenOnOutput(format, page);
        foreach (var output in options.Outputs)
        {
            var file = new OutputFile(output.Path, Path.GetFullPath(output.Path, around.Folder));
            files.Add(file);
            _reports.Add((output.Format ?? format).Open(page with { Out = file.Writer, Palette = new(false), Width = 100 }));
        }
    }

    void OpenOnOutput(Format format, ReportPage page)
    {
        _reports.Add(format.Open(page));
        if (options.Format is null && around.Variable("GITHUB_ACTIONS") == "true")
            _reports.Add(Formats.Github.Open(page));
        if (_reports[^1] is GithubReport && around.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 })
            _reports.Add(new SummaryReport(page with { Out = new StringWriter(_stepSummary) { NewLine = "\n" } }));
    }

    // Other commands of the step write to the same file, and a summary that cannot be written is no reason to fail.
    void AppendStepSummary()
    {
        if (_stepSummary.Length == 0)
            return;
        try
        {
            File.AppendAllText(around.Variable("GITHUB_STEP_SUMMARY")!, _stepSummary.ToString());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            around.Note($"the step summary could not be written: {problem.Message}");
        }
    }

    static string Quoted(string path) =>
        path.Any(NeedQuotes.Contains) ? $"'{path.Replace("'", "'\\''")}'" : path;

    static IEnumerable<(string?, DateOnly)> FactsKnownUntil(List<Desk> desks)
    {
        foreach (var known in desks.SelectMany(desk => desk.FactsKnownUntil()).Select(known => (known.File?.Path, known.Day)).Distinct())
            yield return known;
    }

    void ReportProblems(Desk desk)
    {
        var problems = desk.Problems(around.Folder).ToList();
        // What the settings ask for and nobody understands is not checked.
        _isUndone |= problems.Exists(found => found.Rule == BuiltInRules.BadSetting && found.Severity == Severity.Error);
        var kept = problems.Where(found => options.Rules.Keeps(found.Rule)).GroupBy(found => found.Source);
        foreach (var file in kept.OrderBy(file => file.Key.Path, StringComparer.Ordinal))
            Report(new(file.Key.Path, [.. file.OrderBy(found => found.Span.Start)], desk.Linter.Rules, Story: null));
    }

    void ReportUnchecked(IEnumerable<(string Path, Diagnostic Found)> drafts, RuleSet rules)
    {
        if (!options.Rules.Keeps(BuiltInRules.NotChecked))
            return;
        foreach (var (path, found) in drafts)
        {
            _unchecked++;
            around.Note($"{path}: {found.Message}");
            Report(new(path, [found], rules, Story: null));
        }
    }

    void Report(Outcome outcome, BaselineCheck baselines, Progress progress, int total)
    {
        progress.Clear();
        foreach (var note in outcome.Notes)
            around.Note(note);
        _isUndone |= outcome.IsUndone;
        _fixed += outcome.Fixed;
        if (outcome.Diff.Length > 0)
            _diff!.Add(outcome.Diff);
        if (outcome.Unread is { } unread)
        {
            _unchecked++;
            Report(new(outcome.Piece.Draft.Path, [unread], outcome.Piece.Desk.Linter.Rules, Story: null));
        }

        if (outcome.Findings is { } findings)
            Report(baselines.Take(outcome, findings));
        progress.Show(() => $"{_files} of {total} drafts checked");
    }

    void Report(FileFindings file)
    {
        if (file.Story is not null)
            _files++;
        foreach (var found in file.Found)
            _fails |= found.Suppression is null && found.Severity >= options.FailLevel;
        var kept = file.Found.RemoveAll(found => found.Severity < options.MinLevel);
        foreach (var found in kept)
        {
            if (found.Suppression is null)
                _byLevel[(int)found.Severity]++;
            else
                _suppressed++;
        }

        foreach (var report in _reports)
            report.Add(file with { Found = kept });
    }
}
