using System.Collections.Concurrent;
using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>
/// Reads the client's messages on a thread of its own and passes them on in order. Only <c>$/cancelRequest</c> jumps the queue: its request
/// may be running or still waiting.
/// </summary>
sealed class Inbox
{
    readonly ConcurrentDictionary<string, CancellationTokenSource> _open = new(StringComparer.Ordinal);
    readonly Connection _client;
    readonly Action<Message> _take;

    /// <param name="client">Where to answer invalid messages.</param>
    /// <param name="take">Receives each message; may block the reading.</param>
    public Inbox(Connection client, Action<Message> take) => (_client, _take) = (client, take);

    /// <summary>Starts reading.</summary>
    /// <param name="input">The stream to read.</param>
    /// <param name="ended">Called at its end.</param>
    public void Start(Stream input, Action ended) =>
        new Thread(() =>
        {
            try
            {
                var frames = new FrameReader(input);
                while (frames.Next() is { } frame)
                    Read(frame);
            }
            catch (Exception problem) when (problem is IOException or ObjectDisposedException)
            {
                // The other end is gone.
            }

            ended();
        })
        {
            IsBackground = true,
            Name = "input",
        }.Start();

    /// <summary>Answers a request, once.</summary>
    public void Reply(Message request, Action<Utf8JsonWriter> result)
    {
        if (request.Id is { } id && Close(id))
            _client.Reply(id, result);
    }

    /// <summary>Answers a request that failed, once.</summary>
    public void Fail(Message request, int code, string why)
    {
        if (request.Id is { } id && Close(id))
            _client.Fail(id, code, why);
    }

    void Read(byte[] frame)
    {
        try
        {
            Read(Json.Parse(frame).RootElement);
        }
        catch (JsonException)
        {
            _client.Fail(default, ErrorCodes.ParseError, "not valid JSON, or nested too deeply");
        }
        catch (InvalidOperationException)
        {
            _client.Fail(default, ErrorCodes.InvalidRequest, "this message contains invalid text");
        }
    }

    void Read(JsonElement message)
    {
        var id = RequestId.Read(message.At("id"));
        var parameters = message.At("params");
        switch (message.At("method").Text())
        {
            case null
                when message.ValueKind != JsonValueKind.Object
                    || (
                        message.At("result").ValueKind == JsonValueKind.Undefined
                        && message.At("error").ValueKind == JsonValueKind.Undefined
                    ):
                _client.Fail(id ?? default, ErrorCodes.InvalidRequest, "not a request, notification or response");
                break;
            case null:
                break;
            case "$/cancelRequest":
                if (RequestId.Read(parameters.At("id")) is { } unwanted && _open.TryGetValue(unwanted.Raw!, out var work))
                    work.Cancel();
                break;
            case { } method when message.At("id").ValueKind == JsonValueKind.Undefined:
                _take(new(null, method, parameters, CancellationToken.None));
                break;
            case { } method when id is { } request:
                var cancel = new CancellationTokenSource();
                _open[request.Raw!] = cancel;
                _take(new(request, method, parameters, cancel.Token));
                break;
            default:
                _client.Fail(default, ErrorCodes.InvalidRequest, "a request id must be a number or a string");
                break;
        }
    }

    bool Close(RequestId id) => _open.TryRemove(id.Raw!, out _);
}
