using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Diagnostics;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint check</c>: its options, and how they become a <see cref="CheckRun"/>.</summary>
static class CheckCommand
{
    public static void Add(CommandLineApplication app, string[] arguments, Surroundings around) => app.Command("check", command =>
        {
            command.Description = "Check drafts.";
            command.AllowArgumentSeparator = true;
            var paths = command.Argument(
                "PATH",
                "Drafts, folders or patterns; - for standard input. Default: this folder (.md .markdown .mdx .txt, .gitignore holds).",
                multipleValues: true
            );
            var world = new WorldOptions(command);
            var wire = command.Option(
                "--wire <ARCHIVE>",
                "The wire archive to compare with: a folder, or clickhouse://user@host:port/database. Default: STYLE_LINT_WIRE, then "
                    + "wire: in style-lint.yml.",
                CommandOptionType.MultipleValue
            );
            var requireWire = command.Option(
                "--require-wire",
                "Exit with 2 where no wire archive could be consulted.",
                CommandOptionType.NoValue
            );
            var date = command.Option(
                "--date <DATE>",
                "The day the drafts are published, YYYY-MM-DD, where they do not say.",
                CommandOptionType.MultipleValue
            );
            var minLevel = command.Option(
                "--min-level <LEVEL>",
                "Report error, warning or suggestion and above. Given as suggestion, text lists the suggestions too.",
                CommandOptionType.MultipleValue
            );
            var failLevel = command.Option(
                "--fail-level <LEVEL>",
                "Exit with 1 from this level on. Default: error.",
                CommandOptionType.MultipleValue
            );
            var only = command.Option(
                "--only <RULE>",
                "Run only this rule, family or Vale style. Repeats.",
                CommandOptionType.MultipleValue
            );
            var skip = command.Option(
                "--skip <RULE>",
                "Leave out this rule, family or Vale style. Repeats.",
                CommandOptionType.MultipleValue
            );
            var format = command.Option(
                "--format <FORMAT>",
                $"What goes to standard output: {string.Join(", ", Formats.All.Keys)}. Default: text; in GitHub Actions, text and github.",
                CommandOptionType.MultipleValue
            );
            var output = command.Option(
                "--output <FILE>",
                "Write a report to a file besides; its ending or sarif=FILE chooses the format. Repeats.",
                CommandOptionType.MultipleValue
            );
            var stdinName = command.Option(
                "--stdin-filename <NAME>",
                "The path that standard input stands for.",
                CommandOptionType.MultipleValue
            );
            var fix = command.Option(
                "--fix[=<all>]",
                "Mend what can be mended without a look; =all takes the likeliest way out of everything else too.",
                CommandOptionType.SingleOrNoValue
            );
            var diff = command.Option("--diff", "Show what --fix would change, as a patch, and write nothing.", CommandOptionType.NoValue);
            var changed = command.Option(
                "--changed[=<COMMIT>]",
                "Report only what changed since the branch left COMMIT, what is not committed included, and say what the change "
                    + "leaves unchecked. Default: the main branch.",
                CommandOptionType.SingleOrNoValue
            );
            var staged = command.Option(
                "--staged",
                "For commit hooks: report only what is staged, and of files that git knows. Where nothing is staged, everything.",
                CommandOptionType.NoValue
            );
            var settingsFrom = command.Option(
                "--settings-from[=<COMMIT>]",
                "Take settings, rules, facts and baselines from COMMIT, so that a change is not checked by its own. Default: as for "
                    + "--changed.",
                CommandOptionType.SingleOrNoValue
            );
            var baseline = command.Option(
                "--baseline <FILE>",
                "The findings to let pass, in place of the settings' baseline.",
                CommandOptionType.MultipleValue
            );
            var update = command.Option(
                "--update-baseline[=<accept>]",
                "Drop from the baseline what is gone; =accept takes in what is found now.",
                CommandOptionType.SingleOrNoValue
            );
            var watch = command.Option(
                "--watch",
                "Check again whenever a draft, a rule or the settings change, until Ctrl-C.",
                CommandOptionType.NoValue
            );
            var jobs = command.Option("--jobs <N>", "Threads. Default: one for each processor.", CommandOptionType.MultipleValue);
            var timing = command.Option("--timing", "Say on standard error how long it took.", CommandOptionType.NoValue);
            var color = command.Option("--color", "Colours even where the output is no terminal.", CommandOptionType.NoValue);
            var noColor = command.Option("--no-color", "No colours; so does NO_COLOR.", CommandOptionType.NoValue);
            command.ExtendedHelpText = """
                Examples:
                  style-lint check                                  every draft below this folder
                  style-lint check "stories/2026-*/**"              a pattern, quoted or not
                  style-lint check --only dates --date 2026-02-03 talks.md
                  style-lint check --changed                        what this branch brought
                  style-lint check --format json --output text=report.txt > report.json
                  style-lint check --fix=all --diff talks.md        what every way out would change
                  cat talks.md | style-lint check --stdin-filename stories/talks.md -

                Exit code: 0 nothing at or above --fail-level, 1 findings, 2 could not run, or not check all that was asked for.
                """;
            command.OnExecute(() =>
            {
                var becomes = Choices.Optional(update, BaselineUpdate.Shrink, "accept", BaselineUpdate.Accept) ?? BaselineUpdate.None;
                var options = new CheckOptions(
                    [.. Choices.Paths(command, paths)],
                    world.Read(around) with
                    {
                        Wire = around.Archive(Choices.One(wire)),
                        Baseline = Choices.One(baseline),
                        WritesBaseline = becomes == BaselineUpdate.Accept,
                    },
                    Choices.Date(date),
                    Choices.Level(minLevel, Severity.Suggestion),
                    Choices.Level(failLevel, Severity.Error),
                    new([.. only.Values.OfType<string>()], [.. skip.Values.OfType<string>()]),
                    Choices.One(format) is { } name ? Choices.Among("format", name, Formats.All) : null,
                    [.. output.Values.OfType<string>().Select(OutputChoice.Parse)]
                )
                {
                    Arguments = [.. arguments.SkipWhile(argument => argument != "check").Skip(1)],
                    StdinName = Choices.One(stdinName),
                    ListsSuggestions = minLevel.HasValue(),
                    RequiresWire = requireWire.HasValue(),
                    Jobs = Choices.Count(jobs),
                    Timing = timing.HasValue(),
                    Fix = Choices.Optional(fix, FixSafety.Safe, "all", FixSafety.NeedsReview) ?? (diff.HasValue() ? FixSafety.Safe : null),
                    Diff = diff.HasValue(),
                    Watch = watch.HasValue(),
                    Changed = Since(changed, staged),
                    SettingsFrom = settingsFrom.HasValue() ? new(settingsFrom.Value()) : null,
                    Update = becomes,
                    Color =
                        noColor.HasValue() ? false
                        : color.HasValue() ? true
                        : null,
                };
                return options.Watch ? new WatchRun(options, around).Run() : new CheckRun(options, around).Run();
            });
        });

    static ChangedSince? Since(CommandOption changed, CommandOption staged) =>
        changed.HasValue() && staged.HasValue() ? throw new CannotRunException("--changed and --staged say different things; leave one out")
        : staged.HasValue() ? new(null, IsStaged: true)
        : changed.HasValue() ? new(changed.Value())
        : null;
}
