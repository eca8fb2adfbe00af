using System.Collections.Immutable;
using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>A place in a file, in the client's encoding.</summary>
readonly record struct Place(string Uri, int Line, int Column);

/// <summary>The commands that the client can have the server run.</summary>
static class Commands
{
    /// <summary>Puts the caret somewhere.</summary>
    public const string Show = "style-lint.show";

    /// <summary>Runs a rule's examples and reports the results.</summary>
    public const string RunExamples = "style-lint.runExamples";

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> All { get; } = [Show, RunExamples];

    /// <summary>Writes, as the property <c>command</c>, a command that moves the caret.</summary>
    public static void WriteShow(Utf8JsonWriter json, string title, Place place)
    {
        json.WriteStartObject("command");
        json.WriteString("title", title);
        json.WriteString("command", Show);
        json.WriteStartArray("arguments");
        json.WriteStringValue(place.Uri);
        json.WriteNumberValue(place.Line);
        json.WriteNumberValue(place.Column);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Puts the caret somewhere.</summary>
    public static void Run(Connection client, Place place) => client.Ask("window/showDocument", json =>
        {
            json.WriteString("uri", place.Uri);
            json.WriteBoolean("takeFocus", true);
            json.WriteStartObject("selection");
            foreach (var end in (ReadOnlySpan<string>)["start", "end"])
            {
                json.WriteStartObject(end);
                json.WriteNumber("line", place.Line);
                json.WriteNumber("character", place.Column);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        });

    /// <summary>Reports the results of an open rule's examples.</summary>
    public static void RunExamplesOf(Connection client, Snapshot snapshot)
    {
        var text = snapshot.Read(static insight => ExampleLens.Tell(insight), CancellationToken.None);
        client.Notify("window/showMessage", json =>
        {
            json.WriteNumber("type", text.IsGood ? 3 : 2);
            json.WriteString("message", text.Says);
        });
    }
}
