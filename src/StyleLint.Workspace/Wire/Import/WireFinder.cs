using System.IO.Enumeration;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>A file of agency copy.</summary>
/// <param name="Path">As the user would write it.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Length">Bytes.</param>
public readonly record struct WireFile(string Path, string FullPath, long Length);

/// <summary>Finds files of agency copy: those named, and in folders those whose names say that they hold some, in ordinal order; follows no
/// links that it meets.</summary>
public static class WireFinder
{
    /// <exception cref="CannotRunException">There is no such path.</exception>
    public static IReadOnlyList<WireFile> Find(IReadOnlyList<string> paths, string folder)
    {
        var files = new List<WireFile>();
        foreach (var path in paths)
        {
            var full = System.IO.Path.GetFullPath(path, folder);
            if (Directory.Exists(full))
                files.AddRange(Below(full, path));
            else if (System.IO.Path.Exists(full))
                files.Add(new(path, full, new FileInfo(full).Length));
            else
                throw new CannotRunException($"{path}: no such file or folder");
        }

        return files;
    }

    static IEnumerable<WireFile> Below(string full, string shown)
    {
        var found = new FileSystemEnumerable<WireFile>(
            full,
            (ref entry) =>
                new(
                    System.IO.Path.Combine(shown, System.IO.Path.GetRelativePath(full, entry.ToFullPath())).Replace('\\', '/'),
                    entry.ToFullPath(),
                    entry.Length
                ),
            new()
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.ReparsePoint,
                IgnoreInaccessible = true,
            }
        )
        {
            ShouldIncludePredicate = static (ref entry) =>
                !entry.IsDirectory && entry.FileName is not ['.', ..] && WireImport.IsWire(entry.FileName.ToString()),
            ShouldRecursePredicate = static (ref entry) => entry.FileName is not ['.', ..],
        };
        return found.OrderBy(file => file.Path, StringComparer.Ordinal);
    }
}
