using System.Collections.Immutable;

namespace StyleLint.Cli.Mcp;

/// <summary>What an argument of a tool is.</summary>
enum ArgumentType
{
    Text,
    Day,
    Number,
    Texts,
}

/// <summary>An argument of a tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means, for the assistant.</param>
/// <param name="Type">What it is.</param>
sealed record McpArgument(string Name, string Description, ArgumentType Type = ArgumentType.Text)
{
    /// <summary>Whether the tool can do nothing without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The values it may have; empty for any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}
