using System.Collections.Immutable;
using System.IO.Enumeration;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>Reads the files of a rules or facts folder.</summary>
static class RuleFolder
{
    /// <summary>The rule files below a folder, or the one file, in ordinal order. Top-level <c>facts</c> and <c>houses</c> folders contain
    /// no rules.</summary>
    /// <param name="fullPath">The folder or file.</param>
    /// <param name="folder">What shown paths are relative to.</param>
    /// <param name="note">Receives each file that couldn't be read, and why.</param>
    public static ImmutableArray<SourceText> Rules(string fullPath, string folder, Action<string, string> note)
    {
        // The built-in folder has both beside its families.
        string[] others =
        [
            Path.Combine(fullPath, "facts") + Path.DirectorySeparatorChar,
            Path.Combine(fullPath, "houses") + Path.DirectorySeparatorChar,
        ];
        return Read(
            Files(fullPath, static name => IsYaml(name))
                .Where(file => !others.Any(other => file.StartsWith(other, StringComparison.Ordinal))),
            fullPath,
            folder,
            note,
            ofRules: true
        );
    }

    /// <summary>Whether there is a folder without rules.</summary>
    public static bool IsEmpty(string fullPath) => Directory.Exists(fullPath) && !Files(fullPath, static name => IsYaml(name)).Any();

    /// <summary>The facts files below a folder, or the one file, in ordinal order.</summary>
    /// <inheritdoc cref="Rules"/>
    public static ImmutableArray<SourceText> Facts(string fullPath, string folder, Action<string, string> note) =>
        Read(Files(fullPath, static name => HoldsFacts(name)), fullPath, folder, note, ofRules: false);

    static ImmutableArray<SourceText> Read(IEnumerable<string> files, string root, string folder, Action<string, string> note, bool ofRules)
    {
        var sources = ImmutableArray.CreateBuilder<SourceText>();
        foreach (var file in files)
        {
            // A rule is named for its folder and file, so the path must include the folder.
            var shown = ShownPath.Of(file, folder) is var path && (path.Contains('/') || !ofRules) ? path : file.Replace('\\', '/');
            if (file != root && File.GetAttributes(file).HasFlag(FileAttributes.ReparsePoint))
            {
                note(shown, "is a link, and none is followed in a folder; put a copy there");
                continue;
            }

            var read = DraftFile.Read(file, shown);
            if (read.Source is { } source)
                sources.Add(source);
            else
                note(shown, read.WhyNot!);
        }

        return sources.ToImmutable();
    }

    /// <summary>Everything either could read below a folder, in ordinal order; or the one file, whether it exists or not.</summary>
    internal static IEnumerable<string> Files(string fullPath) => Files(fullPath, static name => HoldsFacts(name));

    static IEnumerable<string> Files(string fullPath, FileName isWanted)
    {
        if (!Directory.Exists(fullPath))
            return [fullPath];
        var found = new FileSystemEnumerable<string>(
            fullPath,
            static (ref entry) => entry.ToFullPath(),
            new()
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.None,
                IgnoreInaccessible = true,
            }
        )
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && entry.FileName is not ['.', ..] && isWanted(entry.FileName),
            ShouldRecursePredicate = static (ref entry) =>
                entry.FileName is not ['.', ..] && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return found.Order(StringComparer.Ordinal);
    }

    static bool IsYaml(ReadOnlySpan<char> name) => Path.GetExtension(name) is ".yml" or ".yaml";

    static bool HoldsFacts(ReadOnlySpan<char> name) => IsYaml(name) || name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    delegate bool FileName(ReadOnlySpan<char> name);
}
