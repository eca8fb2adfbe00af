using System.Globalization;
using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.DeskPage;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint desk</c>: a page in the browser to write or drop a draft on.</summary>
static class DeskCommand
{
    const int HighestPort = 65535;

    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("desk", command =>
        {
            command.Description = "Open a page in your browser to paste, drop or write a draft on.";
            var folder = command.Argument("FOLDER", "The folder whose settings, facts and archive hold. Default: this folder.");
            var world = new WorldOptions(command);
            var port = command.Option(
                "--port <N>",
                "Port to serve the page on. Default: one that is free.",
                CommandOptionType.MultipleValue
            );
            var noOpen = command.Option("--no-open", "Print the address, and open no browser.", CommandOptionType.NoValue);
            command.ExtendedHelpText = """
                Paste a story from Word or Google Docs, drop a .docx, .md or .txt file, or write. Notes stand
                beside the words and follow you as you type; a click takes a way out, and Undo takes it back.
                "Understood" shows who speaks, what day each "Monday" is, and who holds which office.
                Copy the story back as text, Markdown or rich text, or download the report.

                Nothing leaves this computer, and nothing is saved. The page stops with Ctrl-C here.
                The wire archive is STYLE_LINT_WIRE, or wire: in style-lint.yml.

                Examples:
                  style-lint desk                  by the settings of this folder, or none
                  style-lint desk stories          by the settings of stories
                  style-lint desk --port 8095 --no-open
                """;
            command.OnExecute(() =>
            {
                var home = Path.GetFullPath(folder.Value ?? ".", around.Folder);
                if (!Directory.Exists(home))
                    throw new CannotRunException($"{folder.Value}: no such folder");
                var session = new DeskSession(() => world.Read(around) with { Wire = around.Archive(null) }, home, around.Note);
                using var server = new DeskServer(new(session, around.Today), Port(port));
                around.Output.WriteLine($"The desk is open at {server.Address}");
                around.Output.WriteLine("Nothing leaves this computer, and nothing is saved. Ctrl-C closes it.");
                around.Output.Flush();
                if (!noOpen.HasValue())
                    Browser.Open(server.Address);
                server.Run(around.Cancel).GetAwaiter().GetResult();
                return ExitCode.Clean;
            });
        });

    static int Port(CommandOption given)
    {
        if (Choices.One(given) is not { } text)
            return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= HighestPort
            ? port
            : throw new CannotRunException($"--port {text}: not a port; choose one of 1024 to {HighestPort}");
    }
}
