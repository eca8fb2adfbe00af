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
            command.Description = "Try rules on an archive: how often they speak, and what they say.";
            command.AllowArgumentSeparator = true;
            var arguments = command.Argument(
                "RULE ARCHIVE",
                "A rule, a family, a rule file or all; then a folder of drafts or a JSON Lines file (.jsonl, .ndjson, also .gz).",
                multipleValues: true
            );
            var world = new WorldOptions(command);
            var date = command.Option(
                "--date <DATE>",
                "The day the stories were published, YYYY-MM-DD, where they do not say.",
                CommandOptionType.MultipleValue
            );
            var samples = command.Option(
                "--samples <N>",
                $"Findings to show of each rule. Default: {Samples}, with --judge {SamplesToJudge}.",
                CommandOptionType.MultipleValue
            );
            var seed = command.Option(
                "--seed <N>",
                $"Another number shows other findings. Default: {Seed}.",
                CommandOptionType.MultipleValue
            );
            var judge = command.Option(
                "--judge <FILE>",
                "Write the samples to a file to judge them in; alone, print what the file's verdicts come to.",
                CommandOptionType.MultipleValue
            );
            var jobs = command.Option("--jobs <N>", "Threads. Default: one for each processor.", CommandOptionType.MultipleValue);
            command.ExtendedHelpText = """
                Every rule that is named runs, one that is off as well, whatever the settings say of its level. Stories that the settings
                leave out are tried too. In JSON Lines each line is a story: "body" (or "text", "content") is its text, the other fields
                are its header ("title", "author", "date").

                Examples:
                  style-lint try attribution/vague-source archive/2025
                  style-lint try desk/rules/style/at-this-time.yml archive.jsonl.gz --samples 20
                  style-lint try all archive.jsonl --date 2025-06-30

                Judge each sample by one question: would the desk have changed the sentence?

                How often a rule is right is measured in three steps:
                  style-lint try dates archive.jsonl.gz --samples 20 --judge dates.yml    writes the samples, each with its words and message
                  (write right, unsure or wrong after each verdict in dates.yml)
                  style-lint try --judge dates.yml                                        prints a row for each rule
                A row is rule, corpus, articles, findings, judged, right, unsure, wrong, date. Of the rules that ship, rows go into
                rules/precision.csv, and 'style-lint explain RULE' says them in words.
                """;
            command.OnExecute(() =>
            {
                var paths = Choices.Paths(command, arguments);
                var judged = Choices.One(judge);
                if (paths.Length == 0 && judged is not null)
                    return JudgedSamples.Count(judged, around);
                if (paths is not [var rule, var archive])
                    throw new CannotRunException("try needs a rule and an archive: style-lint try attribution/vague-source stories");
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
