using System.Text.Json;
using StyleLint.LanguageServer;

namespace StyleLint.Cli.Mcp;

/// <summary>What a tool answers.</summary>
/// <param name="Text">For the assistant to read.</param>
/// <param name="Structure">The same for programs, one JSON object; null where the tool could not do what was asked.</param>
sealed record McpAnswer(string Text, byte[]? Structure)
{
    /// <summary>An answer with an object whose properties are written.</summary>
    public static McpAnswer Of(string text, Action<Utf8JsonWriter> properties) =>
        new(
            text,
            Json.Write(json =>
            {
                json.WriteStartObject();
                properties(json);
                json.WriteEndObject();
            })
        );

    /// <summary>That it could not be done, in words with which the assistant can ask better.</summary>
    public static McpAnswer Failed(string why) => new(why, null);
}
