using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Tests;

/// <summary>The baseline: what was there before is let pass, and it only shrinks.</summary>
public sealed class BaselineTests : IDisposable
{
    const string Bad = """
        extends: existence
        message: "{match}"
        level: error
        tokens: ['bad\w*']
        """;

    readonly TemporaryFolder _folder = new();

    public BaselineTests()
    {
        _folder.Write("desk/rules/house/bad.yml", Bad);
        _folder.Write(
            "style-lint.yml",
            "rules: [desk/rules]\nbaseline: style-lint.baseline\nlevels: { attribution: off, dates: off, titles: off, wire: off }\n"
        );
        _folder.Write("stories/a.md", "One badone here.\n\nTwo badtwo and badtwo there.\n");
        _folder.Write("stories/b.md", "A badthree.\n");
    }

    public void Dispose() => _folder.Dispose();

    string Lines =>
        string.Join(
            '\n',
            File.ReadAllLines(_folder.Full("style-lint.baseline"))
                .Where(line => line[0] != '#')
                .Select(line => line[..line.LastIndexOf('\t')].Replace('\t', ' '))
        );

    CommandRun Check(params string[] arguments) => CommandRun.In(_folder.Path, ["check", "--format", "line", .. arguments]);

    void Accept() => Assert.Equal(0, Check("--update-baseline=accept").Code);

    [Fact]
    public void What_is_accepted_is_let_pass_one_line_each()
    {
        // The settings name a baseline that is not there yet.
        Assert.Equal(2, Check().Code);
        Assert.Equal("style-lint: style-lint.baseline: 0 entries dropped, 4 added; it holds 4\n", Check("--update-baseline=accept").Error);
        Assert.Equal("stories/a.md house/bad\nstories/a.md house/bad\nstories/a.md house/bad\nstories/b.md house/bad", Lines);
        Assert.Equal(new(0, "", ""), Check());
        Assert.Contains("4 in the baseline in 2 drafts", CommandRun.In(_folder.Path, ["check"]).Output);
        // From another folder, under another path, the drafts are the same.
        Assert.Equal(
            new(0, "", ""),
            CommandRun.In(_folder.Full("stories"), ["check", "--format", "line", "./../stories/a.md", _folder.Full("stories/b.md")])
        );
    }

    [Fact]
    public void Lines_may_move_and_be_wrapped_anew_and_words_may_not_change()
    {
        Accept();
        _folder.Write("stories/a.md", "# New\n\nMore.\n\nTwo badtwo\nand badtwo there.\n\nOne\nbadone\nhere.\n");
        Assert.Equal(0, Check().Code);
        _folder.Write("stories/b.md", "A badthree indeed.\n");
        Assert.Equal(
            "stories/b.md:1:3:house/bad:badthree\nstyle-lint.baseline:6:1:style-lint/unused-baseline:stories/b.md no longer breaks house/bad here. Run style-lint check --update-baseline to remove this entry.\n",
            Check().Output
        );
    }

    [Fact]
    public void An_entry_counts_once()
    {
        Accept();
        _folder.Write("stories/b.md", "A badthree.\n\nA badthree.\n");
        Assert.Equal("stories/b.md:3:3:house/bad:badthree\n", Check().Output);
    }

    [Fact]
    public void It_only_shrinks_unless_told_to_accept()
    {
        Accept();
        _folder.Write("stories/a.md", "One badone here.\n\nTwo badtwo there.\n");
        _folder.Write("stories/c.md", "New badfour.\n");
        var run = Check("--update-baseline");
        Assert.Equal("style-lint: style-lint.baseline: 2 entries dropped, 0 added; it holds 2\n", run.Error);
        Assert.Equal("stories/a.md house/bad\nstories/b.md house/bad", Lines);
        Assert.Equal(1, run.Code);
        Accept();
        Assert.Equal("stories/a.md house/bad\nstories/a.md house/bad\nstories/b.md house/bad\nstories/c.md house/bad", Lines);
        var written = File.GetLastWriteTimeUtc(_folder.Full("style-lint.baseline"));
        Accept();
        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder.Full("style-lint.baseline")));
    }

    [Fact]
    public void Drafts_that_are_not_looked_at_keep_their_entries()
    {
        Accept();
        _folder.Write("stories/a.md", "All is well.\n");
        Assert.Equal(
            "style-lint: style-lint.baseline: 0 entries dropped, 0 added; it holds 4\n",
            Check("--update-baseline", "stories/b.md").Error
        );
        Assert.Equal(0, Check("stories/b.md").Output.Length);
        Assert.Equal(
            "style-lint: style-lint.baseline: 3 entries dropped, 0 added; it holds 1\n",
            Check("--update-baseline", "stories").Error
        );
    }

    [Fact]
    public void The_entries_of_a_draft_that_was_moved_go_with_it()
    {
        Accept();
        File.Move(_folder.Full("stories/a.md"), _folder.Full("stories/moved.md"));
        Assert.Equal(new(0, "", ""), Check());
        Check("--update-baseline");
        Assert.Equal("stories/b.md house/bad\nstories/moved.md house/bad\nstories/moved.md house/bad\nstories/moved.md house/bad", Lines);
        File.Delete(_folder.Full("stories/b.md"));
        Assert.Contains("style-lint/unused-baseline", Check().Output);
        Assert.Equal("", Check("stories/moved.md").Output);
    }

    [Fact]
    public void It_needs_no_history_and_goes_along_with_one()
    {
        using var repository = new GitFolder();
        foreach (var file in new[] { "desk/rules/house/bad.yml", "style-lint.yml", "stories/a.md", "stories/b.md" })
            repository.Write(file, File.ReadAllText(_folder.Full(file)));
        Assert.Equal(0, In("", "--update-baseline=accept").Code);
        repository.Commit("first");
        repository.Git("switch", "--quiet", "--create", "topic");
        repository.Git("mv", "stories/b.md", "stories/moved.md");
        repository.Write("stories/a.md", "Before it.\n\nTwo badtwo and badtwo there.\n\nOne badone here.\n");
        repository.Commit("moved");
        Assert.Equal(new(0, "", ""), In(""));
        repository.Write("stories/a.md", "A badnew.\n\nTwo badtwo and badtwo there.\n\nOne badone here.\n");
        repository.Commit("moved again", "--amend");
        const string New = "stories/a.md:1:3:house/bad:badnew\n";
        Assert.Equal(New, In("").Output);
        Assert.Equal(New, In("", "--changed").Output);
        // What the baseline holds is old even where its line was touched.
        repository.Write("stories/moved.md", "<!-- a word -->\nA\nbadthree.\n");
        Assert.Equal(New, In("", "--changed").Output);
        repository.Git("switch", "--quiet", "--detach", "--discard-changes", "HEAD");
        Assert.Equal(New, In("").Output);
        repository.Git("clone", "--quiet", "--depth", "1", new Uri(repository.Path).AbsoluteUri, "shallow");
        Assert.Equal(New, In("shallow").Output);
        Directory.Move(repository.Full("shallow/.git"), repository.Full("elsewhere"));
        Assert.Equal(New, In("shallow").Output);

        CommandRun In(string folder, params string[] arguments) =>
            CommandRun.In(repository.Full(folder), ["check", "--format", "line", .. arguments], around =>
                around with
                {
                    Variable = Environment.GetEnvironmentVariable,
                }
            );
    }

    [Fact]
    public void A_suppressed_finding_needs_no_entry()
    {
        _folder.Write("stories/b.md", "<!-- style-lint-disable-next-line house/bad -- a name -->\nA badthree.\n");
        Accept();
        Assert.DoesNotContain("b.md", Lines);
    }

    [Fact]
    public void A_rule_that_was_renamed_keeps_its_entries()
    {
        Accept();
        File.Delete(_folder.Full("desk/rules/house/bad.yml"));
        _folder.Write("desk/rules/house/worse.yml", Bad + "\nformerly: [house/bad]\n");
        Assert.Equal(new(0, "", ""), Check());
    }

    [Fact]
    public void What_passes_is_not_mended()
    {
        _folder.Write(
            "desk/rules/house/bad.yml",
            "extends: substitution\nmessage: x\nlevel: error\naction: { name: replace }\nswap: { bad: good }\n"
        );
        _folder.Write("stories/a.md", "An old bad.\n");
        Accept();
        _folder.Write("stories/a.md", "A new bad.\n\nAn old bad.\n");
        Check("--fix");
        Assert.Equal("A new good.\n\nAn old bad.\n", File.ReadAllText(_folder.Full("stories/a.md")));
    }

    [Fact]
    public void A_line_that_is_no_entry_is_a_finding_and_the_others_hold()
    {
        Accept();
        File.AppendAllText(_folder.Full("style-lint.baseline"), "<<<<<<< HEAD\n");
        Assert.Equal(
            "style-lint.baseline:7:1:style-lint/bad-setting:this line isn't a baseline entry (draft, rule and fingerprint, separated by tabs); delete it, or rebuild the file with --update-baseline=accept\n",
            Check().Output
        );
    }

    [Theory]
    [InlineData("--baseline none.baseline", "none.baseline: no such file; create it with --update-baseline=accept")]
    [InlineData(
        "--update-baseline --only house",
        "--update-baseline needs a full check; leave out --only, --skip, --changed, --staged and --settings-from"
    )]
    [InlineData("--update-baseline=acept", "--update-baseline acept: did you mean accept?")]
    public void What_cannot_be_is_said_in_one_line(string arguments, string says) =>
        Assert.Equal(new(2, "", $"style-lint: {says}\n"), Check(arguments.Split(' ')));

    [Fact]
    public void Without_a_name_there_is_no_baseline_to_write()
    {
        _folder.Write("style-lint.yml", "rules: [desk/rules]\n");
        Assert.Equal(
            "style-lint: --update-baseline: no baseline file is set; write baseline: style-lint.baseline in style-lint.yml, or add --baseline FILE\n",
            Check("--update-baseline=accept").Error
        );
        Assert.Equal(0, Check("--baseline", "desk/old.baseline", "--update-baseline=accept", "stories").Code);
        Assert.Equal(0, Check("--baseline", "desk/old.baseline", "stories").Code);
        Assert.Contains("../stories/a.md\thouse/bad\t", File.ReadAllText(_folder.Full("desk/old.baseline")));
    }

    [Fact]
    public void Any_name_of_a_draft_goes_there_and_back()
    {
        var entries = new[] { "#a.md", "a\tb\n%41.md", "é 日本.md", "../x.md" }
            .Select(path => new BaselineEntry(path, "house/bad", "0123456789abcdef"))
            .Order()
            .ToArray();
        var read = Baseline.Read(SourceText.From(Baseline.Write(entries), "x.baseline"));
        Assert.Empty(read.Problems);
        Assert.Equal(entries, read.Value.Entries);
    }
}
