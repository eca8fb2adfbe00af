using System.Buffers;
using System.IO.Enumeration;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>The names in the folder of an archive, and how files come into it and go.</summary>
static class ArchiveFolder
{
    public const string Manifest = "manifest";
    public const string Lock = "lock";
    public const string Segment = ".segment";
    public const string Removed = ".removed";
    public const string Temporary = ".tmp";

    const int NameLength = 32;

    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>A name that no file ever had.</summary>
    public static string NewName(string ending) => Guid.NewGuid().ToString("N") + ending;

    /// <summary>Writes to a file.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    public static void Write(FileStream stream, ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
        }
        catch (ArgumentOutOfRangeException limit)
        {
            // What .NET makes of a file that grows beyond what the user, or the file system, may have.
            throw new IOException("No file may be that large here", limit);
        }
    }

    /// <summary>Brings a written file to the disk and gives it its name, in place of whatever has that name.</summary>
    public static void MoveInPlace(FileStream stream, string temporary, string path)
    {
        stream.Flush(flushToDisk: true);
        File.Move(temporary, path, overwrite: true);
        // Once more: journaling file systems then keep the new name too, should the power fail.
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Whether a file is one of ours by its name, and so ours to take away.</summary>
    public static bool IsOurs(ReadOnlySpan<char> name) =>
        name is Manifest or Lock
        || (
            name.Length > NameLength
            && name[NameLength..] is Segment or Removed or Temporary
            && !name[..NameLength].ContainsAnyExcept(Digits)
        );

    /// <summary>Takes away what no manifest names: what a killed writer left, and what a reader still had open when its time
    /// came.</summary>
    public static void Sweep(string folder, IReadOnlySet<string> named)
    {
        foreach (var file in Names(folder))
        {
            if (IsOurs(file) && file is not (Manifest or Lock) && !named.Contains(file))
                Delete(Path.Combine(folder, file));
        }
    }

    /// <summary>Takes a file away; one that Windows still holds for a reader is left to the next sweep.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // The next writer tries again.
        }
    }

    /// <summary>The names of all that lies in the folder.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
        [
            .. new FileSystemEnumerable<string>(
                folder,
                static (ref entry) => entry.FileName.ToString(),
                new() { AttributesToSkip = FileAttributes.None }
            ),
        ];
}
