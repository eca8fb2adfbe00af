using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>
/// Writes messages to the client in order, on a thread of its own, so that a client that doesn't read can't stop the server from reading.
/// Any thread may write.
/// </summary>
sealed class Connection
{
    readonly Mailbox<byte[]> _waiting = new();
    readonly Thread _thread;
    int _asked;

    /// <param name="output">Where to.</param>
    /// <param name="broken">Called when nobody reads any more.</param>
    public Connection(Stream output, Action broken)
    {
        _thread = new(() => Run(output, broken)) { IsBackground = true, Name = "output" };
        _thread.Start();
    }

    /// <summary>Answers a request.</summary>
    public void Reply(RequestId id, Action<Utf8JsonWriter> result) =>
        Send(json =>
        {
            id.Write(json);
            json.WritePropertyName("result");
            result(json);
        });

    /// <summary>Answers a request that failed.</summary>
    public void Fail(RequestId id, int code, string message) =>
        Send(json =>
        {
            id.Write(json);
            json.WriteStartObject("error");
            json.WriteNumber("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
        });

    /// <summary>Tells the client something.</summary>
    public void Notify(string method, Action<Utf8JsonWriter> parameters) =>
        Send(json =>
        {
            json.WriteString("method", method);
            json.WriteStartObject("params");
            parameters(json);
            json.WriteEndObject();
        });

    /// <summary>Sends the client a request whose answer is ignored.</summary>
    public void Ask(string method, Action<Utf8JsonWriter>? parameters = null) =>
        Send(json =>
        {
            json.WriteString("id", $"style-lint-{Interlocked.Increment(ref _asked)}");
            json.WriteString("method", method);
            if (parameters is null)
                return;
            json.WriteStartObject("params");
            parameters(json);
            json.WriteEndObject();
        });

    /// <summary>Writes messages that are still waiting, within the time allowed on exit.</summary>
    public void Close(TimeSpan patience)
    {
        _waiting.Close();
        _thread.Join(patience);
    }

    void Send(Action<Utf8JsonWriter> write)
    {
        var message = Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            write(json);
            json.WriteEndObject();
        });
        _waiting.Add(message);
    }

    void Run(Stream output, Action broken)
    {
        try
        {
            while (_waiting.TryTake(out var message))
            {
                output.Write(
                    Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {message.Length}\r\n\r\n"))
                );
                output.Write(message);
                output.Flush();
            }
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            broken();
        }
    }
}

/// <summary>The id of a request, to be returned exactly as written; <c>default</c> if it was unreadable.</summary>
readonly record struct RequestId(string? Raw)
{
    /// <summary>Reads an id; null if JSON-RPC doesn't allow it.</summary>
    public static RequestId? Read(JsonElement id) =>
        id.ValueKind is JsonValueKind.Number or JsonValueKind.String ? new(id.GetRawText()) : null;

    /// <summary>Writes it as the property <c>id</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName("id");
        if (Raw is null)
            json.WriteNullValue();
        else
            json.WriteRawValue(Raw, skipInputValidation: true);
    }
}
