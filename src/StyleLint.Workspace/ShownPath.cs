namespace StyleLint.Workspace;

/// <summary>How the path of a file is shown that the user did not name.</summary>
static class ShownPath
{
    /// <summary>The path from a folder where the file lies below it, else the full path; with <c>/</c>.</summary>
    public static string Of(string fullPath, string folder)
    {
        var relative = Path.GetRelativePath(folder, fullPath).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? fullPath.Replace('\\', '/') : relative;
    }
}
