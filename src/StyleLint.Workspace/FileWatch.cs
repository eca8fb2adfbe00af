namespace StyleLint.Workspace;

/// <summary>
/// Remembers the state of files and rule folders, and says whether they have changed. It polls instead of using notifications: that works
/// on any disk, in containers and over the network, and there are never many files. Not safe for use by several threads at once.
/// </summary>
public sealed class FileWatch
{
    readonly Dictionary<string, string> _stamps = new(StringComparer.Ordinal);

    /// <summary>Remembers the state of more paths; those it already knows stay as remembered.</summary>
    /// <param name="paths">Full paths, including ones that may not exist.</param>
    public void Add(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!_stamps.ContainsKey(path))
                _stamps[path] = Stamp(path);
        }
    }

    /// <summary>Whether anything has been changed, added or removed since.</summary>
    public bool HasChanged() => _stamps.Any(each => Stamp(each.Key) != each.Value);

    /// <summary>The state of a file, or of the rules below a folder, as a text that changes whenever one of them is written.</summary>
    public static string Stamp(string path)
    {
        try
        {
            return string.Join('\n', RuleFolder.Files(path).Select(StampOfFile));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return problem.GetType().Name;
        }
    }

    static string StampOfFile(string path) =>
        new FileInfo(path) is { Exists: true } file ? $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}" : path;
}
