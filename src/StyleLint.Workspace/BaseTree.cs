namespace StyleLint.Workspace;

/// <summary>
/// The settings of an earlier commit, with the rules, facts and baselines they name, written to a folder of their own. So a change is
/// checked against what its newsroom had agreed on before, not against what it brings itself. Disposing this deletes the folder.
/// </summary>
public sealed class BaseTree : IDisposable
{
    readonly Git _git;
    readonly string _top;
    readonly string _mirror = Path.Combine(Path.GetTempPath(), $"style-lint-{Guid.NewGuid():N}");

    internal BaseTree(Git git, string top, string name)
    {
        (_git, _top, Name) = (git, top, name);
        Directory.CreateDirectory(_mirror);
    }

    /// <summary>The commit, as the user or git names it.</summary>
    public string Name { get; }

    /// <summary>Settings that were a link in that commit, and so weren't read; null if there are none.</summary>
    public string? LinkedSettings { get; internal set; }

    /// <summary>Keeps a file of that commit.</summary>
    /// <param name="path">Its path in the repository.</param>
    /// <param name="bytes">Its contents in that commit.</param>
    internal void Add(string path, byte[] bytes)
    {
        var full = Path.Combine(_mirror, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    /// <summary>Where that commit's version of a repository file is; any other path is returned unchanged.</summary>
    public string Of(string fullPath) => InRepository(fullPath) is { } path ? Path.Combine(_mirror, path) : fullPath;

    /// <summary>The repository path of a file written to this folder.</summary>
    public string Real(string found) => Below(_mirror, found) is { } path ? Path.Combine(_top, path) : found;

    /// <summary>Deletes the folder.</summary>
    public void Dispose()
    {
        _git.Dispose();
        Directory.Delete(_mirror, recursive: true);
    }

    /// <summary>A path relative to the top of the repository; null if it is elsewhere. A folder in the repository may be the current one
    /// under another name.</summary>
    internal string? InRepository(string fullPath) =>
        Below(_top, fullPath) ?? (RealPath.Of(fullPath) is { } real ? Below(_git.Top, real) : null);

    static string? Below(string folder, string fullPath) =>
        fullPath == folder ? ""
        : fullPath.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.GetRelativePath(folder, fullPath)
        : null;
}
