using System.Diagnostics;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Tests;

/// <summary>The GitHub action: its steps run in bash as a runner runs them, on a repository with a pull request.</summary>
public sealed class ActionTests : IDisposable
{
    static readonly string Folder = Path.Combine(HouseTests.Root(), ".github", "actions", "style-lint");

    readonly GitFolder _repository = new();
    readonly TemporaryFolder _runner = new();

    public ActionTests()
    {
        _repository.Write("style-lint.yml", "rules: [desk/rules]\nlevels: { attribution: off, dates: off, titles: off, wire: off }\n");
        _repository.Write(
            "desk/rules/house/bad.yml",
            "extends: existence\nmessage: \"Not '{match}'.\"\nlevel: error\nwhy: x\ntokens: ['bad\\w*']\n"
        );
        _repository.Write("stories/old.md", "A badold.\n\nMore.\n");
        _repository.Commit("first");
        _repository.Git("switch", "--quiet", "--create", "topic");
        _repository.Write("stories/new.md", "A badnew.\n\nA badother.\n");
        _repository.Commit("second");
        _repository.Write("stories/old.md", "A badold.\n\nMore and badmore.\n");
        _repository.Commit("third");
        // As actions/checkout leaves it: the merge of the pull request, without a branch.
        _repository.Git("switch", "--quiet", "--detach", "main");
        _repository.Git("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
        _repository.Git("branch", "--quiet", "--delete", "--force", "main", "topic");
    }

    public void Dispose()
    {
        _repository.Dispose();
        _runner.Dispose();
    }

    [Fact]
    public void A_pull_request_gets_annotations_outputs_a_summary_and_a_failed_step()
    {
        var run = Run(new() { ["sarif"] = "report.sarif" });
        Assert.Equal(1, run.Code);
        Assert.Equal(
            ["error stories/new.md:1 Not 'badnew'.", "error stories/new.md:3 Not 'badother'.", "error stories/old.md:3 Not 'badmore'."],
            RunnerModel
                .Read(run.Log)
                .Select(command => $"{command.Name} {command.Properties["file"]}:{command.Properties["line"]} {command.Data}")
        );
        Assert.Equal("3", run.Outputs["count"]);
        Assert.Equal("3", run.Outputs["errors"]);
        Assert.Equal("report.sarif", run.Outputs["sarif"]);
        Assert.Contains("badmore", File.ReadAllText(_repository.Full("report.sarif")));
        Assert.Contains("3 errors in 2 drafts", run.Summary);
    }

    [Fact]
    public void Outside_of_a_pull_request_everything_is_checked()
    {
        var run = Run([], isPullRequest: false);
        Assert.Equal("4", run.Outputs["errors"]);
        Assert.Equal(
            "1",
            Run(
                new()
                {
                    ["paths"] = "stories/old.md\n",
                    ["changed"] = "true",
                    ["base"] = "HEAD^1",
                },
                isPullRequest: false
            ).Outputs["errors"]
        );
    }

    [Fact]
    public void Without_errors_the_step_passes()
    {
        _repository.Write(
            "style-lint.yml",
            "rules: [desk/rules]\nlevels: { attribution: off, dates: off, titles: off, wire: off, house: warning }\n"
        );
        var run = Run(new() { ["settings-from"] = "present" });
        Assert.Equal(0, run.Code);
        Assert.Equal("0", run.Outputs["errors"]);
        // With a word in each of the two drafts that what is found there weighs less now.
        Assert.Equal("5", run.Outputs["count"]);
        Assert.Equal(1, Run(new() { ["settings-from"] = "present", ["fail-level"] = "warning" }).Code);
    }

    [Fact]
    public void A_pull_request_is_not_checked_by_settings_of_its_own()
    {
        _repository.Write("style-lint.yml", "exclude: [\"**\"]\n");
        _repository.Write("desk/rules/house/bad.yml", "extends: existence\nmessage: x\nlevel: error\nwhy: x\ntokens: [never]\n");
        _repository.Git("add", "--all");
        _repository.Git("commit", "--quiet", "--amend", "--no-edit");
        Assert.Equal("3", Run([]).Outputs["errors"]);
        var own = Run(new() { ["settings-from"] = "present" });
        Assert.Equal("0", own.Outputs["errors"]);
        Assert.Contains("leaves this draft out of checking", own.Summary);
        Assert.Contains("2 changed drafts not checked", own.Summary);
    }

    [Fact]
    public void Every_action_that_is_used_is_pinned_to_a_commit()
    {
        var files = Directory.EnumerateFiles(Path.Combine(HouseTests.Root(), ".github"), "*.yml", SearchOption.AllDirectories);
        foreach (
            var line in files
                .SelectMany(File.ReadLines)
                .Where(line => line.Contains("uses: ", StringComparison.Ordinal) && !line.Contains("uses: ./", StringComparison.Ordinal))
        )
            Assert.Matches("uses: [a-z-]+/[a-z/-]+@[0-9a-f]{40} # v[0-9.]+$", line);
    }

    [Fact]
    public void Where_it_cannot_run_the_step_fails_and_says_so_beside_the_pull_request()
    {
        var run = Run(new() { ["paths"] = "gone.md" });
        Assert.Equal(2, run.Code);
        Assert.Contains("style-lint: gone.md: no such file or folder", run.Log);
        Assert.Equal(
            "style-lint could not check all that was asked for; what it says stands above.",
            Assert.Single(RunnerModel.Read(run.Log)).Data
        );
    }

    public static TheoryData<string> Inputs => [.. Action.Map("inputs")!.Entries.Select(entry => entry.Key.Value)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void No_input_is_read_as_code(string input)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var hostile in new[] { "\"; touch x; #", "$(touch x)`touch x`", "'; touch x; '\nerrors=0\ntouch x", "--output=x" })
        {
            Run(new() { [input] = hostile }, ownBinary: input != "binary");
            Assert.False(File.Exists(_repository.Full("x")), $"{input}: {hostile}");
        }
    }

    [Fact]
    public void No_expression_stands_in_a_script()
    {
        foreach (var step in Action.Map("runs")!.MapList("steps"))
            Assert.DoesNotContain("${{", step.Text("run") ?? "");
    }

    [Fact]
    public void A_release_is_run_only_with_the_checksum_that_is_pinned()
    {
        if (OperatingSystem.IsWindows())
            return;
        // Stands in for the network: what curl would have brought.
        var served = _runner.Write("served/style-lint", "#!/bin/sh\ntouch ran\n");
        File.SetUnixFileMode(served, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _runner.Write(
            "bin/curl",
            $"#!/bin/sh\nwhile [ \"$1\" != --output ]; do shift; done\necho \"$3\" > '{_runner.Full("asked")}'\ntar -czf \"$2\" -C '{_runner.Full("served")}' .\nsha256sum \"$2\" | cut -d' ' -f1 > '{_runner.Full("sum")}'\n"
        );
        File.SetUnixFileMode(_runner.Full("bin/curl"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var action = Copy("action", new string('0', 64) + "  style-lint-1.2.3-linux-x64.tar.gz\n");
        var wrong = Run([], ownBinary: false, action: action);
        Assert.Equal(2, wrong.Code);
        Assert.Contains("is not what this version of the action was released with", wrong.Log);
        Assert.Equal(
            "https://github.com/desk/style-lint/releases/download/v1.2.3/style-lint-1.2.3-linux-x64.tar.gz\n",
            File.ReadAllText(_runner.Full("asked"))
        );
        Assert.False(File.Exists(_repository.Full("ran")));
        Copy("action", File.ReadAllText(_runner.Full("sum")).TrimEnd() + "  style-lint-1.2.3-linux-x64.tar.gz\n");
        Run([], ownBinary: false, action: action);
        Assert.True(File.Exists(_repository.Full("ran")));
    }

    [Fact]
    public void Without_a_release_the_program_is_made_of_the_source_beside_the_action()
    {
        if (OperatingSystem.IsWindows())
            return;
        // Stands in for a build, and says where it was asked for.
        _runner.Write(
            "bin/dotnet",
            $"#!/bin/sh\npwd > '{_runner.Full("built")}'\nwhile [ \"$1\" != --output ]; do shift; done\nprintf '#!/bin/sh\\ntouch ran\\n' > \"$2/style-lint\"\nchmod +x \"$2/style-lint\"\n"
        );
        File.SetUnixFileMode(_runner.Full("bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var action = Copy("source/.github/actions/style-lint", File.ReadAllText(Path.Combine(Folder, "pinned")));
        var none = Run([], ownBinary: false, action: action);
        Assert.Equal(2, none.Code);
        Assert.Contains("::error::This version of the action has no release for Linux-X64.", none.Log);
        _runner.Write("source/src/StyleLint.Cli/StyleLint.Cli.csproj", "");
        Run([], ownBinary: false, action: action);
        Assert.Equal(_runner.Full("source") + "\n", File.ReadAllText(_runner.Full("built")));
        Assert.True(File.Exists(_repository.Full("ran")));
    }

    // The action's scripts in a folder of their own, with other releases pinned; the folder.
    string Copy(string folder, string pinned)
    {
        _runner.Write($"{folder}/pinned", pinned);
        foreach (var script in new[] { "get", "check" })
            File.Copy(Path.Combine(Folder, script), _runner.Full($"{folder}/{script}"), overwrite: true);
        return _runner.Full(folder);
    }

    [Fact]
    public void The_workflows_of_the_front_page_use_inputs_that_exist()
    {
        var known = Action.Map("inputs")!.Entries.Select(entry => entry.Key.Value).ToHashSet();
        var steps = ReadmeTests
            .Fences("yml")
            .Select(yaml => YamlReader.Read(SourceText.From(yaml, "workflow.yml")))
            .SelectMany(read =>
                read.Problems.IsEmpty
                    ? ((YamlMap)read.Value!).Map("jobs")?.Entries ?? []
                    : throw new InvalidOperationException(read.Problems[0].Message)
            )
            .SelectMany(job => ((YamlMap)job.Value).MapList("steps"))
            .Where(step => step.Text("uses")!.Contains("/style-lint@", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(steps);
        Assert.Empty(
            steps.SelectMany(step => step.Map("with")?.Entries ?? []).Select(entry => entry.Key.Value).Where(name => !known.Contains(name))
        );
    }

    static YamlMap Action =>
        (YamlMap)YamlReader.Read(SourceText.From(File.ReadAllText(Path.Combine(Folder, "action.yml")), "action.yml")).Value!;

    // The steps in order, as the runner runs "shell: bash"; a step that fails ends the job.
    ActionRun Run(Dictionary<string, string> inputs, bool isPullRequest = true, bool ownBinary = true, string? action = null)
    {
        if (ownBinary)
            inputs["binary"] = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "style-lint.exe" : "style-lint");
        var steps = new Dictionary<string, string>();
        foreach (var (name, input) in Action.Map("inputs")!.Entries)
            steps[$"inputs.{name.Value}"] = inputs.GetValueOrDefault(name.Value) ?? ((YamlMap)input).Text("default") ?? "";
        var (log, code) = ("", 0);
        var summary = _runner.Write("summary", "");
        foreach (var step in Action.Map("runs")!.MapList("steps").Where(step => step.Text("run") is not null))
        {
            var output = _runner.Write("output", "");
            var start = new ProcessStartInfo(
                "bash",
                ["--noprofile", "--norc", "-eo", "pipefail", _runner.Write("step.sh", step.Text("run")!)]
            )
            {
                WorkingDirectory = _repository.Path,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            };
            foreach (var (name, value) in step.TextMap("env"))
                start.Environment[name.Value] = Expression(value.Value);
            start.Environment["PATH"] = _runner.Full("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
            start.Environment["GITHUB_ACTIONS"] = "true";
            start.Environment["GITHUB_ACTION_PATH"] = action ?? Folder;
            start.Environment["GITHUB_OUTPUT"] = output;
            start.Environment["GITHUB_STEP_SUMMARY"] = summary;
            start.Environment["GITHUB_WORKSPACE"] = _repository.Path;
            start.Environment["GITHUB_SERVER_URL"] = "https://github.com";
            start.Environment["GITHUB_REPOSITORY"] = "desk/stories";
            start.Environment["GITHUB_BASE_REF"] = isPullRequest ? "main" : "";
            start.Environment["RUNNER_TEMP"] = _runner.Path;
            start.Environment["RUNNER_OS"] = "Linux";
            start.Environment["RUNNER_ARCH"] = "X64";
            using var bash = Process.Start(start)!;
            bash.StandardInput.Close();
            var error = bash.StandardError.ReadToEndAsync();
            log += bash.StandardOutput.ReadToEnd() + error.Result;
            bash.WaitForExit();
            foreach (var line in File.ReadAllLines(output).Where(line => line.Contains('=')))
                steps[$"steps.{step.Text("id")}.outputs.{line[..line.IndexOf('=')]}"] = line[(line.IndexOf('=') + 1)..];
            code = bash.ExitCode;
            if (code != 0)
                break;
        }

        var outputs = Action
            .Map("outputs")!
            .Entries.ToDictionary(entry => entry.Key.Value, entry => Expression(((YamlMap)entry.Value).Text("value")!));
        return new(code, log, outputs, File.ReadAllText(summary));

        string Expression(string text) =>
            text == "${{ github.action_repository }}" ? "desk/style-lint"
            : text.StartsWith("${{ ", StringComparison.Ordinal) ? steps.GetValueOrDefault(text[4..^3]) ?? ""
            : text;
    }

    sealed record ActionRun(int Code, string Log, Dictionary<string, string> Outputs, string Summary);
}
