using McMaster.Extensions.CommandLineUtils;
using StyleLint.LanguageServer;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint lsp</c>: serves an editor over standard input and output.</summary>
static class LspCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("lsp", command =>
        {
            command.Description = "Run the language server for editors, over standard input and output.";
            var world = new WorldOptions(command);
            // Editors pass it by habit; there is no other way to talk.
            command.Option("--stdio", "Use standard input and output, the only transport.", CommandOptionType.NoValue).ShowInHelpText =
                false;
            command.ExtendedHelpText = """
                Settings, rules and facts are reloaded when they change. The wire archive is STYLE_LINT_WIRE, or wire: in style-lint.yml.
                To set up your editor, see src/StyleLint.LanguageServer/README.md
                """;
            // No option names it: editors take options from files of the folder they open, and no file may have a check connect to
            // anywhere.
            command.OnExecute(() => Serve(around, () => world.Read(around)));
        });

    /// <summary>Serves until the editor leaves, with the settings, rules and facts of the folder alone.</summary>
    public static int Serve(Surroundings around) => Serve(around, () => new(around.Folder, around.Today()));

    static int Serve(Surroundings around, Func<DeskOptions> world)
    {
        if (around.OutputIsTerminal)
            around.Note("lsp talks to an editor, not to people: name it as the language server in your editor's settings. Ctrl-C ends it");
        return Server.Run(around.Input, around.RawOutput(), () => world() with { Wire = around.Archive(null) });
    }
}
