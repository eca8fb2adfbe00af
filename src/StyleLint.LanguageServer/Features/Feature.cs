using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>Answers a request about one version of a file.</summary>
delegate void Answer(Utf8JsonWriter json, Insight insight, Question question);

/// <summary>One thing that the server can do with an open file.</summary>
/// <param name="Method">The request, as the protocol calls it.</param>
/// <param name="Provider">The capability that announces it.</param>
/// <param name="Answer">Answers the request.</param>
/// <param name="WriteOptions">Writes the capability's options; null if it has none.</param>
sealed record Feature(string Method, string Provider, Answer Answer, Action<Utf8JsonWriter>? WriteOptions = null)
{
    /// <summary>Announces it to a client.</summary>
    public void WriteCapability(Utf8JsonWriter json)
    {
        if (WriteOptions is null)
        {
            json.WriteBoolean(Provider, true);
            return;
        }

        json.WriteStartObject(Provider);
        WriteOptions(json);
        json.WriteEndObject();
    }
}
