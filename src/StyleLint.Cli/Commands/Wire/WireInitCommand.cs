using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire init</c>: begins an archive.</summary>
static class WireInitCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("init", command =>
        {
            command.Description = "Begin an archive; ClickHouse needs it, a folder does not.";
            var archive = new ArchiveOption(command);
            var cluster = command.Option(
                "--cluster <NAME>",
                "Spread it over the servers of this cluster, by its name in their configuration.",
                CommandOptionType.MultipleValue
            );
            var sql = command.Option("--sql", "Only print the statements, to change and run them yourself.", CommandOptionType.NoValue);
            command.ExtendedHelpText = """
                In ClickHouse it makes the database, where it is missing, and the tables of the archive in it. Over a cluster, run it
                with the address of each server; any of them can be asked then. What is there already stays as it is.
                Replicas: print the statements, put Replicated… for the engines, and run them.

                Examples:
                  style-lint wire init --archive clickhouse://desk@db.example.org:8123/wire
                  style-lint wire init --archive clickhouse://desk@db1.example.org:8123/wire --cluster newsroom
                """;
            command.OnExecute(() =>
            {
                var (name, over) = (archive.Read(around), Choices.One(cluster));
                if (sql.HasValue())
                {
                    foreach (var statement in WireArchives.Statements(name, over))
                        around.Output.WriteLine($"{Printable.Line(statement)};");
                    return ExitCode.Clean;
                }

                foreach (var line in WireArchives.Begin(name, over, around.Folder, around.Cancel))
                    around.Output.WriteLine(Printable.Line(line));
                return ExitCode.Clean;
            });
        });
}
