using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>
/// The drafts of a repository as they stood where the present branch left another: what was committed, staged or only saved since counts as changed.
/// Safe for use by several threads at once.
/// </summary>
public sealed class EarlierDrafts : IDisposable
{
    readonly Git _git;
    readonly Dictionary<string, (string Path, string Blob)> _earlier;

    EarlierDrafts(Git git, Dictionary<string, (string Path, string Blob)> earlier)
    {
        _git = git;
        _earlier = earlier;
    }

    /// <summary>Finds the drafts of the merge base of the present commit and another one.</summary>
    /// <param name="folder">Full path of a folder in the repository.</param>
    /// <param name="against">
    /// The other commit, as git names them; null for the branch that a pull request goes to, else the main branch of the remote, else that of
    /// this repository, else the present commit.
    /// </param>
    /// <param name="variable">Asks for an environment variable.</param>
    /// <exception cref="CannotRunException">There is no git, no repository, no such commit, or none that both have in common.</exception>
    public static EarlierDrafts Since(string folder, string? against, Func<string, string?> variable)
    {
        var git = Git.Open(folder, variable("PATH"), "--changed");
        try
        {
            return new(git, Files(git, MergeBase(git, against, variable)));
        }
        catch
        {
            git.Dispose();
            throw;
        }
    }

    /// <summary>A draft as it stood then, under the path it had then; null where it is new.</summary>
    /// <param name="fullPath">Where the draft is now.</param>
    /// <param name="date">The publication date given from outside.</param>
    public SourceText? Of(string fullPath, DateOnly? date)
    {
        var path = Path.GetRelativePath(_git.Top, RealPath.Of(fullPath) ?? fullPath).Replace('\\', '/');
        return _earlier.TryGetValue(path, out var earlier) && _git.Read(earlier.Blob) is { } bytes ? SourceText.Decode(bytes, earlier.Path, date) : null;
    }

    /// <summary>Ends what is still running.</summary>
    public void Dispose() => _git.Dispose();

    static string? MergeBase(Git git, string? against, Func<string, string?> variable)
    {
        var hasHead = Commit(git, "HEAD") is not null;
        if (against is not null && Commit(git, against) is null)
            throw new CannotRunException($"--changed={against}: there is no such commit here{WhereShallow(git)}");
        if (!hasHead)
            return null;
        against ??= Default(git, variable);
        var (code, output, _) = git.Run("merge-base", Commit(git, against)!, "HEAD");
        return code == 0
            ? output.Split('\n')[0]
            : throw new CannotRunException($"--changed={against}: it has no commit in common with the present one{WhereShallow(git)}");
    }

    static string Default(Git git, Func<string, string?> variable)
    {
        if (variable("GITHUB_BASE_REF") is { Length: > 0 } target)
        {
            // actions/checkout checks out the merge of the pull request; its first parent is the branch it goes to.
            return Commit(git, $"origin/{target}") is not null ? $"origin/{target}"
                : Commit(git, "HEAD^2") is not null ? "HEAD^1"
                : throw new CannotRunException($"--changed: there is no origin/{target} here{WhereShallow(git)}");
        }

        foreach (var name in (ReadOnlySpan<string>)["origin/HEAD", "origin/main", "origin/master", "main", "master"])
        {
            if (Commit(git, name) is not null)
                return name;
        }

        return "HEAD";
    }

    static string? Commit(Git git, string name) =>
        git.Run("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}") is (0, var commit, _) ? commit.TrimEnd() : null;

    static string WhereShallow(Git git) => git.Run("rev-parse", "--is-shallow-repository").Output.StartsWith("true", StringComparison.Ordinal)
        ? "; this clone is shallow: fetch more of the history (fetch-depth: 0 for actions/checkout)"
        : "";

    // What is in the index, and how the index differs from the commit. Neither looks at the files, so that no filter of the repository's is run:
    // files are compared here.
    static Dictionary<string, (string Path, string Blob)> Files(Git git, string? commit)
    {
        var files = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (commit is null)
            return files;
        // "<mode> <blob> <stage>\t<path>"
        foreach (var entry in Ask(git, "ls-files", "--stage", "-z", "--full-name"))
        {
            var tab = entry.IndexOf('\t');
            if (tab > 0 && entry[..tab].Split(' ') is [['1', '0', '0', ..], var blob, _])
                files[entry[(tab + 1)..]] = (entry[(tab + 1)..], blob);
        }

        // ":<mode> <mode> <blob> <blob> <status>", then the path, and for a rename the old one before it
        using var changes = Ask(git, "diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", commit).GetEnumerator();
        while (changes.MoveNext())
        {
            var head = changes.Current.TrimStart(':').Split(' ');
            if (head is not [var mode, _, var blob, _, [var status, ..]] || !changes.MoveNext())
                break;
            var old = changes.Current;
            var path = status is 'R' or 'C' && changes.MoveNext() ? changes.Current : old;
            if (status is 'A' || !mode.StartsWith("100", StringComparison.Ordinal))
                files.Remove(path);
            else
                files[path] = (old, blob);
        }

        return files;
    }

    static IEnumerable<string> Ask(Git git, params ReadOnlySpan<string> arguments)
    {
        var (code, output, error) = git.Run(arguments);
        return code == 0
            ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : throw new CannotRunException($"--changed: git says: {error.Split('\n')[0]}");
    }
}
