using McMaster.Extensions.CommandLineUtils;
using McMaster.Extensions.CommandLineUtils.HelpText;
using StyleLint.Cli.Terminal;

namespace StyleLint.Cli;

/// <summary>Lays out <c>--help</c>: what it does, how it is called, what may follow, examples.</summary>
sealed class HelpText : IHelpTextGenerator
{
    const int Width = 100;
    const int MaxNames = 26;

    public void Generate(CommandLineApplication application, TextWriter output)
    {
        foreach (var line in Columns.Wrap(application.Description ?? "", Width))
            output.WriteLine(line);
        output.WriteLine();
        output.WriteLine($"Usage: {Usage(application)}");
        Table(output, "Commands:", application.Commands.Select(each => (each.Name!, each.Description!)));
        Table(output, "Arguments:", application.Arguments.Select(each => (each.Name, each.Description)));
        Table(
            output,
            "Options:",
            application.GetOptions().Where(each => each.ShowInHelpText).Select(each => (Names(each), each.Description))
        );
        if (application.ExtendedHelpText is { } more)
        {
            output.WriteLine();
            output.WriteLine(more.ReplaceLineEndings(output.NewLine));
        }
    }

    /// <summary>How a command is called.</summary>
    public static string Usage(CommandLineApplication command)
    {
        if (command.Commands.Count > 0)
            return $"{FullName(command)} COMMAND";
        var arguments = string.Concat(command.Arguments.Select(each => $" [{each.Name}{(each.MultipleValues ? "…" : "")}]"));
        return $"{FullName(command)}{arguments}{(command.Options.Count > 0 ? " [OPTIONS]" : "")}";
    }

    /// <summary>An option as it is written: "-h, --help", "--date DATE".</summary>
    public static string Names(CommandOption option)
    {
        var names = (option.ShortName is { Length: > 0 } letter ? $"-{letter}, " : "") + $"--{option.LongName}";
        return option.OptionType switch
        {
            CommandOptionType.NoValue => names,
            CommandOptionType.SingleOrNoValue => $"{names}[={option.ValueName}]",
            _ => $"{names} {option.ValueName}",
        };
    }

    static void Table(TextWriter output, string title, IEnumerable<(string Name, string Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(title);
        var column = Math.Min(MaxNames, all.Max(row => row.Name.Length)) + 4;
        foreach (var (name, description) in all)
        {
            var head = $"  {name}".PadRight(column);
            foreach (var line in Columns.Wrap(description, Width - column))
            {
                if (head.Length > column)
                {
                    output.WriteLine(head);
                    head = new(' ', column);
                }

                output.WriteLine(head + line);
                head = new(' ', column);
            }
        }
    }

    /// <summary>A command with those it belongs to: "style-lint wire add".</summary>
    public static string FullName(CommandLineApplication command) =>
        command.Parent is { } parent ? $"{FullName(parent)} {command.Name}" : command.Name!;
}
