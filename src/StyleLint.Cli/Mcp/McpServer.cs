using System.Text.Json;
using StyleLint.Cli.Reports;
using StyleLint.LanguageServer;
using StyleLint.Wire;
using StyleLint.Workspace;

namespace StyleLint.Cli.Mcp;

/// <summary>
/// Answers an assistant: JSON-RPC messages, one a line, each answered before the next is read. Of the Model Context Protocol it has what
/// tools need.
/// </summary>
// Ours because the protocol's own library brings some 2 MB of code for five methods.
sealed class McpServer(IReadOnlyList<McpTool> tools, Stream output)
{
    // The latest first, which a client is offered that asks for another one.
    static readonly string[] Versions = ["2025-06-18", "2025-03-26", "2024-11-05"];

    const string Instructions = """
        StyleLint knows what day it is, the calendar, who held which office when, and this newsroom's rules. Ask it instead of
        your memory: check a story before you hand it over, and apply its fixes; ask which_day for weekdays and dates, and
        who_held_office before you give somebody a title. It changes no file and uses no network.
        """;

    /// <summary>Serves one client until it leaves.</summary>
    /// <returns>The exit code.</returns>
    public int Run(Stream input)
    {
        var lines = new MessageLines(input);
        try
        {
            while (lines.TryRead(out var line))
                Send(line is null ? Fail(default, ErrorCodes.ParseError, "a message may have 64 MiB and no more") : Answer(line));
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }

        return ExitCode.Clean;
    }

    void Send(byte[]? answer)
    {
        if (answer is null)
            return;
        output.Write(answer);
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    byte[]? Answer(byte[] line)
    {
        try
        {
            using var message = Json.Parse(line.AsSpan().StartsWith("\uFEFF"u8) ? line[3..] : line);
            return message.RootElement.ValueKind == JsonValueKind.Array ? AnswerAll(message.RootElement) : Answer(message.RootElement);
        }
        catch (JsonException)
        {
            return Fail(default, ErrorCodes.ParseError, "not valid JSON, or nested too deeply");
        }
        catch (InvalidOperationException)
        {
            return Fail(default, ErrorCodes.InvalidRequest, "this message contains invalid text");
        }
    }

    // The protocol of March 2025 lets clients send several in one.
    byte[]? AnswerAll(JsonElement batch)
    {
        if (batch.GetArrayLength() == 0)
            return Fail(default, ErrorCodes.InvalidRequest, "an empty batch asks for nothing");
        var answers = batch.EnumerateArray().Select(Answer).OfType<byte[]>().ToList();
        return answers.Count == 0
            ? null
            : Json.Write(json =>
            {
                json.WriteStartArray();
                foreach (var answer in answers)
                    json.WriteRawValue(answer, skipInputValidation: true);
                json.WriteEndArray();
            });
    }

    byte[]? Answer(JsonElement message)
    {
        var id = RequestId.Read(message.At("id"));
        var method = message.At("method").Text();
        if (message.ValueKind != JsonValueKind.Object)
            return Fail(default, ErrorCodes.InvalidRequest, "a message is an object");
        // What answers a question of ours, of which there are none.
        var isAnswer =
            message.At("result").ValueKind != JsonValueKind.Undefined || message.At("error").ValueKind != JsonValueKind.Undefined;
        if (method is null)
            return isAnswer ? null : Fail(id ?? default, ErrorCodes.InvalidRequest, "not a request, notification or response");
        if (message.At("id").ValueKind == JsonValueKind.Undefined)
            return null;
        if (id is not { } request)
            return Fail(default, ErrorCodes.InvalidRequest, "a request id must be a number or a string");
        var parameters = message.At("params");
        return method switch
        {
            "initialize" => Reply(request, json => WriteSelf(json, parameters.At("protocolVersion").Text())),
            "ping" => Reply(request, _ => { }),
            "tools/list" => Reply(request, WriteTools),
            "tools/call" => Call(request, parameters),
            _ => Fail(request, ErrorCodes.MethodNotFound, $"no method {method}"),
        };
    }

    static void WriteSelf(Utf8JsonWriter json, string? wanted)
    {
        json.WriteString("protocolVersion", Array.Find(Versions, version => version == wanted) ?? Versions[0]);
        json.WriteStartObject("capabilities");
        json.WriteStartObject("tools");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("serverInfo");
        json.WriteString("name", "style-lint");
        json.WriteString("title", "StyleLint");
        json.WriteString("version", ToolVersion.Number);
        json.WriteEndObject();
        json.WriteString("instructions", Instructions.ReplaceLineEndings(" ").Trim());
    }

    void WriteTools(Utf8JsonWriter json)
    {
        json.WriteStartArray("tools");
        foreach (var tool in tools)
            tool.Write(json);
        json.WriteEndArray();
    }

    byte[] Call(RequestId request, JsonElement parameters)
    {
        if (parameters.At("name").Text() is not { } name)
            return Fail(request, ErrorCodes.InvalidParams, "params.name says which tool is called");
        if (tools.FirstOrDefault(tool => tool.Name == name) is not { } tool)
            return Fail(
                request,
                ErrorCodes.InvalidParams,
                $"no tool {name}; there are {string.Join(", ", tools.Select(each => each.Name))}"
            );
        var answer = Run(tool, parameters.At("arguments"));
        return Reply(request, json =>
        {
            json.WriteStartArray("content");
            json.WriteStartObject();
            json.WriteString("type", "text");
            json.WriteText("text", answer.Text);
            json.WriteEndObject();
            json.WriteEndArray();
            if (answer.Structure is { } structure)
            {
                json.WritePropertyName("structuredContent");
                json.WriteRawValue(structure, skipInputValidation: true);
            }

            json.WriteBoolean("isError", answer.Structure is null);
        });
    }

    static McpAnswer Run(McpTool tool, JsonElement arguments)
    {
        try
        {
            return tool.Run(new(tool.Name, tool.Arguments, arguments));
        }
        catch (Exception problem) when (problem is CannotRunException or WireArchiveException)
        {
            return McpAnswer.Failed(problem.Message);
        }
        catch (Exception bug)
        {
            // What an exception says may hold words of a draft of somebody else's.
            return McpAnswer.Failed($"internal error: {bug.GetType().Name}");
        }
    }

    static byte[] Reply(RequestId id, Action<Utf8JsonWriter> result) =>
        Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            id.Write(json);
            json.WriteStartObject("result");
            result(json);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    static byte[] Fail(RequestId id, int code, string why) =>
        Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            id.Write(json);
            json.WriteStartObject("error");
            json.WriteNumber("code", code);
            json.WriteText("message", why);
            json.WriteEndObject();
            json.WriteEndObject();
        });
}
