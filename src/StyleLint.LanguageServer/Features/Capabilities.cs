using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>The server's capabilities, given in the answer to <c>initialize</c>.</summary>
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

        foreach (var feature in FeatureList.All)
            feature.WriteCapability(json);
        json.WriteStartObject("executeCommandProvider");
        json.WriteTexts("commands", Commands.All);
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
}
