using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Terminal;
using StyleLint.Workspace.Wire;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire init</c>: begins an archive.</summary>
static class WireInitCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("init", command =>
        {
            command.Description = "Create an archive in ClickHouse; a folder needs no setup.";
            var archive = new ArchiveOption(command);
            var cluster = command.Option(
                "--cluster <NAME>",
                "Spread the archive over this cluster, named as in the servers' configuration.",
                CommandOptionType.MultipleValue
            );
            var sql = command.Option(
                "--sql",
                "Only print the SQL statements, so you can edit and run them yourself.",
                CommandOptionType.NoValue
            );
            command.ExtendedHelpText = """
                Creates the database if it doesn't exist, and the archive's tables in it. For a cluster, run it with the address of each
                server; you can then query any of them. Existing tables are left as they are.
                For replicas, print the statements, change the engines to Replicated…, and run them.

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
