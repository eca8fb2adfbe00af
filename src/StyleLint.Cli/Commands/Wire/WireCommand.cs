using McMaster.Extensions.CommandLineUtils;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire</c>: keeps the agency stories that drafts are compared with.</summary>
static class WireCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("wire", command =>
    {
        command.Description = "Keep agency copy to compare drafts with.";
        command.ExtendedHelpText = """
            An archive is a folder of agency stories. 'check --wire ARCHIVE' says where a draft runs their words without
            credit, alters their quotations, or uses what the agency has corrected or taken back since.

            Examples:
              style-lint wire add --archive desk/wire feeds/*.json     keep what came in
              style-lint check --wire desk/wire stories                compare drafts with it
              style-lint wire search --archive desk/wire ferry strike  find a story in it
            """;
        WireAddCommand.Add(command, around);
        WireRemoveCommand.Add(command, around);
        WireSearchCommand.Add(command, around);
        WireCompareCommand.Add(command, around);
        WireInfoCommand.Add(command, around);
        WireVerifyCommand.Add(command, around);
        WireCompactCommand.Add(command, around);
        command.OnExecute(() =>
        {
            command.ShowHelp();
            return Program.Clean;
        });
    });
}
