using McMaster.Extensions.CommandLineUtils;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint try</c>: its options, and how they become a <see cref="TryRun"/>.</summary>
static class TryCommand
{
    const int Samples = 5;
    const int Seed = 1;

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("try", command =>
    {
        command.Description = "Try rules on an archive: how often they speak, and what they say.";
        command.AllowArgumentSeparator = true;
        var arguments = command.Argument("RULE ARCHIVE", "A rule, a family, a rule file or all; then a folder of drafts or a JSON Lines file (.jsonl, .ndjson, also .gz).", multipleValues: true);
        var world = new WorldOptions(command);
        var date = command.Option("--date <DATE>", "The day the stories were published, YYYY-MM-DD, where they do not say.", CommandOptionType.MultipleValue);
        var samples = command.Option("--samples <N>", $"Findings to show of each rule. Default: {Samples}.", CommandOptionType.MultipleValue);
        var seed = command.Option("--seed <N>", $"Another number shows other findings. Default: {Seed}.", CommandOptionType.MultipleValue);
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
            """;
        command.OnExecute(() =>
        {
            if (Choices.Paths(command, arguments) is not [var rule, var archive])
                throw new CannotRunException("try needs a rule and an archive: style-lint try attribution/vague-source stories");
            return new TryRun(
                new(rule, archive, world.Read(around), Choices.Date(date), Choices.Count(samples) ?? Samples, Choices.Count(seed) ?? Seed, Choices.Count(jobs)),
                around).Run();
        });
    });
}
