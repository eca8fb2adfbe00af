namespace StyleLint.Workspace;

/// <summary>How to show the path of a file the user didn't name.</summary>
static class ShownPath
{
    /// <summary>The path relative to a folder if the file is below it, otherwise the full path; with <c>/</c>.</summary>
    public static string Of(string fullPath, string folder)
    {
        var relative = Path.GetRelativePath(folder, fullPath).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? fullPath.Replace('\\', '/') : relative;
    }
}
