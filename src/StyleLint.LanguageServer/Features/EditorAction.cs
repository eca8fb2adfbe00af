using System.Text.Json;
using StyleLint.Diagnostics;

namespace StyleLint.LanguageServer;

/// <summary>One action that an editor offers at a position.</summary>
static class EditorAction
{
    /// <summary>Writes one action.</summary>
    internal static void Write(
        Utf8JsonWriter json,
        string title,
        string kind,
        IEnumerable<FileEdit> edits,
        Client client,
        Diagnostic? found,
        bool isPreferred = false,
        Place? place = null
    )
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("kind", kind);
        if (isPreferred)
            json.WriteBoolean("isPreferred", true);
        FileEdit.Write(json, edits, client);
        if (place is { } show && client.ShowsPlaces)
            Commands.WriteShow(json, title, show);
        json.WriteEndObject();
    }
}
