using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace.Wire;

namespace StyleLint.Workspace;

/// <summary>One settings file as found on disk; the paths and patterns in it count from its folder.</summary>
/// <param name="Folder">Full path of the folder it stands in.</param>
/// <param name="Settings">What it says.</param>
/// <param name="Problems">Wrong entries.</param>
public sealed record SettingsFile(string Folder, Settings Settings, ImmutableArray<Problem> Problems)
{
    /// <summary>The name of a settings file.</summary>
    public const string FileName = "style-lint.yml";

    /// <summary>The commit that the paths in it are looked up in; null for what lies there now.</summary>
    public BaseTree? From { get; init; }

    /// <summary>The rules of Vale's settings; null where the settings are none of Vale's.</summary>
    internal ValeTree? Vale { get; init; }

    /// <summary>
    /// Where a path in this file leads. Settings come with the copy they are about, so they may be anybody's: they reach nothing outside
    /// their own folder, neither by name nor through a link.
    /// </summary>
    /// <param name="named">The path and where it stands.</param>
    /// <param name="mayBeMissing">Whether it is all the same if nothing is there.</param>
    /// <param name="isCommitted">Whether it is looked up in the commit that the settings come from.</param>
    public Loaded<string?> Locate(SettingsPath named, bool mayBeMissing = false, bool isCommitted = true)
    {
        var path = named.Path;
        var folder = isCommitted ? From?.Of(Folder) ?? Folder : Folder;
        // Else whoever sends in a change could have a check connect to anywhere.
        if (ArchiveName.IsAddress(path))
            return Refuse(
                "is a network address; settings can only name files and folders, so give a network archive with --wire or "
                    + "STYLE_LINT_WIRE"
            );
        if (path.StartsWith('/') || path.StartsWith('~') || path is [_, ':', ..] || Path.IsPathRooted(path))
            return Refuse($"is an absolute path; write it relative to the folder of {FileName}");
        if (path.Contains('\\'))
            return Refuse("has a backslash; use / between folders");
        // No file has such a name, and the system refuses even to look for one.
        if (path.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
            return Refuse("has a character that paths can't contain; delete it");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));
        if (path.Split('/').Contains("..") || !RealPath.IsUnder(full, folder))
            return Refuse($"leads outside the folder of {FileName}; copy the files into that folder");
        if (CopyTree.IsGitsOwn(full, folder))
            return Refuse("is inside .git, which is never read; name another file");
        return mayBeMissing || Path.Exists(full) ? new(full, []) : Refuse("does not exist");

        Loaded<string?> Refuse(string why) =>
            new(null, [new(WithoutPassword(Settings.Source!, path), named.Span, $"'{ArchiveName.WithoutPassword(path)}' {why}")]);
    }

    // Reports show the line, and a password that somebody wrote there has no place in them.
    static SourceText WithoutPassword(SourceText source, string path)
    {
        var (start, length) = ArchiveName.PasswordIn(path);
        return length == 0
            ? source
            : SourceText.From(
                source.Text.Replace(path.Substring(start, length), new string('*', length), StringComparison.Ordinal),
                source.Path
            );
    }
}
