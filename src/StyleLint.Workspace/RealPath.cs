namespace StyleLint.Workspace;

/// <summary>Where a path really leads after following every link.</summary>
static class RealPath
{
    // As Linux does before it gives up with ELOOP.
    const int MaxLinks = 40;

    /// <summary>The path with links resolved; null if they go in a circle or can't be resolved.</summary>
    public static string? Of(string fullPath)
    {
        try
        {
            return Follow(fullPath);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    static string? Follow(string fullPath)
    {
        var top = Path.GetPathRoot(fullPath) ?? "/";
        var current = top;
        var ahead = new Stack<string>();
        Push(fullPath[top.Length..]);
        for (var links = 0; ahead.TryPop(out var name); )
        {
            var next = Path.Combine(current, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaxLinks)
                return null;
            var full = Path.GetFullPath(target, current);
            current = Path.GetPathRoot(full) ?? top;
            Push(full[current.Length..]);
        }

        return current;

        void Push(string path)
        {
            foreach (var name in path.Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse())
                ahead.Push(name);
        }
    }

    /// <summary>Whether a path really leads to a folder or to something below it.</summary>
    public static bool IsUnder(string fullPath, string folder) =>
        Of(fullPath) is { } real
        && Of(folder) is { } realFolder
        && (real == realFolder || real.StartsWith(realFolder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
