using System.Text;
using McMaster.Extensions.CommandLineUtils;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint man</c>: the manual page, from the help of every command.</summary>
static class ManCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("man", command =>
        {
            command.Description = "Print the manual page, for man.";
            command.ExtendedHelpText = """
                Examples:
                  style-lint man | man -l -
                  style-lint man > ~/.local/share/man/man1/style-lint.1
                """;
            command.OnExecute(() =>
            {
                around.Output.Write(Page(app));
                return ExitCode.Clean;
            });
        });

    static string Page(CommandLineApplication app)
    {
        var page = new StringBuilder(
            $"""
            .TH STYLE\-LINT 1 "" "style\-lint {Roff(ToolVersion.Full())}"
            .SH NAME
            style\-lint \- {Roff(app.Description!)}
            .SH SYNOPSIS
            .B style\-lint
            .I COMMAND

            """.ReplaceLineEndings("\n")
        );
        page.Append(".SH DESCRIPTION\n").Append(Lines(app.ExtendedHelpText));
        foreach (var command in Flat(app))
        {
            page.Append($".SH {Roff(HelpText.FullName(command).ToUpperInvariant())}\n{Roff(command.Description!)}\n")
                .Append($".PP\n.B {Roff(HelpText.Usage(command))}\n");
            foreach (var argument in command.Arguments)
                page.Append($".TP\n.I {Roff(argument.Name!)}\n{Roff(argument.Description!)}\n");
            foreach (var option in command.GetOptions().Where(each => each.ShowInHelpText && each.LongName != "help"))
                page.Append($".TP\n.B {Roff(HelpText.Names(option))}\n{Roff(option.Description!)}\n");
            page.Append(Lines(command.ExtendedHelpText));
        }

        return page.ToString();
    }

    static IEnumerable<CommandLineApplication> Flat(CommandLineApplication app) =>
        app.Commands.SelectMany(command => command.Commands.Count == 0 ? [command] : Flat(command));

    // As laid out: what stands below help are examples and tables.
    static string Lines(string? text) =>
        text is null ? "" : $".PP\n.nf\n{string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Roff))}\n.fi\n";

    static string Roff(string text)
    {
        var safe = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return safe is ['.' or '\'', ..] ? $"\\&{safe}" : safe;
    }
}
