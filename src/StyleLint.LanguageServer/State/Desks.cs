using StyleLint.Diagnostics;
using StyleLint.Facts;
using StyleLint.Kinds;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.LanguageServer;

/// <summary>
/// The newsroom as of the last time settings, rules and facts were read; replaced when any of them changes. Safe for use by several threads
/// at once.
/// </summary>
/// <param name="options">The run's options.</param>
/// <param name="home">The folder whose settings apply to texts without a file.</param>
/// <param name="before">The previous newsroom, whose settings stay in use if the new ones can't be read.</param>
/// <param name="warn">Receives problems that belong to no file.</param>
sealed class Desks(DeskOptions options, string home, Desks? before, Action<string> warn)
{
    readonly Lock _gate = new();
    readonly Newsroom _newsroom = new(options, (path, why) => warn($"{path} {why}; skipped")) { BadArchive = warn };
    readonly FileWatch _watch = new();
    readonly NeighbourFolders _folders = new(home);
    readonly Dictionary<string, Desk> _byFolder = new(StringComparer.Ordinal);
    Desks? _before = before;
    ILookup<string, Diagnostic>? _problems;

    /// <summary>The day it uses as today.</summary>
    public DateOnly Today => options.Today;

    /// <summary>A file's desk; null for texts without a file.</summary>
    public Desk For(string? path)
    {
        var folder = path is null ? home : Path.GetDirectoryName(path) ?? home;
        lock (_gate)
        {
            if (_byFolder.TryGetValue(folder, out var known))
                return known;
            Desk desk;
            try
            {
                desk = _newsroom.For(folder);
            }
            catch (CannotRunException broken)
            {
                // The problem is shown in the file to blame; drafts use the previous settings.
                desk = Before(path, folder) with { BadSettings = broken.Problem is { } problem ? [problem] : [] };
                if (broken.Problem is null)
                    warn(broken.Message);
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                // Whatever the problem: its files are watched, and drafts are read again as soon as one of them changes.
                desk = Before(path, folder);
                warn($"the settings, rules or facts of {folder} could not be read ({bug.GetType().Name}); the previous ones stay in use");
            }

            _watch.Add(_newsroom.Sources);
            _problems = null;
            return _byFolder[folder] = desk;
        }
    }

    Desk Before(string? path, string folder) =>
        _before?.For(path) ?? new(null, new(RuleSet.Default, new(FactBook.Default, options.Today)), [], [], []) { Folder = folder };

    /// <summary>The linter of a draft's desk, with what is customary in the draft's folder.</summary>
    public Linter LinterFor(Desk desk, string? path)
    {
        var knowledge = desk.Linter.Knowledge;
        if (path is not null)
            knowledge = knowledge with { Neighbours = _folders.Of(path, knowledge.Facts) };
        return desk.Linter with { Knowledge = knowledge };
    }

    /// <summary>The desk for settings that are still being written.</summary>
    public Desk Try(SourceText settings, string folder)
    {
        lock (_gate)
            return _newsroom.Try(settings, folder);
    }

    /// <summary>Whether any file that the desks so far depend on has changed.</summary>
    public bool HaveChanged()
    {
        lock (_gate)
            return _watch.HasChanged();
    }

    /// <summary>The problems in the files that the desks depend on, by full path; the same lookup until there is a new desk.</summary>
    public ILookup<string, Diagnostic> Problems()
    {
        lock (_gate)
        {
            return _problems ??= _byFolder
                .Values.Distinct<Desk>(ReferenceEqualityComparer.Instance)
                .SelectMany(desk => desk.Problems(options.Folder).OrderBy(found => found.Span.Start))
                // Two desks may share a file.
                .DistinctBy(found => $"{found.Source.Path} {found.Span} {found.Message}", StringComparer.Ordinal)
                .ToLookup(found => Path.GetFullPath(found.Source.Path, options.Folder), StringComparer.Ordinal);
        }
    }

    /// <summary>Releases the previous newsroom, once everything reusable has been taken over.</summary>
    public void Settle()
    {
        lock (_gate)
            _before = null;
    }
}
