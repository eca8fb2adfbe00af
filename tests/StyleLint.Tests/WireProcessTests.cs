using System.Diagnostics;
using System.Globalization;
using System.Text;
using StyleLint.Benchmarks;
using StyleLint.Workspace.Wire;

namespace StyleLint.Tests;

/// <summary>
/// The archive under a process that is killed, a disk that is full and a folder that may not be written. STYLE_LINT_KILL_ROUNDS=200 kills
/// more often than a daily run does.
/// </summary>
public sealed class WireProcessTests : IDisposable
{
    const int StoriesInFile = 60;

    static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("STYLE_LINT_KILL_ROUNDS") ?? "6", CultureInfo.InvariantCulture);

    static readonly string Program = Path.Combine(AppContext.BaseDirectory, "style-lint.dll");

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_killed_add_or_compact_loses_no_story_that_was_reported()
    {
        if (OperatingSystem.IsWindows())
            return;
        var reported = new List<int>();
        var random = new Random(7);
        // How long a whole run takes here and now, to strike in its latter half, where it writes.
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Run(Add(0), null));
        var whole = clock.Elapsed;
        reported.Add(0);
        var killed = 0;
        for (var round = 1; round <= Rounds; round++)
        {
            var isCompact = round % 3 == 0;
            clock.Restart();
            if (Run(isCompact ? ["compact", "--archive", "wire"] : Add(round), whole * (0.45 + (0.7 * random.NextDouble()))) != 0)
            {
                killed++;
                // Other work on the machine comes and goes; so does what a whole run takes.
                whole *= 1.05;
            }
            else
            {
                whole = clock.Elapsed;
                if (!isCompact)
                    reported.Add(round);
            }

            using var archive = FolderArchive.Open(_folder.Full("wire"), "wire");
            Assert.Empty(archive.Verify(default));
            var kept = archive.LatestFirst([], default).ToDictionary(story => story.Id, StringComparer.Ordinal);
            foreach (var file in reported)
            {
                foreach (var number in Numbers(file))
                    Assert.Equal(Story(number), kept[Story(number).Id]);
            }
        }

        Assert.InRange(killed, Rounds / 4, Rounds);
        Assert.Equal(0, Run(["compact", "--archive", "wire"], null));
        Assert.Equal(["lock", "manifest"], Directory.GetFiles(_folder.Full("wire")).Select(Path.GetFileName).Where(name => !name!.EndsWith(".segment")).Order());
        Console.WriteLine($"{Rounds} rounds, {killed} killed, {reported.Count} files reported as added, none lost");
    }

    [Fact]
    public void A_disk_that_is_full_leaves_the_archive_as_it_was()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Assert.Equal(0, Run(Add(0), null));
        // The limit is in blocks of 512 bytes or of 1024: room for neither. The runtime's own files are exempt then.
        var arguments = string.Join(' ', Add(1));
        using var child = Start("sh", ["-c", $"trap '' XFSZ; ulimit -f 8; exec dotnet '{Program}' wire {arguments}"]);
        var error = child.StandardError.ReadToEnd();
        child.WaitForExit();
        Assert.Equal(2, child.ExitCode);
        Assert.StartsWith("style-lint: wire cannot be written: ", error);
        Assert.Single(error.TrimEnd().Split('\n'));
        using (var archive = FolderArchive.Open(_folder.Full("wire"), "wire"))
        {
            Assert.Empty(archive.Verify(default));
            Assert.Equal(StoriesInFile, archive.Info(default).Stories);
        }

        Assert.Empty(Directory.GetFiles(_folder.Full("wire"), "*.tmp"));
        Assert.Equal(0, Run(Add(1), null));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_can_still_be_searched()
    {
        // Root may write everywhere; then another user tries.
        if (!OperatingSystem.IsLinux())
            return;
        Assert.Equal(0, Run(Add(0), null));
        var wire = _folder.Full("wire");
        foreach (var file in Directory.GetFiles(wire))
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(wire, ReadOnly);
        File.SetUnixFileMode(_folder.Path, ReadOnly);
        try
        {
            WriteFile(1, into: Path.GetTempPath());
            var other = Environment.UserName == "root" ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups " : "exec ";
            using var child = Start("sh", ["-c", $"{other}dotnet '{Program}' wire add --archive wire '{Path.Combine(Path.GetTempPath(), "in-1.jsonl")}'"]);
            var error = child.StandardError.ReadToEnd();
            child.WaitForExit();
            Assert.Equal(2, child.ExitCode);
            Assert.StartsWith("style-lint: the wire archive wire cannot be written", error);
            using var archive = FolderArchive.Open(wire, "wire");
            Assert.Equal(StoriesInFile, archive.Info(default).Stories);
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, ReadOnly | UnixFileMode.UserWrite);
            File.SetUnixFileMode(wire, ReadOnly | UnixFileMode.UserWrite);
            File.Delete(Path.Combine(Path.GetTempPath(), "in-1.jsonl"));
        }
    }

    static IEnumerable<int> Numbers(int file) => Enumerable.Range(file * StoriesInFile, StoriesInFile);

    // One version each, so that an id says which story is meant.
    static StyleLint.Wire.WireStory Story(int number) => SampleWire.Make(number, 80) is var story ? story with { Id = $"story-{number}", Version = 1 } : story;

    string[] Add(int file)
    {
        WriteFile(file, _folder.Path);
        return ["add", "--archive", "wire", $"in-{file}.jsonl"];
    }

    static void WriteFile(int file, string into)
    {
        var lines = new StringBuilder();
        foreach (var number in Numbers(file))
        {
            var story = Story(number);
            var body = story.Body.Replace("\n", "\\n");
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"{story.Id}\",\"version\":1,\"agency\":\"{story.Agency}\",\"date\":\"{story.Sent:yyyy-MM-ddTHH:mm:ssZ}\",\"headline\":\"{story.Headline}\",\"byline\":\"\",\"body\":\"{body}\"}}\n");
        }

        File.WriteAllText(Path.Combine(into, $"in-{file}.jsonl"), lines.ToString());
    }

    // The exit code; 137 where it had to be killed.
    int Run(string[] arguments, TimeSpan? patience)
    {
        using var child = Start("dotnet", [Program, "wire", .. arguments]);
        if (patience is null)
            child.WaitForExit();
        else if (!child.WaitForExit(patience.Value))
            child.Kill();
        child.WaitForExit();
        return child.ExitCode;
    }

    Process Start(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = _folder.Path, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        // The runtime keeps compiled code in a file of its own, which a limit on files would hit first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["HOME"] = Path.GetTempPath();
        return Process.Start(start)!;
    }
}
