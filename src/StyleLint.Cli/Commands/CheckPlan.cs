using StyleLint.Diagnostics;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>What a check is to do: which drafts it looks at, and by whose settings. Found before anything is written, so that what cannot
/// run leaves nothing half done.</summary>
sealed class CheckPlan
{
    const string StdinPath = "stdin.md";

    readonly CheckOptions _options;
    readonly Surroundings _around;

    /// <exception cref="CannotRunException">What is asked for cannot be done, or is not there.</exception>
    public CheckPlan(CheckOptions options, Surroundings around, Newsroom newsroom, ChangeScope scope)
    {
        (_options, _around) = (options, around);
        Work = FindWork(newsroom, scope);
        var desks = new HashSet<Desk>(ReferenceEqualityComparer.Instance);
        foreach (var piece in Work)
            desks.Add(piece.Desk);
        // With no draft to check, the settings here are all there is to look at; else they may be none of the drafts'.
        Desks = desks.Count > 0 ? [.. desks] : [newsroom.For(around.Folder)];
    }

    /// <summary>The drafts, in the order of the report.</summary>
    public List<Piece> Work { get; }

    /// <summary>Their desks, each once.</summary>
    public List<Desk> Desks { get; }

    /// <summary>Refuses what no check could do, before any file is looked at.</summary>
    /// <exception cref="CannotRunException">Two options contradict each other.</exception>
    public static void Refuse(CheckOptions options)
    {
        if (options.Fix is not null && !options.Diff && options.Paths.Contains("-"))
            throw new CannotRunException("--fix can't change standard input; use --diff to see what it would change");
        if (options.Watch && (options.Fix is not null || options.Update != BaselineUpdate.None || options.Paths.Contains("-")))
            throw new CannotRunException("--watch can't be combined with --fix, --diff, --update-baseline or -");
        if (options.Watch && options.Changed is { IsStaged: true })
            throw new CannotRunException("--watch looks at the folder and --staged at the next commit; leave one out");
        if (options.Update != BaselineUpdate.None && (!options.SeesAll || options.SettingsFrom is not null))
            throw new CannotRunException(
                "--update-baseline needs a full check; leave out --only, --skip, --changed, --staged and --settings-from"
            );
        if (options.Diff && options.Format is not null)
            throw new CannotRunException("--diff writes a patch to standard output; use --output to write a report as well");
        if (options.Counts && (options.Diff || options.Format is { Name: not ("text" or "json") }))
            throw new CannotRunException("--statistics counts findings as text or json; use --output to write another report as well");
    }

    /// <summary>Names of <c>--only</c> that the settings switch off: without a word, such a rule looks like one that finds
    /// nothing.</summary>
    public IEnumerable<string> SwitchedOff() => _options.Rules.Only.Where(IsOff);

    List<Piece> FindWork(Newsroom newsroom, ChangeScope scope)
    {
        var finder = new DraftFinder(_around.Folder, (path, why) => _around.Note($"{path} {why}; skipped"))
        {
            Tracked = new(_around.Variable("PATH")),
            IsWanted = name => newsroom.IsDraft(name),
        };
        var pieces = new List<Piece>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var arguments = _options.Paths.IsEmpty ? ["."] : _options.Paths;
        // A missing path stops the run before the first note about any other.
        var lists = arguments.Select(argument => argument == "-" ? [Stdin()] : finder.Find(argument)).ToList();
        foreach (var list in lists)
        {
            foreach (var draft in list)
            {
                _around.Cancel.ThrowIfCancellationRequested();
                if (scope.Leaves(draft))
                    continue;
                var desk = newsroom.For(draft.FullPath);
                var relative = desk.Relative(draft.FullPath);
                // What Vale's settings are for may be no draft to others.
                if (!draft.IsNamed && !DraftFinder.IsDraft(draft.Path) && desk.Linter.Settings.Vale is null)
                    continue;
                if ((draft.IsNamed || desk.Includes(draft.FullPath)) && seen.Add(draft.FullPath))
                    pieces.Add(new(draft, desk, relative));
            }
        }

        var isSorted = arguments.Length == 1;
        if (scope.Staged is { } staged)
        {
            // The next commit has them, whatever became of them in the folder.
            var asked = new AskedFor(_options, _around);
            foreach (var path in staged.Changed.Where(path => DraftFinder.IsDraft(path) && !Path.Exists(path) && asked.Means(path)))
            {
                var desk = newsroom.For(path);
                if (AskedFor.IsPassedOver(path, staged.Top) || !desk.Includes(path) || !seen.Add(path))
                    continue;
                pieces.Add(new(new(asked.Shown(path), path, IsNamed: false), desk, desk.Relative(path)));
                isSorted = false;
            }
        }

        if (!isSorted)
            pieces.Sort((one, other) => string.CompareOrdinal(one.Draft.Path, other.Draft.Path));
        return pieces;
    }

    FoundDraft Stdin()
    {
        var path = _options.StdinName ?? StdinPath;
        return new(path.Replace('\\', '/'), Path.GetFullPath(path, _around.Folder), IsNamed: true) { IsStdin = true };
    }

    bool IsOff(string name)
    {
        var isOff = false;
        foreach (var (_, desk, relative) in Work)
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
}
