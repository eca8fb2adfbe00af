using System.Diagnostics;
using System.Text;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary><c>check --fix</c> and <c>check --diff</c>: what happens to the files.</summary>
public sealed class FixCommandTests : IDisposable
{
    const string Swap = """
        extends: substitution
        message: "Write \"{replacement}\" for \"{match}\"."
        level: error
        action: { name: replace }
        swap: { commence: begin }
        """;

    const string Cut = """
        extends: existence
        message: "Cut \"{match}\"."
        level: error
        action: { name: remove }
        tokens: [utterly]
        """;

    readonly TemporaryFolder _folder = new();

    public FixCommandTests()
    {
        _folder.Write("desk/rules/house/swap.yml", Swap);
        _folder.Write("desk/rules/house/cut.yml", Cut);
    }

    public void Dispose() => _folder.Dispose();

    CommandRun Check(params string[] arguments) =>
        CommandRun.In(_folder.Path, ["check", "--rules", "desk/rules", "--only", "house", .. arguments]);

    [Fact]
    public void Fix_mends_what_is_safe_and_reports_the_rest()
    {
        _folder.Write("a.md", "Works commence on an utterly calm day.\n");
        _folder.Write("b.md", "Works commence.\n");
        var run = Check("--fix");
        Assert.Equal("Works begin on an utterly calm day.\n", File.ReadAllText(_folder.Full("a.md")));
        Assert.Equal("Works begin.\n", File.ReadAllText(_folder.Full("b.md")));
        Assert.Equal(1, run.Code);
        Assert.Contains("Cut \"utterly\".", run.Output);
        Assert.DoesNotContain("commence", run.Output);
        Assert.EndsWith("1 error in 2 drafts; 2 fixed\n", run.Output);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*.tmp"));
    }

    [Fact]
    public void Fix_all_mends_the_rest_too()
    {
        _folder.Write("a.md", "Works commence on an utterly calm day.\n");
        Assert.Equal(0, Check("--fix=all").Code);
        Assert.Equal("Works begin on an calm day.\n", File.ReadAllText(_folder.Full("a.md")));
    }

    [Fact]
    public void Only_what_is_reported_is_mended()
    {
        _folder.Write("a.md", "Works commence on an utterly calm day.\n");
        Check("--fix=all", "--skip", "house/cut");
        Assert.Equal("Works begin on an utterly calm day.\n", File.ReadAllText(_folder.Full("a.md")));
    }

    [Fact]
    public void Diff_is_a_patch_and_writes_nothing()
    {
        _folder.Write("a.md", "One.\r\nTwo\r\n\r\nWorks commence on an utterly calm day. \r\n\r\nThe end");
        var before = File.ReadAllBytes(_folder.Full("a.md"));
        var run = Check("--diff", "--output", "json=report.json");
        Assert.Equal(
            "--- a/a.md\n+++ b/a.md\n@@ -1,6 +1,6 @@\n One.\r\n Two\r\n \r\n-Works commence on an utterly calm day. \r\n+Works begin on an utterly calm day. \r\n \r\n The end\n\\ No newline at end of file\n",
            run.Output
        );
        Assert.Equal("style-lint: 1 fix in 1 draft; nothing was written\n", run.Error);
        Assert.Equal(1, run.Code);
        Assert.Equal(before, File.ReadAllBytes(_folder.Full("a.md")));
        Assert.Contains("commence", File.ReadAllText(_folder.Full("report.json")));
    }

    [Fact]
    public void Where_there_is_nothing_to_show_it_says_what_would_show_more()
    {
        _folder.Write("a.md", "An utterly calm day.\n");
        Assert.Equal(
            new(1, "", "style-lint: no safe fixes; --fix=all --diff shows the likeliest fixes for everything else\n"),
            Check("--diff")
        );
        _folder.Write("a.md", "A calm day.\n");
        Assert.Equal(new(0, "", "style-lint: nothing can be fixed automatically\n"), Check("--fix=all", "--diff"));
    }

    [Fact]
    public void The_patch_applies()
    {
        _folder.Write("my notes.md", "Works commence.\r\n\r\nMore works commence\r\n");
        File.WriteAllText(_folder.Full("x.patch"), Check("--diff").Output);
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "x.patch"]) { WorkingDirectory = _folder.Path })!;
        git.WaitForExit();
        Assert.Equal("Works begin.\r\n\r\nMore works begin\r\n", File.ReadAllText(_folder.Full("my notes.md")));
    }

    public static TheoryData<string, byte[], byte[]> Encodings =>
        new()
        {
            { "UTF-8", "é works commence\n"u8.ToArray(), "é works begin\n"u8.ToArray() },
            { "UTF-8 with a mark", [0xEF, 0xBB, 0xBF, .. "works commence\r\n"u8], [0xEF, 0xBB, 0xBF, .. "works begin\r\n"u8] },
            {
                "UTF-16",
                [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("works commence 😀\r")],
                [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("works begin 😀\r")]
            },
            {
                "UTF-16 turned round",
                [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("works commence")],
                [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("works begin")]
            },
            {
                "UTF-32",
                [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("works commence")],
                [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("works begin")]
            },
            {
                "mixed line ends",
                "a\r\nb\nc\rworks commence\u2028d \t\n\n"u8.ToArray(),
                "a\r\nb\nc\rworks begin\u2028d \t\n\n"u8.ToArray()
            },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Bytes_beside_the_fix_stay_as_they_were(string what, byte[] before, byte[] after)
    {
        _folder.Write("a.md", before);
        Check("--fix");
        Assert.True(after.AsSpan().SequenceEqual(File.ReadAllBytes(_folder.Full("a.md"))), what);
    }

    public static TheoryData<byte[]> NoText =>
        [
            [.. "Works commence\n"u8, 0x93],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("works commence"), 0x41],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("works commence"), 0x00, 0xD8],
            [.. "Works commence \xC3"u8[..^2], 0xC3],
            [.. "Works commence\n"u8, 0xED, 0xA0, 0x80],
            [.. "Works commence\n"u8, 0xC0, 0xAF],
        ];

    [Theory]
    [MemberData(nameof(NoText))]
    public void A_draft_that_does_not_decode_cleanly_is_left_as_it_was(byte[] bytes)
    {
        _folder.Write("a.md", bytes);
        Check("--fix=all");
        Assert.Equal(bytes, File.ReadAllBytes(_folder.Full("a.md")));
    }

    [Fact]
    public void The_mode_of_a_file_stays()
    {
        if (OperatingSystem.IsWindows())
            return;
        var real = _folder.Write("real/a.md", "Works commence.\n");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute);
        Check("--fix", "real/a.md");
        Assert.Equal("Works begin.\n", File.ReadAllText(real));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupExecute, File.GetUnixFileMode(real));
    }

    [Theory]
    [InlineData("link.md")]
    [InlineData("folder/a.md")]
    [InlineData("folder")]
    [InlineData("below/folder/a.md")]
    public void Nothing_is_written_through_a_link(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var real = _folder.Write("real/a.md", "Works commence.\n");
        Directory.CreateDirectory(_folder.Full("below"));
        File.CreateSymbolicLink(_folder.Full("link.md"), real);
        Directory.CreateSymbolicLink(_folder.Full("folder"), _folder.Full("real"));
        Directory.CreateSymbolicLink(_folder.Full("below/folder"), _folder.Full("real"));
        var run = Check("--fix", path);
        Assert.Equal("Works commence.\n", File.ReadAllText(real));
        Assert.Equal(
            $"style-lint: {(path == "folder" ? "folder/a.md" : path)} is a link, or is reached through one; it was not changed\n",
            run.Error
        );
        Assert.Equal(2, run.Code);
        Assert.NotNull(new FileInfo(_folder.Full("link.md")).LinkTarget);
    }

    [Fact]
    public void A_file_or_folder_that_becomes_a_link_meanwhile_is_not_written()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var elsewhere = new TemporaryFolder();
        var real = elsewhere.Write("a.md", "Works commence.\n");
        var before = DraftFile.Read(_folder.Write("b/a.md", "Works commence.\n"), "b/a.md").Source!;
        Directory.Delete(_folder.Full("b"), recursive: true);
        Directory.CreateSymbolicLink(_folder.Full("b"), elsewhere.Path);
        Assert.NotNull(DraftFile.Replace(_folder.Full("b/a.md"), _folder.Path, before, SourceText.From("Works begin.\n", "b/a.md")));
        Assert.Equal("Works commence.\n", File.ReadAllText(real));
        // The tree itself may be reached through a link: whoever calls from there has named it.
        Assert.Null(DraftFile.Replace(_folder.Full("b/a.md"), _folder.Full("b"), before, SourceText.From("Works begin.\n", "b/a.md")));
        Assert.Equal("Works begin.\n", File.ReadAllText(real));
    }

    [Fact]
    public void A_file_that_may_not_be_written_is_not()
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = _folder.Write("a.md", "Works commence.\n");
        _folder.Write("b.md", "Works commence.\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var run = Check("--fix");
        Assert.Equal("Works commence.\n", File.ReadAllText(file));
        Assert.Equal("Works begin.\n", File.ReadAllText(_folder.Full("b.md")));
        Assert.Equal("style-lint: a.md is write-protected; it was not changed\n", run.Error);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void Fixes_without_end_are_named()
    {
        _folder.Write("desk/rules/house/back.yml", Swap.Replace("commence: begin", "begin: commence"));
        _folder.Write("a.md", "Works commence.\n");
        var run = Check("--fix");
        Assert.Equal("Works commence.\n", File.ReadAllText(_folder.Full("a.md")));
        Assert.Equal("style-lint: a.md was not changed: fixes from house/swap keep triggering each other\n", run.Error);
    }

    [Theory]
    [InlineData("--fix=al", "--fix al: did you mean all?")]
    [InlineData("--fix -", "--fix can't change standard input; use --diff to see what it would change")]
    [InlineData("--diff --format json", "--diff writes a patch to standard output; use --output to write a report as well")]
    public void What_cannot_be_is_said_in_one_line(string arguments, string says)
    {
        var run = Check(arguments.Split(' '));
        Assert.Equal($"style-lint: {says}\n", run.Error);
        Assert.Equal(2, run.Code);
    }
}
