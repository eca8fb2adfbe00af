using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire compact</c>: makes one part of all parts of an archive.</summary>
static class WireCompactCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("compact", command =>
        {
            command.Description = "Merge an archive's parts and free the space of removed stories.";
            var archive = new ArchiveOption(command);
            command.ExtendedHelpText = """
                You only need this after 'remove', or before copying the archive to another machine. It needs as much free space as the
                archive takes. Checks can run at the same time.
                """;
            command.OnExecute(() =>
            {
                var name = archive.Read(around);
                using (WireArchives.Open(name, around.Folder))
                {
                    // There must be one: compacting begins none.
                }

                WireWriting.Run(name, around, writer =>
                {
                    writer.Compact();
                    return true;
                });
                using var compacted = WireArchives.Open(name, around.Folder);
                around.Output.WriteLine(
                    $"{Printable.Text(name.ToString())} holds {TextReport.Count(compacted.Info(around.Cancel).Stories, "story", "stories")} in one part."
                );
                return ExitCode.Clean;
            });
        });
}
