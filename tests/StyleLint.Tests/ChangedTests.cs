namespace StyleLint.Tests;

/// <summary><c>check --changed</c> on real histories.</summary>
public sealed class ChangedTests : IDisposable
{
    const string Bad = """
        extends: existence
        message: "{match}"
        level: error
        tokens: ['bad\w*']
        """;

    const string Old = "One.\n\nbadold\n\nThree.\n\nFour.\n";

    readonly GitFolder _repository = new();
    readonly TemporaryFolder _rules = new();

    public ChangedTests()
    {
        _rules.Write("house/bad.yml", Bad);
        _repository.Write("a.md", Old);
        _repository.Write("b.md", "badb\n");
        _repository.Commit("first");
    }

    public void Dispose()
    {
        _repository.Dispose();
        _rules.Dispose();
    }

    string[] Changed(string option = "--changed", params string[] arguments)
    {
        var run = Check([option, .. arguments]);
        Assert.StartsWith("style-lint: comparing with ", run.Error, StringComparison.Ordinal);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf(":house/")])];
    }

    // House rules and the kinds of line they report, without what is the same in all of them.
    CommandRun Check(params string[] arguments) => _repository.Check(_rules.Path, arguments);

    [Fact]
    public void What_was_there_before_is_not_reported_wherever_its_lines_have_moved()
    {
        Assert.Empty(Changed());
        _repository.Write("a.md", "badnew\n\n" + Old + "\nbadlast\n");
        Assert.Equal(["a.md:1:1", "a.md:11:1"], Changed());
    }

    [Fact]
    public void Committed_staged_saved_and_untracked_changes_count()
    {
        _repository.Git("switch", "--quiet", "--create", "topic");
        _repository.Write("committed.md", "badone\n");
        _repository.Commit("second");
        _repository.Write("staged.md", "badtwo\n");
        _repository.Git("add", "staged.md");
        _repository.Write("a.md", Old.Replace("Four", "badthree"));
        _repository.Write("untracked.md", "badfour\n");
        Assert.Equal(["a.md:7:1", "committed.md:1:1", "staged.md:1:1", "untracked.md:1:1"], Changed());
        Assert.Equal(["a.md:7:1", "staged.md:1:1", "untracked.md:1:1"], Changed("--changed=HEAD"));
    }

    [Fact]
    public void What_the_other_branch_brought_meanwhile_is_not_this_ones()
    {
        _repository.Git("switch", "--quiet", "--create", "topic");
        _repository.Write("mine.md", "badmine\n");
        _repository.Commit("mine");
        _repository.Git("switch", "--quiet", "main");
        _repository.Write("a.md", "Other.\n");
        _repository.Commit("theirs");
        _repository.Git("switch", "--quiet", "topic");
        Assert.Equal(["mine.md:1:1"], Changed("--changed=main"));
    }

    [Fact]
    public void A_renamed_draft_keeps_what_it_had()
    {
        _repository.Git("mv", "a.md", "moved to.md");
        _repository.Write("moved to.md", Old.Replace("Four", "badnew"));
        Assert.Equal(["moved to.md:7:1"], Changed());
        _repository.Commit("move");
        Assert.Equal(["moved to.md:7:1"], Changed("--changed=HEAD^"));
    }

    [Fact]
    public void An_amended_commit_counts_as_it_is_now()
    {
        _repository.Git("switch", "--quiet", "--create", "topic");
        _repository.Write("a.md", "badx\n\n" + Old);
        _repository.Commit("x");
        _repository.Write("a.md", Old + "\nbady\n");
        _repository.Commit("y", "--amend");
        Assert.Equal(["a.md:9:1"], Changed());
    }

    [Fact]
    public void A_detached_head_is_a_branch_without_a_name()
    {
        _repository.Write("a.md", "badx\n\n" + Old);
        _repository.Commit("x");
        _repository.Git("switch", "--quiet", "--detach", "HEAD");
        Assert.Equal(["a.md:1:1"], Changed("--changed=HEAD~1"));
    }

    [Fact]
    public void Before_the_first_commit_everything_is_new()
    {
        using var fresh = new GitFolder();
        fresh.Write("a.md", "bada\n");
        foreach (var option in new[] { "--changed", "--changed=HEAD" })
        {
            var run = fresh.Check(_rules.Path, option);
            Assert.Equal("style-lint: comparing with nothing, for there is no commit yet\n", run.Error);
            Assert.StartsWith("a.md:1:1:", run.Output);
        }
    }

    [Theory]
    [InlineData("main", "main")]
    [InlineData("master", "master")]
    [InlineData("trunk", null)]
    public void The_base_is_named_in_every_run_and_without_one_nothing_passes(string branch, string? name)
    {
        _repository.Git("branch", "--quiet", "--move", branch);
        _repository.Git("switch", "--quiet", "--create", "topic");
        _repository.Write("new.md", "badnew\n");
        _repository.Commit("second");
        foreach (var detach in new[] { false, true })
        {
            if (detach)
                _repository.Git("switch", "--quiet", "--detach", "HEAD");
            var run = Check("--changed");
            if (name is null)
            {
                Assert.Equal(2, run.Code);
                Assert.Equal(
                    "style-lint: --changed: no main branch to compare with; looked for origin/HEAD, origin/main, origin/master, main, master. Name the commit: --changed=COMMIT\n",
                    run.Error
                );
            }
            else
            {
                Assert.Equal($"style-lint: comparing with {name} ({_repository.Git("rev-parse", name)[..8]})\n", run.Error);
                Assert.Equal(1, run.Code);
            }
        }
    }

    [Fact]
    public void On_the_main_branch_itself_the_run_says_that_what_is_committed_is_no_change() =>
        Assert.Equal(
            $"style-lint: comparing with main ({_repository.Git("rev-parse", "HEAD")[..8]}), the present commit; what is committed is no change\n",
            Check("--changed").Error
        );

    [Fact]
    public void A_clone_without_a_branch_of_that_name_takes_the_main_branch_of_its_remote()
    {
        _repository.Git("branch", "--quiet", "--move", "trunk");
        using var clone = new GitFolder(isRepository: false);
        clone.Git("clone", "--quiet", new Uri(_repository.Path).AbsoluteUri, "here");
        var run = CommandRun.In(clone.Full("here"), ["check", "--changed"], around =>
            around with
            {
                Variable = Environment.GetEnvironmentVariable,
            }
        );
        Assert.StartsWith("style-lint: comparing with origin/HEAD (", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_hook_sees_what_is_staged_and_nobodys_notes()
    {
        _repository.Write("notes.md", "badprivate\n");
        _repository.Write("a.md", Old.Replace("Four", "badnew"));
        _repository.Git("add", "a.md");
        Assert.Equal("a.md:7:1:house/bad:badnew\n", Check("--staged").Output);
    }

    [Fact]
    public void A_hook_reads_what_is_staged_and_not_what_lies_in_the_folder()
    {
        // Mended in the folder alone, deleted there alone, and a fault that is not staged.
        _repository.Write("a.md", Old.Replace("Four", "badnew"));
        _repository.Write("gone.md", "badgone\n");
        _repository.Write("later.md", "Fine.\n");
        _repository.Git("add", "a.md", "gone.md", "later.md");
        _repository.Write("a.md", Old);
        File.Delete(_repository.Full("gone.md"));
        _repository.Write("later.md", "badlater\n");
        Assert.Equal("a.md:7:1:house/bad:badnew\ngone.md:1:1:house/bad:badgone\n", Check("--staged").Output);
        Assert.Equal("a.md:7:1:house/bad:badnew\n", Check("--staged", "a.md", "later.md").Output);
        Assert.Equal("", Check("--staged", "later.md").Output);
    }

    [Fact]
    public void A_hook_fixes_only_what_is_staged_as_it_lies_there()
    {
        _rules.Write(
            "house/bad.yml",
            "extends: substitution\nmessage: x\nlevel: error\naction: { name: replace }\nswap: { badnew: good }\n"
        );
        _repository.Write("a.md", "badnew\n");
        _repository.Write("c.md", "badnew\n");
        _repository.Git("add", "a.md", "c.md");
        _repository.Write("c.md", "badnew and more\n");
        var run = Check("--staged", "--fix=all");
        Assert.Equal(2, run.Code);
        Assert.Contains("a.md was fixed in the folder; stage it with git add\n", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "c.md has changes that are not staged, so it was not fixed; stage them first\n",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("good\n", File.ReadAllText(_repository.Full("a.md")));
        Assert.Equal("badnew and more\n", File.ReadAllText(_repository.Full("c.md")));
    }

    [Fact]
    public void A_draft_that_a_sparse_checkout_leaves_out_is_named()
    {
        _repository.Git("switch", "--quiet", "--create", "topic");
        _repository.Write("other/new.md", "badnew\n");
        _repository.Write("here/new.md", "badhere\n");
        _repository.Commit("second");
        _repository.Git("sparse-checkout", "set", "here");
        Assert.False(File.Exists(_repository.Full("other/new.md")));
        var run = _repository.Check(_rules.Path, "--changed=main", "--only", "style-lint/not-checked");
        Assert.Contains("other/new.md", run.Output, StringComparison.Ordinal);
        Assert.Contains("a sparse checkout leaves it out of this folder", run.Output, StringComparison.Ordinal);
        Assert.Contains("here/new.md:1:1:house/bad:badhere\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_a_link_in_the_other_commit_are_named()
    {
        if (OperatingSystem.IsWindows())
            return;
        _repository.Write("desk.yml", "levels: { house/bad: warning }\n");
        File.CreateSymbolicLink(_repository.Full("style-lint.yml"), "desk.yml");
        _repository.Commit("second");
        var run = Check("--settings-from=HEAD");
        Assert.Equal(2, run.Code);
        Assert.Contains("--settings-from: style-lint.yml is a link in HEAD (", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Check("--changed=HEAD").Code);
    }

    [Fact]
    public void Where_nothing_is_staged_a_hook_is_run_over_everything_that_git_knows()
    {
        _repository.Write("notes.md", "badprivate\n");
        var run = Check("--staged");
        Assert.Equal("a.md:3:1:house/bad:badold\nb.md:1:1:house/bad:badb\n", run.Output);
        Assert.Equal(1, run.Code);
        Assert.Equal("style-lint: nothing is staged: checking every tracked draft\n", run.Error);
    }

    [Fact]
    public void A_hook_may_be_asked_for_the_commits_since_another()
    {
        _repository.Write("a.md", Old.Replace("Four", "badnew"));
        _repository.Commit("second");
        var run = CommandRun.In(
            _repository.Path,
            ["check", "--rules", _rules.Path, "--only", "house", "--format", "line", "--staged"],
            around => around with { Variable = name => name == "PRE_COMMIT_FROM_REF" ? "HEAD~1" : Environment.GetEnvironmentVariable(name) }
        );
        Assert.Equal("a.md:7:1:house/bad:badnew\n", run.Output);
    }

    [Fact]
    public void The_first_commit_passes_a_hook_or_fails_it_by_what_it_holds()
    {
        using var fresh = new GitFolder();
        fresh.Write("a.md", "Fine.\n");
        fresh.Write("notes.md", "badprivate\n");
        fresh.Git("add", "a.md");
        Assert.Equal(0, fresh.Check(_rules.Path, "--staged").Code);
        fresh.Write("a.md", "bada\n");
        fresh.Git("add", "a.md");
        Assert.Equal("a.md:1:1:house/bad:bada\n", fresh.Check(_rules.Path, "--staged").Output);
    }

    [Fact]
    public void The_hook_of_the_project_asks_for_what_is_staged() =>
        Assert.Contains(
            "entry: style-lint check --staged\n",
            File.ReadAllText(Path.Combine(HouseTests.Root(), ".pre-commit-hooks.yaml")).ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void What_is_committed_is_checked_whatever_gitignore_says()
    {
        _repository.Write(".gitignore", "*.md\n/out/\n!kept.md\n");
        _repository.Write("out/deep/c.md", "badc\n");
        _repository.Write("out/private.md", "badprivate\n");
        _repository.Write("d.md", "badprivate\n");
        _repository.Git("add", "--force", "out/deep/c.md");
        Assert.Equal(
            ["a.md", "b.md", "out/deep/c.md"],
            Check().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..line.IndexOf(':')])
        );
        Assert.Equal(["out/deep/c.md:1:1"], Changed());
    }

    [Fact]
    public void What_a_change_brought_about_on_other_lines_is_reported_too()
    {
        const string Story =
            "---\ntitle: Bridge\nauthor: Jane Roe\ndate: 2025-03-11\n---\n\nOSLO, March 11 (Reuters) - The bridge opened on Tuesday, said Jane Roe.\n\nIt rained.\n";
        _repository.Write("story.md", Story);
        _repository.Commit("story");
        _repository.Write("story.md", Story.Replace("author: Jane Roe\n", ""));
        var run = CommandRun.In(
            _repository.Path,
            ["check", "--only", "attribution/missing-byline", "--format", "line", "--changed", "story.md"],
            around => around with { Variable = Environment.GetEnvironmentVariable }
        );
        var without = CommandRun.In(_repository.Path, ["check", "--only", "attribution/missing-byline", "--format", "line", "story.md"]);
        Assert.Equal(without.Output, run.Output);
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_are_no_change()
    {
        _repository.Write("a.md", "\uFEFF" + Old.Replace("\n", "\r\n"));
        Assert.Empty(Changed());
    }

    [Fact]
    public void Only_what_changed_is_mended()
    {
        _rules.Write("house/bad.yml", "extends: substitution\nmessage: x\nlevel: error\naction: { name: replace }\nswap: { bad: good }\n");
        _repository.Write("a.md", "bad one\n\nEnd.\n");
        _repository.Commit("second");
        _repository.Write("a.md", "bad two\n\nbad one\n\nEnd.\n");
        Changed("--changed=HEAD", "--fix");
        Assert.Equal("good two\n\nbad one\n\nEnd.\n", File.ReadAllText(_repository.Full("a.md")));
    }

    [Fact]
    public void In_a_shallow_clone_the_error_says_what_to_fetch()
    {
        _repository.Write("a.md", "badx\n\n" + Old);
        _repository.Commit("x");
        using var shallow = new GitFolder(isRepository: false);
        shallow.Git("clone", "--quiet", "--depth", "1", new Uri(_repository.Path).AbsoluteUri, "here");
        var run = CommandRun.In(shallow.Full("here"), ["check", "--changed=HEAD^"], around =>
            around with
            {
                Variable = Environment.GetEnvironmentVariable,
            }
        );
        Assert.Equal(
            "style-lint: --changed=HEAD^: no such commit here; this clone is shallow: fetch more of the history (fetch-depth: 0 for actions/checkout)\n",
            run.Error
        );
        Assert.Equal(2, run.Code);
        shallow.Git("clone", "--quiet", "--depth", "2", new Uri(_repository.Path).AbsoluteUri, "deeper");
        run = CommandRun.In(
            shallow.Full("deeper"),
            ["check", "--rules", _rules.Path, "--only", "house", "--format", "line", "--changed=HEAD^"],
            around => around with { Variable = Environment.GetEnvironmentVariable }
        );
        Assert.StartsWith("a.md:1:1:", run.Output);
    }

    [Fact]
    public void Where_there_is_no_repository_no_git_or_no_such_commit_one_line_says_so()
    {
        using var plain = new GitFolder(isRepository: false);
        Assert.Equal(
            "style-lint: --changed needs a git repository, and this folder isn't in one\n",
            plain.Check(_rules.Path, "--changed").Error
        );
        Assert.Equal(
            "style-lint: --changed needs git, which isn't installed here\n",
            CommandRun.In(_repository.Path, ["check", "--changed"]).Error
        );
        Assert.Equal("style-lint: --changed=nowhere: no such commit here\n", Check("--changed=nowhere").Error);
        Assert.Equal("style-lint: --changed=--output=x: no such commit here\n", Check("--changed=--output=x").Error);
        _repository.Git("switch", "--quiet", "--orphan", "alone");
        _repository.Commit("alone");
        Assert.Equal("style-lint: --changed=main: it shares no commit with the current one\n", Check("--changed=main").Error);
    }

    [Fact]
    public void Nothing_that_a_repository_names_is_run()
    {
        if (OperatingSystem.IsWindows())
            return;
        var trap = _repository.Write("git", $"#!/bin/sh\ntouch '{_repository.Full("sprung")}'\n");
        File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (
            var key in new[]
            {
                "core.fsmonitor",
                "diff.external",
                "filter.trap.clean",
                "filter.trap.smudge",
                "filter.trap.process",
                "diff.trap.textconv",
                "diff.trap.command",
                "core.pager",
                "core.sshCommand",
                "core.alternateRefsCommand",
            }
        )
            _repository.Git("config", key, trap);
        foreach (var hook in new[] { "post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout" })
            File.Copy(trap, _repository.Full($".git/hooks/{hook}"), overwrite: true);

        _repository.Write(".gitattributes", "*.md filter=trap diff=trap\n");
        _repository.Write("a.md", "badnew\n\n" + Old);
        Assert.Equal(["a.md:1:1"], Changed());
        Assert.False(File.Exists(_repository.Full("sprung")));
    }
}
