using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;
using StyleLint.Workspace.Wire.Import;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire add</c>: keeps stories of files of agency copy.</summary>
static class WireAddCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("add", command =>
        {
            command.Description = "Add agency stories.";
            command.AllowArgumentSeparator = true;
            var paths = command.Argument(
                "PATH",
                $"Files or folders of agency copy ({string.Join(' ', WireImport.Endings)}; each also .gz).",
                multipleValues: true
            );
            var archive = new ArchiveOption(command);
            var agency = command.Option("--agency <NAME>", "The agency of items that don't name one.", CommandOptionType.MultipleValue);
            var now = command.Option(
                "--now <DATE>",
                "Date for working out the year of datelines without one, YYYY-MM-DD. Default: today.",
                CommandOptionType.MultipleValue
            );
            command.ExtendedHelpText = """
                Reads ninjs 1.3, 2.1 and 3.1 (.json), NewsML-G2, RSS and Atom (.xml), JSON Lines with id, agency, date, headline,
                byline and body, and Markdown or plain text. What an item doesn't state is taken from its text (agency and date from
                the dateline, the byline), then from --agency, and last from the name of the feed or file.

                Stories already in the archive (same agency, id and version) are skipped. Items that can't be read are reported with
                file and line, and the rest are added.

                Examples:
                  style-lint wire add --archive desk/wire feeds
                  style-lint wire add --archive desk/wire --agency Reuters backlog.jsonl.gz

                Exit code: 0 every story is in the archive, 1 some items couldn't be read, 2 couldn't run.
                """;
            command.OnExecute(() =>
                new WireAddRun(archive.Read(around), Choices.One(agency), Choices.Date(now) ?? around.Today(), around).Run(
                    Choices.Paths(command, paths)
                )
            );
        });
}
