using System.IO.Pipes;
using System.Text;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using StyleLint.Cli.Mcp;

namespace StyleLint.Tests;

/// <summary><c>style-lint mcp</c>: lines in, lines out.</summary>
public sealed class McpTests : IDisposable
{
    const string Talks = "# Talks go on\n\nBy Ada Brown\n\nThey meet on Friday, March 22, 2025, and then they part.\n";

    const string Ferry = """
        {"id": "ferry-1", "version": 1, "agency": "Reuters", "date": "2026-02-02T14:30:00Z", "headline": "Ferry stops", "byline": "Ada Brown", "body": "The ferry to the outer islands will stop at noon because two of its engines failed in the night, the harbour master of Vik said."}

        """;

    readonly TemporaryFolder _folder = new();

    public McpTests() => _folder.Write("stories/talks.md", Talks);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2025-03-26", "2025-03-26")]
    [InlineData("2025-06-18", "2025-06-18")]
    [InlineData("1999-01-01", "2025-06-18")]
    public void A_client_and_it_agree_on_a_version(string asked, string given)
    {
        var heard = Say(
            $$$"""{"jsonrpc":"2.0","id":"one","method":"initialize","params":{"protocolVersion":"{{{asked}}}","capabilities":{} } }""",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            """{"jsonrpc":"2.0","id":2,"method":"ping"}""",
            """{"jsonrpc":"2.0","id":3,"method":"resources/list"}"""
        );
        Assert.Equal(3, heard.Count);
        Assert.Equal(given, (string?)heard[0]["result"]!["protocolVersion"]);
        Assert.Equal("one", (string?)heard[0]["id"]);
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"result":{}}""", heard[1].ToJsonString());
        Assert.Equal(-32601, (int?)heard[2]["error"]!["code"]);
    }

    [Fact]
    public void Every_tool_says_what_it_is_for_and_what_it_takes()
    {
        var tools = Say("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""")[0]["result"]!["tools"]!.AsArray();
        Assert.Equal(
            ["check", "fix", "explain", "who_held_office", "which_day", "wire_search", "wire_compare"],
            tools.Select(tool => (string?)tool!["name"])
        );
        Assert.All(tools, tool =>
        {
            Assert.Equal("object", (string?)tool!["inputSchema"]!["type"]);
            Assert.All(tool["inputSchema"]!["properties"]!.AsObject(), property =>
                Assert.False(string.IsNullOrEmpty((string?)property.Value!["description"]))
            );
            Assert.True((bool)tool["annotations"]!["readOnlyHint"]!);
        });
    }

    [Fact]
    public void Check_finds_what_the_command_line_finds_in_a_draft_and_in_a_text()
    {
        _folder.Write("style-lint.yml", "levels:\n  dates/weekday-mismatch: warning\n");
        var named = Call("check", new() { ["path"] = "stories/talks.md" });
        Assert.Equal(
            JsonNode.Parse(Run("check", "--format", "json", "stories/talks.md").Output)!.ToJsonString(),
            named["structuredContent"]!.ToJsonString()
        );
        Assert.Equal("warning", (string?)named["structuredContent"]!["diagnostics"]![0]!["level"]);
        Assert.Contains("March 22, 2025 was a Saturday", TextOf(named));
        var written = Call(
            "check",
            new()
            {
                ["text"] = Talks,
                ["name"] = "stories/new.md",
                ["date"] = "2025-03-20",
            }
        );
        var line = CommandRun.In(
            _folder.Path,
            ["check", "--format", "json", "--date", "2025-03-20", "--stdin-filename", "stories/new.md", "-"],
            input: Encoding.UTF8.GetBytes(Talks)
        );
        Assert.Equal(JsonNode.Parse(line.Output)!.ToJsonString(), written["structuredContent"]!.ToJsonString());
    }

    [Fact]
    public void A_text_with_nothing_wrong_has_no_findings()
    {
        var answer = Call("check", new() { ["text"] = Talks.Replace("Friday", "Saturday", StringComparison.Ordinal) });
        Assert.Empty(answer["structuredContent"]!["diagnostics"]!.AsArray());
        Assert.False((bool)answer["isError"]!);
    }

    [Fact]
    public void Wrong_settings_are_told_with_the_findings()
    {
        _folder.Write("style-lint.yml", "levles: {}\n");
        Assert.Contains("Note: style-lint.yml:1: ", TextOf(Call("check", new() { ["path"] = "stories/talks.md" })));
    }

    [Fact]
    public void Fix_mends_as_the_command_line_does_and_writes_nothing()
    {
        var safe = Call("fix", new() { ["path"] = "stories/talks.md" })["structuredContent"]!;
        Assert.Equal((0, Talks), ((int)safe["applied"]!, (string?)safe["text"]));
        var likeliest = Call("fix", new() { ["path"] = "stories/talks.md", ["fixes"] = "likeliest" })["structuredContent"]!;
        Assert.Equal(Talks, File.ReadAllText(_folder.Full("stories/talks.md")));
        Assert.Contains("+They meet on Saturday, March 22, 2025", (string?)likeliest["diff"]);
        var edit = likeliest["fixes"]![0]!["fix"]!["edits"]![0]!;
        Assert.Equal((5, 14, "Saturday"), ((int)edit["line"]!, (int)edit["column"]!, (string?)edit["text"]));
        Run("check", "--fix=all", "stories/talks.md");
        Assert.Equal(File.ReadAllText(_folder.Full("stories/talks.md")), (string?)likeliest["text"]);
    }

    [Fact]
    public void Explain_gives_the_page_of_the_command_line()
    {
        var page = Run("explain", "dates/weekday-mismatch").Output;
        Assert.Equal(page, TextOf(Call("explain", new() { ["name"] = "dates/weekday-mismatch" })));
        var unknown = Call("explain", new() { ["name"] = "dates/weekday-mismach" });
        Assert.True((bool)unknown["isError"]!);
        Assert.Contains("dates/weekday-mismatch", TextOf(unknown));
    }

    [Theory]
    [InlineData("president of France", null, "2020-05-01", "Emmanuel Macron")]
    [InlineData("French president", null, "2010-05-01", "Nicolas Sarkozy")]
    [InlineData("prime minister", "UK", "2024-08-01", "Keir Starmer")]
    [InlineData("governor of Texas", null, "2020-05-01", "Greg Abbott")]
    [InlineData("secretary of state", null, "2025-03-03", "Marco Rubio")]
    [InlineData("Senate majority leader", null, "2025-03-03", "John Thune")]
    [InlineData("senator from Texas", null, "2020-05-01", "John Cornyn, Ted Cruz")]
    [InlineData("governor of Atlantis", null, "2020-05-01", "")]
    public void Who_held_an_office_on_a_day(string office, string? place, string day, string who)
    {
        var answer = Call(
            "who_held_office",
            new()
            {
                ["office"] = office,
                ["place"] = place,
                ["date"] = day,
            }
        );
        var holders = answer["structuredContent"]!["holders"]!.AsArray();
        Assert.Equal(who, string.Join(", ", holders.Select(holder => (string?)holder!["person"])));
        Assert.All(holders, holder => Assert.True((bool)holder!["isKnown"]!));
    }

    [Fact]
    public void What_the_facts_cannot_know_yet_is_said()
    {
        // Later than any of the facts: a year from the last day there is.
        var answer = Call("who_held_office", new() { ["office"] = "president of France", ["date"] = "2027-01-01" });
        Assert.False((bool)answer["structuredContent"]!["holders"]![0]!["isKnown"]!);
        Assert.Contains("Look up whether that still holds", TextOf(answer));
    }

    [Theory]
    [InlineData("Nikki Haley", null, "governor, South Carolina")]
    [InlineData("Marco Rubio", "2025-03-03", "secretary of state, United States")]
    [InlineData("Marco Rubio", "2020-03-03", "senator, Florida")]
    [InlineData("Ada Nobody", null, "")]
    public void What_somebody_held(string person, string? day, string offices)
    {
        var answer = Call("who_held_office", new() { ["person"] = person, ["date"] = day });
        Assert.Equal(
            offices,
            string.Join("; ", answer["structuredContent"]!["holders"]!.AsArray().Select(each => $"{each!["office"]}, {each["place"]}"))
        );
    }

    [Theory]
    [InlineData("Friday, Feb. 6, 2026", "2026-02-06..2026-02-06 friday", "")]
    [InlineData("Thursday, Feb. 6, 2026", "2026-02-06..2026-02-06 friday", "February 6, 2026 is a Friday, not a Thursday.")]
    [InlineData("last Tuesday", "2026-01-27..2026-01-27 tuesday", "")]
    [InlineData("March 3-5", "2026-03-03..2026-03-05 ", "")]
    [InlineData("Feb. 29, 2025", ".. ", "There is no Feb. 29, 2025")]
    [InlineData("no day at all", "", "")]
    public void Which_day_is_meant(string words, string days, string problem)
    {
        var answer = Call("which_day", new() { ["words"] = words, ["published"] = "2026-02-03" })["structuredContent"]!;
        Assert.Equal(
            days,
            string.Join("; ", answer["dates"]!.AsArray().Select(date => $"{date!["from"]}..{date["to"]} {date["weekday"]}"))
        );
        var problems = answer["problems"]!.AsArray().Select(each => (string)each!);
        Assert.Equal(problem.Length > 0 ? 1 : 0, problems.Count());
        Assert.StartsWith(problem, problems.FirstOrDefault() ?? "");
        Assert.Equal("2026-02-03", (string?)answer["today"]);
    }

    [Fact]
    public void The_archive_is_searched_and_compared_as_on_the_command_line()
    {
        _folder.Write("ferry.jsonl", Ferry);
        _folder.Write("style-lint.yml", "wire: desk/wire\n");
        Assert.Equal(0, Run("wire", "add", "--archive", "desk/wire", "ferry.jsonl").Code);
        _folder.Write(
            "stories/ferry.md",
            "# No boat\n\nBy Kim Roe\n\nThe ferry to the outer islands will stop at noon because two of its engines failed.\n"
        );
        var found = Call("wire_search", new() { ["words"] = new JsonArray("outer islands") });
        Assert.StartsWith(Run("wire", "search", "outer islands").Output, TextOf(found));
        Assert.Equal("ferry-1", (string?)found["structuredContent"]!["stories"]![0]!["id"]);
        Assert.Empty(Call("wire_search", new() { ["words"] = new JsonArray("zeppelin") })["structuredContent"]!["stories"]!.AsArray());
        var compared = Call("wire_compare", new() { ["path"] = "stories/ferry.md", ["story"] = "ferry-1" });
        Assert.Equal(Run("wire", "compare", "stories/ferry.md", "ferry-1").Output, TextOf(compared));
        Assert.Equal(16, (int)compared["structuredContent"]!["shared"]!);
    }

    [Theory]
    [InlineData(null, "has no wire archive")]
    [InlineData("clickhouse://desk@db.example.org:8123/wire", "has no wire archive")]
    public void Without_an_archive_in_the_folder_the_wire_tools_say_so(string? named, string why)
    {
        var heard = Say([Request("wire_search", new() { ["words"] = new JsonArray("ferry") })], named);
        Assert.True((bool)heard[0]["result"]!["isError"]!);
        Assert.Contains(why, TextOf(heard[0]["result"]!));
    }

    [Fact]
    public void Nothing_outside_the_folder_is_read_and_only_drafts_are()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("secret.md", "# A secret\n");
        File.CreateSymbolicLink(_folder.Full("link.md"), elsewhere.Full("secret.md"));
        Directory.CreateSymbolicLink(_folder.Full("out"), elsewhere.Path);
        _folder.Write("keys.env", "KEY=1\n");
        _folder.Write(".git/notes.md", "# Git's own\n");
        foreach (
            var path in (string[])
                [
                    "../secret.md",
                    elsewhere.Full("secret.md"),
                    "link.md",
                    "out/secret.md",
                    "stories/../../x.md",
                    "keys.env",
                    ".git/notes.md",
                    "nowhere.md",
                    "stories",
                    "",
                    "a\0b.md",
                ]
        )
        {
            Assert.True((bool)Call("check", new() { ["path"] = path })["isError"]!, path);
            // A story that is not written yet may well be called nowhere.md.
            if (path != "nowhere.md")
                Assert.True((bool)Call("check", new() { ["text"] = "x", ["name"] = path })["isError"]!, path);
        }

        Assert.False((bool)Call("check", new() { ["path"] = _folder.Full("stories/talks.md") })["isError"]!);
    }

    [Theory]
    [InlineData("check", "{}", "give the story as text")]
    [InlineData("check", """{"text":"a","path":"b.md"}""", "and not both")]
    [InlineData("check", """{"text":5}""", "text must be a text")]
    [InlineData("check", """{"txt":"a"}""", "did you mean text?")]
    [InlineData("check", """{"text":"a","date":"yesterday"}""", "YYYY-MM-DD")]
    [InlineData("check", "[1]", "an object")]
    [InlineData("fix", """{"text":"a","fixes":"all"}""", "one of safe, likeliest")]
    [InlineData("explain", """{"name":"--config=/etc/passwd"}""", "no rule or kind")]
    [InlineData("which_day", "{}", "words is missing")]
    [InlineData("which_day", """{"words":"\ud800"}""", null)]
    [InlineData("who_held_office", "{}", "give the office, or the person")]
    [InlineData("who_held_office", """{"office":" "}""", "give the office, or the person")]
    [InlineData("wire_search", """{"words":"ferry"}""", "a list of texts")]
    [InlineData("wire_search", """{"words":["a"],"limit":0}""", "1 or more")]
    public void A_wrong_argument_is_told_so_that_the_assistant_can_ask_again(string tool, string arguments, string? why)
    {
        var heard = Say($$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""");
        var answer = heard[0]["result"]!;
        Assert.Equal(why is not null, (bool)answer["isError"]!);
        Assert.Contains(why ?? "", TextOf(answer));
        Assert.DoesNotContain("internal error", TextOf(answer));
    }

    [Theory]
    [InlineData("{", -32700)]
    [InlineData("nonsense", -32700)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"pi""", -32700)]
    [InlineData("5", -32600)]
    [InlineData("[]", -32600)]
    [InlineData("{}", -32600)]
    [InlineData("""{"id":1,"method":5}""", -32600)]
    [InlineData("""{"id":null,"method":"ping"}""", -32600)]
    [InlineData("""{"id":{},"method":"ping"}""", -32600)]
    [InlineData("""{"id":1,"method":"tools/call"}""", -32602)]
    [InlineData("""{"id":1,"method":"tools/call","params":{"name":"rm","arguments":{}}}""", -32602)]
    [InlineData("""{"id":1,"method":"tools/call","params":[]}""", -32602)]
    public void A_hostile_line_gets_its_error_and_the_next_its_answer(string line, int code)
    {
        var heard = Say(line, """{"jsonrpc":"2.0","id":"next","method":"ping"}""");
        Assert.Equal(code, (int?)heard[0]["error"]!["code"]);
        Assert.Equal("next", (string?)heard[1]["id"]);
    }

    [Fact]
    public void Depth_length_and_bytes_of_any_kind_are_passed_over()
    {
        var deep = new string('[', 100_000);
        var endless = $$"""{"id":1,"method":"{{new string('x', MessageLines.MaxBytes)}}"}""";
        byte[] sent =
        [
            .. Encoding.UTF8.GetBytes($"\uFEFF{deep}\n\r\n   \n{endless}\n"),
            0xFF,
            0xFE,
            0,
            (byte)'\n',
            .. """{"jsonrpc":"2.0","id":"last","method":"ping"}"""u8,
        ];
        var heard = Say(sent, null);
        Assert.Equal([-32700, -32700, -32700], heard.Take(3).Select(each => (int)each["error"]!["code"]!));
        Assert.Equal("last", (string?)heard[3]["id"]);
        Assert.Equal(4, heard.Count);
    }

    [Fact]
    public void A_batch_is_answered_in_one_line_and_what_needs_no_answer_gets_none()
    {
        var heard = Say(
            """[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/initialized"},5]""",
            """[{"jsonrpc":"2.0","method":"notifications/cancelled"}]""",
            """{"jsonrpc":"2.0","id":9,"result":{}}"""
        );
        Assert.Equal(2, Assert.Single(heard).AsArray().Count);
    }

    [Fact]
    public void On_a_terminal_it_says_what_it_is()
    {
        var run = CommandRun.In(_folder.Path, ["mcp"], around => around with { OutputIsTerminal = true });
        Assert.Contains("mcp talks to a chat assistant", run.Error);
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal(2, CommandRun.In(_folder.Path, ["mcp", "nowhere"]).Code);
    }

    [Fact]
    public async Task The_protocols_own_client_talks_with_it()
    {
        await using var toServer = new AnonymousPipeServerStream(PipeDirection.Out);
        await using var fromServer = new AnonymousPipeServerStream(PipeDirection.In);
        await using var serverReads = new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle);
        var serverWrites = new AnonymousPipeClientStream(PipeDirection.Out, fromServer.ClientSafePipeHandle);
        var server = Task.Run(() =>
        {
            using (serverWrites)
            {
                var around = new Cli.Surroundings(_folder.Path, serverReads, TextWriter.Null, TextWriter.Null)
                {
                    Today = () => new(2026, 2, 3),
                    RawOutput = () => serverWrites,
                };
                return Cli.Program.Run(["mcp"], around);
            }
        });
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(toServer, fromServer)))
        {
            Assert.Equal("style-lint", client.ServerInfo?.Name);
            Assert.Equal(7, (await client.ListToolsAsync()).Count);
            var day = await client.CallToolAsync("which_day", new Dictionary<string, object?> { ["words"] = "Friday, Feb. 6, 2026" });
            Assert.NotEqual(true, day.IsError);
            Assert.StartsWith("\"Friday, Feb. 6, 2026\" is Friday, February 6, 2026", Assert.IsType<TextContentBlock>(day.Content[0]).Text);
            Assert.NotNull(day.StructuredContent);
        }

        await toServer.DisposeAsync();
        Assert.Equal(0, await server);
    }

    static string TextOf(JsonNode result) => (string)result["content"]![0]!["text"]!;

    CommandRun Run(params string[] arguments) => CommandRun.In(_folder.Path, arguments);

    JsonNode Call(string tool, JsonObject arguments) => Assert.Single(Say([Request(tool, arguments)]))["result"]!;

    static string Request(string tool, JsonObject arguments)
    {
        foreach (var name in arguments.Where(each => each.Value is null).Select(each => each.Key).ToList())
            arguments.Remove(name);
        return new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = 1,
            ["method"] = "tools/call",
            ["params"] = new JsonObject { ["name"] = tool, ["arguments"] = arguments },
        }.ToJsonString();
    }

    List<JsonNode> Say(params string[] lines) => Say(lines, null);

    List<JsonNode> Say(string[] lines, string? archive) =>
        Say(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))), archive);

    List<JsonNode> Say(byte[] sent, string? archive)
    {
        var output = new MemoryStream();
        var run = CommandRun.In(
            _folder.Path,
            ["mcp"],
            around => around with { RawOutput = () => output, Variable = name => name == "STYLE_LINT_WIRE" ? archive : null },
            sent
        );
        Assert.Equal((0, "", ""), (run.Code, run.Output, run.Error));
        return
        [
            .. Encoding
                .UTF8.GetString(output.ToArray())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonNode.Parse(line)!),
        ];
    }
}
