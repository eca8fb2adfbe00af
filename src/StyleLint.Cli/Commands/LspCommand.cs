using McMaster.Extensions.CommandLineUtils;
using StyleLint.LanguageServer;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint lsp</c>: serves an editor over standard input and output.</summary>
static class LspCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("lsp", command =>
        {
            command.Description = "Serve an editor over standard input and output (Language Server Protocol).";
            var world = new WorldOptions(command);
            // Editors pass it by habit; there is no other way to talk.
            command.Option("--stdio", "Use standard input and output; nothing else there is.", CommandOptionType.NoValue).ShowInHelpText =
                false;
            command.ExtendedHelpText = """
                Settings, rules and facts are read again when they change. The wire archive is that of STYLE_LINT_WIRE, then of
                wire: in style-lint.yml. How editors are set up: src/StyleLint.LanguageServer/README.md
                """;
            // No option names it: editors take options from files of the folder they open, and no file may have a check connect to
            // anywhere.
            command.OnExecute(() => Serve(around, () => world.Read(around)));
        });

    /// <summary>Serves until the editor leaves, with the settings, rules and facts of the folder alone.</summary>
    public static int Serve(Surroundings around) => Serve(around, () => new(around.Folder, around.Today()));

    static int Serve(Surroundings around, Func<DeskOptions> world) =>
        Server.Run(around.Input, around.RawOutput(), () => world() with { Wire = around.Archive(null) });
}
