using System.Collections.Immutable;
using System.Text.Json;
using StyleLint.LanguageServer;
using StyleLint.Workspace;
using StyleLint.Yaml;

namespace StyleLint.Cli.Mcp;

/// <summary>What an assistant sends with a call, held against what the tool takes.</summary>
sealed class McpArguments
{
    readonly JsonElement _sent;

    /// <param name="tool">The name of the tool.</param>
    /// <param name="taken">What it takes.</param>
    /// <param name="sent">What was sent; anything.</param>
    /// <exception cref="CannotRunException">It is nothing that the tool takes.</exception>
    public McpArguments(string tool, ImmutableArray<McpArgument> taken, JsonElement sent)
    {
        _sent = sent;
        if (sent.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null))
            throw new CannotRunException($"the arguments of {tool} are an object");
        if (sent.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in sent.EnumerateObject())
                RefuseUnknown(tool, taken, property.Name);
        }

        foreach (var argument in taken)
            Check(argument, sent.At(argument.Name));
    }

    /// <summary>A text; null where it is not given.</summary>
    public string? Text(string name) => _sent.At(name).Text();

    /// <summary>A number of at least 1; null where it is not given.</summary>
    public int? Number(string name) => _sent.At(name).Number();

    /// <summary>Texts; none where they are not given.</summary>
    public string[] Texts(string name) => [.. _sent.At(name).Items().Select(item => item.Text()!)];

    /// <summary>A day; null where it is not given.</summary>
    public DateOnly? Day(string name) => DayOf(_sent.At(name));

    static void RefuseUnknown(string tool, ImmutableArray<McpArgument> taken, string name)
    {
        var known = taken.Select(argument => argument.Name).ToList();
        if (known.Contains(name, StringComparer.Ordinal))
            return;
        var near = YamlSchema.Nearest(name, known);
        throw new CannotRunException(
            $"{tool} has no argument {name}; {(near is null ? $"it has {string.Join(", ", known)}" : $"did you mean {near}?")}"
        );
    }

    static void Check(McpArgument argument, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            if (argument.IsRequired)
                throw new CannotRunException($"{argument.Name} is missing: {argument.Description}");
            return;
        }

        var isRight = argument.Type switch
        {
            ArgumentType.Number => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1,
            ArgumentType.Texts => value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String),
            ArgumentType.Day => DayOf(value) is not null,
            _ => value.ValueKind == JsonValueKind.String
                && (argument.Choices.IsEmpty || argument.Choices.Contains(value.Text()!, StringComparer.Ordinal)),
        };
        if (isRight)
            return;
        var wanted = argument.Type switch
        {
            ArgumentType.Number => "a whole number of 1 or more",
            ArgumentType.Texts => "a list of texts",
            ArgumentType.Day => "a day, written YYYY-MM-DD",
            _ when !argument.Choices.IsEmpty => $"one of {string.Join(", ", argument.Choices)}",
            _ => "a text",
        };
        throw new CannotRunException($"{argument.Name} must be {wanted}");
    }

    static DateOnly? DayOf(JsonElement value) => Choices.Day(value.Text());
}
