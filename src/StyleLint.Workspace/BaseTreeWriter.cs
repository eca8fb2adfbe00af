using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>Writes out what a run needs from an earlier commit: its settings, and the rules, facts and baselines that they name.</summary>
public sealed class BaseTreeWriter
{
    readonly Git _git;
    readonly BaseTree _tree;
    readonly List<(string Path, string Blob)> _files = [];
    readonly HashSet<string> _written = new(StringComparer.Ordinal);

    BaseTreeWriter(Git git, BaseTree tree) => (_git, _tree) = (git, tree);

    /// <summary>Opens the commit that <c>--settings-from</c> names.</summary>
    /// <param name="commit">The commit; null for the base of the changes.</param>
    /// <param name="options">The run's options; their paths in the repository are taken from that commit too.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="CannotRunException">There is no git, no repository, or no such commit.</exception>
    public static BaseTree Open(string? commit, DeskOptions options, Func<string, string?> variable) =>
        Open(options, variable, git =>
            commit is null ? ChangeBase.Find(git, "--settings-from", null, variable) : ChangeBase.Exactly(git, "--settings-from", commit)
        );

    /// <summary>Opens the commit that is the base of the changes.</summary>
    /// <inheritdoc cref="Open(string?, DeskOptions, Func{string, string?})"/>
    public static BaseTree Open(ChangeBase @base, DeskOptions options, Func<string, string?> variable) =>
        Open(options, variable, _ => @base);

    static BaseTree Open(DeskOptions options, Func<string, string?> variable, Func<Git, ChangeBase> find)
    {
        var git = Git.Open(options.Folder, variable("PATH"), "--settings-from");
        try
        {
            var found = find(git);
            // Git follows links to the repository; paths here are as the user sees them, unless a link leads into it from another
            // repository.
            var seen = CopyTree.RepositoryOf(Path.Combine(options.Folder, "x"));
            var tree = new BaseTree(git, seen is not null && RealPath.Of(seen) == RealPath.Of(git.Top) ? seen : git.Top, found.ToString());
            try
            {
                new BaseTreeWriter(git, tree).Write(
                    found.Commit ?? throw new CannotRunException("--settings-from: there is no commit yet"),
                    options
                );
                return tree;
            }
            catch
            {
                tree.Dispose();
                throw;
            }
        }
        catch
        {
            git.Dispose();
            throw;
        }
    }

    void Write(string commit, DeskOptions options)
    {
        var (code, output, error) = _git.Run("ls-tree", "-r", "-z", "--full-tree", commit);
        if (code != 0)
            throw new CannotRunException($"--settings-from: git reported: {error.Split('\n')[0]}");
        // "<mode> blob <id>\t<path>"; links and submodules aren't files.
        var links = new List<string>();
        foreach (var entry in output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t');
            if (tab > 0 && entry[..tab].Split(' ') is [['1', '0', '0', ..], "blob", var blob] && IsPlain(entry[(tab + 1)..]))
                _files.Add((entry[(tab + 1)..], blob));
            else if (tab > 0 && entry.StartsWith("120000 ", StringComparison.Ordinal))
                links.Add(entry[(tab + 1)..]);
        }

        IEnumerable<string?> given = [options.Config, options.Baseline, .. options.Rules, .. options.Facts];
        var named = given
            .OfType<string>()
            .Select(path => _tree.InRepository(Path.GetFullPath(path, options.Folder))?.Replace('\\', '/'))
            .OfType<string>()
            .ToList();
        var config = options.Config is null ? null : named[0];
        _tree.LinkedSettings = links.Find(path => config is null ? IsSettings(Path.GetFileName(path)) : path == config);
        foreach (var (path, blob) in _files.ToList())
        {
            if ((path == config || IsSettings(Path.GetFileName(path))) && Write(path, blob) is { } bytes)
                named.AddRange(NamedIn(path, bytes));
        }

        foreach (var (path, blob) in _files)
        {
            if (named.Any(each => path == each || each.Length == 0 || path.StartsWith(each + "/", StringComparison.Ordinal)))
                Write(path, blob);
        }
    }

    static bool IsSettings(string name) => name == SettingsFile.FileName || ValeTree.Names.Contains(name);

    static IEnumerable<string> NamedIn(string path, byte[] bytes)
    {
        if (ValeTree.IsVale(path))
            return ValeIni
                .Load(SourceText.Decode(bytes, path))
                .Value.StylesPaths.Select(styles =>
                    Path.GetRelativePath("/", Path.GetFullPath(styles.Path, "/" + Path.GetDirectoryName(path)))
                )
                .Select(styles => styles == "." ? "" : styles.Replace('\\', '/'));
        return NamedInOurs(path, bytes);
    }

    static IEnumerable<string> NamedInOurs(string path, byte[] bytes)
    {
        var settings = Settings.Load(SourceText.Decode(bytes, path)).Value;
        var folder = path[..(path.LastIndexOf('/') + 1)];
        foreach (var each in settings.Rules.Concat(settings.Facts).Concat(settings.Baseline is { } baseline ? [baseline] : []))
            yield return string.Join('/', (folder + each.Path).Split('/').Where(part => part is not ("" or ".")));
    }

    byte[]? Write(string path, string blob)
    {
        if (!_written.Add(path) || _git.Read(blob) is not { } bytes)
            return null;
        _tree.Add(path, bytes);
        return bytes;
    }

    // Such names can't be committed by the usual means, and none may lead out of the folder.
    static bool IsPlain(string path) =>
        !path.StartsWith('/') && !path.Contains('\\') && path.Split('/').All(part => part is not ("" or "." or ".." or ".git"));
}
