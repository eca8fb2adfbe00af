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
            command.Description = "Check an archive for damage.";
            var archive = new ArchiveOption(command);
            command.ExtendedHelpText = """
                Reads the whole archive and compares every page with its checksum, every story with the index, and every fingerprint with its story.

                Exit code: 0 sound, 1 damaged, 2 couldn't run.
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
