using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>What the server can, as it says in answer to <c>initialize</c>.</summary>
static class Capabilities
{
    public static void Write(Utf8JsonWriter json, Client client)
    {
        json.WriteStartObject();
        json.WriteStartObject("capabilities");
        json.WriteString("positionEncoding", client.Encoding.Name());
        json.WriteStartObject("textDocumentSync");
        json.WriteBoolean("openClose", true);
        json.WriteNumber("change", 2);
        json.WriteBoolean("save", true);
        json.WriteEndObject();
        if (client.Pulls)
        {
            json.WriteStartObject("diagnosticProvider");
            json.WriteString("identifier", "style-lint");
            json.WriteBoolean("interFileDependencies", false);
            json.WriteBoolean("workspaceDiagnostics", true);
            json.WriteEndObject();
        }

        json.WriteStartObject("codeActionProvider");
        WriteList(json, "codeActionKinds", CodeActions.Kinds);
        json.WriteEndObject();
        json.WriteBoolean("hoverProvider", true);
        json.WriteBoolean("inlayHintProvider", true);
        json.WriteStartObject("codeLensProvider");
        json.WriteEndObject();
        json.WriteBoolean("documentSymbolProvider", true);
        json.WriteBoolean("definitionProvider", true);
        json.WriteBoolean("referencesProvider", true);
        json.WriteStartObject("completionProvider");
        WriteList(json, "triggerCharacters", [" ", ":", "/", "{", "-"]);
        json.WriteEndObject();
        json.WriteStartObject("executeCommandProvider");
        WriteList(json, "commands", Commands.All);
        json.WriteEndObject();
        json.WriteStartObject("workspace");
        json.WriteStartObject("workspaceFolders");
        json.WriteBoolean("supported", true);
        json.WriteBoolean("changeNotifications", true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("serverInfo");
        json.WriteString("name", "style-lint");
        json.WriteString("version", typeof(Capabilities).Assembly.GetName().Version!.ToString(3));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
