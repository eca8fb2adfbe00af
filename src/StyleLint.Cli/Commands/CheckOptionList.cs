using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Diagnostics;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>The options of <c>style-lint check</c>, each in one place: what is written, what help says of it, and what it sets.</summary>
static class CheckOptionList
{
    /// <summary>All of them, in the order of the help; a later one may go by what an earlier one has set.</summary>
    internal static ImmutableArray<OptionOf<CheckOptions>> All { get; } =
    [
        new(
            "--wire",
            "Wire archive to compare with: a folder, or clickhouse://user@host:port/database. Default: STYLE_LINT_WIRE, then "
                + "wire: in style-lint.yml.",
            static (options, given, around) => options with { World = options.World with { Wire = around.Archive(Choices.One(given)) } }
        )
        {
            Value = "ARCHIVE",
        },
        new("--require-wire", "Exit with 2 if no wire archive could be read.", static (options, given, _) =>
            options with
            {
                RequiresWire = given.HasValue(),
            }
        ),
        new("--date", "Publication date of drafts that give none, YYYY-MM-DD.", static (options, given, _) =>
            options with
            {
                Date = Choices.Date(given),
            }
        )
        {
            Value = "DATE",
        },
        new(
            "--min-level",
            "Lowest level to report: error, warning or suggestion. Text output lists suggestions only with --min-level suggestion.",
            static (options, given, _) =>
                options with
                {
                    MinLevel = Choices.Level(given, options.MinLevel),
                    ListsSuggestions = given.HasValue(),
                }
        )
        {
            Value = "LEVEL",
            Choices = [.. Cli.Choices.LevelNames],
        },
        new("--fail-level", "Lowest level that makes the exit code 1. Default: error.", static (options, given, _) =>
            options with
            {
                FailLevel = Choices.Level(given, options.FailLevel),
            }
        )
        {
            Value = "LEVEL",
            Choices = [.. Cli.Choices.LevelNames],
        },
        new("--only", "Run only this rule, family or Vale style. Repeatable.", static (options, given, _) =>
            options with
            {
                Rules = options.Rules with { Only = Values(given) },
            }
        )
        {
            Value = "RULE",
        },
        new("--skip", "Skip this rule, family or Vale style. Repeatable.", static (options, given, _) =>
            options with
            {
                Rules = options.Rules with { Skip = Values(given) },
            }
        )
        {
            Value = "RULE",
        },
        new(
            "--format",
            $"Format of standard output: {string.Join(", ", Formats.All.Keys)}. Default: text; in GitHub Actions, text and github.",
            static (options, given, _) =>
                options with
                {
                    Format = Choices.One(given) is { } name ? Choices.Among("format", name, Formats.All) : null,
                }
        )
        {
            Value = "FORMAT",
            Choices = [.. Formats.All.Keys],
        },
        new(
            "--output",
            "Also write a report to a file; the extension, or FORMAT=FILE, sets the format. Repeatable.",
            static (options, given, _) => options with { Outputs = [.. Values(given).Select(OutputChoice.Parse)] }
        )
        {
            Value = "FILE",
        },
        new(
            "--statistics",
            "Count findings by rule instead of listing them, and name the rules that found nothing; as text or, with --format json, as JSON.",
            static (options, given, _) => options with { Counts = given.HasValue() }
        ),
        new("--stdin-filename", "Path to use for standard input.", static (options, given, _) =>
            options with
            {
                StdinName = Choices.One(given),
            }
        )
        {
            Value = "NAME",
        },
        new("--fix", "Apply safe fixes; =all also applies the likeliest fix for everything else.", static (options, given, _) =>
            options with
            {
                Fix = Choices.Optional(given, FixSafety.Safe, "all", FixSafety.NeedsReview),
            }
        )
        {
            Value = "all",
            IsValueOptional = true,
            Choices = ["all"],
        },
        new("--diff", "Show what --fix would change, as a patch, without writing files.", static (options, given, _) =>
            options with
            {
                Diff = given.HasValue(),
                Fix = options.Fix ?? (given.HasValue() ? FixSafety.Safe : null),
            }
        ),
        new(
            "--changed",
            "Report only findings that are new since the branch left COMMIT, including uncommitted changes, and what the change "
                + "removes from checking. Default: the main branch.",
            static (options, given, _) => options with { Changed = given.HasValue() ? new(given.Value()) : null }
        )
        {
            Value = "COMMIT",
            IsValueOptional = true,
        },
        new(
            "--staged",
            "For commit hooks: report only staged changes to tracked files, or everything if nothing is staged.",
            static (options, given, _) => options with { Changed = Staged(given, options.Changed) }
        ),
        new(
            "--settings-from",
            "Use the settings, rules, facts and baselines of COMMIT, so that a change isn't checked by its own. Default: as for "
                + "--changed.",
            static (options, given, _) => options with { SettingsFrom = given.HasValue() ? new(given.Value()) : null }
        )
        {
            Value = "COMMIT",
            IsValueOptional = true,
        },
        new("--baseline", "Baseline file to use instead of the one in the settings.", static (options, given, _) =>
            options with
            {
                World = options.World with { Baseline = Choices.One(given) },
            }
        )
        {
            Value = "FILE",
        },
        new("--update-baseline", "Remove entries that are fixed from the baseline; =accept adds all current findings.", SetUpdate)
        {
            Value = "accept",
            IsValueOptional = true,
            Choices = ["accept"],
        },
        new("--watch", "Check again whenever a draft, rule or setting changes, until Ctrl-C.", static (options, given, _) =>
            options with
            {
                Watch = given.HasValue(),
            }
        ),
        new("--jobs", "Number of threads. Default: one per processor.", static (options, given, _) =>
            options with
            {
                Jobs = Choices.Count(given),
            }
        )
        {
            Value = "N",
        },
        new("--timing", "Print timings to standard error.", static (options, given, _) => options with { Timing = given.HasValue() }),
        new("--color", "Use colours even if the output isn't a terminal.", static (options, given, _) =>
            options with
            {
                Color = given.HasValue() ? true : null,
            }
        ),
        new("--no-color", "Don't use colours; the NO_COLOR variable does the same.", static (options, given, _) =>
            options with
            {
                Color = given.HasValue() ? false : options.Color,
            }
        ),
    ];

    static ImmutableArray<string> Values(CommandOption given) => [.. given.Values.OfType<string>()];

    static ChangedSince? Staged(CommandOption given, ChangedSince? changed) =>
        !given.HasValue() ? changed
        : changed is null ? new(null, IsStaged: true)
        : throw new CannotRunException("--changed and --staged can't be combined; leave one out");

    static CheckOptions SetUpdate(CheckOptions options, CommandOption given, Surroundings around)
    {
        var update = Choices.Optional(given, BaselineUpdate.Shrink, "accept", BaselineUpdate.Accept) ?? BaselineUpdate.None;
        return options with { Update = update, World = options.World with { WritesBaseline = update == BaselineUpdate.Accept } };
    }
}
