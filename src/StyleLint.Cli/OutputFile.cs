using System.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli;

/// <summary>A file that is written whole or not at all: under another name first, then moved into place.</summary>
sealed class OutputFile : IDisposable
{
    readonly string _path;
    readonly string _temporary;
    readonly StreamWriter _writer;

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
            _writer = new(new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write), new UTF8Encoding(false)) { NewLine = "\n" };
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

    /// <summary>Where to write.</summary>
    public TextWriter Writer => _writer;

    /// <summary>Puts the file in its place.</summary>
    public void Commit()
    {
        _writer.Flush();
        ((FileStream)_writer.BaseStream).Flush(flushToDisk: true);
        _writer.Dispose();
        File.Move(_temporary, _path, overwrite: true);
    }

    /// <summary>Leaves nothing behind where it was not put in its place.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        File.Delete(_temporary);
    }
}
