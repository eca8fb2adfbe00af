using System.Diagnostics;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary>A repository that anybody may have sent a change to: nothing in it brings what lies elsewhere into a report.</summary>
public sealed class UntrustedTreeTests : IDisposable
{
    const string Secret = "hunter2";
    const string Token = $"oauth_token: {Secret}\nother: {Secret}\n";
    const string Bad = "extends: existence\nmessage: \"{match}\"\nlevel: error\nwhy: x\ntokens: ['bad\\w*']\n";

    static readonly string[] EveryFormat = ["text", "html", "json", "line", "github", "sarif", "rdjson", "checkstyle"];

    readonly TemporaryFolder _tree = new();
    readonly TemporaryFolder _elsewhere = new();

    public UntrustedTreeTests()
    {
        _tree.Write(".git/config", $"[http]\n\textraheader = {Secret}\n");
        _tree.Write("stories/a.md", "A badword.\n");
        _tree.Write("desk/rules/house/bad.yml", Bad);
        _elsewhere.Write("hosts.yml", Token);
    }

    public void Dispose()
    {
        _tree.Dispose();
        _elsewhere.Dispose();
    }

    CommandRun Check(params string[] arguments) => CommandRun.In(_tree.Path, ["check", .. arguments]);

    // No report shows the secret, in whatever format and however the run ends.
    List<CommandRun> Keeps(params string[] arguments)
    {
        var runs = EveryFormat.Select(format => Check(["--format", format, .. arguments])).ToList();
        foreach (var run in runs)
        {
            Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
        }

        return runs;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Settings_that_are_a_link_to_elsewhere_are_not_read(bool isRepository)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (!isRepository)
            Directory.Delete(_tree.Full(".git"), recursive: true);
        File.CreateSymbolicLink(_tree.Full("style-lint.yml"), _elsewhere.Full("hosts.yml"));
        var what = isRepository ? "repository" : "folder";
        Assert.All(Keeps(), run =>
            Assert.Equal((2, $"style-lint: style-lint.yml: is a link that points outside the {what}\n"), (run.Code, run.Error))
        );
        Assert.All(Keeps("--config", "style-lint.yml"), run => Assert.Equal(2, run.Code));
    }

    [Fact]
    public void A_link_inside_the_repository_is_followed_and_settings_may_lie_above_the_draft()
    {
        if (OperatingSystem.IsWindows())
            return;
        _tree.Write("desk/common.yml", "rules: [rules]\nlevels: { house: warning }\n");
        File.CreateSymbolicLink(_tree.Full("stories/style-lint.yml"), _tree.Full("desk/common.yml"));
        Assert.DoesNotContain("leads out", CommandRun.In(_tree.Full("stories"), ["check", "a.md"]).Error, StringComparison.Ordinal);
        File.Delete(_tree.Full("stories/style-lint.yml"));
        _tree.Write("style-lint.yml", "rules: [desk/rules]\n");
        Assert.Contains(
            "house/bad",
            CommandRun.In(_tree.Full("stories"), ["check", "--format", "line", "a.md"]).Output,
            StringComparison.Ordinal
        );
        File.CreateSymbolicLink(_tree.Full("linked.md"), _tree.Full("stories/a.md"));
        Assert.Contains("linked.md:1:3:house/bad", Check("--format", "line", "linked.md").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("baseline: .git/config")]
    [InlineData("baseline: .GIT/config")]
    [InlineData("baseline: ./.git/./config")]
    [InlineData("facts: .git/config")]
    [InlineData("facts: [.git]")]
    [InlineData("rules: [.git]")]
    [InlineData("rules: .git/config")]
    [InlineData("wire: .git")]
    [InlineData("baseline: link")]
    [InlineData("facts: link")]
    [InlineData("rules: [folder]")]
    public void What_belongs_to_git_is_no_data(string setting)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(_tree.Full("link"), _tree.Full(".git/config"));
        Directory.CreateSymbolicLink(_tree.Full("folder"), _tree.Full(".git"));
        _tree.Write("style-lint.yml", setting + "\n");
        Assert.All(Keeps(), run => Assert.Equal(2, run.Code));
        Assert.All(Keeps(".git/config", "link"), run => Assert.Equal(2, run.Code));
    }

    [Theory]
    [InlineData("baseline: keys.conf")]
    [InlineData("facts: keys.conf")]
    [InlineData("facts: keys.yml")]
    [InlineData("facts: keys.csv")]
    [InlineData("rules: [keys.yml]")]
    [InlineData("rules: [keys.conf]")]
    [InlineData("wire: keys.conf")]
    public void A_file_that_is_not_what_it_should_be_is_named_and_no_line_of_it_shown(string setting)
    {
        foreach (var file in new[] { "keys.conf", "keys.yml", "keys.csv" })
            _tree.Write($"desk/{file}", $"token: {Secret}\n{Secret}: [\n\t{Secret}\n");
        _tree.Write("desk/style-lint.yml", setting + "\n");
        _tree.Write("desk/a.md", "Text.\n");
        foreach (var run in Keeps("desk"))
            Assert.Contains("keys.", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_file_that_is_what_it_should_be_is_shown_where_it_stands()
    {
        _tree.Write("style-lint.yml", "rules: [desk/rules]\nexlude: [x]\n");
        _tree.Write("desk/rules/house/bad.yml", Bad.Replace("level: error", "level: eror"));
        var run = Check("--format", "line");
        Assert.Contains(
            "style-lint.yml:2:1:style-lint/bad-setting:unknown key 'exlude'; did you mean 'exclude'?",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("desk/rules/house/bad.yml:3:8:style-lint/bad-rule:", run.Output, StringComparison.Ordinal);
        _tree.Write("style-lint.yml", "exlude: [x]\n");
        Assert.Contains("did you mean 'exclude'?", Check("--format", "line").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_link_to_elsewhere_is_not_read_and_the_others_are()
    {
        if (OperatingSystem.IsWindows())
            return;
        _elsewhere.Write("b.md", $"The {Secret} {Secret}.\n");
        File.CreateSymbolicLink(_tree.Full("b.md"), _elsewhere.Full("b.md"));
        Directory.CreateSymbolicLink(_tree.Full("out"), _elsewhere.Path);
        _tree.Write("style-lint.yml", "rules: [desk/rules]\n");
        foreach (var run in Keeps("b.md", "out/b.md", "stories/a.md"))
        {
            Assert.Equal(2, run.Code);
            Assert.Contains("style-lint: b.md is a link that points outside the repository; skipped", run.Error, StringComparison.Ordinal);
            Assert.Contains("house/bad", run.Output, StringComparison.Ordinal);
        }

        // What lies in no repository is the user's own.
        var own = Check("--only", "style-lint", _elsewhere.Full("b.md"));
        Assert.NotEqual(2, own.Code);
    }

    [Theory]
    [InlineData("rules: [\"x\\0y\"]")]
    [InlineData("facts: \"x\\0y\"")]
    [InlineData("baseline: \"x\\0y\"")]
    [InlineData("wire: \"x\\0y\"")]
    [InlineData("rules: \"x\\x01y\"")]
    [InlineData("include: \"\\uD800\"")]
    [InlineData("include: [\"x\\0y\"]")]
    public void A_path_that_no_file_can_have_is_a_wrong_setting(string setting)
    {
        _tree.Write("style-lint.yml", setting + "\n");
        Assert.All(Keeps(), run => Assert.InRange(run.Code, 0, 2));
        if (!setting.StartsWith("include", StringComparison.Ordinal))
            Assert.StartsWith("style-lint.yml:1:", Check("--format", "line").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_an_archive_that_settings_name_is_not_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(_tree.Full("wire"));
        File.CreateSymbolicLink(_tree.Full("wire/manifest"), _elsewhere.Full("hosts.yml"));
        _tree.Write("style-lint.yml", "wire: wire\n");
        Assert.All(Keeps(), run => Assert.Equal("style-lint: wire: manifest is a link that points outside the archive\n", run.Error));
    }

    [Fact]
    public void A_path_longer_than_any_is_a_wrong_setting()
    {
        foreach (var key in new[] { "rules", "facts", "baseline", "wire" })
        {
            _tree.Write("style-lint.yml", $"{key}: {new string('x', 70_000)}\n");
            Assert.All(Keeps("--only", "style-lint"), run => Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Drafts_keep_their_findings_in_an_editor_whatever_the_settings_name()
    {
        Directory.Delete(_tree.Full(".git"), recursive: true);
        using var talk = new Conversation(_tree);
        talk.Begin();
        _tree.Write("style-lint.yml", "rules: [\"x\\0y\"]\n");
        talk.Open("ferry.md", "The ferry sails on Friday, March 4, 2025.\n");
        Assert.Single(talk.HearFindings("ferry.md", 1));
        _tree.Write("style-lint.yml", "levels: { dates: off }\n");
        Assert.Empty(talk.HearFindings("ferry.md", 1));
        _tree.Write("style-lint.yml", "facts: \"x\\0y\"\nwire: \"\\0\"\n");
        Assert.Single(talk.HearFindings("ferry.md", 1));
        File.Delete(_tree.Full("style-lint.yml"));
        Assert.Single(talk.HearFindings("ferry.md", 1));
    }

    [Theory]
    [InlineData("hello", "")]
    [InlineData("token: x", "--config x.yml")]
    [InlineData("exlude: [a]", "")]
    [InlineData("exlude: [a]", "--config x.yml")]
    [InlineData("rules: [nowhere]", "")]
    [InlineData("[", "")]
    [InlineData("- a", "--config x.yml")]
    public void Settings_that_cannot_be_gone_by_end_with_two(string settings, string arguments)
    {
        _tree.Write("x.yml", settings + "\n");
        _tree.Write("style-lint.yml", settings + "\n");
        Assert.Equal(2, Check([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Code);
        _tree.Write("style-lint.yml", "# nothing yet\n");
        Assert.NotEqual(2, Check().Code);
        _tree.Write("style-lint.yml", "");
        Assert.NotEqual(2, Check().Code);
    }

    [Theory]
    [InlineData("style-lint.yaml")]
    [InlineData(".style-lint.yml")]
    [InlineData("stylelint.yml")]
    public void Settings_by_another_name_are_not_passed_over_in_silence(string name)
    {
        _tree.Write(name, "rules: [desk/rules]\n");
        Assert.Equal(
            $"style-lint: {name} is not read: settings must be named style-lint.yml; rename it; skipped\n",
            Check("stories").Error
        );
        _tree.Write("style-lint.yml", "rules: [desk/rules]\n");
        Assert.Equal("", Check("stories").Error);
    }

    [Fact]
    public void A_file_that_is_no_baseline_is_never_written()
    {
        _tree.Write("notes.txt", "My notes.\n");
        Assert.Equal(2, Check("--baseline", "notes.txt", "--update-baseline=accept").Code);
        Assert.Equal("My notes.\n", File.ReadAllText(_tree.Full("notes.txt")));
    }

    [Fact]
    public void What_goes_wrong_in_the_program_is_told_without_a_word_of_a_draft()
    {
        foreach (var trace in new[] { "", "1" })
        {
            var run = CommandRun.In(_tree.Path, ["check"], around =>
                around with
                {
                    Today = () => throw new InvalidOperationException($"could not read {Secret}"),
                    Variable = name => name == "STYLE_LINT_TRACE" ? trace : null,
                }
            );
            Assert.Equal(2, run.Code);
            Assert.Contains("InvalidOperationException", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_check_starts_no_program_and_connects_to_nothing()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/strace"))
            return;
        _tree.Write("style-lint.yml", "rules: [desk/rules, \"$(touch x)\", \"https://example.org\"]\nwire: desk\n");
        _tree.Write(
            "desk/rules/house/$(touch x).yml",
            "extends: existence\nmessage: $(touch x)\nlink: https://example.org\ntokens: [\"$(touch x)\", \"`touch x`\"]\n"
        );
        _tree.Write("$(touch x).md", "$(touch x) https://example.org/x.png\n\n![](https://example.org/y.png)\n");
        var log = _elsewhere.Full("log");
        var start = new ProcessStartInfo(
            "/usr/bin/strace",
            ["-f", "-e", "trace=execve,connect", "-o", log, Path.Combine(AppContext.BaseDirectory, "style-lint"), "check"]
        )
        {
            WorkingDirectory = _tree.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var traced = Process.Start(start)!;
        var output = traced.StandardOutput.ReadToEndAsync();
        await traced.StandardError.ReadToEndAsync();
        await output;
        await traced.WaitForExitAsync();
        var calls = File.Exists(log)
            ? File.ReadAllLines(log).Where(line => line.Contains("execve(") || line.Contains("connect(")).ToList()
            : [];
        // Not every machine lets a process be traced.
        if (calls.Count == 0)
            return;
        Assert.Single(calls);
        Assert.Contains("execve(", calls[0], StringComparison.Ordinal);
        Assert.False(File.Exists(_tree.Full("x")));
    }
}
