using System.Text;
using System.Text.Json;
using StyleLint.LanguageServer;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Tests;

/// <summary>What clients may send, by mistake or on purpose: the server goes on, and its text stays the client's.</summary>
public sealed class LanguageServerThreatTests : IDisposable
{
    const string Draft = "It sails on Friday, March 4, 2025.\nSecond line.\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Frames =>
        [
            "Content-Length: abc\r\n\r\n",
            "Content-Length: -5\r\n\r\n",
            "Content-Length: 99999999999999999999\r\n\r\n",
            "Content-Length: 2000000000\r\n\r\n",
            "Content-Length: 0\r\n\r\n",
            "Content-Length:\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n",
            "\r\n\r\n\n\n",
            "{\"jsonrpc\":\"2.0\",\"method\":\"initialized\"}",
            "Content-Length: 10\r\n\r\n{\"a\": 1}  and more than it said\r\n\r\n",
            "Content-Length: 8\r\n\r\nnot json",
            "Content-Length: 4\r\n\r\n\u0001\u0002\u0003\u0004",
            "Content-Length: 2\r\n\r\n[]",
            "Content-Length: 2\r\n\r\n42",
            "Content-Length: 4\r\n\r\nnull",
        ];

    [Theory]
    [MemberData(nameof(Frames))]
    public void A_broken_frame_is_passed_over(string frame) => GoesOnAfter(talk => talk.SendRaw(frame));

    [Theory]
    [InlineData("""{"jsonrpc":"2.0"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7}""")]
    [InlineData("""{"jsonrpc":"2.0","id":7,"method":5}""")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"textDocument/hover"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"textDocument/hover"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1e99,"method":"textDocument/hover"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"x","result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":8,"method":"no/such/method","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":8,"method":"$/unheardOf"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/unheardOf"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":12345}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":"initialize","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":"textDocument/hover"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":"textDocument/hover","params":[1,2]}""")]
    [InlineData(
        """{"jsonrpc":"2.0","id":9,"method":"textDocument/hover","params":{"textDocument":{"uri":"URI"},"position":{"line":"x","character":-1}}}"""
    )]
    [InlineData(
        """{"jsonrpc":"2.0","id":9,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"URI"},"range":{"start":{"line":99,"character":99},"end":{"line":0,"character":0}},"context":{"only":7}}}"""
    )]
    [InlineData("""{"jsonrpc":"2.0","id":9,"method":"workspace/executeCommand","params":{"command":"rm","arguments":["-rf"]}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"URI"}}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":5,"text":"x"}}}""")]
    [InlineData(
        """{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///unheard/of.md","version":3},"contentChanges":[{"text":"x"}]}}"""
    )]
    [InlineData(
        """{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"URI","version":3},"contentChanges":"x"}}"""
    )]
    [InlineData(
        """{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"URI","version":3},"contentChanges":[{"range":{"start":{},"end":{}},"text":"x"},{"text":5},7,null]}}"""
    )]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///unheard/of.md"}}}""")]
    [InlineData(
        """{"jsonrpc":"2.0","method":"workspace/didChangeWorkspaceFolders","params":{"event":{"added":[{"uri":null}],"removed":5}}}"""
    )]
    public void An_odd_message_is_passed_over(string message) => GoesOnAfter(talk => talk.Send(message.Replace("URI", talk.Uri("x.md"))));

    [Fact]
    public void Json_a_thousand_levels_deep_is_refused() =>
        GoesOnAfter(talk =>
            talk.Send($$"""{"jsonrpc":"2.0","id":5,"method":"x","params":{{new string('[', 1000)}}{{new string(']', 1000)}}}""")
        );

    [Fact]
    public void Bytes_that_are_no_text_are_passed_over() =>
        GoesOnAfter(talk =>
        {
            byte[] body = [.. "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\""u8, 0xFF, 0xC3, .. "\",\"params\":{}}"u8];
            talk.SendRaw([.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body]);
        });

    [Theory]
    [InlineData(-3, -3, 0, 0, ">It sails")]
    [InlineData(0, 9999, 0, 9999, "2025.>\n")]
    [InlineData(0, 2147483647, 0, 2147483647, "2025.>\n")]
    [InlineData(0, 5, 0, 2, "It>ils on")]
    [InlineData(2, 0, 9999, 0, "line.\n>")]
    [InlineData(9999, 9999, 9999, 9999, "line.\n>")]
    public void Places_outside_the_text_are_its_nearest_end(int line, int column, int endLine, int endColumn, string expected)
    {
        var document = new Document("file:///x.md", "markdown", 1, Draft, NoDesks);
        var change =
            $$"""[{ "range": { "start": { "line": {{line}}, "character": {{column}} }, "end": { "line": {{endLine}}, "character": {{endColumn}} } }, "text": ">" }]""";
        document.Change(LanguageServer.Json.Parse(Encoding.UTF8.GetBytes(change)).RootElement, 2, PositionEncoding.Utf16, 0);
        Assert.Contains(expected, document.Snapshot.Version.Source.Text);
    }

    [Fact]
    public void A_text_longer_than_any_file_is_not_kept_and_says_so()
    {
        using var talk = new Conversation(_folder);
        talk.Begin();
        talk.Open("x.md", Draft + new string('é', DraftFile.MaxBytes / 2));
        Assert.Contains("longer than 8 MiB", Assert.Single(talk.HearFindings("x.md", 1))!["message"]!.GetValue<string>());
        talk.Change("x.md", 2, 0, 0, 3, "It ");
        Assert.Contains("longer than 8 MiB", Assert.Single(talk.HearFindings("x.md", 2))!["message"]!.GetValue<string>());
        talk.Send(
            $$"""{ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": { "textDocument": { "uri": "{{talk.Uri("x.md")}}", "version": 3 }, "contentChanges": [{ "text": {{Quoted(Draft)}} }] } }"""
        );
        Assert.Equal("dates/weekday-mismatch", Assert.Single(talk.HearFindings("x.md", 3))!["code"]!.GetValue<string>());
        Assert.Equal(0, talk.End());
    }

    [Fact]
    public void The_longest_text_is_kept_and_one_that_an_edit_makes_longer_is_not()
    {
        var document = new Document("file:///x.md", "markdown", 1, new string('a', DraftFile.MaxBytes), NoDesks);
        Assert.Equal(DraftFile.MaxBytes, document.Snapshot.Version.Source.Text.Length);
        document.Change(
            LanguageServer
                .Json.Parse(
                    """[{ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } }, "text": "b" }]"""u8.ToArray()
                )
                .RootElement,
            2,
            PositionEncoding.Utf16,
            0
        );
        Assert.True(document.Snapshot.Version.IsTooLong);
        Assert.Equal("", document.Snapshot.Version.Source.Text);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("utf-32")]
    public void Ten_thousand_edits_leave_the_servers_text_the_clients(string name)
    {
        var encoding = Positions.Choose(JsonDocument.Parse($"[\"{name}\"]").RootElement);
        var random = new Random(19);
        var text = "Zoë sails.\r\nOn Friday, 日本.\rAt noon 😀\n";
        var document = new Document("file:///x.md", "markdown", 0, text, NoDesks);
        string[] pieces =
        [
            "a",
            "é",
            "e\u0301",
            "日本",
            "😀",
            "👩‍👩‍👧",
            "\uD83D",
            "\uDE00",
            "\r\n",
            "\n",
            "\r",
            "\u2028",
            "\u0085",
            " ",
            "word ",
            "\t",
            "\"",
            "\\",
            "\u0001",
            "",
        ];
        for (var version = 1; version <= 10_000; version++)
        {
            var changes = new List<string>();
            for (var count = random.Next(1, 3); count > 0; count--)
            {
                var start = Boundary(text, random.Next(text.Length + 1), name);
                // Mostly where the writer is; now and then a whole stretch goes, so that the text stays short.
                var end = Boundary(text, Math.Min(text.Length, start + (text.Length > 400 ? random.Next(200) : random.Next(4))), name);
                end = Math.Max(start, end);
                var piece = string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => pieces[random.Next(pieces.Length)]));
                changes.Add(
                    $$"""{"range":{"start":{{PositionOf(text, start, name)}},"end":{{PositionOf(text, end, name)}}},"text":{{Quoted(piece)}}}"""
                );
                text = text[..start] + piece + text[end..];
            }

            document.Change(
                LanguageServer.Json.Parse(Encoding.UTF8.GetBytes($"[{string.Join(',', changes)}]")).RootElement,
                version,
                encoding,
                version
            );
            if (document.Snapshot.Version.Source.Text != text)
                Assert.Fail(
                    $"after edit {version}: {string.Join(',', changes)}\nclient {Quoted(text)}\nserver {Quoted(document.Snapshot.Version.Source.Text)}"
                );
        }

        Assert.Equal(10_000, document.Snapshot.Version.Number);
    }

    [Fact]
    public void Half_a_character_comes_through_and_goes_nowhere_else()
    {
        using var talk = new Conversation(_folder);
        talk.Begin();
        talk.Open("x.md", "");
        talk.Send(
            $$"""{ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": { "textDocument": { "uri": "{{talk.Uri("x.md")}}", "version": 2 }, "contentChanges": [{ "text": "\ud83d It sails on Friday, March 4, 2025. \"A \ud83d quotation\" said \ude00Ada Brown\ud83d." }] } }"""
        );
        Assert.Equal(14, talk.HearFindings("x.md", 2)[0]!["range"]!["start"]!["character"]!.GetValue<int>());
        talk.Ask("textDocument/documentSymbol", $$"""{ "textDocument": { "uri": "{{talk.Uri("x.md")}}" } }""");
        Assert.Equal(0, talk.End());
    }

    [Fact]
    public void Deep_and_endless_yaml_is_a_finding_and_the_server_goes_on() =>
        GoesOnAfter(talk =>
        {
            foreach (var nest in new[] { "[", "{a: ", "- ", "? " })
            {
                talk.Open("style-lint.yml", string.Concat(Enumerable.Repeat(nest, 100_000)), "yaml");
                Assert.NotEmpty(talk.HearFindings("style-lint.yml", 1));
                talk.AskAt("textDocument/hover", "style-lint.yml", 0, 5);
                talk.AskAt("textDocument/completion", "style-lint.yml", 0, 5);
            }
        });

    [Theory]
    [InlineData("null")]
    [InlineData("[3]")]
    [InlineData("""{ "processId": "x", "rootUri": 5, "capabilities": 3, "workspaceFolders": [1, null, { "uri": 3 }] }""")]
    [InlineData("""{ "processId": -1, "rootPath": "\u0000" }""")]
    [InlineData("""{ "processId": 1e40, "rootUri": "file://%zz/\u0000" }""")]
    public void An_odd_introduction_is_answered_and_drafts_are_read(string parameters)
    {
        using var talk = new Conversation(_folder);
        Assert.NotNull(talk.Ask("initialize", parameters)!["capabilities"]);
        talk.Open("x.md", Draft);
        Assert.Single(talk.HearFindings("x.md", 1));
        Assert.Equal(0, talk.End());
    }

    [Fact]
    public void Nothing_is_answered_before_initialize_and_after_shutdown()
    {
        using var talk = new Conversation(_folder);
        Assert.Equal(-32002, talk.Ask("textDocument/hover", "{}")!["code"]!.GetValue<int>());
        talk.Tell("textDocument/didOpen", "{}");
        talk.Begin();
        talk.Ask("shutdown", "null");
        Assert.Equal(-32600, talk.Ask("textDocument/hover", "{}")!["code"]!.GetValue<int>());
        talk.Tell("exit", "null");
        Assert.Equal(0, talk.Exit(TimeSpan.FromSeconds(60)));
    }

    void GoesOnAfter(Action<Conversation> threat)
    {
        using var talk = new Conversation(_folder);
        talk.Begin();
        talk.Open("x.md", Draft);
        talk.HearFindings("x.md", 1);
        threat(talk);
        talk.Change("x.md", 7, 0, 0, 3, "\nIt ");
        Assert.Equal("""{"line":1,"character":12}""", Assert.Single(talk.HearFindings("x.md", 7))!["range"]!["start"]!.ToJsonString());
        Assert.Equal(0, talk.End());
    }

    [Fact]
    public void Whatever_keeps_settings_from_being_read_drafts_go_on_until_they_are_mended()
    {
        _folder.Write("style-lint.yml", "levels: { dates: off }\n");
        var warnings = new List<string>();
        // No folder is called so, and the system throws where nobody expects it.
        var desks = new Desks(new DeskOptions("x\0y", Check.Today), _folder.Path, null, warnings.Add);
        Assert.NotEmpty(desks.For(_folder.Full("ferry.md")).Linter.Rules.Rules);
        Assert.Contains("the previous ones stay in use", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.False(desks.HaveChanged());
        _folder.Write("style-lint.yml", "levels: { dates: error }\n");
        Assert.True(desks.HaveChanged());
    }

    static Desks NoDesks => new(new DeskOptions("/", Check.Today), "/", null, static _ => { });

    // Not inside of a character, and not between CR and LF, where no position points to.
    static int Boundary(string text, int at, string name)
    {
        if (at > 0 && at < text.Length && text[at] == '\n' && text[at - 1] == '\r')
            at--;
        if (name != "utf-16" && at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
            at--;
        return at;
    }

    // Counted another way than the server does: on the line's own bytes and code points.
    static string PositionOf(string text, int at, string name)
    {
        var lines = text[..at].Split(["\r\n", "\r", "\n"], StringSplitOptions.None);
        var line = lines[^1];
        var pairs = line.Zip(line.Skip(1)).Count(pair => char.IsSurrogatePair(pair.First, pair.Second));
        var column = name switch
        {
            "utf-16" => line.Length,
            "utf-32" => line.Length - pairs,
            // A pair takes four bytes, each half alone three.
            _ => line.Sum(c =>
                c < 0x80 ? 1
                : c < 0x800 ? 2
                : 3
            ) - (pairs * 2),
        };
        return $$"""{"line":{{lines.Length - 1}},"character":{{column}}}""";
    }

    static string Quoted(string text) =>
        "\"" + string.Concat(text.Select(c => c is >= ' ' and < '\u007F' and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:x4}")) + "\"";
}
