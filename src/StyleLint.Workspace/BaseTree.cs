namespace StyleLint.Workspace;

/// <summary>
/// The settings of an earlier commit, with the rules, facts and baselines that they name, written out into a folder of their own. So a
/// change is held against what its newsroom had agreed on before, and not against what it brings itself. The folder is gone when this is
/// disposed.
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

    /// <summary>Settings that are a link there, and so were not read; null where none are.</summary>
    public string? LinkedSettings { get; internal set; }

    /// <summary>Keeps a file of that commit.</summary>
    /// <param name="path">Its path in the repository.</param>
    /// <param name="bytes">What it holds there.</param>
    internal void Add(string path, byte[] bytes)
    {
        var full = Path.Combine(_mirror, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    /// <summary>Where a file of the repository is found as that commit has it; any other path as it is.</summary>
    public string Of(string fullPath) => InRepository(fullPath) is { } path ? Path.Combine(_mirror, path) : fullPath;

    /// <summary>Where a file lies in the repository that is found at a path.</summary>
    public string Real(string found) => Below(_mirror, found) is { } path ? Path.Combine(_top, path) : found;

    /// <summary>Takes the folder away.</summary>
    public void Dispose()
    {
        _git.Dispose();
        Directory.Delete(_mirror, recursive: true);
    }

    /// <summary>A path from the top of the repository; null where it lies elsewhere. A folder of the repository may be the present one
    /// under another name.</summary>
    internal string? InRepository(string fullPath) =>
        Below(_top, fullPath) ?? (RealPath.Of(fullPath) is { } real ? Below(_git.Top, real) : null);

    static string? Below(string folder, string fullPath) =>
        fullPath == folder ? ""
        : fullPath.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.GetRelativePath(folder, fullPath)
        : null;
}
