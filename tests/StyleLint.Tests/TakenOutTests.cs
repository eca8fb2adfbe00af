using System.Text.Json;

namespace StyleLint.Tests;

/// <summary>What a change takes out of checking, by leaving drafts where no check looks or by bringing other settings, is said; and
/// <c>--settings-from</c> undoes it.</summary>
public sealed class TakenOutTests : IDisposable
{
    const string Bad = "extends: existence\nmessage: \"Not {match}.\"\nlevel: error\nwhy: x\ntokens: ['bad\\w*']\n";
    const string Settings = "rules: [desk/rules]\nlevels: { attribution: off, dates: off, titles: off, wire: off }\n";

    readonly GitFolder _repository = new();

    public TakenOutTests()
    {
        _repository.Write("style-lint.yml", Settings);
        _repository.Write("desk/rules/house/bad.yml", Bad);
        _repository.Write("stories/old.md", "A badold.\n\nMore.\n");
        _repository.Write("stories/moved.md", "Only good words stand in here, and enough of them to know it again.\n");
        _repository.Commit("first");
        _repository.Git("switch", "--quiet", "--create", "topic");
    }

    public void Dispose() => _repository.Dispose();

    CommandRun Check(params string[] arguments) => Run(["--format", "line", .. arguments]);

    CommandRun Run(params string[] arguments) =>
        CommandRun.In(_repository.Path, ["check", .. arguments], around => around with { Variable = Environment.GetEnvironmentVariable });

    string[] Lines(params string[] arguments) =>
        Check(["--changed", .. arguments]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    // The file that the change brings or alters, and what it holds.
    [InlineData("style-lint.yml", "rules: [desk/rules]\nlevels: { attribution: off, dates: off, titles: off, wire: off, house: off }\n")]
    [InlineData(
        "style-lint.yml",
        "rules: [desk/rules]\nlevels: { attribution: off, dates: off, titles: off, wire: off, house/bad: suggestion }\n"
    )]
    [InlineData("style-lint.yml", "levels: { attribution: off, dates: off, titles: off, wire: off }\n")]
    [InlineData("style-lint.yml", Settings + "suppress: [{ rule: house/bad, files: [\"**\"], reason: so }]\n")]
    [InlineData("stories/style-lint.yml", "levels: { attribution: off, dates: off, titles: off, wire: off, style-lint: off }\n")]
    [InlineData("desk/rules/house/bad.yml", "extends: existence\nmessage: x\nlevel: error\nwhy: x\ntokens: [never]\n")]
    [InlineData("desk/rules/house/bad.yml", null)]
    public void Findings_that_its_settings_and_rules_hide_are_counted(string path, string? text)
    {
        if (text is null)
        {
            File.Delete(_repository.Full(path));
            _repository.Write("desk/rules/house/other.yml", Bad.Replace("bad", "worse"));
        }
        else
        {
            _repository.Write(path, text);
        }

        _repository.Write("stories/new.md", "A badnew.\n");
        _repository.Write("stories/fine.md", "A good one.\n");
        _repository.Commit("second");
        Assert.Equal(
            "stories/new.md:1:1:style-lint/not-checked:This change also changes what is checked: 1 finding that the settings and "
                + "rules of main bring here is missing or weighs less, of house/bad. --settings-from brings it back.",
            Assert.Single(Lines("--min-level", "warning"))
        );
        Assert.Equal(["stories/new.md:1:3:house/bad:Not badnew."], Lines("--settings-from"));
        Assert.Equal(["stories/new.md:1:3:house/bad:Not badnew."], Lines("--settings-from=main"));
        Assert.Equal(1, Check("--changed", "--settings-from").Code);
    }

    [Fact]
    public void Settings_and_rules_that_hide_nothing_bring_no_word()
    {
        _repository.Write("style-lint.yml", Settings + "exempt: { acronyms: [NHS] }\n");
        _repository.Write("desk/rules/house/worse.yml", Bad.Replace("bad", "worse"));
        _repository.Write("desk/rules/house/bad.yml", Bad.Replace("Not {match}.", "Never {match}."));
        _repository.Write("stories/new.md", "A badnew, a worsenew.\n");
        _repository.Commit("second");
        Assert.Equal(["stories/new.md:1:3:house/bad:Never badnew.", "stories/new.md:1:13:house/worse:Not worsenew."], Lines());
    }

    [Fact]
    public void Findings_in_the_baseline_of_a_change_are_counted_too()
    {
        _repository.Write("stories/new.md", "A badnew.\n");
        _repository.Write("style-lint.yml", Settings + "baseline: style-lint.baseline\n");
        Check("--update-baseline=accept");
        _repository.Commit("second");
        Assert.Contains(
            "1 finding that the settings and rules of main bring here is missing or weighs less, of house/bad",
            Assert.Single(Lines()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("style-lint.yml", Settings + "exclude: [\"stories/**\"]\n")]
    [InlineData("stories/style-lint.yml", "exclude: [\"**\"]\n")]
    public void A_draft_that_its_settings_leave_out_is_named(string path, string text)
    {
        _repository.Write(path, text);
        _repository.Write("stories/new.md", "A badnew.\n");
        _repository.Commit("second");
        Assert.Equal(
            $"stories/new.md:1:1:style-lint/not-checked:This change also leaves this draft out of checking: include and exclude in {path} say so now.",
            Assert.Single(Lines())
        );
        Assert.Equal(["stories/new.md:1:3:house/bad:Not badnew."], Lines("--settings-from"));
        // Who asks for another folder asks for none of it.
        Assert.Empty(Lines("desk"));
    }

    [Fact]
    public void What_was_left_out_before_brings_no_word()
    {
        _repository.Git("switch", "--quiet", "main");
        _repository.Write("style-lint.yml", Settings + "exclude: [\"notes/**\"]\n");
        _repository.Write(".github/help.md", "Help.\n");
        _repository.Commit("settings");
        _repository.Git("switch", "--quiet", "--create", "other");
        _repository.Write("notes/new.md", "A badnew.\n");
        _repository.Write(".github/help.md", "More help.\n");
        _repository.Commit("second");
        Assert.Empty(Lines());
    }

    [Fact]
    public void Drafts_in_places_that_no_check_looks_at_are_named()
    {
        _repository.Write("node_modules/x/a.md", "A badnew.\n");
        _repository.Write(".stories/b.md", "A badnew.\n");
        _repository.Git("mv", "stories/moved.md", "stories/.moved.md");
        _repository.Git("add", "--all", "--force");
        _repository.Commit("second");
        Assert.Equal(
            [
                ".stories/b.md:1:1:style-lint/not-checked:This draft was not checked: its name, or that of a folder above it, begins "
                    + "with a dot.",
                "node_modules/x/a.md:1:1:style-lint/not-checked:This draft was not checked: it lies in node_modules.",
                "stories/.moved.md:1:1:style-lint/not-checked:This draft was not checked: its name, or that of a folder above it, "
                    + "begins with a dot.",
            ],
            Lines()
        );
        // What was checked before weighs more.
        using var report = JsonDocument.Parse(Run("--changed", "--format", "json").Output);
        Assert.Equal(
            ["suggestion", "suggestion", "warning"],
            report.RootElement.GetProperty("diagnostics").EnumerateArray().Select(each => each.GetProperty("level").GetString())
        );
    }

    [Fact]
    public void Drafts_that_cannot_be_read_are_named()
    {
        _repository.Write("stories/nul.md", "A badnew.\0\n");
        _repository.Write("stories/elf.md", "\u007FELF A badnew.\n");
        _repository.Write("stories/long.txt", new string('x', Workspace.DraftFile.MaxBytes + 1));
        _repository.Write("stories/fine.md", "Fine.\n");
        _repository.Commit("second");
        Assert.Contains("3 changed drafts not checked", Run("--changed").Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "stories/elf.md:1:1:style-lint/not-checked:Nothing in this draft was checked: it is not text.",
                "stories/long.txt:1:1:style-lint/not-checked:Nothing in this draft was checked: it is longer than 8 MiB.",
                "stories/nul.md:1:1:style-lint/not-checked:Nothing in this draft was checked: it is not text.",
            ],
            Lines()
        );
    }

    [Fact]
    public void A_link_in_place_of_a_draft_is_named_unless_what_it_leads_to_is_checked()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.Delete(_repository.Full("stories/moved.md"));
        File.CreateSymbolicLink(_repository.Full("stories/moved.md"), "/etc/hostname");
        File.CreateSymbolicLink(_repository.Full("stories/same.md"), "old.md");
        _repository.Commit("second");
        Assert.Equal(["stories/moved.md:1:1:style-lint/not-checked:This is a link now, and what it leads to was not checked."], Lines());
    }

    [Fact]
    public void No_setting_of_a_change_silences_what_is_said_of_it()
    {
        _repository.Write(
            "style-lint.yml",
            "exclude: [\"stories/**\"]\nlevels: { style-lint: off, style-lint/not-checked: off }\nsuppress: [{ rule: style-lint/not-checked, files: [\"**\"], reason: so }]\n"
        );
        _repository.Write("stories/new.md", "A badnew.\n");
        _repository.Commit("second");
        Assert.Contains(Lines(), line => line.StartsWith("stories/new.md:1:1:style-lint/not-checked:", StringComparison.Ordinal));
        Assert.Equal(1, Check("--changed", "--fail-level", "warning").Code);
    }

    [Fact]
    public void Settings_of_another_commit_bring_its_rules_facts_and_baseline_wherever_they_are_named()
    {
        _repository.Git("switch", "--quiet", "main");
        _repository.Write(
            "stories/deep/style-lint.yml",
            "rules: [own]\nbaseline: known.baseline\nlevels: { attribution: off, dates: off, titles: off, wire: off }\n"
        );
        _repository.Write("stories/deep/own/house/worse.yml", Bad.Replace("bad", "worse"));
        _repository.Write("stories/deep/a.md", "A worseold.\n");
        Check("--update-baseline=accept", "stories/deep");
        _repository.Commit("deep");
        _repository.Git("switch", "--quiet", "--create", "other");
        Directory.Delete(_repository.Full("stories/deep/own"), recursive: true);
        File.Delete(_repository.Full("stories/deep/known.baseline"));
        _repository.Write("stories/deep/style-lint.yml", "nonsense: [\n");
        _repository.Write("stories/deep/a.md", "A worseold.\n\nA worsenew.\n");
        _repository.Commit("second");
        Assert.Equal("stories/deep/a.md:3:3:house/worse:Not worsenew.\n", Check("--settings-from=main", "stories/deep").Output);
        Assert.Equal(2, Check("stories/deep").Code);
        Assert.Equal("style-lint: --settings-from=gone: no such commit here\n", Check("--settings-from=gone").Error);
        Assert.Equal(2, Check("--settings-from=main", "--update-baseline=accept").Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_link_into_the_repository_leads_to_no_settings_of_the_change(bool fromAnotherRepository)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var elsewhere = new TemporaryFolder();
        if (fromAnotherRepository)
            Directory.CreateDirectory(elsewhere.Full(".git"));
        Directory.CreateSymbolicLink(elsewhere.Full("desk"), _repository.Full("stories"));
        _repository.Write("stories/style-lint.yml", "exclude: [\"**\"]\n");
        _repository.Write("stories/new.md", "The board meets Monday, March 4, 2025, said Jane Roe.\n");
        _repository.Commit("second");
        Assert.DoesNotContain("dates/weekday-mismatch", Check("--changed", elsewhere.Full("desk")).Output, StringComparison.Ordinal);
        Assert.Contains(
            "dates/weekday-mismatch",
            Check("--changed", "--settings-from", elsewhere.Full("desk")).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_draft_that_becomes_another_kind_of_file_is_named()
    {
        _repository.Git("mv", "stories/moved.md", "stories/moved.html");
        _repository.Commit("second");
        Assert.Equal(
            [
                "stories/moved.html:1:1:style-lint/not-checked:stories/moved.md was moved here, and a file of this name is no draft: "
                    + "nothing in it was checked.",
            ],
            Lines()
        );
    }
}
