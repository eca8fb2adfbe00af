using System.Text;
using StyleLint.Rules;

namespace StyleLint.Workspace;

/// <summary>
/// What the <c>.gitignore</c> of a folder and of the folders above it ignore, by git's rules: the last pattern that matches decides, a
/// deeper file overrides a higher one, <c>!</c> negates, a slash at the end means only folders, a slash elsewhere anchors the pattern to
/// the file's own folder.
/// </summary>
sealed class GitIgnore
{
    readonly string _folder;
    readonly GitIgnore? _above;
    readonly List<(Glob Glob, bool TakesBack, bool FoldersOnly)> _patterns = [];

    GitIgnore(string folder, GitIgnore? above, IEnumerable<string> lines)
    {
        _folder = folder.TrimEnd('/');
        _above = above;
        foreach (var line in lines)
            Add(line);
    }

    /// <summary>The patterns for a folder: its own file and those above it, up to the top of its repository.</summary>
    public static GitIgnore? At(string folder)
    {
        var chain = new Stack<string>();
        for (var next = folder; next is not null; next = Path.GetDirectoryName(next))
        {
            chain.Push(next);
            if (Path.Exists(Path.Combine(next, ".git")))
            {
                // It has lower priority than any .gitignore, so it comes first in the chain.
                var ignore = Read(next, Path.Combine(next, ".git", "info", "exclude"), null);
                while (chain.TryPop(out var below))
                    ignore = Below(below, ignore);
                return ignore;
            }
        }

        return Below(folder, null);
    }

    /// <summary>The patterns for a folder, given those for its parent.</summary>
    public static GitIgnore? Below(string folder, GitIgnore? above) => Read(folder, Path.Combine(folder, ".gitignore"), above);

    /// <summary>Whether a file or folder is ignored.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string path, bool isFolder)
    {
        for (var file = this; file is not null; file = file._above)
        {
            var relative = path[(file._folder.Length + 1)..].Replace('\\', '/');
            for (var at = file._patterns.Count - 1; at >= 0; at--)
            {
                var (glob, takesBack, foldersOnly) = file._patterns[at];
                if ((isFolder || !foldersOnly) && glob.IsMatch(relative))
                    return !takesBack;
            }
        }

        return false;
    }

    static GitIgnore? Read(string folder, string file, GitIgnore? above) =>
        // Git doesn't follow links here either.
        File.Exists(file)
        && new FileInfo(file).LinkTarget is null
        && DraftFile.Read(file, file).Source is { } source
            ? new(folder, above, source.Text.Split('\n'))
            : above;

    void Add(string line)
    {
        line = line.TrimEnd('\r');
        while (line.EndsWith(' ') && !line.EndsWith("\\ ", StringComparison.Ordinal))
            line = line[..^1];
        if (line.Length == 0 || line[0] == '#')
            return;
        var takesBack = line[0] == '!';
        if (takesBack)
            line = line[1..];
        var foldersOnly = line.EndsWith('/');
        line = line.TrimEnd('/');
        if (line.Length > 0 && Glob.Parse(AsGlob(line), out _) is { } glob)
            _patterns.Add((glob, takesBack, foldersOnly));
    }

    // Git has no braces, and a backslash escapes the next character; a one-character set expresses both.
    static string AsGlob(string pattern)
    {
        var glob = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '{')
                glob.Append("[{]");
            else if (pattern[at] != '\\' || at + 1 == pattern.Length)
                glob.Append(pattern[at]);
            else if (pattern[++at] is '!' or '^')
                glob.Append('?');
            else
                glob.Append('[').Append(pattern[at]).Append(']');
        }

        return glob.ToString();
    }
}
