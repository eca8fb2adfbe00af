using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire copy</c>: adds the stories of one archive to another.</summary>
static class WireCopyCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("copy", command =>
        {
            command.Description = "Copy all stories from one archive to another.";
            command.AllowArgumentSeparator = true;
            var both = command.Argument(
                "FROM TO",
                "The two archives: folders, or clickhouse://user@host:port/database.",
                multipleValues: true
            );
            command.ExtendedHelpText = """
                Stories already there (same agency, id and version) are skipped, so you can simply restart an interrupted copy, or run one
                every night to add what is new.

                Example:
                  style-lint wire copy desk/wire clickhouse://desk@db.example.org:8123/wire
                """;
            command.OnExecute(() =>
                Choices.Paths(command, both) is [var from, var to]
                    ? Run(around.Archive(from)!, around.Archive(to)!, around)
                    : throw new CannotRunException("name the archive to copy and the one to copy to; see style-lint wire copy --help")
            );
        });

    static int Run(ArchiveName from, ArchiveName to, Surroundings around)
    {
        using var source = WireArchives.Open(from, around.Folder);
        var progress = new Progress(around.ErrorIsTerminal ? around.Error : null);
        var (added, known) = WireWriting.Run(to, around, writer =>
        {
            var read = 0L;
            foreach (var story in source.EarliestFirst(around.Cancel))
            {
                writer.Add(story, hasVersion: true);
                read++;
                progress.Show(() =>
                    $"{TextReport.Count(read, "story", "stories")} read, {TextReport.Count(writer.Added, "story", "stories")} added"
                );
            }

            writer.Close();
            return (writer.Added, writer.Known);
        });
        progress.Clear();
        var rest = known > 0 ? $"; {known} {(known == 1 ? "was" : "were")} there already" : "";
        around.Output.WriteLine($"Copied {TextReport.Count(added, "story", "stories")} to {Printable.Text(to.ToString())}{rest}.");
        return ExitCode.Clean;
    }
}
