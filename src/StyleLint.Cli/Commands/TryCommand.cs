using McMaster.Extensions.CommandLineUtils;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint try</c>: its options, and how they become a <see cref="TryRun"/>.</summary>
static class TryCommand
{
    const int Samples = 5;
    const int SamplesToJudge = 20;
    const int Seed = 1;

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("try", command =>
        {
            command.Description = "Try rules on an archive: how often they report, and what.";
            command.AllowArgumentSeparator = true;
            var arguments = command.Argument(
                "RULE ARCHIVE",
                "A rule, a family, a rule file, or all; then a folder of drafts or a JSON Lines file (.jsonl, .ndjson, also .gz).",
                multipleValues: true
            );
            var world = new WorldOptions(command);
            var date = command.Option(
                "--date <DATE>",
                "Publication date of stories that give none, YYYY-MM-DD.",
                CommandOptionType.MultipleValue
            );
            var samples = command.Option(
                "--samples <N>",
                $"Findings to show per rule. Default: {Samples}, with --judge {SamplesToJudge}.",
                CommandOptionType.MultipleValue
            );
            var seed = command.Option("--seed <N>", $"Seed for the random sample. Default: {Seed}.", CommandOptionType.MultipleValue);
            var judge = command.Option(
                "--judge <FILE>",
                "With a rule and an archive, write the sample to FILE for judging; alone, add up the verdicts in FILE.",
                CommandOptionType.MultipleValue
            );
            var jobs = command.Option("--jobs <N>", "Number of threads. Default: one per processor.", CommandOptionType.MultipleValue);
            command.ExtendedHelpText = """
                Runs every rule you name, even one that is switched off, on every story, even one that the settings exclude. In JSON Lines
                each line is a story: "body" (or "text", "content") is its text, and the other fields are its header ("title", "author",
                "date").

                Examples:
                  style-lint try attribution/vague-source archive/2025
                  style-lint try desk/rules/style/at-this-time.yml archive.jsonl.gz --samples 20
                  style-lint try all archive.jsonl --date 2025-06-30

                Judge each finding by one question: would the desk have changed the sentence?

                Measure how often a rule is right in three steps:
                  style-lint try dates archive.jsonl.gz --samples 20 --judge dates.yml    write a sample, with words and messages
                  (fill in right, unsure or wrong after each verdict in dates.yml)
                  style-lint try --judge dates.yml                                        print one row per rule
                A row is rule, corpus, articles, findings, judged, right, unsure, wrong, date. Rows for built-in rules go into
                rules/precision.csv, and 'style-lint explain RULE' puts them into words.
                """;
            command.OnExecute(() =>
            {
                var paths = Choices.Paths(command, arguments);
                var judged = Choices.One(judge);
                if (paths.Length == 0 && judged is not null)
                    return JudgedSamples.Count(judged, around);
                if (paths is not [var rule, var archive])
                    throw new CannotRunException("name a rule and an archive: style-lint try attribution/vague-source stories");
                return new TryRun(
                    new(
                        rule,
                        archive,
                        world.Read(around),
                        Choices.Date(date),
                        Choices.Count(samples) ?? (judged is null ? Samples : SamplesToJudge),
                        Choices.Count(seed) ?? Seed,
                        Choices.Count(jobs)
                    )
                    {
                        Judge = judged,
                    },
                    around
                ).Run();
            });
        });
}
