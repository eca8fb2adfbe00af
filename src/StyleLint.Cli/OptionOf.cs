using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;

namespace StyleLint.Cli;

/// <summary>What the value of an option names, for a shell that completes it.</summary>
enum Completes
{
    /// <summary>Nothing that a shell could know.</summary>
    Nothing,

    /// <summary>A file.</summary>
    Files,

    /// <summary>A folder.</summary>
    Folders,

    /// <summary>A rule or a family of rules.</summary>
    Rules,

    /// <summary>A commit.</summary>
    Commits,
}

/// <summary>One option of a command, from which its parser and its help are made; completion and a manual can be.</summary>
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

    /// <summary>What its value names, where it cannot be listed.</summary>
    public Completes Completes { get; init; }

    /// <summary>Adds it to a command.</summary>
    public CommandOption AddTo(CommandLineApplication command) =>
        Value is null ? command.Option(Name, Help, CommandOptionType.NoValue)
        : IsValueOptional ? command.Option($"{Name}[=<{Value}>]", Help, CommandOptionType.SingleOrNoValue)
        // Given twice it is a mistake, and told as such, unless it repeats.
        : command.Option($"{Name} <{Value}>", Help, CommandOptionType.MultipleValue);
}
