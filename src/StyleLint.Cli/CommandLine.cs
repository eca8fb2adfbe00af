using McMaster.Extensions.CommandLineUtils;
using StyleLint.Cli.Commands;
using StyleLint.Cli.Commands.Wire;
using StyleLint.Workspace;
using StyleLint.Yaml;

namespace StyleLint.Cli;

/// <summary>The command line as a whole: which commands there are, and one clear line for a wrong one.</summary>
static class CommandLine
{
    public static int Run(string[] arguments, Surroundings around)
    {
        // "style-lint help check" is what people try first.
        if (arguments is ["help", .. var about])
            arguments = [.. about, "--help"];
        var console = new PlainConsole();
        using var app = Build(arguments, around, console);
        if (arguments is ["complete", "--", .. var words])
            return CompletionCommand.Answer(app, words, around);
        try
        {
            var code = app.Execute(arguments);
            around.Output.Write(console.Out.ToString());
            return code;
        }
        catch (CommandParsingException problem)
        {
            throw new CannotRunException(Explain(problem, around));
        }
    }

    static CommandLineApplication Build(string[] arguments, Surroundings around, PlainConsole console)
    {
        var app = new CommandLineApplication(new HelpText(), console, around.Folder, throwOnUnexpectedArg: true)
        {
            Name = "style-lint",
            Description = "Checks news stories the way a copy desk does: who said it, which day it was, who holds which office.",
            ResponseFileHandling = ResponseFileHandling.Disabled,
            ExtendedHelpText = """
                Examples:
                  style-lint check                         every draft in this folder and below
                  style-lint check stories/2026-02-03.md   one draft
                  style-lint explain dates/weekday-mismatch
                  style-lint init                          write a style-lint.yml for this folder

                Run style-lint COMMAND --help for more about a command.
                """,
        };
        app.HelpOption("-h|--help", inherited: true).Description = "Show help.";
        app.VersionOption("--version", ToolVersion.Full, ToolVersion.Full).Description = "Show the version.";
        // Setting up a command takes a millisecond, and a check or an editor needs none of the others.
        switch (arguments)
        {
            case ["check", ..]:
                CheckCommand.Add(app, arguments, around);
                break;
            case ["lsp", ..]:
                LspCommand.Add(app, around);
                break;
            case ["mcp", ..]:
                McpCommand.Add(app, around);
                break;
            default:
                CheckCommand.Add(app, arguments, around);
                ReadCommand.Add(app, around);
                ExplainCommand.Add(app, around);
                RulesCommand.Add(app, around);
                NewCommand.Add(app, around);
                TestCommand.Add(app, around);
                TryCommand.Add(app, around);
                WireCommand.Add(app, around);
                FactsCommand.Add(app, around);
                NamesCommand.Add(app, around);
                InitCommand.Add(app, around);
                DeskCommand.Add(app, around);
                LspCommand.Add(app, around);
                McpCommand.Add(app, around);
                SchemaCommand.Add(app, around);
                CompletionCommand.Add(app, around);
                ManCommand.Add(app, around);
                break;
        }
        app.OnExecute(() =>
        {
            app.ShowHelp();
            return ExitCode.Clean;
        });
        return app;
    }

    static string Explain(CommandParsingException problem, Surroundings around)
    {
        var command = problem.Command;
        var parts = problem.Message.Split('\'');
        if (parts.Length < 3 || !problem.Message.StartsWith("Unrecognized", StringComparison.Ordinal))
            return $"{problem.Message.TrimEnd('.')}; see {HelpText.FullName(command)} --help";
        var written = parts[1];
        var isOption = written.StartsWith('-');
        var known = isOption
            ? command.GetOptions().Where(option => option.LongName is not null).Select(option => "--" + option.LongName)
            : command.Commands.Select(each => each.Name!);
        if (!isOption && command.Parent is null && Path.Exists(Path.GetFullPath(written, around.Folder)))
            return $"{written} is no command; to check it, run style-lint check {written}";
        var near = YamlSchema.Nearest(written.Split('=')[0], known);
        var what =
            isOption ? "option"
            : command.Commands.Count > 0 ? "command"
            : "argument";
        return near is null
            ? $"unknown {what} {written}; see {HelpText.FullName(command)} --help"
            : $"unknown {what} {written}; did you mean {near}?";
    }
}
