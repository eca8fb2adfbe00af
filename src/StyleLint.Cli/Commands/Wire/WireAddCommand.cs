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
                $"Files, or folders with files, of agency copy ({string.Join(' ', WireImport.Endings)}; each also .gz).",
                multipleValues: true
            );
            var archive = new ArchiveOption(command);
            var agency = command.Option("--agency <NAME>", "Whose the items are that do not say.", CommandOptionType.MultipleValue);
            var now = command.Option(
                "--now <DATE>",
                "The day that datelines without a year are read from, YYYY-MM-DD. Default: today.",
                CommandOptionType.MultipleValue
            );
            command.ExtendedHelpText = """
                Reads ninjs 1.3, 2.1 and 3.1 (.json), NewsML-G2, RSS and Atom (.xml), JSON lines with id, agency, date, headline,
                byline and body, and Markdown or plain text. What an item does not say is read from its text: the agency and
                the date of the dateline, the byline. Only then counts --agency, and last the name of the feed or file.

                A story that is there already, by agency, id and version, is not added again. An item that cannot be read is
                reported with file and line, and the others are added.

                Examples:
                  style-lint wire add --archive desk/wire feeds
                  style-lint wire add --archive desk/wire --agency Reuters backlog.jsonl.gz

                Exit code: 0 every story is in the archive, 1 some items could not be read, 2 could not run.
                """;
            command.OnExecute(() =>
                new WireAddRun(archive.Read(around), Choices.One(agency), Choices.Date(now) ?? around.Today(), around).Run(
                    Choices.Paths(command, paths)
                )
            );
        });
}
