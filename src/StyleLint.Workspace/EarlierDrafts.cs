using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>
/// A repository's drafts as they were where the current branch left another: anything committed, staged or just saved since counts as
/// changed. Safe for use by several threads at once.
/// </summary>
public sealed class EarlierDrafts : IDisposable
{
    readonly Git _git;
    readonly Dictionary<string, (string Path, string Blob)> _earlier = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _staged = new(StringComparer.Ordinal);
    readonly HashSet<string> _leftOut = new(StringComparer.Ordinal);
    readonly HashSet<string> _tracked = new(StringComparer.Ordinal);
    readonly List<string> _changed = [];

    EarlierDrafts(Git git, ChangeBase @base)
    {
        (_git, Base) = (git, @base);
        ReadIndex();
        if (@base.Commit is { } commit)
            ReadChanges(commit);
        else
            _changed.AddRange(_tracked);
    }

    /// <summary>The base of the changes.</summary>
    public ChangeBase Base { get; }

    /// <summary>Full path of the repository's top folder, without links.</summary>
    public string Top => _git.Top;

    /// <summary>Full paths of the files whose staged or committed contents have changed, including new ones.</summary>
    public IEnumerable<string> Changed => _changed.Select(path => Path.GetFullPath(path, _git.Top));

    /// <summary>Finds the drafts at the merge base of the current commit and another one.</summary>
    /// <param name="folder">Full path of a folder in the repository.</param>
    /// <param name="against"> The other commit, by any name git accepts; null for the target branch of a pull request, otherwise the
    /// remote's main branch, otherwise this repository's.
    /// </param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="CannotRunException">There is no git, no repository, no such commit, or no common ancestor.</exception>
    public static EarlierDrafts Since(string folder, string? against, Func<string, string?> variable)
    {
        var git = Git.Open(folder, variable("PATH"), "--changed");
        try
        {
            return new(git, ChangeBase.Find(git, "--changed", against, variable));
        }
        catch
        {
            git.Dispose();
            throw;
        }
    }

    /// <summary>A draft as it was then, under the path it had then; null if it is new.</summary>
    /// <param name="fullPath">Where the draft is now.</param>
    /// <param name="date">The publication date given from outside.</param>
    public SourceText? Of(string fullPath, DateOnly? date) =>
        _earlier.TryGetValue(InRepository(fullPath), out var earlier) && _git.Read(earlier.Blob) is { } bytes
            ? SourceText.Decode(bytes, earlier.Path, date)
            : null;

    /// <summary>A draft as the next commit will have it, whatever is in the folder; null if git has none.</summary>
    /// <param name="fullPath">Where the draft is.</param>
    /// <param name="path">The path to give the text.</param>
    /// <param name="date">The publication date given from outside.</param>
    public FileRead? Staged(string fullPath, string path, DateOnly? date)
    {
        if (!_staged.TryGetValue(InRepository(fullPath), out var blob))
            return null;
        return _git.Read(blob) is { } bytes
            ? DraftFile.Read(new MemoryStream(bytes), path, date)
            : new(null, "is longer than 8 MiB, or this clone does not have it");
    }

    /// <summary>Whether a sparse checkout leaves a file out of the folder.</summary>
    public bool IsLeftOut(string fullPath) => _leftOut.Contains(InRepository(fullPath));

    /// <summary>Full path that a file had then; null if it is new.</summary>
    /// <param name="fullPath">Where it is now, below <see cref="Top"/>.</param>
    public string? WasAt(string fullPath) =>
        _earlier.TryGetValue(Path.GetRelativePath(_git.Top, fullPath).Replace('\\', '/'), out var earlier)
            ? Path.GetFullPath(earlier.Path, _git.Top)
            : null;

    /// <summary>Whether git knows a file: it is committed, or staged.</summary>
    public bool IsTracked(string fullPath) => _tracked.Contains(InRepository(fullPath));

    /// <summary>Ends processes that are still running.</summary>
    public void Dispose() => _git.Dispose();

    string InRepository(string fullPath) => Path.GetRelativePath(_git.Top, RealPath.Of(fullPath) ?? fullPath).Replace('\\', '/');

    // What is in the index, and how the index differs from the commit. Neither reads the files, so none of the repository's filters are
    // run; files are compared here.
    void ReadIndex()
    {
        // "<tag> <mode> <blob> <stage>\t<path>"; what is not in the folder has the tag S.
        foreach (var entry in Ask("ls-files", "-t", "--stage", "-z", "--full-name"))
        {
            var tab = entry.IndexOf('\t');
            if (tab <= 0 || entry[..tab].Split(' ') is not [var tag, var mode, var blob, var stage])
                continue;
            var path = entry[(tab + 1)..];
            _tracked.Add(path);
            if (tag == "S")
                _leftOut.Add(path);
            if (stage == "0" && IsFile(mode))
                _staged[path] = blob;
            if (Base.Commit is not null && IsFile(mode))
                _earlier[path] = (path, blob);
        }
    }

    void ReadChanges(string commit)
    {
        // ":<mode> <mode> <blob> <blob> <status>", then the path, and for a rename the old one before it
        using var changes = Ask(
                "diff-index",
                "--cached",
                "--raw",
                "-z",
                "--no-abbrev",
                "--find-renames",
                "--no-ext-diff",
                "--no-textconv",
                "--ignore-submodules=all",
                commit
            )
            .GetEnumerator();
        while (changes.MoveNext())
        {
            var head = changes.Current.TrimStart(':').Split(' ');
            if (head is not [var mode, _, var blob, _, [var status, ..]] || !changes.MoveNext())
                break;
            var old = changes.Current;
            var path = status is 'R' or 'C' && changes.MoveNext() ? changes.Current : old;
            if (status is not 'D')
                _changed.Add(path);
            if (status is 'A' || !IsFile(mode))
                _earlier.Remove(path);
            else
                _earlier[path] = (old, blob);
        }
    }

    static bool IsFile(string mode) => mode.StartsWith("100", StringComparison.Ordinal);

    IEnumerable<string> Ask(params ReadOnlySpan<string> arguments)
    {
        var (code, output, error) = _git.Run(arguments);
        return code == 0
            ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : throw new CannotRunException($"--changed: git reported: {error.Split('\n')[0]}");
    }
}
