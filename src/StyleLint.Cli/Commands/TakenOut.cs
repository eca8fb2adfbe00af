using StyleLint.Diagnostics;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>
/// What a change takes out of checking: drafts that no check looks at, and findings that were made before its settings, rules, facts or
/// baseline came. A change may do so, and no reader of the report may miss it; its own settings have no say in that. Once made, safe for
/// several threads.
/// </summary>
sealed class TakenOut : IDisposable
{
    readonly AskedFor _asked;
    readonly EarlierDrafts _earlier;
    readonly BaseTree? _tree;
    readonly Newsroom? _before;
    readonly HashSet<string> _changed;
    readonly Dictionary<string, (Linter Linter, string Relative)> _linters = new(StringComparer.Ordinal);

    /// <param name="options">What is asked for.</param>
    /// <param name="around">What the run has around it.</param>
    /// <param name="earlier">The drafts as they were.</param>
    public TakenOut(CheckOptions options, Surroundings around, EarlierDrafts earlier)
    {
        (_asked, _earlier) = (new(options, around), earlier);
        _changed = [.. earlier.Changed];
        // Settings of another commit are no part of the change, and before the first commit there is nothing to take out.
        if (options.SettingsFrom is not null || earlier.Base.Commit is null)
            return;
        _tree = BaseTreeWriter.Open(earlier.Base, options.World, around.Variable);
        _before = new(options.World with { From = _tree }, (_, _) => { });
    }

    /// <summary>Drafts of the change, among those asked for, that are not checked.</summary>
    /// <param name="work">Those that are.</param>
    /// <param name="now">The desks of the run.</param>
    public IEnumerable<(string Path, Diagnostic Found)> Drafts(IEnumerable<Piece> work, Newsroom now)
    {
        var seen = work.Select(piece => RealPath(piece.Draft.FullPath)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in _changed.Where(_asked.Means).Order(StringComparer.Ordinal))
        {
            if (!seen.Contains(path) && WhyNot(path, seen, now) is var (level, why))
                yield return (Shown(path), Finding(level, SourceText.From("", Shown(path)), why));
        }
    }

    /// <summary>Finds the linters that drafts would have had before the change, where these would say something else.</summary>
    public void LookBack(IEnumerable<Piece> work, Func<Desk, Linter> narrow)
    {
        var same = new Dictionary<(Desk, Desk), bool>();
        foreach (var piece in work)
        {
            if (DeskBefore(piece.Draft.FullPath) is not { } desk)
                continue;
            if (!same.TryGetValue((piece.Desk, desk), out var isSame))
                same[(piece.Desk, desk)] = isSame = AreSame(piece.Desk, desk);
            if (!isSame)
                _linters[piece.Draft.FullPath] = (narrow(desk), desk.Relative(piece.Draft.FullPath));
        }
    }

    /// <summary>The linter that a draft would have had before the change, and its path there; null where it is the one it has.</summary>
    public (Linter Linter, string Relative)? Before(FoundDraft draft) =>
        _linters.TryGetValue(draft.FullPath, out var linter) ? linter : null;

    /// <summary>That a draft of the change was not read; null where it is none of the change's.</summary>
    public Diagnostic? Unread(FoundDraft draft, string whyNot) =>
        _changed.Contains(RealPath(draft.FullPath))
            ? Finding(Severity.Warning, SourceText.From("", draft.Path), $"Nothing in this draft was checked: it {whyNot}.")
            : null;

    /// <summary>That findings are gone which the draft had before the change; null where none are.</summary>
    /// <param name="draft">The draft as it is.</param>
    /// <param name="then">What the linter of before says of it.</param>
    /// <param name="now">What is found in it.</param>
    /// <param name="rules">The rules of now.</param>
    public Diagnostic? Lost(SourceText draft, IEnumerable<Diagnostic> then, IReadOnlyCollection<Diagnostic> now, RuleSet rules)
    {
        var lost = then.Where(found =>
                found.Suppression is null && found.Severity > Severity.Suggestion && !now.Any(other => Stands(other, found))
            )
            .ToList();
        if (lost.Count == 0)
            return null;
        var byRule = lost.GroupBy(found => found.Rule.Name)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => rule.Count() == 1 ? rule.Key : $"{rule.Key} ({rule.Count()})");
        var (verb, them) = lost.Count == 1 ? ("is missing or weighs", "it") : ("are missing or weigh", "them");
        return Finding(
            Severity.Warning,
            draft,
            $"This change also changes what is checked: {Reports.TextReport.Count(lost.Count, "finding")} that the settings and rules of "
                + $"{_earlier.Base.Name} bring here {verb} less, of {string.Join(", ", byRule)}. --settings-from brings {them} back."
        );

        // As heavy as before, or heavier; a rule may have another name now.
        bool Stands(Diagnostic other, Diagnostic found) =>
            other.Span.Start == found.Span.Start
            && other.Suppression is null
            && other.Severity >= found.Severity
            && (other.Rule == found.Rule || rules.Find(found.Rule.Name)?.Id == other.Rule);
    }

    public void Dispose() => _tree?.Dispose();

    (Severity Level, string Why)? WhyNot(string path, HashSet<string> seen, Newsroom now)
    {
        var was = _earlier.WasAt(path);
        var relative = Path.GetRelativePath(_earlier.Top, path).Replace('\\', '/');
        if (!DraftFinder.IsDraft(path))
        {
            return was is not null && was != path && DraftFinder.IsDraft(was) && !IsPassedOver(was)
                ? (Severity.Warning, $"{Shown(was)} was moved here, and a file of this name is no draft: nothing in it was checked.")
                : null;
        }

        var isGone = !File.Exists(path) && new FileInfo(path).LinkTarget is null;
        if (isGone && !_earlier.IsLeftOut(path))
            return null;
        if (new FileInfo(path).LinkTarget is not null)
            return seen.Contains(DraftFinder.WithoutLinks(path))
                ? null
                : (Severity.Warning, "This is a link now, and what it leads to was not checked.");
        if (IsPassedOver(path))
        {
            // Where such a file was not looked at before either, the change takes nothing out.
            if (was == path)
                return null;
            var why = relative.Split('/').Contains(DraftFinder.PackagesFolder)
                ? $"it lies in {DraftFinder.PackagesFolder}"
                : "its name, or that of a folder above it, begins with a dot";
            return (was is null || IsPassedOver(was) ? Severity.Suggestion : Severity.Warning, $"This draft was not checked: {why}.");
        }

        if (now.For(path) is not { File: { } file } desk || desk.Linter.Settings.Includes(desk.Relative(path)))
        {
            return isGone ? (Severity.Warning, "This draft was not checked: a sparse checkout leaves it out of this folder.") : null;
        }

        return DeskBefore(path) is { } before && before.Linter.Settings.Includes(before.Relative(path))
            ? (
                Severity.Warning,
                $"This change also leaves this draft out of checking: {(file.Settings.Vale is null ? "include and exclude" : "the sections")} in {file.Settings.Source?.Path ?? SettingsFile.FileName} say so now."
            )
            : null;
    }

    Desk? DeskBefore(string path)
    {
        try
        {
            return _before?.For(path);
        }
        catch (CannotRunException)
        {
            // What could not be read then checked nothing.
            return null;
        }
    }

    static bool AreSame(Desk one, Desk other) =>
        TextOf(one.File?.Settings.Source) == TextOf(other.File?.Settings.Source)
        && (one.Linter.Settings.Vale?.Sources ?? [])
            .Select(TextOf)
            .SequenceEqual((other.Linter.Settings.Vale?.Sources ?? []).Select(TextOf))
        && one.Folder == other.Folder
        && one.Linter.Rules.Rules.Select(rule => (rule.Id, TextOf(rule.Source)))
            .SequenceEqual(other.Linter.Rules.Rules.Select(rule => (rule.Id, TextOf(rule.Source))))
        && one.FactFiles.Select(TextOf).SequenceEqual(other.FactFiles.Select(TextOf))
        && TextOf(one.Baseline?.Content.Source) == TextOf(other.Baseline?.Content.Source);

    static string? TextOf(SourceText? source) => source?.Text;

    bool IsPassedOver(string path) => AskedFor.IsPassedOver(path, _earlier.Top);

    static string RealPath(string path) => AskedFor.RealPath(path);

    string Shown(string path) => _asked.Shown(path);

    static Diagnostic Finding(Severity level, SourceText source, string message) =>
        new(BuiltInRules.NotChecked, level, message, source, source.LineSpan(0));
}
