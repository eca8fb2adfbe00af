using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary>What anybody may have put into a folder that is checked: see that it neither stops nor fools the check.</summary>
public sealed class FileThreatTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    CommandRun Check(params string[] arguments) =>
        CommandRun.In(_folder.Path, ["check", "--format", "line", "--only", "style-lint", .. arguments]);

    [Fact]
    public void Links_that_lead_in_circles_end_at_once()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("a/b/c/x.md", "text");
        Directory.CreateSymbolicLink(_folder.Full("a/loop"), _folder.Path);
        Directory.CreateSymbolicLink(_folder.Full("a/b/loop"), _folder.Full("a"));
        Directory.CreateSymbolicLink(_folder.Full("a/b/c/loop"), _folder.Full("a/b/c"));
        Directory.CreateSymbolicLink(_folder.Full("self"), _folder.Full("self"));
        var notes = new List<string>();
        Assert.Equal(
            ["a/b/c/x.md"],
            new DraftFinder(_folder.Path, (path, why) => notes.Add(path + " " + why)).Find(".").Select(draft => draft.Path)
        );
        Assert.Empty(notes);
    }

    [Theory]
    [InlineData("rules: [desk]", "desk/style/now.yml", "a\0b", "desk/style/now.yml is not text; skipped")]
    [InlineData("facts: [people.yml]", "people.yml", "a\0b", "people.yml is not text; skipped")]
    [InlineData("rules: [desk]", "desk/style/now.notes", "a\0b", null)]
    public void A_rule_or_fact_that_cannot_be_read_leaves_no_run_clean(string settings, string path, string text, string? said)
    {
        _folder.Write("style-lint.yml", settings + "\n");
        _folder.Write("desk/style/here.yml", "extends: existence\nmessage: x\nlevel: warning\ntokens: [snow]\n");
        _folder.Write(path, text);
        _folder.Write("x.md", "It rained.\n");
        var run = Check();
        Assert.Equal(said is null ? 0 : 2, run.Code);
        Assert.Equal(said is not null, run.Error.Contains(said ?? "skipped", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_among_the_rules_is_named_and_not_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("style-lint.yml", "rules: [desk]\n");
        _folder.Write("desk/style/here.yml", "extends: existence\nmessage: x\nlevel: warning\ntokens: [snow]\n");
        _folder.Write("now.rule", "extends: existence\nmessage: x\nlevel: warning\ntokens: [rained]\n");
        _folder.Write("x.md", "It rained.\n");
        Assert.Equal(0, Check().Code);
        File.CreateSymbolicLink(_folder.Full("desk/style/now.yml"), _folder.Full("now.rule"));
        var run = Check();
        Assert.Contains("desk/style/now.yml is a link", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void A_link_out_of_the_tree_is_passed_over_and_named()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("secret.md", "text");
        _folder.Write("x.md", "text");
        Directory.CreateSymbolicLink(_folder.Full("out"), elsewhere.Path);
        File.CreateSymbolicLink(_folder.Full("out.md"), elsewhere.Full("secret.md"));
        File.CreateSymbolicLink(_folder.Full("inside.md"), _folder.Full("x.md"));
        var notes = new List<string>();
        Assert.Equal(
            ["x.md"],
            new DraftFinder(_folder.Path, (path, why) => notes.Add($"{path} {why}")).Find(".").Select(draft => draft.Path)
        );
        Assert.Equal(
            ["out.md is a link to somewhere else", "out is a link to somewhere else"],
            notes.OrderDescending(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_pipe_a_device_and_a_socket_are_passed_over_and_named()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var made = Process.Start("mkfifo", _folder.Full("pipe.md")))
            await made.WaitForExitAsync();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.Full("socket.md")));
        Directory.CreateDirectory(_folder.Full("folder.md"));
        File.CreateSymbolicLink(_folder.Full("zero.md"), "/dev/zero");
        _folder.Write("x.md", "text\n");
        var run = await Task.Run(() => Check(".", "zero.md")).WaitAsync(TimeSpan.FromSeconds(60));
        // The link was asked for by its name, the rest only lay there.
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains("style-lint: pipe.md is not a regular file; skipped\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("style-lint: socket.md ", run.Error, StringComparison.Ordinal);
        Assert.Matches("style-lint: zero.md is a link that points outside the folder; skipped\n", run.Error);
    }

    [Fact]
    public void Settings_that_are_a_pipe_cannot_be_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var made = Process.Start("mkfifo", _folder.Full("style-lint.yml")))
            made.WaitForExit();
        _folder.Write("x.md", "text");
        Assert.Equal(new(2, "", "style-lint: style-lint.yml: is not a regular file\n"), Check("."));
    }

    [Fact]
    public void A_huge_file_is_passed_over_and_named_and_not_read()
    {
        using (var sparse = File.Create(_folder.Full("huge.md")))
            sparse.SetLength(2L << 30);
        _folder.Write("binary.md", [0x7F, (byte)'E', (byte)'L', (byte)'F', 1, 2, 3]);
        _folder.Write("nul.txt", "text\0text");
        _folder.Write("line.txt", new string('x', DraftFile.MaxBytes));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var run = Check("huge.md", "binary.md", "nul.txt");
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 150L << 20);
        Assert.Equal(
            """
            style-lint: binary.md is not text; skipped
            style-lint: huge.md is longer than 8 MiB; skipped
            style-lint: nul.txt is not text; skipped

            """.ReplaceLineEndings("\n"),
            run.Error
        );
        Assert.Equal(2, run.Code);
        Assert.NotNull(DraftFile.Read(_folder.Full("line.txt"), "line.txt").Source);
    }

    [Fact]
    public void Standard_input_has_the_same_limits()
    {
        var run = CommandRun.In(_folder.Path, ["check", "-"], input: new byte[DraftFile.MaxBytes + 1]);
        Assert.Equal("style-lint: stdin.md is longer than 8 MiB; skipped\n", run.Error);
        Assert.Equal(2, run.Code);
    }

    public static TheoryData<string, byte[]> Encodings =>
        new()
        {
            { "UTF-8", "Zoë\r\n"u8.ToArray() },
            { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. "Zoë\n"u8] },
            { "Windows-1252", [(byte)'Z', (byte)'o', 0xEB, 0x93, 0x94, (byte)'\r'] },
            { "half a character", [(byte)'Z', 0xC3] },
            { "too long a form", [0xC0, 0xAF, (byte)'x'] },
            { "a surrogate", [0xED, 0xA0, 0x80] },
            { "UTF-16", [0xFF, 0xFE, (byte)'Z', 0, (byte)'o', 0] },
            { "UTF-16, other way round", [0xFE, 0xFF, 0, (byte)'Z', 0, (byte)'o'] },
            { "UTF-16, half a character", [0xFF, 0xFE, (byte)'Z', 0, (byte)'o'] },
            { "nothing", [] },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Bytes_of_any_kind_are_checked_and_left_as_they_are(string kind, byte[] bytes)
    {
        var file = _folder.Write("x.md", bytes);
        var run = Check("x.md");
        Assert.InRange(run.Code, 0, 1);
        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
        Assert.True(bytes.SequenceEqual(File.ReadAllBytes(file)), kind);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_finding_where_they_stand()
    {
        _folder.Write("x.md", [.. "Zoe\nAda "u8, 0x93, .. "x\n"u8]);
        Assert.StartsWith("x.md:2:5:style-lint/undecodable:", Check("x.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_no_text_is_named()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var script = $"printf text > '{_folder.Path}'/$(printf 'a\\377.md')";
        using (var made = Process.Start("sh", ["-c", script]))
            await made.WaitForExitAsync();
        var run = Check(".");
        // .NET cannot name it to delete it either.
        using (var gone = Process.Start("sh", ["-c", $"rm '{_folder.Path}'/a*"]))
            await gone.WaitForExitAsync();
        Assert.Equal(0, run.Code);
        Assert.Equal("style-lint: a\uFFFD.md has a name that is not UTF-8; rename it; skipped\n", run.Error);
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("../outside")]
    [InlineData("desk/../../outside")]
    [InlineData("link")]
    [InlineData("link/rules")]
    [InlineData("~/rules")]
    [InlineData("https://example.org/rules")]
    [InlineData("file:///etc")]
    [InlineData("C:\\\\rules")]
    [InlineData("C:/rules")]
    [InlineData("\\\\\\\\server\\\\share")]
    [InlineData("..\\\\outside")]
    [InlineData("nowhere")]
    public void Settings_reach_nothing_outside_their_folder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        const string Evil = "extends: existence\nmessage: read from outside\nlevel: error\ntokens: [bait]\n";
        _folder.Write("outside/house/evil.yml", Evil);
        _folder.Write("outside/rules/house/evil.yml", Evil);
        _folder.Write("newsroom/x.md", "bait\n");
        Directory.CreateDirectory(_folder.Full("newsroom/desk"));
        Directory.CreateSymbolicLink(_folder.Full("newsroom/link"), _folder.Full("outside"));
        foreach (var key in new[] { "rules", "facts" })
        {
            _folder.Write("newsroom/style-lint.yml", $"{key}: [\"{path}\"]\n");
            var run = CommandRun.In(_folder.Full("newsroom"), ["check", "--format", "line", "x.md"]);
            Assert.StartsWith("style-lint.yml:1:9:style-lint/bad-setting:", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("read from outside", run.Output, StringComparison.Ordinal);
            Assert.Equal(2, run.Code);
        }
    }

    [Fact]
    public void A_link_inside_a_rules_folder_is_not_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("outside/evil.yml", "extends: existence\nmessage: read from outside\nlevel: error\ntokens: [bait]\n");
        _folder.Write("newsroom/x.md", "bait\n");
        _folder.Write("newsroom/style-lint.yml", "rules: [desk]\n");
        Directory.CreateDirectory(_folder.Full("newsroom/desk/house"));
        File.CreateSymbolicLink(_folder.Full("newsroom/desk/house/evil.yml"), _folder.Full("outside/evil.yml"));
        Directory.CreateSymbolicLink(_folder.Full("newsroom/desk/outside"), _folder.Full("outside"));
        var run = CommandRun.In(_folder.Full("newsroom"), ["check", "--format", "line", "x.md"]);
        Assert.DoesNotContain("read from outside", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Settings_nested_without_end_are_refused_at_their_place(string nest)
    {
        _folder.Write("style-lint.yml", string.Concat(Enumerable.Repeat(nest, 100_000)));
        _folder.Write("x.md", "text");
        var run = Check("x.md");
        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Matches("^style-lint: style-lint\\.yml:\\d+:\\d+: .+\n$", run.Error);
    }

    [Fact]
    public void A_rule_nested_without_end_is_a_finding_and_the_rest_goes_on()
    {
        _folder.Write("rules/house/bomb.yml", string.Concat(Enumerable.Repeat("[", 100_000)));
        _folder.Write("rules/house/bait.yml", "extends: existence\nmessage: found\nlevel: error\ntokens: [bait]\n");
        _folder.Write("x.md", "bait\n");
        var run = CommandRun.In(_folder.Path, ["check", "--format", "line", "--rules", "rules", "--only", "house", "x.md"]);
        Assert.Matches("^rules/house/bomb\\.yml:1:\\d+:style-lint/bad-rule:.+\nx\\.md:1:1:house/bait:found\n$", run.Output);
    }

    [Fact]
    public void Nothing_is_run_and_nothing_is_asked_of_a_network()
    {
        _folder.Write("style-lint.yml", "rules: [\"$(touch x)\", \"`touch x`\", \"https://example.org\"]\ninclude: [\"$(touch x)\"]\n");
        _folder.Write("rules/house/$(touch x).yml", "extends: existence\nmessage: $(touch x)\nlink: $(touch x)\ntokens: [$(touch x)]\n");
        _folder.Write("$(touch x).md", "$(touch x) `touch x`\n");
        Check("--rules", "rules", ".", "$(touch x).md");
        Assert.False(File.Exists(_folder.Full("x")));
    }
}
