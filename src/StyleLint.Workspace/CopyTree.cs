namespace StyleLint.Workspace;

/// <summary>
/// The tree that contains a file: its repository, otherwise the folder that is checked. Whoever submits a change decides what is in it, so
/// no file in it may lead a check to files elsewhere, or to git's own files.
/// </summary>
static class CopyTree
{
    const string GitFolder = ".git";

    /// <summary>Full path of the repository that contains a path; null if none does.</summary>
    public static string? RepositoryOf(string fullPath)
    {
        for (var above = Path.GetDirectoryName(fullPath); above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.Exists(Path.Combine(above, GitFolder)))
                return above;
        }

        return null;
    }

    /// <summary>Why a file may not be read, for a note to the user; null if it may.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="folder">Full path of the folder that is checked.</param>
    public static string? WhyNot(string fullPath, string folder)
    {
        if (RepositoryOf(fullPath) is { } repository)
            return WhyNotIn(repository, fullPath, "is a link that points outside the repository");
        // A file outside any tree was put there by whoever runs the check.
        var isBelow = fullPath.StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
        return isBelow ? WhyNotIn(folder, fullPath, "is a link that points outside the folder") : null;
    }

    /// <summary>Whether a path leads into a folder called <c>.git</c> below another one, by name or through a link.</summary>
    public static bool IsGitsOwn(string fullPath, string top) =>
        HasGitFolder(Path.GetRelativePath(top, fullPath))
        || (RealPath.Of(fullPath) is { } real && RealPath.Of(top) is { } realTop && HasGitFolder(Path.GetRelativePath(realTop, real)));

    static string? WhyNotIn(string top, string fullPath, string outside) =>
        IsGitsOwn(fullPath, top) ? "belongs to git and isn't newsroom text"
        : Path.Exists(fullPath) && !RealPath.IsUnder(fullPath, top) ? outside
        : null;

    // Case-insensitive disks find it under any spelling.
    static bool HasGitFolder(string path) =>
        path.Split('/', '\\').Any(name => name.TrimEnd('.', ' ').Equals(GitFolder, StringComparison.OrdinalIgnoreCase));
}
