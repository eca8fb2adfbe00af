using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StyleLint.LanguageServer;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary>
/// A client of the language server over real pipes, be it in this process or the native program. What is said is written down for
/// snapshots: <c>--></c> by the client, <c>&lt;--</c> by the server, ranges as <c>line:column-line:column</c> counted from 0, the test's
/// folder as <c>FOLDER</c>.
/// </summary>
sealed class Conversation : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Stream _toServer;
    readonly Stream _fromServer;
    readonly BlockingCollection<JsonNode> _heard = [];
    readonly List<JsonNode> _kept = [];
    readonly StringBuilder _written = new();
    readonly string _folder;
    readonly Task<int> _server;
    int _lastId;

    public Conversation(TemporaryFolder folder, Func<DateOnly>? today = null, TimeProvider? clock = null)
    {
        _folder = folder.Path;
        if (NativeProgram.Path is not null && today is null && clock is null)
        {
            var server = NativeProgram.Start(
                _folder,
                ["lsp", "--now", Check.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)]
            );
            (_toServer, _fromServer) = (server.StandardInput.BaseStream, server.StandardOutput.BaseStream);
            _server = Task.Run(() =>
            {
                using (server)
                {
                    server.WaitForExit();
                    return server.ExitCode;
                }
            });
        }
        else
        {
            var (toServer, fromServer) = (
                new AnonymousPipeServerStream(PipeDirection.Out),
                new AnonymousPipeServerStream(PipeDirection.In)
            );
            (_toServer, _fromServer) = (toServer, fromServer);
            _server = Serve(
                new(PipeDirection.In, toServer.ClientSafePipeHandle),
                new(PipeDirection.Out, fromServer.ClientSafePipeHandle),
                today,
                clock
            );
        }

        new Thread(Listen) { IsBackground = true }.Start();
    }

    Task<int> Serve(AnonymousPipeClientStream input, AnonymousPipeClientStream output, Func<DateOnly>? today, TimeProvider? clock) =>
        Task.Factory.StartNew(
            () =>
            {
                using (output)
                    return Server.Run(input, output, () => new DeskOptions(_folder, today?.Invoke() ?? Check.Today), clock);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    /// <summary>What was said.</summary>
    public string Written => _written.ToString().Replace(_folder, "FOLDER", StringComparison.Ordinal);

    /// <summary>Waits for the server's end.</summary>
    /// <returns>Its exit code; null where it is still there after that time.</returns>
    public int? Exit(TimeSpan within) => _server.Wait(within) ? _server.Result : null;

    public string Uri(string path) => FileUri.Of(Path.Combine(_folder, path));

    /// <summary>Introduces a client to the server; what they say to each other is not written down.</summary>
    public JsonNode? Begin(string capabilities = "{}")
    {
        var answer = Ask(
            "initialize",
            $$"""{ "processId": null, "rootUri": "{{FileUri.Of(_folder)}}", "capabilities": {{capabilities}} }"""
        );
        Tell("initialized", "{}");
        _written.Clear();
        return answer;
    }

    public void Open(string path, string text, string language = "markdown", int version = 1) =>
        Tell(
            "textDocument/didOpen",
            $$"""{ "textDocument": { "uri": "{{Uri(path)}}", "languageId": "{{language}}", "version": {{version}}, "text": {{JsonSerializer.Serialize(text)}} } }"""
        );

    /// <summary>Puts words in the place of others, which occur once.</summary>
    public void Change(string path, int version, int line, int from, int to, string text) =>
        Tell(
            "textDocument/didChange",
            $$"""{ "textDocument": { "uri": "{{Uri(path)}}", "version": {{version}} }, "contentChanges": [{ "range": {{Range(line, from, to)}}, "text": {{JsonSerializer.Serialize(text)}} }] }"""
        );

    public static string Range(int line, int from, int to) =>
        $$"""{ "start": { "line": {{line}}, "character": {{from}} }, "end": { "line": {{line}}, "character": {{to}} } }""";

    /// <summary>Asks about a place in a file.</summary>
    public JsonNode? AskAt(string method, string path, int line, int column, string more = "") =>
        Ask(
            method,
            $$"""{ "textDocument": { "uri": "{{Uri(path)}}" }, "position": { "line": {{line}}, "character": {{column}} }{{more}} }"""
        );

    /// <summary>Asks about a stretch of a line.</summary>
    public JsonNode? AskOf(string method, string path, int line, int from, int to, string more = "") =>
        Ask(method, $$"""{ "textDocument": { "uri": "{{Uri(path)}}" }, "range": {{Range(line, from, to)}}{{more}} }""");

    /// <summary>Asks, and waits for the answer: its result, or the error.</summary>
    public JsonNode? Ask(string method, string parameters)
    {
        var id = Request(method, parameters);
        return Answer(id);
    }

    /// <summary>Asks without waiting; gives the request's id.</summary>
    public int Request(string method, string parameters)
    {
        var id = ++_lastId;
        Write($"--> {method}", parameters);
        Send($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        return id;
    }

    public JsonNode? Answer(int id)
    {
        var answer = Await(message => message["id"] is JsonValue value && value.TryGetValue(out int number) && number == id);
        var result = answer["error"] ?? answer["result"];
        Write(answer["error"] is null ? "<--" : "<-- error", result?.ToJsonString() ?? "null");
        return result;
    }

    public void Tell(string method, string parameters)
    {
        Write($"--> {method}", parameters);
        Send($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");
    }

    /// <summary>Waits for a notification or a request of the server's.</summary>
    public JsonNode Hear(string method, Func<JsonNode, bool>? which = null)
    {
        var heard = Await(message => message["method"]?.GetValue<string>() == method && (which?.Invoke(message["params"]!) ?? true));
        Write($"<-- {method}", heard["params"]?.ToJsonString() ?? "{}");
        return heard["params"] ?? new JsonObject();
    }

    /// <summary>Waits for the findings of a file's version.</summary>
    public JsonArray HearFindings(string path, int? version) =>
        Hear("textDocument/publishDiagnostics", published =>
            published["uri"]!.GetValue<string>() == Uri(path) && published["version"]?.GetValue<int>() == version
        )["diagnostics"]!.AsArray();

    /// <summary>Every notification of a kind that came within some time and was not yet heard.</summary>
    public List<JsonNode> HearAll(string method, TimeSpan within)
    {
        var end = DateTime.UtcNow + within;
        while (end - DateTime.UtcNow is var left && left > TimeSpan.Zero && _heard.TryTake(out var next, left))
            _kept.Add(next);
        var all = _kept.FindAll(message => message["method"]?.GetValue<string>() == method);
        _kept.RemoveAll(all.Contains);
        return all;
    }

    /// <summary>Says goodbye as a client should, and gives the exit code.</summary>
    public int End()
    {
        Ask("shutdown", "null");
        Tell("exit", "null");
        return _server.Wait(Patience) ? _server.Result : -1;
    }

    public void Send(string message) => SendRaw($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}");

    public void SendRaw(string bytes) => SendRaw(Encoding.UTF8.GetBytes(bytes));

    public void SendRaw(byte[] bytes)
    {
        _toServer.Write(bytes);
        _toServer.Flush();
    }

    /// <summary>Closes the server's input.</summary>
    public void HangUp() => _toServer.Dispose();

    public void Dispose()
    {
        _toServer.Dispose();
        _server.Wait(Patience);
        _fromServer.Dispose();
    }

    JsonNode Await(Predicate<JsonNode> wanted)
    {
        var at = _kept.FindIndex(wanted);
        if (at >= 0)
        {
            var kept = _kept[at];
            _kept.RemoveAt(at);
            return kept;
        }

        var end = DateTime.UtcNow + Patience;
        while (end - DateTime.UtcNow is var left && left > TimeSpan.Zero && _heard.TryTake(out var next, left))
        {
            if (wanted(next))
                return next;
            _kept.Add(next);
        }

        throw new TimeoutException(
            $"Waited in vain after\n{Written}\nHeard meanwhile:\n{string.Join('\n', _kept.Select(each => each.ToJsonString()))}"
        );
    }

    void Listen()
    {
        var frames = new FrameReader(_fromServer);
        try
        {
            while (frames.Next() is { } frame)
                _heard.Add(JsonNode.Parse(frame)!);
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // The server has left.
        }
    }

    void Write(string head, string body) =>
        _written.Append(head).Append(' ').Append(Shorten(JsonNode.Parse(body))?.ToJsonString(Indented) ?? "null").Append('\n');

    static JsonNode? Shorten(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: 2 } range when range["start"] is JsonObject start && range["end"] is JsonObject end:
                return $"{Shorten(start)}-{Shorten(end)}";
            case JsonObject { Count: 2 } place when place["line"] is { } line && place["character"] is { } column:
                return $"{line}:{column}";
            case JsonObject map:
                return new JsonObject(map.Select(each => KeyValuePair.Create(each.Key, Shorten(each.Value))));
            case JsonArray list:
                return new JsonArray([.. list.Select(Shorten)]);
            default:
                return node?.DeepClone();
        }
    }
}

/// <summary>A clock that goes on only when it is told to.</summary>
sealed class HandClock : TimeProvider
{
    long _milliseconds = 1_000_000;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => Interlocked.Read(ref _milliseconds);

    public void Advance(int milliseconds) => Interlocked.Add(ref _milliseconds, milliseconds);
}
