using System.Collections.Immutable;
using System.Text.Json;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>Changes to one file.</summary>
/// <param name="Uri">Its URI.</param>
/// <param name="Version">The client's version number of the text they apply to; null if the file isn't open.</param>
/// <param name="Source">That text.</param>
/// <param name="Changes">The changes, in order, not overlapping.</param>
/// <param name="Creates">Whether the file doesn't exist yet.</param>
sealed record FileEdit(string Uri, int? Version, SourceText Source, ImmutableArray<TextChange> Changes, bool Creates = false)
{
    /// <summary>Changes to a version of an open file.</summary>
    public static FileEdit Of(FileVersion version, params ImmutableArray<TextChange> changes) =>
        new(version.Uri, version.Number, version.Source, changes);

    /// <summary>Writes changes to files as the property <c>edit</c>.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<FileEdit> edits, Client client)
    {
        json.WriteStartObject("edit");
        if (client.VersionsEdits)
        {
            json.WriteStartArray("documentChanges");
            foreach (var edit in edits)
                edit.WriteVersioned(json, client);
            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject("changes");
            foreach (var edit in edits)
            {
                json.WritePropertyName(edit.Uri);
                edit.WriteChanges(json, client);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    void WriteVersioned(Utf8JsonWriter json, Client client)
    {
        if (Creates)
        {
            json.WriteStartObject();
            json.WriteString("kind", "create");
            json.WriteString("uri", Uri);
            json.WriteStartObject("options");
            json.WriteBoolean("ignoreIfExists", true);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartObject();
        json.WriteStartObject("textDocument");
        json.WriteString("uri", Uri);
        if (Version is { } version)
            json.WriteNumber("version", version);
        else
            json.WriteNull("version");
        json.WriteEndObject();
        json.WritePropertyName("edits");
        WriteChanges(json, client);
        json.WriteEndObject();
    }

    void WriteChanges(Utf8JsonWriter json, Client client)
    {
        json.WriteStartArray();
        foreach (var change in Changes)
        {
            json.WriteStartObject();
            json.WriteRange("range", Source, change.Span, client.Encoding);
            json.WriteString("newText", change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
