using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace StyleLint.Workspace;

/// <summary>
/// Queries one repository with the <c>git</c> command. The repository is untrusted: none of its hooks, filters, pagers or monitors are run,
/// nothing is fetched, nothing is written. Safe for use by several threads at once.
/// </summary>
sealed class Git : IDisposable
{
    // Settings with which a repository's own configuration could name a program.
    static readonly string[] Harmless =
    [
        "-c",
        "core.fsmonitor=false",
        "-c",
        "core.hooksPath=/dev/null",
        "-c",
        "diff.external=",
        "-c",
        "core.pager=cat",
        "-c",
        "protocol.allow=never",
        "--no-pager",
        "--literal-pathspecs",
    ];

    readonly string _program;
    readonly string _folder;
    readonly Lock _gate = new();
    Process? _contents;

    Git(string program, string folder)
    {
        _program = program;
        _folder = folder;
    }

    /// <summary>Opens the repository that contains a folder.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="searchPath">Where to look for programs: the variable PATH.</param>
    /// <param name="purpose">What it is needed for: "--changed".</param>
    /// <exception cref="CannotRunException">There is no git, or no repository.</exception>
    public static Git Open(string folder, string? searchPath, string purpose)
    {
        if (Find(searchPath) is not { } program)
            throw new CannotRunException($"{purpose} needs git, which isn't installed here");
        var git = new Git(program, folder);
        var (code, output, error) = git.Run("rev-parse", "--show-toplevel");
        if (code == 0)
            return new(program, Path.GetFullPath(output.TrimEnd('\n', '\r')));
        throw new CannotRunException(
            error.Contains("dubious ownership", StringComparison.Ordinal)
                ? $"{purpose}: git doesn't trust this repository because it belongs to another user; to allow it, run git config --global --add safe.directory FOLDER"
                : $"{purpose} needs a git repository, and this folder isn't in one"
        );
    }

    /// <summary>The repository with a known top folder; null if there is no git.</summary>
    public static Git? At(string top, string? searchPath) => Find(searchPath) is { } program ? new(program, top) : null;

    /// <summary>Full path of the repository's top folder.</summary>
    public string Top => _folder;

    /// <summary>Runs a command to completion.</summary>
    public (int Code, string Output, string Error) Run(params ReadOnlySpan<string> arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        // Both at once: a program that can't write one of them would wait forever.
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>The bytes of a blob.</summary>
    /// <returns>Null if the repository doesn't have it (a partial clone), or it is longer than a draft may be.</returns>
    public byte[]? Read(string blob)
    {
        lock (_gate)
        {
            _contents ??= Start(["cat-file", "--batch"]);
            _contents.StandardInput.Write(blob + "\n");
            _contents.StandardInput.Flush();
            var stream = _contents.StandardOutput.BaseStream;
            // "<id> blob <length>", or "<id> missing".
            var head = ReadLine(stream).Split(' ');
            if (head is not [_, "blob", var digits] || !long.TryParse(digits, CultureInfo.InvariantCulture, out var length))
                return null;
            var bytes = length <= DraftFile.MaxBytes ? new byte[length] : null;
            if (bytes is not null)
                stream.ReadExactly(bytes);
            else
                Skip(stream, length);
            stream.ReadByte();
            return bytes;
        }
    }

    public void Dispose()
    {
        if (_contents is null)
            return;
        _contents.StandardInput.Close();
        _contents.WaitForExit();
        _contents.Dispose();
    }

    // .NET looks for a program in the current folder first, and that may contain a "git" planted by a draft's author.
    static string? Find(string? searchPath)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var folder in (searchPath ?? "").Split(Path.PathSeparator))
        {
            if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, name) is var program && File.Exists(program))
                return program;
        }

        return null;
    }

    Process Start(ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(_program)
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in Harmless)
            start.ArgumentList.Add(argument);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start) ?? throw new CannotRunException("git could not be started");
    }

    static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        while (stream.ReadByte() is var next and >= 0 && next != '\n')
            line.Append((char)next);
        return line.ToString();
    }

    static void Skip(Stream stream, long length)
    {
        var buffer = new byte[64 * 1024];
        while (length > 0 && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length)) is var read and > 0)
            length -= read;
    }
}
