using System.Text;

namespace StyleLint.Workspace;

/// <summary>
/// A file that is written whole or not at all: under another name first, then moved into place. The mode of one that is there stays. Where
/// the system keeps its devices (<c>/dev/stderr</c>), what is there is written and never replaced.
/// </summary>
public sealed class OutputFile : IDisposable
{
    readonly string _path;
    readonly string _shown;
    readonly bool _isDevice;
    readonly string _temporary;
    readonly FileStream _stream;
    readonly WrittenStream _written;
    StreamWriter? _writer;

    /// <param name="path">The path as the user gave it.</param>
    /// <param name="fullPath">Where it is.</param>
    /// <exception cref="CannotRunException">It cannot be written there.</exception>
    public OutputFile(string path, string fullPath)
    {
        _path = fullPath;
        _shown = path;
        _isDevice = IsDevice(fullPath);
        _temporary = $"{fullPath}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp";
        if (Directory.Exists(fullPath))
            throw new CannotRunException($"{path}: is a folder; name a file to write");
        if (!_isDevice && SpecialFile.IsSpecial(fullPath))
            throw new CannotRunException($"{path}: is not a regular file; name a file to write");
        try
        {
            if (_isDevice)
            {
                _stream = new(fullPath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                _written = new(_stream, path);
                return;
            }

            _stream = new(_temporary, FileMode.CreateNew, FileAccess.Write);
            _written = new(_stream, path);
            // Before the first byte, so that nobody reads what only its owner may.
            if (!OperatingSystem.IsWindows() && File.Exists(fullPath))
                File.SetUnixFileMode(_stream.SafeFileHandle, File.GetUnixFileMode(fullPath));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            if (_stream is not null)
                Dispose();
            throw new CannotRunException(
                problem switch
                {
                    DirectoryNotFoundException => $"{path}: no such folder",
                    UnauthorizedAccessException => $"{path}: no permission to write there",
                    _ => $"{path}: cannot be written",
                }
            );
        }
    }

    /// <summary>Where to write bytes. What cannot be written is a <see cref="CannotRunException"/>.</summary>
    public Stream Stream => _written;

    /// <summary>Where to write text, as UTF-8. What cannot be written is a <see cref="CannotRunException"/>.</summary>
    public TextWriter Writer => _writer ??= new(_written, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="CannotRunException">It cannot be written, all of it: the disk is full.</exception>
    public void Commit()
    {
        try
        {
            _writer?.Flush();
            _stream.Flush(flushToDisk: !_isDevice);
            _stream.Dispose();
            if (!_isDevice)
                File.Move(_temporary, _path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw WrittenStream.Unwritten(_shown, problem);
        }
    }

    /// <summary>Leaves nothing behind where it was not put in its place.</summary>
    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // What is left of it would not go on a full disk either.
        }
        finally
        {
            if (!_isDevice)
                File.Delete(_temporary);
        }
    }

    static bool IsDevice(string fullPath) =>
        !OperatingSystem.IsWindows()
        && Path.Exists(fullPath)
        && (fullPath.StartsWith("/dev/", StringComparison.Ordinal) || fullPath.StartsWith("/proc/", StringComparison.Ordinal))
        && !fullPath.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
