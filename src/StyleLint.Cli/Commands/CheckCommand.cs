using McMaster.Extensions.CommandLineUtils;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint check</c>: from its options to a <see cref="CheckRun"/>.</summary>
static class CheckCommand
{
    // What the options set by which nothing is asked for is in their list as well: they are given one that nobody has written.
    static readonly CommandOption NotGiven = new("--not-given", CommandOptionType.NoValue);

    /// <summary>Checks what some paths name, with no options.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] paths, Surroundings around)
    {
        var options = new CheckOptions([.. paths], WorldOptions.Default(around)) { Arguments = [.. paths] };
        foreach (var option in CheckOptionList.All)
            options = option.Set(options, NotGiven, around);
        return new CheckRun(options, around).Run();
    }

    public static void Add(CommandLineApplication app, string[] arguments, Surroundings around) => app.Command("check", command =>
        {
            command.Description = "Check drafts.";
            command.AllowArgumentSeparator = true;
            var paths = command.Argument(
                "PATH",
                "Drafts, folders or patterns; - reads standard input. Default: this folder (.md .markdown .mdx .txt, except what .gitignore names).",
                multipleValues: true
            );
            var world = new WorldOptions(command);
            var given = CheckOptionList.All.Select(option => (Option: option, Given: option.AddTo(command))).ToList();
            command.ExtendedHelpText = """
                Examples:
                  style-lint check                                  every draft in this folder and below
                  style-lint check "stories/2026-*/**"              a pattern, quoted or not
                  style-lint check --only dates --date 2026-02-03 talks.md
                  style-lint check --changed                        what this branch adds
                  style-lint check --format json --output report.html > report.json
                  style-lint check --fix=all --diff talks.md        what all fixes would change
                  cat talks.md | style-lint check --stdin-filename stories/talks.md -

                Exit code: 0 nothing at or above --fail-level, 1 findings, 2 couldn't run or couldn't check everything.
                """;
            command.OnExecute(() =>
            {
                var options = new CheckOptions([.. Choices.Paths(command, paths)], world.Read(around))
                {
                    Arguments = [.. arguments.SkipWhile(argument => argument != "check").Skip(1)],
                };
                foreach (var (option, value) in given)
                    options = option.Set(options, value, around);
                return options.Watch ? new WatchRun(options, around).Run() : new CheckRun(options, around).Run();
            });
        });
}
