using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire remove</c>: takes stories out of an archive.</summary>
static class WireRemoveCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("remove", command =>
        {
            command.Description = "Remove stories, by id or by age.";
            command.AllowArgumentSeparator = true;
            var ids = command.Argument("ID", "Ids of stories; all versions are removed.", multipleValues: true);
            var archive = new ArchiveOption(command);
            var before = command.Option(
                "--before <DATE>",
                "Remove every story sent before this date, YYYY-MM-DD.",
                CommandOptionType.MultipleValue
            );
            command.ExtendedHelpText = """
                Checks no longer find removed stories. 'style-lint wire compact' frees their disk space.

                Examples:
                  style-lint wire remove --archive desk/wire urn:newsml:example.org:20260203:4711
                  style-lint wire remove --archive desk/wire --before 2021-01-01
                """;
            command.OnExecute(() =>
            {
                var name = archive.Read(around);
                var wanted = Choices.Paths(command, ids);
                var day = Choices.Date(before);
                if (wanted.Length == 0 == (day is null))
                    throw new CannotRunException("name the stories to remove: ids, or --before DATE");
                var removed = WireWriting.Run(name, around, writer =>
                    day is { } first ? writer.RemoveBefore(first) : writer.Remove(wanted)
                );
                if (removed == 0)
                    around.Note($"{name} has no such story");
                around.Output.WriteLine($"Removed {TextReport.Count(removed, "story", "stories")} from {Printable.Text(name.ToString())}.");
                return removed > 0 ? ExitCode.Clean : ExitCode.Found;
            });
        });
}
