using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>The result of opening a file: its text, or why there is none.</summary>
/// <param name="Source">The text; null if the file wasn't read.</param>
/// <param name="WhyNot">For a note to the user: "is not a regular file".</param>
public readonly record struct FileRead(SourceText? Source, string? WhyNot);

/// <summary>Reads untrusted files: never blocks, never reads endlessly, never takes a program for a story.</summary>
public static class DraftFile
{
    /// <summary>The largest a draft may be: 8 MiB.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    // Text has no NUL in its first block, unless it is UTF-16 or UTF-32, which a byte order mark shows.
    const int SniffedBytes = 8 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="path">The path to give the text.</param>
    /// <param name="date">The publication date given from outside.</param>
    public static FileRead Read(string fullPath, string path, DateOnly? date = null)
    {
        try
        {
            using var handle = SpecialFile.Open(fullPath);
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            // A pipe, a socket or a terminal has no place to seek to.
            return stream.CanSeek ? Read(stream, path, date) : new(null, "is not a regular file");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, WhyNot(fullPath, problem));
        }
    }

    /// <summary>Reads a draft that was found. One named by the user may be a link, which isn't followed out of its tree.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="folder">Full path of the folder that is checked.</param>
    /// <param name="date">The publication date given from outside.</param>
    public static FileRead ReadNamed(FoundDraft draft, string folder, DateOnly? date) =>
        draft.IsNamed && CopyTree.WhyNot(draft.FullPath, folder) is { } whyNot ? new(null, whyNot) : Read(draft.FullPath, draft.Path, date);

    /// <summary>Why a name that somebody gives is not taken who may reach nothing outside a folder, neither by name nor through a link;
    /// null where it is.</summary>
    /// <param name="path">The path, from the folder or in full.</param>
    /// <param name="folder">Full path of the folder.</param>
    public static string? WhyNotBelow(string path, string folder)
    {
        if (path.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
            return "has a character that paths can't contain";
        var full = Path.GetFullPath(path, folder);
        return !RealPath.IsUnder(full, folder) ? "leads outside the folder"
            : CopyTree.IsGitsOwn(full, folder) ? "belongs to git and isn't newsroom text"
            : null;
    }

    /// <summary>Reads a stream to its end, or up to <see cref="MaxBytes"/>.</summary>
    /// <inheritdoc cref="Read(string, string, DateOnly?)"/>
    public static FileRead Read(Stream stream, string path, DateOnly? date = null)
    {
        if (stream.CanSeek && stream.Length > MaxBytes)
            return TooLong;
        var bytes = new byte[stream.CanSeek ? (int)stream.Length + 1 : 16 * 1024];
        var length = 0;
        while (stream.Read(bytes, length, bytes.Length - length) is var read and > 0)
        {
            length += read;
            if (length > MaxBytes)
                return TooLong;
            if (length == bytes.Length)
                Array.Resize(ref bytes, Math.Min(bytes.Length * 2, MaxBytes + 1));
        }

        var content = bytes.AsSpan(0, length);
        return IsBinary(content) ? new(null, "is not text") : new(SourceText.Decode(content, path, date), null);
    }

    /// <summary>Opens a file of any length to read it from its beginning to its end.</summary>
    /// <exception cref="CannotRunException">It can't be read, or isn't a regular file.</exception>
    internal static Stream OpenStream(string fullPath, string path)
    {
        try
        {
            var stream = new FileStream(SpecialFile.Open(fullPath), FileAccess.Read, bufferSize: 0);
            if (stream.CanSeek && !Directory.Exists(fullPath))
                return stream;
            stream.Dispose();
            throw new CannotRunException($"{path}: is not a regular file");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CannotRunException($"{path}: {WhyNot(fullPath, problem)}");
        }
    }

    /// <summary>Opens a file of ours that somebody may have replaced with a pipe or device.</summary>
    /// <exception cref="IOException">It can't be opened, or isn't a regular file; <see cref="FileNotFoundException"/> if there is
    /// none.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static FileStream OpenRegular(string fullPath)
    {
        if (Directory.Exists(fullPath))
            throw new IOException($"{fullPath} is a folder");
        FileStream stream;
        try
        {
            stream = new(SpecialFile.Open(fullPath), FileAccess.Read, bufferSize: 0);
        }
        catch (IOException missing) when (!File.Exists(fullPath))
        {
            throw new FileNotFoundException($"{fullPath} cannot be found", fullPath, missing);
        }

        // A pipe, a socket or a terminal has no place to seek to.
        if (stream.CanSeek)
            return stream;
        stream.Dispose();
        throw new IOException($"{fullPath} is not a regular file");
    }

    /// <summary>Replaces a file with a changed text, completely or not at all; encoding, byte order mark and mode stay the same.</summary>
    /// <param name="fullPath">Where the file is.</param>
    /// <param name="tree">The folder that was searched; nothing is written through a link below it.</param>
    /// <param name="before">The file as it was read.</param>
    /// <param name="after">Its new text.</param>
    /// <returns>Why it was left alone, for a note to the user; null if it was replaced.</returns>
    public static string? Replace(string fullPath, string tree, SourceText before, SourceText after)
    {
        if (!before.Problems.IsEmpty)
            return "contains bytes that aren't text";
        if (
            RealPath.Of(tree) is not { } realTree
            || RealPath.Of(fullPath) is not { } target
            || target != Path.GetFullPath(Path.GetRelativePath(tree, fullPath), realTree)
        )
            return "is a link, or is reached through one";
        if (IsReadOnly(target))
            return "is write-protected";
        // Somebody may have saved it in the meantime, and their words take priority.
        if (
            Read(target, before.Path).Source is not { Problems.IsEmpty: true } now
            || now.Text != before.Text
            || now.HasByteOrderMark != before.HasByteOrderMark
        )
            return "changed while it was being checked";
        try
        {
            using var file = new OutputFile(before.Path, target);
            file.Stream.Write(after.Encode(after.Text));
            file.Commit();
            return null;
        }
        catch (Exception problem) when (problem is CannotRunException or IOException or UnauthorizedAccessException)
        {
            return "cannot be written";
        }
    }

    // Replacing a file takes permission for its folder, which says nothing about who may change the file.
    static bool IsReadOnly(string path)
    {
        try
        {
            if (
                OperatingSystem.IsWindows()
                    ? File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)
                    : (File.GetUnixFileMode(path) & AnyWrite) == UnixFileMode.None
            )
                return true;
            using var open = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
        catch (IOException)
        {
            // It is gone or no longer a file, which the next step reports.
            return false;
        }
    }

    static FileRead TooLong => new(null, "is longer than 8 MiB");

    static bool IsBinary(ReadOnlySpan<byte> content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..])
            return false;
        return content.StartsWith("\u007FELF"u8) || content[..Math.Min(content.Length, SniffedBytes)].Contains((byte)0);
    }

    static string WhyNot(string path, Exception problem)
    {
        if (Directory.Exists(path))
            return "is a folder";
        if (path.Contains('\uFFFD') && !File.Exists(path))
            return "has a name that is not UTF-8; rename it";
        return problem is FileNotFoundException ? "cannot be found" : $"cannot be read ({problem.Message.TrimEnd('.')})";
    }
}
