using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;

namespace StyleLint.Cli;

/// <summary>An option whose values can be listed, for shells that offer them.</summary>
sealed class ChoiceOption(string template, CommandOptionType type, ImmutableArray<string> choices) : CommandOption(template, type)
{
    /// <summary>The values.</summary>
    public ImmutableArray<string> Choices => choices;

    /// <summary>Adds <c>--format text|json</c> to a command.</summary>
    public static CommandOption AddTextOrJson(CommandLineApplication command) =>
        new ChoiceOption("--format <FORMAT>", CommandOptionType.MultipleValue, ["text", "json"])
        {
            Description = "text or json. Default: text.",
        }.AddTo(command);

    /// <summary>Adds it to a command.</summary>
    public ChoiceOption AddTo(CommandLineApplication command)
    {
        command.Options.Add(this);
        return this;
    }
}

/// <summary>One option of a command, from which its parser, its help, completion and the manual are made.</summary>
/// <param name="Name">As it is written: <c>--format</c>.</param>
/// <param name="Help">One sentence or two.</param>
/// <param name="Set">Takes what was given, which may be nothing, into what the command is asked to do.</param>
sealed record OptionOf<T>(string Name, string Help, Func<T, CommandOption, Surroundings, T> Set)
{
    /// <summary>What help calls its value; null where it has none.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it may stand without its value, which then follows an equals sign.</summary>
    public bool IsValueOptional { get; init; }

    /// <summary>The values there are; empty where they cannot be listed.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Adds it to a command.</summary>
    public CommandOption AddTo(CommandLineApplication command)
    {
        var (template, type) =
            Value is null ? (Name, CommandOptionType.NoValue)
            : IsValueOptional ? ($"{Name}[=<{Value}>]", CommandOptionType.SingleOrNoValue)
            // Given twice it is a mistake, and told as such, unless it repeats.
            : ($"{Name} <{Value}>", CommandOptionType.MultipleValue);
        return Choices.IsEmpty
            ? command.Option(template, Help, type)
            : new ChoiceOption(template, type, Choices) { Description = Help }.AddTo(command);
    }
}
