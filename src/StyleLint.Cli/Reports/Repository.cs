using StyleLint.Text;

namespace StyleLint.Cli.Reports;

/// <summary>Where the files of a run lie in their repository, as far as GitHub Actions says so.</summary>
/// <param name="folder">Full path of the folder that paths count from.</param>
/// <param name="variable">An environment variable; null where it is not set.</param>
sealed class Repository(string folder, Func<string, string?> variable)
{
    readonly string? _root = variable("GITHUB_ACTIONS") == "true" ? variable("GITHUB_WORKSPACE") : null;

    /// <summary>The address of this commit's files; null where none is known.</summary>
    readonly string? _address =
        variable("GITHUB_SERVER_URL") is { Length: > 0 } server
        && variable("GITHUB_REPOSITORY") is { Length: > 0 } name
        && variable("GITHUB_SHA") is { Length: > 0 } commit
        && Uri.TryCreate(server, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
            ? $"{server.TrimEnd('/')}/{Encode(name)}/blob/{Encode(commit)}/"
            : null;

    /// <summary>A path as the repository has it: from its root in GitHub Actions, else as the user gave it.</summary>
    public string Path(string path)
    {
        if (string.IsNullOrEmpty(_root))
            return path;
        var inside = System.IO.Path.GetRelativePath(_root, System.IO.Path.GetFullPath(path, folder)).Replace('\\', '/');
        return inside.StartsWith("../", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(inside) ? path : inside;
    }

    /// <summary>The web page that shows a line of a file; null where there is none.</summary>
    /// <param name="path">As the user gave it.</param>
    /// <param name="at">The place.</param>
    public string? Link(string path, LinePosition at) =>
        _address is not null
        && Path(path) is var inside
        && !System.IO.Path.IsPathRooted(inside)
        && !inside.StartsWith("../", StringComparison.Ordinal)
            ? $"{_address}{Encode(inside)}?plain=1#L{at.Line + 1}"
            : null;

    /// <summary>A path as part of an address.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
