using StyleLint.Rules;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>What the paths of a command line mean, also of what is not in the folder any more.</summary>
sealed class AskedFor(CheckOptions options, Surroundings around)
{
    /// <summary>Whether a file is asked for.</summary>
    /// <param name="path">Its full path, without links.</param>
    public bool Means(string path)
    {
        foreach (var argument in options.Paths.IsEmpty ? ["."] : options.Paths)
        {
            var full = Path.GetFullPath(argument, around.Folder);
            var real = Directory.Exists(full) ? DraftFinder.WithoutLinks(full) : RealPath(full);
            if (
                path == real
                || path.StartsWith(Path.TrimEndingDirectorySeparator(real) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            )
                return true;
            if (!Path.Exists(full) && Glob.Parse("/" + argument.Replace('\\', '/'), out _) is { } pattern && pattern.IsMatch(Shown(path)))
                return true;
        }

        return false;
    }

    /// <summary>The path as it is shown.</summary>
    public string Shown(string path) => Path.GetRelativePath(DraftFinder.WithoutLinks(around.Folder), path).Replace('\\', '/');

    /// <summary>Where a file lies that may be a link itself.</summary>
    public static string RealPath(string path) =>
        Path.GetDirectoryName(path) is { } folder ? Path.Combine(DraftFinder.WithoutLinks(folder), Path.GetFileName(path)) : path;

    /// <summary>Whether no draft is looked for there: in hidden folders and those of packages.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="top">The folder below which it lies.</param>
    public static bool IsPassedOver(string path, string top) =>
        Path.GetRelativePath(top, path).Split('/', '\\').Any(name => name.StartsWith('.') || name == DraftFinder.PackagesFolder);
}
