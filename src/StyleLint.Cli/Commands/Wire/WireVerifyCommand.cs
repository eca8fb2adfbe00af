using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire verify</c>: reads all of an archive.</summary>
static class WireVerifyCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("verify", command =>
        {
            command.Description = "Read all of an archive and say whether it is sound.";
            var archive = new ArchiveOption(command);
            command.ExtendedHelpText = """
                Holds every page against its checksum, every story against the index and every fingerprint against its place or story.

                Exit code: 0 all is as it was written, 1 something is damaged, 2 could not run.
                """;
            command.OnExecute(() => Run(archive.Read(around), around));
        });

    static int Run(ArchiveName name, Surroundings around)
    {
        using var archive = WireArchives.Open(name, around.Folder);
        var damage = archive.Verify(around.Cancel);
        foreach (var line in damage)
            around.Output.WriteLine(Printable.Line(line));
        if (damage.IsEmpty)
            around.Output.WriteLine($"{TextReport.Count(archive.Info(around.Cancel).Stories, "story", "stories")}, all sound.");
        return damage.IsEmpty ? ExitCode.Clean : ExitCode.Found;
    }
}
