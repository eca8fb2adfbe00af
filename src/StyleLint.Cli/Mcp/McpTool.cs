using System.Collections.Immutable;
using System.Text.Json;
using StyleLint.LanguageServer;

namespace StyleLint.Cli.Mcp;

/// <summary>Something an assistant can ask for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it does and when to use it, for the assistant.</param>
/// <param name="Arguments">What it is told.</param>
/// <param name="Run">Answers.</param>
sealed record McpTool(
    string Name,
    string Title,
    string Description,
    ImmutableArray<McpArgument> Arguments,
    Func<McpArguments, McpAnswer> Run
)
{
    /// <summary>Writes it for <c>tools/list</c>, with the JSON Schema of its arguments.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("title", Title);
        json.WriteString("description", Description);
        json.WriteStartObject("inputSchema");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var argument in Arguments)
            Write(json, argument);
        json.WriteEndObject();
        json.WriteTexts("required", Arguments.Where(argument => argument.IsRequired).Select(argument => argument.Name));
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteStartObject("annotations");
        json.WriteBoolean("readOnlyHint", true);
        json.WriteBoolean("openWorldHint", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, McpArgument argument)
    {
        json.WriteStartObject(argument.Name);
        json.WriteString(
            "type",
            argument.Type switch
            {
                ArgumentType.Number => "integer",
                ArgumentType.Texts => "array",
                _ => "string",
            }
        );
        if (argument.Type == ArgumentType.Number)
            json.WriteNumber("minimum", 1);
        if (argument.Type == ArgumentType.Day)
            json.WriteString("format", "date");
        if (argument.Type == ArgumentType.Texts)
        {
            json.WriteStartObject("items");
            json.WriteString("type", "string");
            json.WriteEndObject();
        }

        if (!argument.Choices.IsEmpty)
            json.WriteTexts("enum", argument.Choices);
        json.WriteString("description", argument.Description);
        json.WriteEndObject();
    }
}
