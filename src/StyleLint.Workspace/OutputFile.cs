using System.Text;

namespace StyleLint.Workspace;

/// <summary>A file that is written whole or not at all: under another name first, then moved into place. The mode of one that is there stays.</summary>
public sealed class OutputFile : IDisposable
{
    readonly string _path;
    readonly string _temporary;
    readonly FileStream _stream;
    StreamWriter? _writer;

    /// <param name="path">The path as the user gave it.</param>
    /// <param name="fullPath">Where it is.</param>
    /// <exception cref="CannotRunException">It cannot be written there.</exception>
    public OutputFile(string path, string fullPath)
    {
        _path = fullPath;
        _temporary = $"{fullPath}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp";
        if (Directory.Exists(fullPath))
            throw new CannotRunException($"{path}: is a folder; name a file to write");
        try
        {
            _stream = new(_temporary, FileMode.CreateNew, FileAccess.Write);
            // Before the first byte, so that nobody reads what only its owner may.
            if (!OperatingSystem.IsWindows() && File.Exists(fullPath))
                File.SetUnixFileMode(_stream.SafeFileHandle, File.GetUnixFileMode(fullPath));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(problem switch
            {
                DirectoryNotFoundException => $"{path}: there is no such folder to write to",
                UnauthorizedAccessException => $"{path}: no permission to write there",
                _ => $"{path}: cannot be written",
            });
        }
    }

    /// <summary>Where to write bytes.</summary>
    public Stream Stream => _stream;

    /// <summary>Where to write text, as UTF-8.</summary>
    public TextWriter Writer => _writer ??= new(_stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        _writer?.Flush();
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
    }

    /// <summary>Leaves nothing behind where it was not put in its place.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        File.Delete(_temporary);
    }
}
