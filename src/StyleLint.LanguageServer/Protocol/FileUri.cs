namespace StyleLint.LanguageServer;

/// <summary>URIs of files. A client's URI for an open file is its key, returned letter for letter; only this class parses it.</summary>
static class FileUri
{
    const string Scheme = "file://";

    /// <summary>The full path that a URI means; null if it isn't a file on this machine.</summary>
    public static string? ToPath(string? uri)
    {
        if (uri is null || !uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var path = Uri.UnescapeDataString(uri[Scheme.Length..]);
        if (path.StartsWith("localhost/", StringComparison.OrdinalIgnoreCase))
            path = path["localhost".Length..];
        if (!path.StartsWith('/') || path.Contains('\0'))
            return null;
        // "/c:/drafts" on Windows
        if (path is [_, _, ':', ..])
            path = path[1..];
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>The URI of a file.</summary>
    public static string Of(string fullPath)
    {
        var path = fullPath.Replace('\\', '/');
        return Scheme + (path.StartsWith('/') ? "" : "/") + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>The last part of any URI, as a file name: for <c>untitled:Untitled-1</c>, "Untitled-1".</summary>
    public static string Name(string uri)
    {
        var name = uri[(uri.LastIndexOfAny(['/', ':']) + 1)..];
        return Uri.UnescapeDataString(name.IndexOfAny(['?', '#']) is var cut and >= 0 ? name[..cut] : name);
    }
}
