using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StyleLint.Workspace.Wire.Folder;
using VerifyXunit;

namespace StyleLint.Tests;

/// <summary>Conversations with the language server, as editors have them.</summary>
public sealed class LanguageServerTests : IDisposable
{
    const string Ferry = """
        ---
        title: Ferry to sail in spring
        author: Ada Brown
        ---

        OSLO, March 6, 2025 (Reuters) - The ferry to the Café 😀 日本 sails on Friday, March 4, 2025, said French President Emmanuel Macron. It came back on Monday.

        "We waited a year for this," Macron said. Last week nobody did.

        """;

    const int Story = 5;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("lsp")]
    [InlineData("lsp --stdio")]
    [InlineData("lsp --now 2026-02-03")]
    public void However_an_editor_starts_it_it_answers_until_it_is_told_to_leave(string command)
    {
        string[] said =
        [
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}}""",
            """{"jsonrpc":"2.0","id":2,"method":"shutdown"}""",
            """{"jsonrpc":"2.0","method":"exit"}""",
        ];
        var output = new MemoryStream();
        var run = CommandRun.In(
            Path.GetTempPath(),
            command.Split(' '),
            around => around with { RawOutput = () => output },
            Encoding.UTF8.GetBytes(string.Concat(said.Select(message => $"Content-Length: {message.Length}\r\n\r\n{message}")))
        );
        Assert.Equal(0, run.Code);
        var heard = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("\"positionEncoding\":", heard);
        Assert.EndsWith("""{"jsonrpc":"2.0","id":2,"result":null}""", heard);
    }

    [Fact]
    public async Task It_says_what_it_can()
    {
        using var talk = new Conversation(_folder);
        talk.Ask("initialize", $$"""{ "rootUri": "{{talk.Uri("")}}", "capabilities": {} }""");
        Assert.Equal(0, talk.End());
        await Verifier.Verify(talk.Written);
    }

    [Fact]
    public async Task A_writer_reads_a_finding_mends_it_and_leaves()
    {
        using var talk = new Conversation(_folder);
        talk.Begin(
            """{ "textDocument": { "hover": { "contentFormat": ["markdown"] }, "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } }, "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] } }, "window": { "showDocument": { "support": true } } }"""
        );
        talk.Open("ferry.md", Ferry);
        talk.HearFindings("ferry.md", 1);
        var friday = Column("Friday");
        talk.AskOf(
            "textDocument/codeAction",
            "ferry.md",
            Story,
            friday,
            friday,
            """, "context": { "diagnostics": [], "only": ["quickfix"] }"""
        );
        talk.AskAt("textDocument/hover", "ferry.md", Story, friday + 2);
        talk.AskAt("textDocument/hover", "ferry.md", Story, Column("Macron") + 1);
        talk.AskAt("textDocument/hover", "ferry.md", Story + 2, 5);
        talk.AskOf("textDocument/inlayHint", "ferry.md", 0, 0, 0);
        talk.Ask(
            "textDocument/inlayHint",
            $$"""{ "textDocument": { "uri": "{{talk.Uri("ferry.md")}}" }, "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } } }"""
        );
        talk.Ask("textDocument/codeLens", $$"""{ "textDocument": { "uri": "{{talk.Uri("ferry.md")}}" } }""");
        talk.Ask("textDocument/documentSymbol", $$"""{ "textDocument": { "uri": "{{talk.Uri("ferry.md")}}" } }""");
        talk.AskAt("textDocument/definition", "ferry.md", Story + 2, 31);
        talk.AskAt("textDocument/references", "ferry.md", Story + 2, 31, """, "context": { "includeDeclaration": true }""");
        talk.Change("ferry.md", 2, Story, friday, friday + 6, "Tuesday");
        Assert.Empty(talk.HearFindings("ferry.md", 2));
        Assert.Equal(0, talk.End());
        await Verifier.Verify(talk.Written);
    }

    [Fact]
    public async Task A_client_that_fetches_findings_is_not_sent_them()
    {
        using var talk = new Conversation(_folder);
        _folder.Write("other.md", "The fair is on Monday, March 4, 2025.\n");
        talk.Begin("""{ "general": { "positionEncodings": ["utf-8", "utf-16"] }, "textDocument": { "diagnostic": {} } }""");
        talk.Open("ferry.md", Ferry);
        var report = talk.Ask("textDocument/diagnostic", $$"""{ "textDocument": { "uri": "{{talk.Uri("ferry.md")}}" } }""")!;
        talk.Ask(
            "textDocument/diagnostic",
            $$"""{ "textDocument": { "uri": "{{talk.Uri("ferry.md")}}" }, "previousResultId": "{{report["resultId"]}}" }"""
        );
        talk.Ask("workspace/diagnostic", """{ "previousResultIds": [] }""");
        Assert.Equal(0, talk.End());
        Assert.Empty(talk.HearAll("textDocument/publishDiagnostics", TimeSpan.Zero));
        await Verifier.Verify(Regex.Replace(talk.Written, "\"[0-9a-f]+-[0-9a-f]{8}\"", "\"ID\""));
    }

    [Fact]
    public async Task Settings_rules_and_facts_are_read_again_when_they_change()
    {
        using var talk = new Conversation(_folder);
        talk.Begin();
        talk.Open("ferry.md", "The ferry sails on Friday, March 4, 2025.\n");
        Assert.Single(talk.HearFindings("ferry.md", 1));
        _folder.Write("style-lint.yml", "levels: { dates: off }\nrules: [desk]\n");
        Directory.CreateDirectory(_folder.Full("desk"));
        Assert.Empty(talk.HearFindings("ferry.md", 1));
        _folder.Write("desk/house/sails.yml", "extends: existence\nmessage: \"Ships {match}.\"\ntokens: [sails]\n");
        Assert.Single(talk.HearFindings("ferry.md", 1));
        // What is wrong in a file that is not open is told of that file, and the last settings that could be read go on.
        _folder.Write("style-lint.yml", "levels: { datse: off }\nrules: [desk]\n");
        talk.HearFindings("style-lint.yml", null);
        Assert.Equal(2, talk.HearFindings("ferry.md", 1).Count);
        _folder.Write("style-lint.yml", "levels: [\n");
        Assert.Equal(2, talk.HearFindings("ferry.md", 1).Count);
        File.Delete(_folder.Full("style-lint.yml"));
        Assert.Single(talk.HearFindings("ferry.md", 1));
        await Verifier.Verify(talk.Written);
    }

    [Fact]
    public async Task A_rule_is_written_with_help()
    {
        using var talk = new Conversation(_folder);
        _folder.Write("style-lint.yml", "rules: [desk]\nfacts: [people.yml]\n");
        _folder.Write("people.yml", "known-until: 2026-01-01\npeople: []\n");
        Directory.CreateDirectory(_folder.Full("desk"));
        talk.Begin("""{ "textDocument": { "hover": { "contentFormat": ["markdown"] } } }""");
        talk.Open("desk/house/sails.yml", "extends: existence\nmessage: \"Ships {mach}.\"\nlevel: eror\ntokens: [sails]\n", "yaml");
        talk.HearFindings("desk/house/sails.yml", 1);
        talk.AskAt("textDocument/hover", "desk/house/sails.yml", 2, 1);
        talk.AskAt("textDocument/completion", "desk/house/sails.yml", 2, 8);
        talk.Open(
            "desk/house/sails.yml",
            "extends: existence\nmessage: \"Ships {match}.\"\ntokens: [sails]\nexamples:\n  - bad: It [|sails|].\n  - good: It sails home.\n",
            "yaml",
            2
        );
        talk.HearFindings("desk/house/sails.yml", 2);
        talk.Ask("textDocument/codeLens", $$"""{ "textDocument": { "uri": "{{talk.Uri("desk/house/sails.yml")}}" } }""");
        talk.Ask(
            "workspace/executeCommand",
            $$"""{ "command": "style-lint.runExamples", "arguments": ["{{talk.Uri("desk/house/sails.yml")}}"] }"""
        );
        talk.Hear("window/showMessage");
        talk.Open("style-lint.yml", "rules: [desk]\nfacts: [people.yml]\nlevels:\n  dates/undatd: off\n  dates/undated: \n", "yaml");
        talk.HearFindings("style-lint.yml", 1);
        talk.AskAt("textDocument/completion", "style-lint.yml", 4, 17);
        talk.Open(
            "people.yml",
            "known-until: 2026-01-01\npeople:\n  - name: Ada Brown\n    tenures:\n      - { office: mayorr }\n",
            "yaml"
        );
        talk.HearFindings("people.yml", 1);
        await Verifier.Verify(talk.Written);
    }

    [Fact]
    public void A_rules_own_check_says_what_may_be_written()
    {
        using var talk = new Conversation(_folder);
        _folder.Write("style-lint.yml", "rules: [desk]\n");
        Directory.CreateDirectory(_folder.Full("desk"));
        talk.Begin();
        talk.Open("desk/house/dash.yml", "extends: agency-credit\ncheck: mixed\nmessage: \"{\"\n\n", "yaml");
        Assert.Equal(["mixed", "dateline", "signoff", "around-signoff"], Labels(1, 7));
        Assert.Equal(["{agency}", "{other}"], Labels(2, 11));
        Assert.DoesNotContain("dashes", Labels(3, 0));
        Assert.Contains(
            "one agency over",
            talk.AskAt("textDocument/hover", "desk/house/dash.yml", 1, 9)!["contents"]!["value"]!.GetValue<string>()
        );
        talk.Open("desk/house/dash.yml", "extends: agency-credit\ncheck: dateline\nmessage: \"{\"\n\n", "yaml", 2);
        Assert.Equal(["{agency}", "{written}", "{wanted}"], Labels(2, 11));
        Assert.Contains("dashes", Labels(3, 0));

        string[] Labels(int line, int column) =>
            [
                .. talk.AskAt("textDocument/completion", "desk/house/dash.yml", line, column)!
                    .AsArray()
                    .Select(item => item!["label"]!.GetValue<string>()),
            ];
    }

    [Theory]
    [InlineData("levels: { style-lint/bad-rule: off }\n", null)]
    [InlineData("levels: { style-lint: off }\n", null)]
    [InlineData("overrides: [{ files: [\"desk/**\"], levels: { style-lint/bad-rule: off } }]\n", null)]
    [InlineData("overrides: [{ files: [\"desk/**\"], levels: { style-lint/bad-rule: warning } }]\n", 2)]
    [InlineData("overrides: [{ files: [\"other/**\"], levels: { style-lint/bad-rule: off } }]\n", 1)]
    public void What_the_settings_say_of_a_bad_rule_holds_in_the_editor_and_on_the_command_line(string settings, int? severity)
    {
        _folder.Write("style-lint.yml", "rules: [desk]\n" + settings);
        Directory.CreateDirectory(_folder.Full("desk/house"));
        _folder.Write("desk/house/sails.yml", "extends: existence\nmesage: Ships.\ntokens: [sails]\n");
        _folder.Write("ferry.md", "It sails.\n");
        using var talk = new Conversation(_folder);
        talk.Begin();
        talk.Open("desk/house/sails.yml", "extends: existence\nmesage: Ships.\ntokens: [sails]\n", "yaml");
        var shown = talk.HearFindings("desk/house/sails.yml", 1).Select(found => found!["severity"]!.GetValue<int>()).Distinct();
        Assert.Equal(severity is { } number ? [number] : [], shown);
        var printed = CommandRun.In(_folder.Path, ["check", "ferry.md", "--format", "json"]).Output;
        Assert.Equal(severity is not null, printed.Contains("style-lint/bad-rule"));
    }

    [Fact]
    public void What_no_rule_file_makes_is_explained_under_the_mouse()
    {
        _folder.Write("style-lint.yml", "levels: { style-lint/bad-fact: warning, style-lint/bad-fat: off }\n");
        using var talk = new Conversation(_folder);
        talk.Begin("""{ "textDocument": { "hover": { "contentFormat": ["markdown"] } } }""");
        talk.Open("ferry.md", "<!-- style-lint-disable-next-line dates/undated -->\n\nIt sails.\n");
        Assert.Contains(BuiltInRules.BadSuppression.Why, Hovered("ferry.md", 0, 10));
        talk.Open("style-lint.yml", "levels: { style-lint/bad-fact: warning, style-lint/bad-fat: off }\n", "yaml");
        Assert.Contains(BuiltInRules.BadFact.Why, Hovered("style-lint.yml", 0, 20));
        Assert.Contains(BuiltInRules.BadSetting.Why, Hovered("style-lint.yml", 0, 50));

        string Hovered(string path, int line, int column) =>
            talk.AskAt("textDocument/hover", path, line, column)!["contents"]!["value"]!.GetValue<string>();
    }

    [Fact]
    public async Task Copy_of_the_wire_is_shown_beside_its_story()
    {
        using (var archive = FolderArchiveWriter.Open(_folder.Full("wire"), "wire", () => { }, CancellationToken.None))
        {
            archive.Add(
                new(
                    "T1",
                    "Reuters",
                    "Tarvik quay to close for eleven weeks",
                    """
                    BERGEN, March 3 (Reuters) - The island council will close the old ferry quay at Tarvik for eleven weeks from the end of April so that divers can replace its cracked timber piles, the port office said on Monday.
                    Two smaller boats will carry passengers across the sound every forty minutes while the quay is shut.
                    "We asked for the money every single year since the storm, and every year we were told to wait," port chief Ida Lund told a meeting in the town hall.
                    (Reporting by Kari Nordmann; editing by Ola Hansen)
                    """
                )
                {
                    Sent = new(2025, 3, 3, 9, 0, 0, DateTimeKind.Utc),
                },
                hasVersion: true
            );
            archive.Close();
        }

        _folder.Write("style-lint.yml", "wire: wire\n");
        using var talk = new Conversation(_folder);
        talk.Begin("""{ "textDocument": { "hover": { "contentFormat": ["markdown"] } } }""");
        talk.Open(
            "quay.md",
            """
            ---
            title: Quay to close
            author: Ada Brown
            date: 2025-03-04
            ---

            The island council will close the old ferry quay at Tarvik for eleven weeks from the end of April so that divers can replace its cracked timber piles.

            "We asked for the money every single year since the flood, and every year we were told to wait," port chief Ida Lund said.

            """
        );
        talk.HearFindings("quay.md", 1);
        talk.Ask("textDocument/codeLens", $$"""{ "textDocument": { "uri": "{{talk.Uri("quay.md")}}" } }""");
        talk.AskAt("textDocument/hover", "quay.md", 8, 54);
        Assert.Equal(0, talk.End());
        await Verifier.Verify(talk.Written);
    }

    [Fact]
    public void A_sentence_that_is_being_typed_is_left_in_peace_for_a_second()
    {
        var clock = new HandClock();
        using var talk = new Conversation(_folder, clock: clock);
        talk.Begin();
        talk.Open("ferry.md", "The fair was on Monday, March 11, 2025. The ferry sails on Friday\n");
        Assert.Single(talk.HearFindings("ferry.md", 1));
        clock.Advance(100);
        talk.Change("ferry.md", 2, 0, 65, 65, ", March 4, 2025.");
        // What the editor shows already stays.
        Assert.Single(talk.HearFindings("ferry.md", 2));
        clock.Advance(990);
        // The clock is looked at after each message. What were said now would be heard before the second answer: findings and answers go
        // the same way.
        talk.AskAt("textDocument/hover", "ferry.md", 0, 20);
        talk.AskAt("textDocument/hover", "ferry.md", 0, 20);
        Assert.Empty(talk.HearAll("textDocument/publishDiagnostics", TimeSpan.Zero));
        clock.Advance(10);
        talk.AskAt("textDocument/hover", "ferry.md", 0, 20);
        Assert.Equal(2, talk.HearFindings("ferry.md", 2).Count);
        clock.Advance(100);
        talk.Change("ferry.md", 3, 0, 59, 65, "Tuesday");
        Assert.Single(talk.HearFindings("ferry.md", 3));
    }

    [Fact]
    public void The_first_keystroke_after_a_rest_is_looked_at_at_once_and_the_next_ones_together()
    {
        var clock = new HandClock();
        using var talk = new Conversation(_folder, clock: clock);
        talk.Begin();
        talk.Open("ferry.md", Ferry);
        talk.HearFindings("ferry.md", 1);
        clock.Advance(75);
        talk.Change("ferry.md", 2, Story, 0, 0, "x");
        talk.HearFindings("ferry.md", 2);
        for (var version = 3; version < 6; version++)
        {
            clock.Advance(20);
            talk.Change("ferry.md", version, Story, 0, 0, "x");
            // Has come when what was asked after it is answered.
            talk.AskAt("textDocument/hover", "ferry.md", Story, 0);
        }

        clock.Advance(74);
        talk.AskAt("textDocument/hover", "ferry.md", Story, 0);
        talk.AskAt("textDocument/hover", "ferry.md", Story, 0);
        Assert.Empty(talk.HearAll("textDocument/publishDiagnostics", TimeSpan.Zero));
        clock.Advance(1);
        talk.AskAt("textDocument/hover", "ferry.md", Story, 0);
        talk.HearFindings("ferry.md", 5);
    }

    [Fact]
    public void A_burst_of_edits_is_answered_with_a_few_looks_and_the_last_is_right()
    {
        using var talk = new Conversation(_folder);
        talk.Begin();
        talk.Open("ferry.md", Ferry);
        talk.HearFindings("ferry.md", 1);
        for (var version = 2; version <= 501; version++)
            talk.Change("ferry.md", version, Story, 0, 0, "x");
        talk.AskAt("textDocument/hover", "ferry.md", Story, Column("Friday") + 502);
        var last = talk.HearFindings("ferry.md", 501);
        var start = last.Single(each => each!["code"]!.GetValue<string>() == "dates/weekday-mismatch")!["range"]!["start"]!;
        Assert.Equal(Column("Friday") + 500, start["character"]!.GetValue<int>());
        var before = talk.HearAll("textDocument/publishDiagnostics", TimeSpan.Zero)
            .ConvertAll(each => each["params"]!["version"]!.GetValue<int>());
        Assert.InRange(before.Count, 0, 14);
        Assert.Equal(before.Order(), before);
    }

    [Theory]
    [InlineData("file:///tmp/a%20b.md")]
    [InlineData("file:///tmp/a b.md")]
    [InlineData("file:///tmp/caf%C3%A9.md")]
    [InlineData("file:///tmp/café.md")]
    [InlineData("file:///tmp/a%23b#c.md")]
    [InlineData("file:///c%3A/drafts/a.md")]
    [InlineData("untitled:Untitled-1")]
    [InlineData("vscode-vfs://github/desk/drafts/a.md?ref=main")]
    [InlineData("FILE://localhost/tmp/a'\\\"&.md")]
    public void An_address_is_given_back_letter_for_letter(string uri)
    {
        using var talk = new Conversation(_folder);
        talk.Begin();
        talk.Tell(
            "textDocument/didOpen",
            $$"""{ "textDocument": { "uri": "{{uri}}", "languageId": "markdown", "version": 1, "text": "It sails on Friday, March 4, 2025." } }"""
        );
        var published = talk.Hear("textDocument/publishDiagnostics");
        Assert.Equal(JsonNode.Parse($"\"{uri}\"")!.GetValue<string>(), published["uri"]!.GetValue<string>());
        Assert.Single(published["diagnostics"]!.AsArray());
    }

    [Fact]
    public void A_request_that_is_not_wanted_any_more_is_answered_as_cancelled()
    {
        using var talk = new Conversation(_folder);
        talk.Begin();
        // Long enough to be under way still when it is called off.
        talk.Open("long.md", string.Concat(Enumerable.Repeat("The ferry sails on Friday, March 4, 2025, said Ada Brown.\n\n", 20_000)));
        var id = talk.Request(
            "textDocument/hover",
            $$"""{ "textDocument": { "uri": "{{talk.Uri("long.md")}}" }, "position": { "line": 0, "character": 22 } }"""
        );
        talk.Tell("$/cancelRequest", $$"""{ "id": {{id}} }""");
        Assert.Equal(-32800, talk.Answer(id)!["code"]!.GetValue<int>());
        Assert.Equal(0, talk.End());
    }

    // Nobody waits so long but where it hangs.
    static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public void It_leaves_when_told_to_or_when_nobody_is_left()
    {
        foreach (
            var (goodbye, code) in new (Action<Conversation>, int)[]
            {
                (talk => talk.Tell("exit", "null"), 1),
                (talk => talk.HangUp(), 1),
                (
                    talk =>
                    {
                        talk.Ask("shutdown", "null");
                        talk.Tell("exit", "null");
                    },
                    0
                ),
            }
        )
        {
            using var talk = new Conversation(_folder);
            talk.Begin();
            talk.Open("ferry.md", Ferry);
            talk.HearFindings("ferry.md", 1);
            goodbye(talk);
            Assert.Equal(code, talk.Exit(Long));
        }
    }

    [Fact]
    public void It_leaves_when_its_client_is_killed_and_the_pipes_stay_open()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var editor = Process.Start("sleep", "60");
        using var talk = new Conversation(_folder);
        talk.Ask("initialize", $$"""{ "processId": {{editor.Id}}, "capabilities": {} }""");
        Assert.Null(talk.Exit(TimeSpan.FromMilliseconds(700)));
        editor.Kill();
        Assert.NotNull(talk.Exit(Long));
    }

    static int Column(string word) => Ferry.Split('\n')[Story].IndexOf(word, StringComparison.Ordinal);
}
