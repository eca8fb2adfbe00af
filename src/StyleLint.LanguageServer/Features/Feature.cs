using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>Answers a request about one version of a file.</summary>
delegate void Answer(Utf8JsonWriter json, Insight insight, Question question);

/// <summary>One thing that the server does with a file that is open.</summary>
/// <param name="Method">The request, as the protocol calls it.</param>
/// <param name="Provider">The capability that tells a client of it.</param>
/// <param name="Answer">Answers the request.</param>
/// <param name="WriteOptions">What the capability says more; null where it only says that there is such a thing.</param>
sealed record Feature(string Method, string Provider, Answer Answer, Action<Utf8JsonWriter>? WriteOptions = null)
{
    /// <summary>Tells a client of it.</summary>
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
