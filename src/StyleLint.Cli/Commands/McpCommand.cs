using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Mcp;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint mcp</c>: serves a chat assistant over standard input and output.</summary>
static class McpCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("mcp", command =>
        {
            command.Description = "Serve chat assistants over the Model Context Protocol (MCP).";
            var folder = command.Argument("FOLDER", "The newsroom's folder, whose settings, facts and archive hold. Default: this folder.");
            command.ExtendedHelpText = """
                An assistant knows neither what day it is nor who holds which office today. Name this command in its settings, and
                it can ask: most take a JSON file like this.

                  {
                    "mcpServers": {
                      "style-lint": { "command": "style-lint", "args": ["mcp", "/home/ada/newsroom"] }
                    }
                  }

                Without a folder, the one in which the assistant starts its programs is taken; name it to be sure.

                Tools:
                  check             findings in a text or a draft of the folder, with fixes as edits
                  fix               the text after safe or likeliest fixes, and the edits; no file is written
                  explain           why a rule exists, and what it accepts and flags
                  who_held_office   who held an office on a day; a person's offices
                  which_day         which day "Friday, Feb. 6, 2026" or "last Tuesday" is, and whether it exists
                  wire_search       stories of the wire archive by their words
                  wire_compare      a draft and a story of the archive side by side

                It writes nothing, uses no network, and reads only drafts, settings, rules, facts and archive of the folder. The archive is
                wire: in style-lint.yml, or STYLE_LINT_WIRE if that names a folder. It ends when the assistant closes its input.
                """;
            command.OnExecute(() =>
            {
                var home = Path.GetFullPath(folder.Value ?? ".", around.Folder);
                if (!Directory.Exists(home))
                    throw new CannotRunException($"{folder.Value}: no such folder");
                return Serve(around with { Folder = home });
            });
        });

    static int Serve(Surroundings around)
    {
        if (around.OutputIsTerminal)
            around.Note(
                "mcp talks to a chat assistant, not to people: name it in your assistant's settings, as style-lint mcp --help shows. "
                    + "Ctrl-C ends it"
            );
        var folder = new McpFolder(around);
        return new McpServer(
            [.. new DraftTools(folder).All, .. new KnowledgeTools(folder).All, .. new WireTools(folder).All],
            around.RawOutput()
        ).Run(around.Input);
    }
}
