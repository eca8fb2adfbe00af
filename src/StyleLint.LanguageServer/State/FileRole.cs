using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.LanguageServer;

/// <summary>What an open file is to the newsroom.</summary>
enum FileRole
{
    /// <summary>Not checked.</summary>
    Other,

    /// <summary>A draft.</summary>
    Draft,

    /// <summary>Its settings.</summary>
    Settings,

    /// <summary>One of its rules.</summary>
    Rule,

    /// <summary>Some of its facts.</summary>
    Facts,
}

/// <summary>Finds the role of a file.</summary>
static class FileRoles
{
    /// <summary>The role of a file.</summary>
    /// <param name="path">Its full path; null if it isn't a file on disk.</param>
    /// <param name="source">Its text, with the path it is given.</param>
    /// <param name="desk">The desk it belongs to.</param>
    public static FileRole Of(string? path, SourceText source, Desk desk)
    {
        if (DraftFinder.IsDraft(source.Path))
            return FileRole.Draft;
        if (path is null || Path.GetExtension(path) is not (".yml" or ".yaml"))
            return FileRole.Other;
        if (Path.GetFileName(path) == SettingsFile.FileName)
            return FileRole.Settings;
        if (desk.FactPaths.Any(facts => IsAtOrBelow(path, facts)))
            return FileRole.Facts;
        // Rules may be written before settings name their folder, so they are recognised by their kind.
        return desk.RuleFolders.Any(folder => IsAtOrBelow(path, folder)) || RuleDraft.KindOf(source) is not null
            ? FileRole.Rule
            : FileRole.Other;
    }

    /// <summary>The path the engine uses for a text without a file: its extension decides the format.</summary>
    /// <param name="uri">Its URI.</param>
    /// <param name="language">The editor's name for its language.</param>
    public static string PathOf(string uri, string? language)
    {
        var name = FileUri.Name(uri);
        return DraftFinder.IsDraft(name)
            ? name
            : language switch
            {
                "markdown" => name + ".md",
                "mdx" => name + ".mdx",
                "plaintext" or "text" => name + ".txt",
                _ => name,
            };
    }

    static bool IsAtOrBelow(string path, string folder) =>
        path == folder
        || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
