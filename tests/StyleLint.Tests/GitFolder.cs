using System.Diagnostics;

namespace StyleLint.Tests;

/// <summary>A git repository of its own for a test, with nothing of the machine's settings.</summary>
sealed class GitFolder : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public GitFolder(bool isRepository = true)
    {
        if (isRepository)
            Git("init", "--quiet", "--initial-branch=main");
    }

    public string Path => _folder.Path;

    public string Full(string path) => _folder.Full(path);

    public string Write(string path, string text) => _folder.Write(path, text);

    /// <summary>Commits all that stands in the folder.</summary>
    public void Commit(string message, params ReadOnlySpan<string> options)
    {
        Git("add", "--all");
        Git(["commit", "--quiet", "--allow-empty", "-m", message, .. options]);
    }

    public string Git(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var argument in (ReadOnlySpan<string>)
                [
                    "-c",
                    "user.name=A",
                    "-c",
                    "user.email=a@example.org",
                    "-c",
                    "commit.gpgSign=false",
                    "-c",
                    "protocol.file.allow=always",
                    .. arguments,
                ]
        )
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments.ToArray())}: {error.Result}");
        return output.TrimEnd();
    }

    /// <summary>Checks the folder, with the rules of <paramref name="rules"/> alone.</summary>
    public CommandRun Check(string rules, params string[] arguments) =>
        CommandRun.In(Path, ["check", "--rules", rules, "--only", "house", "--format", "line", .. arguments], around =>
            around with
            {
                Variable = Environment.GetEnvironmentVariable,
            }
        );

    public void Dispose()
    {
        // Git makes its objects read-only, which Windows does not delete.
        foreach (
            var file in Directory.EnumerateFiles(
                Path,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
            )
        )
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }
}
