using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>A baseline on disk; its paths are relative to its folder.</summary>
/// <param name="Path">The path as the user would write it.</param>
/// <param name="FullPath">Where it is, or is to be.</param>
/// <param name="Content">Its contents; empty if it doesn't exist yet.</param>
/// <param name="Problems">Lines that aren't entries.</param>
public sealed record BaselineFile(string Path, string FullPath, Baseline Content, ImmutableArray<Problem> Problems)
{
    /// <summary>The default name of a baseline. Not <c>.txt</c>, which a draft may be.</summary>
    public const string DefaultName = "style-lint.baseline";

    string Folder => System.IO.Path.GetDirectoryName(FullPath)!;

    /// <summary>Reads a baseline; one that doesn't exist is empty.</summary>
    /// <param name="fullPath">Where it is, or is to be.</param>
    /// <param name="path">The path as the user would write it.</param>
    /// <param name="found">Where to read it instead; null to read it there.</param>
    /// <exception cref="CannotRunException">It exists and can't be read.</exception>
    public static BaselineFile Read(string fullPath, string path, string? found = null)
    {
        if (!System.IO.Path.Exists(found ?? fullPath))
            return new(path, fullPath, Baseline.Empty, []);
        var read = DraftFile.Read(found ?? fullPath, path);
        if (read.Source is not { } source)
            throw new CannotRunException($"{path} {read.WhyNot}");
        var loaded = Baseline.Read(source);
        return ForeignFile.IsBaseline(loaded)
            ? new(path, fullPath, loaded.Value, loaded.Problems)
            : new(path, fullPath, Baseline.Empty, [ForeignFile.Instead(path, "a baseline")]);
    }

    /// <summary>A draft's path as entries name it.</summary>
    public string Relative(string draft) => System.IO.Path.GetRelativePath(Folder, draft).Replace('\\', '/');

    /// <summary>Where the draft of an entry is, or was.</summary>
    public string Locate(BaselineEntry entry) => System.IO.Path.GetFullPath(entry.Path, Folder);

    /// <summary>The baseline for a linter whose paths are relative to another folder.</summary>
    public Baseline From(string folder) =>
        Content.For(
            path => System.IO.Path.GetRelativePath(folder, System.IO.Path.GetFullPath(path, Folder)).Replace('\\', '/'),
            path => File.Exists(System.IO.Path.GetFullPath(path, Folder))
        );

    /// <summary>Replaces the entries.</summary>
    /// <exception cref="CannotRunException">It can't be written.</exception>
    public void Write(IEnumerable<BaselineEntry> entries)
    {
        using var file = new OutputFile(Path, FullPath);
        file.Writer.Write(Baseline.Write(entries));
        file.Commit();
    }
}
