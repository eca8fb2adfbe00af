using System.Diagnostics;
using StyleLint.Cli;
using StyleLint.Cli.Commands;

namespace StyleLint.Tests;

public sealed class CompletionTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ch", "check")]
    [InlineData("wire co", "copy compare compact")]
    [InlineData("check --stat", "--statistics")]
    [InlineData("check --min-level ", "error warning suggestion")]
    [InlineData("check --min-level=w", "--min-level=warning")]
    [InlineData("check --fix = a", "--fix=all")]
    [InlineData("check --date ", "")]
    [InlineData("check --date 2026-02-03 --fail-level e", "error")]
    [InlineData("check -- --f", ":files")]
    [InlineData("check --only dates/weekday-", "dates/weekday-mismatch dates/weekday-style")]
    [InlineData("explain dates/weekday-m", "dates/weekday-mismatch")]
    [InlineData("check --config ", ":files")]
    [InlineData("test --rules ", ":folders")]
    [InlineData("rules --format ", "text json")]
    [InlineData("completion ", "bash zsh fish powershell")]
    [InlineData("read talks.md", ":files")]
    public void What_may_follow_is_offered(string line, string offered)
    {
        var run = CommandRun.In(_folder.Path, ["complete", "--", .. line.Split(' ')]);
        Assert.Equal(0, run.Code);
        Assert.Equal(
            offered.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            run.Output.Split('\n').SkipLast(1).Select(each => each.Split('\t')[0])
        );
    }

    [Fact]
    public void Every_option_of_a_check_is_offered_with_what_help_says_of_it()
    {
        var offered = CommandRun.In(_folder.Path, ["complete", "--", "check", "--"]).Output;
        var manual = CommandRun.In(_folder.Path, ["man"]).Output.Replace("\\-", "-", StringComparison.Ordinal);
        Assert.All(CheckOptionList.All, option =>
        {
            Assert.Contains($"{option.Name}\t{option.Help}\n", offered);
            Assert.Contains($"\n{option.Help}\n", manual);
        });
    }

    [Fact]
    public void A_newsrooms_own_rules_are_offered()
    {
        _folder.Write("style-lint.yml", "rules: [desk]");
        _folder.Write("desk/style/quiet.yml", "extends: existence\nmessage: m\ntokens: [very]");
        Assert.Equal("style/quiet\tm\n", CommandRun.In(_folder.Path, ["complete", "--", "check", "--only", "style/q"]).Output);
    }

    [Theory]
    [InlineData("check --fo", "--format")]
    [InlineData("check --format j", "json")]
    [InlineData("check --fix=", "all")]
    [InlineData("check sto", "stories")]
    [InlineData("test --rules st", "stories")]
    public void Bash_completes_a_line(string line, string offered)
    {
        if (OperatingSystem.IsWindows())
            return;
        _folder.Write("stories/talks.md", "Talks.");
        _folder.Write("program", $"#!/bin/sh\nexec dotnet '{typeof(Shells).Assembly.Location}' \"$@\"\n");
        var script = CommandRun.In(_folder.Path, ["completion", "bash"]).Output;
        _folder.Write(
            "try.sh",
            script
                + $$"""
                style-lint() { sh ./program "$@"; }
                line='{{line}}'
                # As bash breaks it.
                read -ra COMP_WORDS <<< "style-lint ${line//=/ = }"
                [[ $line == *[=\ ] ]] && [[ ${COMP_WORDS[-1]} != = ]] && COMP_WORDS+=('')
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                compopt() { :; }
                _style_lint
                printf '%s\n' "${COMPREPLY[@]}"
                """
        );
        using var bash = Process.Start(
            new ProcessStartInfo("bash", ["try.sh"])
            {
                WorkingDirectory = _folder.Path,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        Assert.Equal(offered, bash.StandardOutput.ReadToEnd().Trim());
    }

    [Fact]
    public void Every_shell_there_is_has_a_script_and_another_is_told_which_there_are()
    {
        foreach (var shell in Shells.Names)
            Assert.Contains("style-lint complete -- ", CommandRun.In(_folder.Path, ["completion", shell]).Output);
        Assert.Equal(
            "style-lint: --shell tcsh: choose one of bash, zsh, fish, powershell\n",
            CommandRun.In(_folder.Path, ["completion", "tcsh"]).Error
        );
        Assert.Equal(2, CommandRun.In(_folder.Path, ["completion"]).Code);
    }

    [Theory]
    [InlineData("help check", "Usage: style-lint check")]
    [InlineData("help wire add", "Usage: style-lint wire add")]
    [InlineData("help", "Usage: style-lint COMMAND")]
    [InlineData("explain weekday-mismatch", "dates/weekday-mismatch\n")]
    [InlineData("explain settings", "evergreen")]
    [InlineData("stories", "to check it, run style-lint check stories")]
    [InlineData("check --only weekday-mismatch", "did you mean 'dates/weekday-mismatch'?")]
    public void What_people_try_leads_to_what_they_meant(string line, string says)
    {
        _folder.Write("stories/talks.md", "Talks.");
        var run = CommandRun.In(_folder.Path, line.Split(' '));
        Assert.Contains(says, run.Output + run.Error);
    }
}
