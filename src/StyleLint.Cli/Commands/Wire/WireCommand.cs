using McMaster.Extensions.CommandLineUtils;

namespace StyleLint.Cli.Commands.Wire;

/// <summary><c>style-lint wire</c>: keeps the agency stories that drafts are compared with.</summary>
static class WireCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("wire", command =>
        {
            command.Description = "Manage the archive of agency copy that drafts are compared with.";
            command.ExtendedHelpText = """
                An archive holds agency stories, in a folder or in ClickHouse. 'check --wire ARCHIVE' reports where a draft uses their
                words without credit, alters their quotations, or repeats what the agency has since corrected or withdrawn.

                Examples:
                  style-lint wire add --archive desk/wire feeds/*.json     add what came in
                  style-lint check --wire desk/wire stories                compare drafts with it
                  style-lint wire search --archive desk/wire ferry strike  find a story in it
                """;
            WireInitCommand.Add(command, around);
            WireAddCommand.Add(command, around);
            WireCopyCommand.Add(command, around);
            WireRemoveCommand.Add(command, around);
            WireSearchCommand.Add(command, around);
            WireCompareCommand.Add(command, around);
            WireInfoCommand.Add(command, around);
            WireVerifyCommand.Add(command, around);
            WireCompactCommand.Add(command, around);
            command.OnExecute(() =>
            {
                command.ShowHelp();
                return ExitCode.Clean;
            });
        });
}
