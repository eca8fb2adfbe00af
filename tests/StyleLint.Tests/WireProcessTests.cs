using System.Diagnostics;
using System.Globalization;
using System.Text;
using StyleLint.Benchmarks;
using StyleLint.Workspace.Wire.Folder;

namespace StyleLint.Tests;

/// <summary>
/// The archive under a process that is killed, a disk that is full and a folder that is write-protected. STYLE_LINT_KILL_ROUNDS=200 kills
/// more often than a daily run does.
/// </summary>
public sealed class WireProcessTests : IDisposable
{
    const int StoriesInFile = 60;
    const int FilesInRound = 4;

    // All that an archive holds is read after each strike: a new one is begun before that takes longer than the rest.
    const int RoundsInArchive = 25;

    static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("STYLE_LINT_KILL_ROUNDS") ?? "3",
        CultureInfo.InvariantCulture
    );

    static readonly string Program = NativeProgram.Command[^1];

    // As a shell reads it.
    static readonly string Command = string.Join(' ', NativeProgram.Command.Select(part => $"'{part}'"));

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_killed_add_loses_no_story_that_was_reported()
    {
        if (OperatingSystem.IsWindows())
            return;
        var random = new Random(7);
        // How long a whole round takes here and now, so that strikes fall on all of it.
        var clock = Stopwatch.StartNew();
        Assert.Equal(FilesInRound, AddUntil(0, null));
        var whole = clock.Elapsed;
        var reported = new HashSet<int>(Enumerable.Range(0, FilesInRound));
        int killed = 0,
            midway = 0,
            unswept = 0,
            all = 0;
        for (var round = 1; round <= Rounds; round++)
        {
            var begins = round % RoundsInArchive == 0;
            if (begins)
            {
                Directory.Delete(_folder.Full("wire"), recursive: true);
                all += reported.Count;
                reported.Clear();
            }

            var first = round * FilesInRound;
            clock.Restart();
            var added = AddUntil(first, begins ? null : whole * (0.15 + (0.85 * random.NextDouble())));
            if (added == FilesInRound)
                whole = clock.Elapsed;
            else
                killed++;
            if (added is > 0 and < FilesInRound)
                midway++;
            if (HasUnnamedFiles())
                unswept++;
            reported.UnionWith(Enumerable.Range(first, added));
            var kept = Kept();
            Assert.All(reported.SelectMany(Numbers), number => Assert.Equal(Story(number), kept[Story(number).Id]));
            // Of the file that was being added there is all or nothing, and of those after it nothing.
            var inFile = Enumerable
                .Range(first, FilesInRound)
                .Select(file => Numbers(file).Count(number => kept.ContainsKey(Story(number).Id)))
                .ToList();
            Assert.All(inFile, count => Assert.True(count is 0 or StoriesInFile, $"{count} stories of one file"));
            Assert.All(inFile.Skip(added + 1), count => Assert.Equal(0, count));
        }

        Assert.InRange(midway, Rounds / 4, Rounds);
        Console.WriteLine(
            $"add: {Rounds} rounds, {killed} killed, {midway} of them when some files were reported as added and others not, {unswept} while files were written; {(all + reported.Count) * StoriesInFile} stories reported, none lost"
        );
    }

    [Fact]
    public void A_killed_compact_loses_no_story()
    {
        if (OperatingSystem.IsWindows())
            return;
        var random = new Random(11);
        var stories = 0;
        var clock = Stopwatch.StartNew();
        Grow(40 * StoriesInFile);
        Assert.Equal(0, Run(["compact", "--archive", "wire"], null));
        clock.Restart();
        Grow(StoriesInFile);
        Assert.Equal(0, Run(["compact", "--archive", "wire"], null));
        var whole = clock.Elapsed;
        int killed = 0,
            unswept = 0;
        for (var round = 1; round <= Rounds; round++)
        {
            // One that was finished leaves nothing to do for the next.
            Grow(StoriesInFile / 3);
            clock.Restart();
            if (Run(["compact", "--archive", "wire"], whole * (0.3 + (0.75 * random.NextDouble()))) == 0)
            {
                whole = clock.Elapsed;
            }
            else
            {
                killed++;
                // Other work on the machine comes and goes; so does what a whole run takes.
                whole *= 1.02;
            }

            if (HasUnnamedFiles())
                unswept++;
            var kept = Kept();
            Assert.Equal(stories, kept.Count);
            Assert.All(Enumerable.Range(0, stories), number => Assert.Equal(Story(number), kept[Story(number).Id]));
        }

        Assert.InRange(killed, Rounds / 4, Rounds);
        Assert.Equal(0, Run(["compact", "--archive", "wire"], null));
        Assert.Equal(
            ["lock", "manifest"],
            Directory.GetFiles(_folder.Full("wire")).Select(Path.GetFileName).Where(name => !name!.EndsWith(".segment")).Order()
        );
        Console.WriteLine(
            $"compact: {Rounds} rounds, {killed} killed, {unswept} of them while files were written; {stories} stories, none lost"
        );

        void Grow(int by)
        {
            using var writer = FolderArchiveWriter.Open(_folder.Full("wire"), "wire", () => { }, default);
            for (var end = stories + by; stories < end; stories++)
                writer.Add(Story(stories), hasVersion: true);
            writer.Close();
        }
    }

    [Fact]
    public void Of_two_who_add_at_once_each_keeps_what_it_reported_even_where_the_other_is_killed()
    {
        if (OperatingSystem.IsWindows())
            return;
        var random = new Random(13);
        var reported = new List<int>();
        int killed = 0,
            file = 0;
        var whole = TimeSpan.FromSeconds(1);
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            using var one = Start([.. NativeProgram.Command, "wire", .. Add(file++)]);
            using var other = Start([.. NativeProgram.Command, "wire", .. Add(file++)]);
            if (!one.WaitForExit(whole * random.NextDouble()))
                one.Kill();
            one.WaitForExit();
            other.WaitForExit();
            whole = clock.Elapsed;
            Assert.True(other.ExitCode == 0, other.StandardError.ReadToEnd());
            reported.Add(file - 1);
            if (one.ExitCode == 0)
                reported.Add(file - 2);
            else
                killed++;
            var kept = Kept();
            Assert.All(reported.SelectMany(Numbers), number => Assert.Equal(Story(number), kept[Story(number).Id]));
        }

        Console.WriteLine(
            $"two at once: {Rounds} rounds, one killed in {killed}; {reported.Count * StoriesInFile} stories reported, none lost"
        );
    }

    [Fact]
    public void A_disk_that_is_full_leaves_the_archive_as_it_was()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Assert.Equal(0, Run(Add(0), null));
        // The limit is in blocks of 512 bytes or of 1024: room for neither. The runtime's own files are exempt then.
        var arguments = string.Join(' ', Add(1));
        using var child = Start(["sh", "-c", $"trap '' XFSZ; ulimit -f 8; exec {Command} wire {arguments}"]);
        var error = child.StandardError.ReadToEnd();
        child.WaitForExit();
        Assert.Equal(2, child.ExitCode);
        Assert.StartsWith("style-lint: wire can't be written: ", error);
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
    public void A_small_disk_that_fills_up_leaves_the_archive_as_it_was()
    {
        // A disk of its own in a name space of its own; some machines allow no such thing.
        const string Alone = "unshare --user --map-root-user --mount";
        if (!OperatingSystem.IsLinux() || RunShell($"{Alone} mount -t tmpfs tmpfs /mnt").Code != 0)
            return;
        Assert.Equal(0, Run(Add(0), null));
        Directory.Move(_folder.Full("wire"), _folder.Full("before"));
        var room = Directory.GetFiles(_folder.Full("before")).Sum(file => (new FileInfo(file).Length + 4095) / 4096 * 4096) + (4 * 4096);
        var added = RunShell(
            $"""
            mkdir wire after
            {Alone} sh -c 'mount -t tmpfs -o size={room} tmpfs wire && cp before/* wire
            {Command} wire {string.Join(' ', Add(1))}; echo "code $?"; cp wire/* after'
            """
        );
        Assert.Contains("code 2", added.Output);
        Assert.Matches(
            "^style-lint: wire can't be written: .*(space|full).*",
            added.Error.Split('\n').Single(line => line.StartsWith("style-lint:", StringComparison.Ordinal))
        );
        Directory.Delete(_folder.Full("wire"));
        Directory.Move(_folder.Full("after"), _folder.Full("wire"));
        Assert.Equal(StoriesInFile, Kept().Count);
        Assert.Equal(0, Run(Add(1), null));
        Assert.Equal(2 * StoriesInFile, Kept().Count);
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
        const UnixFileMode ReadOnly =
            UnixFileMode.UserRead
            | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead
            | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead
            | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(wire, ReadOnly);
        File.SetUnixFileMode(_folder.Path, ReadOnly);
        try
        {
            WriteFile(1, into: Path.GetTempPath());
            var other = Environment.UserName == "root" ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups " : "exec ";
            // A project in root's own folder is not for others to run.
            if (RunShell($"{other}test -r '{Program}'").Code != 0)
                return;
            using var child = Start([
                "sh",
                "-c",
                $"{other}{Command} wire add --archive wire '{Path.Combine(Path.GetTempPath(), "in-1.jsonl")}'",
            ]);
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
    static StyleLint.Wire.WireStory Story(int number) =>
        SampleWire.Make(number, 80) is var story ? story with { Id = $"story-{number}", Version = 1 } : story;

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
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{{\"id\":\"{story.Id}\",\"version\":1,\"agency\":\"{story.Agency}\",\"date\":\"{story.Sent:yyyy-MM-ddTHH:mm:ssZ}\",\"headline\":\"{story.Headline}\",\"byline\":\"\",\"body\":\"{body}\"}}\n"
            );
        }

        File.WriteAllText(Path.Combine(into, $"in-{file}.jsonl"), lines.ToString());
    }

    // Adds the files of a round one after the other and kills all of it when patience ends; how many were reported as added.
    int AddUntil(int first, TimeSpan? patience)
    {
        var adds = string.Join(
            " && ",
            Enumerable.Range(first, FilesInRound).Select(file => $"{Command} wire {string.Join(' ', Add(file))}")
        );
        using var child = Start(["sh", "-c", adds]);
        var output = child.StandardOutput.ReadToEndAsync();
        if (patience is not null && !child.WaitForExit(patience.Value))
            child.Kill(entireProcessTree: true);
        child.WaitForExit();
        return output.Result.Split('\n').Count(line => line == $"Added {StoriesInFile} stories to wire.");
    }

    // What a writer that was killed left behind.
    bool HasUnnamedFiles()
    {
        var manifest = File.ReadAllText(_folder.Full("wire/manifest"));
        return Directory
            .GetFiles(_folder.Full("wire"))
            .Select(Path.GetFileName)
            .Any(name => name is not ("lock" or "manifest") && !manifest.Contains(name!, StringComparison.Ordinal));
    }

    // All stories of the archive, which is whole.
    Dictionary<string, StyleLint.Wire.WireStory> Kept()
    {
        using var archive = FolderArchive.Open(_folder.Full("wire"), "wire");
        Assert.Empty(archive.Verify(default));
        return archive.LatestFirst([], default).ToDictionary(story => story.Id, StringComparer.Ordinal);
    }

    (int Code, string Output, string Error) RunShell(string script)
    {
        using var child = Start(["sh", "-c", script]);
        var error = child.StandardError.ReadToEndAsync();
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return (child.ExitCode, output, error.Result);
    }

    // The exit code; 137 where it had to be killed.
    int Run(string[] arguments, TimeSpan? patience)
    {
        using var child = Start([.. NativeProgram.Command, "wire", .. arguments]);
        if (patience is null)
            child.WaitForExit();
        else if (!child.WaitForExit(patience.Value))
            child.Kill();
        child.WaitForExit();
        return child.ExitCode;
    }

    Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // The runtime keeps compiled code in a file of its own, which a limit on files would hit first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["HOME"] = Path.GetTempPath();
        return Process.Start(start)!;
    }
}
