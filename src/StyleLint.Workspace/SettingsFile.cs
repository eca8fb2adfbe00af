using System.Collections.Immutable;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Workspace.Wire;

namespace StyleLint.Workspace;

/// <summary>One settings file as found on disk; the paths and patterns in it count from its folder.</summary>
/// <param name="Folder">Full path of the folder it is in.</param>
/// <param name="Settings">Its contents.</param>
/// <param name="Problems">Wrong entries.</param>
public sealed record SettingsFile(string Folder, Settings Settings, ImmutableArray<Problem> Problems)
{
    /// <summary>The name of a settings file.</summary>
    public const string FileName = "style-lint.yml";

    /// <summary>The commit in which its paths are looked up; null for the files on disk.</summary>
    public BaseTree? From { get; init; }

    /// <summary>The rules of Vale's settings; null if these aren't Vale's.</summary>
    internal ValeTree? Vale { get; init; }

    /// <summary>
    /// Where a path in this file leads. Settings come with the copy, so they are untrusted: they can't reach anything outside their own
    /// folder, by name or through a link.
    /// </summary>
    /// <param name="named">The path, and where it is in the file.</param>
    /// <param name="mayBeMissing">Whether nothing needs to be there.</param>
    /// <param name="isCommitted">Whether it is looked up in the commit that the settings come from.</param>
    public Loaded<string?> Locate(SettingsPath named, bool mayBeMissing = false, bool isCommitted = true)
    {
        var path = named.Path;
        var folder = isCommitted ? From?.Of(Folder) ?? Folder : Folder;
        // Otherwise whoever submits a change could make a check connect anywhere.
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

    // Reports show the line, and must not show a password that somebody wrote there.
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
