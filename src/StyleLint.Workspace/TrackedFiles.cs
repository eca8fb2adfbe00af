namespace StyleLint.Workspace;

/// <summary>Which files git knows: committed, or staged. Each repository is queried for its first file. Not safe for use by several threads
/// at once.</summary>
/// <param name="searchPath">Where to look for programs: the variable PATH. Without git no file is known.</param>
public sealed class TrackedFiles(string? searchPath)
{
    readonly Dictionary<string, (HashSet<string> Files, HashSet<string> Folders)> _byRepository = new(StringComparer.Ordinal);

    /// <summary>Whether a file, or any file below a folder, is known.</summary>
    /// <param name="fullPath">Full path.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Holds(string fullPath, bool isFolder)
    {
        if (CopyTree.RepositoryOf(fullPath) is not { } top)
            return false;
        if (!_byRepository.TryGetValue(top, out var known))
            _byRepository[top] = known = Ask(top);
        var path = Path.GetRelativePath(top, fullPath).Replace('\\', '/');
        return isFolder ? known.Folders.Contains(path) : known.Files.Contains(path);
    }

    (HashSet<string>, HashSet<string>) Ask(string top)
    {
        var (files, folders) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        using var git = Git.At(top, searchPath);
        if (git?.Run("ls-files", "-z", "--full-name") is not (0, var output, _))
            return (files, folders);
        foreach (var path in output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            files.Add(path);
            for (var slash = path.LastIndexOf('/'); slash > 0 && folders.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1)) { }
        }

        return (files, folders);
    }
}
