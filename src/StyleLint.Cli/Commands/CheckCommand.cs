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
                "Drafts, folders or patterns; - reads standard input. Default: this folder (.md .markdown .mdx .txt, except what .gitignore names).",
                multipleValues: true
            );
            var world = new WorldOptions(command);
            var wire = command.Option(
                "--wire <ARCHIVE>",
                "Wire archive to compare with: a folder, or clickhouse://user@host:port/database. Default: STYLE_LINT_WIRE, then "
                    + "wire: in style-lint.yml.",
                CommandOptionType.MultipleValue
            );
            var requireWire = command.Option("--require-wire", "Exit with 2 if no wire archive could be read.", CommandOptionType.NoValue);
            var date = command.Option(
                "--date <DATE>",
                "Publication date of drafts that give none, YYYY-MM-DD.",
                CommandOptionType.MultipleValue
            );
            var minLevel = command.Option(
                "--min-level <LEVEL>",
                "Lowest level to report: error, warning or suggestion. Text output lists suggestions only with --min-level suggestion.",
                CommandOptionType.MultipleValue
            );
            var failLevel = command.Option(
                "--fail-level <LEVEL>",
                "Lowest level that makes the exit code 1. Default: error.",
                CommandOptionType.MultipleValue
            );
            var only = command.Option(
                "--only <RULE>",
                "Run only this rule, family or Vale style. Repeatable.",
                CommandOptionType.MultipleValue
            );
            var skip = command.Option(
                "--skip <RULE>",
                "Skip this rule, family or Vale style. Repeatable.",
                CommandOptionType.MultipleValue
            );
            var format = command.Option(
                "--format <FORMAT>",
                $"Format of standard output: {string.Join(", ", Formats.All.Keys)}. Default: text; in GitHub Actions, text and github.",
                CommandOptionType.MultipleValue
            );
            var output = command.Option(
                "--output <FILE>",
                "Also write a report to a file; the extension, or FORMAT=FILE, sets the format. Repeatable.",
                CommandOptionType.MultipleValue
            );
            var stdinName = command.Option("--stdin-filename <NAME>", "Path to use for standard input.", CommandOptionType.MultipleValue);
            var fix = command.Option(
                "--fix[=<all>]",
                "Apply safe fixes; =all also applies the likeliest fix for everything else.",
                CommandOptionType.SingleOrNoValue
            );
            var diff = command.Option(
                "--diff",
                "Show what --fix would change, as a patch, without writing files.",
                CommandOptionType.NoValue
            );
            var changed = command.Option(
                "--changed[=<COMMIT>]",
                "Report only findings that are new since the branch left COMMIT, including uncommitted changes, and what the change "
                    + "removes from checking. Default: the main branch.",
                CommandOptionType.SingleOrNoValue
            );
            var staged = command.Option(
                "--staged",
                "For commit hooks: report only staged changes to tracked files, or everything if nothing is staged.",
                CommandOptionType.NoValue
            );
            var settingsFrom = command.Option(
                "--settings-from[=<COMMIT>]",
                "Use the settings, rules, facts and baselines of COMMIT, so that a change isn't checked by its own. Default: as for "
                    + "--changed.",
                CommandOptionType.SingleOrNoValue
            );
            var baseline = command.Option(
                "--baseline <FILE>",
                "Baseline file to use instead of the one in the settings.",
                CommandOptionType.MultipleValue
            );
            var update = command.Option(
                "--update-baseline[=<accept>]",
                "Remove entries that are fixed from the baseline; =accept adds all current findings.",
                CommandOptionType.SingleOrNoValue
            );
            var watch = command.Option(
                "--watch",
                "Check again whenever a draft, rule or setting changes, until Ctrl-C.",
                CommandOptionType.NoValue
            );
            var jobs = command.Option("--jobs <N>", "Number of threads. Default: one per processor.", CommandOptionType.MultipleValue);
            var timing = command.Option("--timing", "Print timings to standard error.", CommandOptionType.NoValue);
            var color = command.Option("--color", "Use colours even if the output isn't a terminal.", CommandOptionType.NoValue);
            var noColor = command.Option(
                "--no-color",
                "Don't use colours; the NO_COLOR variable does the same.",
                CommandOptionType.NoValue
            );
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
        changed.HasValue() && staged.HasValue() ? throw new CannotRunException("--changed and --staged can't be combined; leave one out")
        : staged.HasValue() ? new(null, IsStaged: true)
        : changed.HasValue() ? new(changed.Value())
        : null;
}
