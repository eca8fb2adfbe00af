namespace StyleLint.Workspace;

/// <summary>
/// Remembers how files and folders of rules stood, and says whether they stand otherwise now. It looks instead of being told: that works on
/// any disk, in containers and over the network, and there are never many to look at. Not safe for use by several threads at once.
/// </summary>
public sealed class FileWatch
{
    readonly Dictionary<string, string> _stamps = new(StringComparer.Ordinal);

    /// <summary>Remembers how more paths stand; those it knows are left as they were.</summary>
    /// <param name="paths">Full paths, of what need not be there as well.</param>
    public void Add(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!_stamps.ContainsKey(path))
                _stamps[path] = Stamp(path);
        }
    }

    /// <summary>Whether anything was changed, added or removed since.</summary>
    public bool HasChanged() => _stamps.Any(each => Stamp(each.Key) != each.Value);

    /// <summary>How a file, or the rules below a folder, stand: another text as soon as one of them is written.</summary>
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
