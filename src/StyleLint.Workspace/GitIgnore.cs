using System.Text;
using StyleLint.Rules;

namespace StyleLint.Workspace;

/// <summary>
/// What one folder's <c>.gitignore</c> leaves out, and through it the folders above, as git reads them: the last pattern that
/// matches decides, a deeper file before a higher one, <c>!</c> takes back, a slash at the end means folders only, a slash elsewhere ties
/// the pattern to the file's own folder.
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

    /// <summary>What holds in a folder: its own file over those above it, up to the top of its repository.</summary>
    public static GitIgnore? At(string folder)
    {
        var chain = new Stack<string>();
        for (var next = folder; next is not null; next = Path.GetDirectoryName(next))
        {
            chain.Push(next);
            if (Path.Exists(Path.Combine(next, ".git")))
            {
                // Lower than every .gitignore, so it comes first in the chain.
                var ignore = Read(next, Path.Combine(next, ".git", "info", "exclude"), null);
                while (chain.TryPop(out var below))
                    ignore = Below(below, ignore);
                return ignore;
            }
        }

        return Below(folder, null);
    }

    /// <summary>What holds in a folder, given what holds above it.</summary>
    public static GitIgnore? Below(string folder, GitIgnore? above) => Read(folder, Path.Combine(folder, ".gitignore"), above);

    /// <summary>Whether a file or folder is left out.</summary>
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
        // Git follows no link here either.
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

    // Git knows no braces, and a backslash takes the meaning from the next character; a set of one says both.
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
