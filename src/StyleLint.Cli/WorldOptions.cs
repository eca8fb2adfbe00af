using McMaster.Extensions.CommandLineUtils;
using StyleLint.Workspace;

namespace StyleLint.Cli;

/// <summary>The options by which a run brings settings, rules, facts and a day of its own; several commands have them.</summary>
/// <param name="command">The command.</param>
/// <param name="hasRules">Whether it asks any rules.</param>
sealed class WorldOptions(CommandLineApplication command, bool hasRules = true)
{
    readonly CommandOption _config = command.Option(
        "--config <FILE>",
        "Settings file. Default: the nearest style-lint.yml above each draft, or else Vale's .vale.ini above this folder.",
        CommandOptionType.MultipleValue
    );
    readonly CommandOption? _rules = !hasRules
        ? null
        : command.Option(
            "--rules <DIR>",
            "A folder of your own rules; one with a built-in rule's name replaces it. Repeatable.",
            CommandOptionType.MultipleValue
        );
    readonly CommandOption _facts = command.Option(
        "--facts <FILE>",
        "Facts that extend or override the built-in ones. Repeatable.",
        CommandOptionType.MultipleValue
    );
    readonly CommandOption _now = command.Option(
        "--now <DATE>",
        "Date to use as today, YYYY-MM-DD. Default: today.",
        CommandOptionType.MultipleValue
    );

    /// <summary>What a run brings that is given none of the options.</summary>
    public static DeskOptions Default(Surroundings around) =>
        new(around.Folder, around.Today()) { ValeConfig = around.Variable("VALE_CONFIG_PATH") };

    public DeskOptions Read(Surroundings around)
    {
        var config = Choices.One(_config);
        if (config is not null && !Path.Exists(Path.GetFullPath(config, around.Folder)))
            throw new CannotRunException($"{config}: no such file");
        var world = Default(around);
        return world with
        {
            Today = Choices.Date(_now) ?? world.Today,
            Config = config,
            Rules = [.. (_rules?.Values ?? []).OfType<string>()],
            Facts = [.. _facts.Values.OfType<string>()],
        };
    }
}
