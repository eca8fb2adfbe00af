using System.Text;

namespace StyleLint.Workspace;

/// <summary>
/// A file that is written completely or not at all: under another name first, then moved into place. An existing file keeps its mode.
/// Devices (<c>/dev/stderr</c>) are written to and never replaced.
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
    /// <exception cref="CannotRunException">It can't be written there.</exception>
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
            // Before the first byte, so that nobody can read what only its owner may.
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

    /// <summary>Moves the file into place.</summary>
    /// <exception cref="CannotRunException">It can't be written completely: the disk is full.</exception>
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

    /// <summary>Leaves nothing behind if the file wasn't moved into place.</summary>
    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // On a full disk the rest couldn't be written either.
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
