using System.Diagnostics;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary>Standard output and error that cannot be written, and disks without room: one line, an exit code, and nothing left
/// behind.</summary>
public sealed class FullDiskTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    async Task<(int Code, string Error)> Run(string command)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "style-lint.dll");
        var start = new ProcessStartInfo("sh", ["-c", command.Replace("style-lint", $"dotnet '{program}'", StringComparison.Ordinal)])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var shell = Process.Start(start)!;
        var error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, error);
    }

    [Theory]
    [InlineData("style-lint explain dates/undated > /dev/full")]
    [InlineData("style-lint check a.md > /dev/full")]
    [InlineData("style-lint rules --format json > /dev/full")]
    [InlineData("style-lint --help > /dev/full")]
    public async Task A_full_disk_under_standard_output_is_said_in_one_line(string command)
    {
        if (!File.Exists("/dev/full"))
            return;
        _folder.Write("a.md", "The board meets Monday, March 4, 2025.\n");
        var (code, error) = await Run(command);
        Assert.Equal(2, code);
        Assert.StartsWith("style-lint: standard output cannot be written: ", error, StringComparison.Ordinal);
        Assert.Equal(error.Length - 1, error.IndexOf('\n'));
    }

    [Theory]
    [InlineData("style-lint check a.md 2>&- >/dev/null", 1)]
    [InlineData("style-lint check nowhere.md 2>&- >/dev/null", 2)]
    [InlineData("style-lint check nowhere.md 2>/dev/full >/dev/null", 2)]
    [InlineData("style-lint check a.md | true", 0)]
    public async Task Closed_streams_change_no_exit_code(string command, int expected)
    {
        if (!File.Exists("/dev/full"))
            return;
        _folder.Write("a.md", "The board meets Monday, March 4, 2025.\n");
        Assert.Equal(expected, (await Run(command)).Code);
    }

    [Fact]
    public async Task A_report_may_go_to_a_device_and_does_not_replace_it()
    {
        if (!Directory.Exists("/dev/fd"))
            return;
        _folder.Write("a.md", "The board meets Monday, March 4, 2025.\n");
        Assert.Equal((1, ""), await Run("style-lint check a.md --output line=/dev/fd/7 7>out.txt >/dev/null"));
        Assert.Contains("dates/weekday-mismatch", await File.ReadAllTextAsync(_folder.Full("out.txt")), StringComparison.Ordinal);
        Assert.Equal(["a.md", "out.txt"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("line")]
    [InlineData("html")]
    public async Task A_full_disk_under_a_report_is_said_in_one_line(string format)
    {
        if (!File.Exists("/dev/full"))
            return;
        _folder.Write("a.md", string.Concat(Enumerable.Repeat("The board meets Monday, March 4, 2025.\n\n", 200)));
        var (code, error) = await Run($"style-lint check a.md --output {format}=/dev/full >/dev/null");
        Assert.Equal(2, code);
        Assert.StartsWith("style-lint: /dev/full: cannot be written (", error, StringComparison.Ordinal);
        Assert.Equal(error.Length - 1, error.IndexOf('\n'));
    }

    [Fact]
    public async Task A_report_does_not_wait_for_the_reader_of_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("a.md", "The board meets Monday, March 4, 2025.\n");
        Assert.Equal(
            (2, "style-lint: pipe.html: is not a regular file; name a file to write\n"),
            await Run("mkfifo pipe.html; style-lint check a.md --output pipe.html >/dev/null").WaitAsync(TimeSpan.FromSeconds(60))
        );
    }

    [Fact]
    public void A_report_that_cannot_be_written_leaves_nothing_behind()
    {
        var stories = new string('x', 70_000);
        using (var file = new OutputFile("report.txt", _folder.Full("report.txt")))
        {
            file.Writer.Write(stories);
            // As a full disk does: what is not yet written fails when it is flushed.
            file.Stream.Dispose();
            Assert.ThrowsAny<Exception>(file.Commit);
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }
}
