using System.IO.Enumeration;
using StyleLint.Rules;

namespace StyleLint.Workspace;

/// <summary>
/// Finds drafts by files, folders and patterns, one by one, in ordinal order of their paths. Skips uncommitted files that <c>.gitignore</c>
/// names, hidden files and folders, and <c>node_modules</c>; follows no links on the way.
/// </summary>
/// <param name="folder">What paths are relative to.</param>
/// <param name="note">Receives each path that was skipped for a reason worth knowing, and the reason.</param>
public sealed class DraftFinder(string folder, Action<string, string> note)
{
    /// <summary>Folders of software packages, whose pages aren't copy.</summary>
    public const string PackagesFolder = "node_modules";

    const string Wildcards = "*?[{";

    static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Knows which files are committed, whatever <c>.gitignore</c> says; null to not ask git.</summary>
    public TrackedFiles? Tracked { get; init; }

    /// <summary>Whether a file found in a folder is a draft, going by its name.</summary>
    public Func<string, bool> IsWanted { get; init; } = static name => IsDraft(name);

    /// <summary>The file extensions of drafts.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".md", ".markdown", ".mdx", ".txt"];

    /// <summary>Whether a name has a draft's extension.</summary>
    public static bool IsDraft(ReadOnlySpan<char> path)
    {
        var ending = Path.GetExtension(path);
        foreach (var known in Endings)
        {
            if (ending.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>A path with links resolved; unchanged if they can't be.</summary>
    public static string WithoutLinks(string fullPath) => RealPath.Of(fullPath) ?? fullPath;

    /// <summary>Finds the drafts of one argument. A pattern works unquoted or quoted, on any system.</summary>
    /// <exception cref="CannotRunException">There is no such path, or a pattern matches nothing.</exception>
    public IEnumerable<FoundDraft> Find(string argument)
    {
        var full = Path.GetFullPath(argument, folder);
        if (Directory.Exists(full))
            return Walk(full, Prefix(argument), null);
        if (Path.Exists(full))
            return [new(WithSlashes(argument), full, IsNamed: true) { Tree = TreeOf(Path.GetDirectoryName(full) ?? full) }];
        if (argument.AsSpan().ContainsAny(Wildcards))
            return Match(WithSlashes(argument));
        throw new CannotRunException($"{argument}: no such file or folder");
    }

    IEnumerable<FoundDraft> Match(string pattern)
    {
        // The folders before the first wildcard need no search.
        var literal = pattern.LastIndexOf('/', pattern.AsSpan().IndexOfAny(Wildcards)) is var cut and >= 0 ? pattern[..(cut + 1)] : "";
        var full = Path.GetFullPath(literal.Length == 0 ? "." : literal, folder);
        // A leading slash anchors the pattern to the folder it was written in, as in shells.
        var glob = Glob.Parse("/" + pattern[literal.Length..], out var error) ?? throw new CannotRunException($"{pattern} {error}");
        var found = Directory.Exists(full) ? Walk(full, literal, glob) : [];
        return found.Any() ? found : throw new CannotRunException($"{pattern}: no draft matches");
    }

    IEnumerable<FoundDraft> Walk(string root, string prefix, Glob? glob)
    {
        var top = root.TrimEnd('/', '\\').Length + 1;
        var tree = TreeOf(root);
        var open = new Stack<(IEnumerator<Entry> Entries, GitIgnore? Ignore, bool IsIgnored)>();
        var ignore = GitIgnore.At(Path.TrimEndingDirectorySeparator(root));
        open.Push((Entries(root, prefix), ignore, false));
        while (open.TryPeek(out var level))
        {
            if (!level.Entries.MoveNext())
            {
                open.Pop();
                continue;
            }

            var entry = level.Entries.Current;
            var relative = WithSlashes(entry.FullPath[top..]);
            if (entry.Name.StartsWith('.') || entry is { IsFolder: true, Name: PackagesFolder })
                continue;
            var isIgnored = level.IsIgnored || (level.Ignore?.Ignores(entry.FullPath, entry.IsFolder) ?? false);
            // Git never ignores committed files.
            if (isIgnored && !(Tracked?.Holds(entry.FullPath, entry.IsFolder) ?? false))
                continue;
            if (entry.IsLink)
            {
                if ((IsWanted(entry.Name) || Directory.Exists(entry.FullPath)) && !RealPath.IsUnder(entry.FullPath, root))
                    note(prefix + relative, "is a link to somewhere else");
            }
            else if (entry.IsFolder)
            {
                open.Push((Entries(entry.FullPath, prefix + relative), GitIgnore.Below(entry.FullPath, level.Ignore), isIgnored));
            }
            else if (glob is null ? IsWanted(entry.Name) : glob.IsMatch(relative))
            {
                yield return new(prefix + relative, entry.FullPath, IsNamed: false) { Tree = tree };
            }
        }
    }

    // Sorted so that whole paths come out in ordinal order: a folder counts with its slash ("a-b.md" < "a/x.md" < "ab.md").
    IEnumerator<Entry> Entries(string path, string shown)
    {
        List<Entry> entries;
        try
        {
            entries =
            [
                .. new FileSystemEnumerable<Entry>(
                    path,
                    static (ref entry) =>
                        new(
                            entry.ToFullPath(),
                            entry.FileName.ToString(),
                            entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
                            entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                        ),
                    Everything
                ),
            ];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            note(shown, "is a folder that can't be opened");
            entries = [];
        }

        entries.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return entries.GetEnumerator();
    }

    // Everything below the current folder is one tree; a path elsewhere is a tree of its own.
    string TreeOf(string named) =>
        named.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? folder
            : named;

    static string Prefix(string argument)
    {
        var prefix = WithSlashes(argument).TrimEnd('/');
        return prefix.Length == 0 ? "/"
            : prefix == "." ? ""
            : prefix + "/";
    }

    static string WithSlashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    sealed record Entry(string FullPath, string Name, bool IsFolder, bool IsLink)
    {
        public string Key { get; } = IsFolder ? Name + "/" : Name;
    }
}
