using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using StyleLint.Cli.DeskPage;

namespace StyleLint.Tests;

/// <summary>What serves the desk page: it answers the page and nobody else, with the same answers as the command line.</summary>
public sealed class DeskServerTests : IDisposable
{
    const string Talks = "# Talks go on\n\nBy Ada Brown\n\nThey meet on Friday, March 22, 2025.\n";

    readonly TemporaryFolder _folder = new();
    readonly CancellationTokenSource _stop = new();
    readonly DeskServer _server;
    readonly Task _running;

    public DeskServerTests()
    {
        var session = new DeskSession(() => new(_folder.Path, new(2026, 2, 3)), _folder.Path, _ => { });
        _server = new(new(session, () => new(2026, 2, 3)), 0);
        _running = _server.Run(_stop.Token);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _running.Wait();
        _server.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    Uri Address => new(_server.Address);

    string Host => Address.Authority;

    // As bytes on the wire, for no client sends what a hostile one does.
    async Task<string> Send(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Address.Port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    Task<string> Get(string path, string? host = null, string more = "") =>
        Send($"GET {path} HTTP/1.1\r\nHost: {host ?? Host}\r\n{more}\r\n");

    Task<string> Post(string page, string body, string? origin = null, string type = "application/json") =>
        Send(
            $"POST {Address.AbsolutePath}{page} HTTP/1.1\r\nHost: {Host}\r\nOrigin: {origin ?? $"http://{Host}"}\r\nContent-Type: {type}\r\n"
                + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"
        );

    static string Body(string answer) => answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    static string Draft(string text, string name = "talks.md", string date = "") =>
        new JsonObject
        {
            ["text"] = text,
            ["name"] = name,
            ["date"] = date,
        }.ToJsonString();

    async Task<JsonNode> Ask(string page, string text, string name = "talks.md", string date = "")
    {
        var answer = await Post(page, Draft(text, name, date));
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal);
        return JsonNode.Parse(Body(answer))!;
    }

    [Fact]
    public async Task The_page_and_its_parts_come_with_a_policy_that_lets_nothing_else_in()
    {
        foreach (
            var part in new[]
            {
                "",
                "desk.css",
                "report.css",
                "beside.js",
                "desk.js",
                "draft.js",
                "notes.js",
                "paste.js",
                "server.js",
                "understood.js",
                "icon.svg",
            }
        )
        {
            var answer = await Get(Address.AbsolutePath + part);
            Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal);
            Assert.Contains("Content-Security-Policy: default-src 'none'; script-src 'self'; ", answer, StringComparison.Ordinal);
            Assert.Contains("\r\nReferrer-Policy: no-referrer\r\n", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", answer[..answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_the_token_there_is_nothing()
    {
        foreach (
            var path in new[]
            {
                "/",
                "/x/",
                $"/{new string('0', 32)}/",
                Address.AbsolutePath.TrimEnd('/'),
                "/desk.js",
                Address.AbsolutePath[..^2] + "/",
            }
        )
            Assert.StartsWith("HTTP/1.1 404", await Get(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_outside_the_page_is_served()
    {
        foreach (var path in new[] { "../desk.js", "..%2f..%2fetc/passwd", "report.js", "english.tags", "check" })
            Assert.StartsWith("HTTP/1.1 404", await Get(Address.AbsolutePath + path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_somebody_elses_that_leads_here_is_refused()
    {
        foreach (var host in new[] { "evil.example", $"evil.example:{Address.Port}", "127.0.0.1", "" })
            Assert.StartsWith("HTTP/1.1 403", await Get(Address.AbsolutePath, host), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", await Get(Address.AbsolutePath, $"localhost:{Address.Port}"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 403", await Send($"GET {Address.AbsolutePath} HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_page_in_the_same_browser_is_refused()
    {
        foreach (var origin in new[] { "https://evil.example", "null", $"https://{Host}", $"http://localhost:{Address.Port}", "" })
            Assert.StartsWith("HTTP/1.1 403", await Post("check", Draft(Talks), origin), StringComparison.Ordinal);
        Assert.StartsWith(
            "HTTP/1.1 403",
            await Send($"POST {Address.AbsolutePath}check HTTP/1.1\r\nHost: {Host}\r\nContent-Length: 0\r\n\r\n"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "HTTP/1.1 403",
            await Get(Address.AbsolutePath, more: "Origin: https://evil.example\r\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_reading_and_asking_is_known()
    {
        foreach (var method in new[] { "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get" })
            Assert.StartsWith(
                "HTTP/1.1 405",
                await Send($"{method} {Address.AbsolutePath} HTTP/1.1\r\nHost: {Host}\r\n\r\n"),
                StringComparison.Ordinal
            );
        Assert.Equal("", Body(await Send($"HEAD {Address.AbsolutePath} HTTP/1.1\r\nHost: {Host}\r\n\r\n")));
    }

    [Fact]
    public async Task What_is_no_request_is_said_to_be_none_and_the_next_is_answered()
    {
        var post = $"POST {Address.AbsolutePath}check HTTP/1.1\r\nHost: {Host}\r\nOrigin: http://{Host}\r\n";
        Assert.StartsWith("HTTP/1.1 413", await Send($"{post}Content-Length: {(8 * 1024 * 1024) + 1}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 413", await Send($"{post}Content-Length: 99999999999999\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await Send($"{post}Content-Length: -1\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await Send($"{post}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 411", await Send($"{post}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", await Send($"{post}X: {new string('x', 20_000)}\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await Send("\u0016\u0003\u0001 hello\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await Send($"GET http://{Host}/ HTTP/1.1\r\nHost: {Host}\r\n\r\n"), StringComparison.Ordinal);
        foreach (var body in new[] { "", "[]", "{}", "{\"text\":1}", "{\"text\":\"x\"", new string('[', 100_000) })
            Assert.StartsWith("HTTP/1.1 400", await Post("check", body), StringComparison.Ordinal);
        Assert.Single((await Ask("check", Talks))["found"]!.AsArray());
    }

    [Fact]
    public async Task A_check_finds_what_the_command_line_finds_and_counts_as_a_script_does()
    {
        var found = Assert.Single((await Ask("check", Talks))["found"]!.AsArray())!;
        Assert.Equal("dates/weekday-mismatch", found["rule"]!.GetValue<string>());
        Assert.Equal("Friday", Talks[found["start"]!.GetValue<int>()..found["end"]!.GetValue<int>()]);
        Assert.Equal("Change Friday to Saturday", found["fixes"]![0]!["title"]!.GetValue<string>());
        Assert.Equal("Saturday", found["fixes"]![0]!["edits"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_day_of_publication_stands_in_where_the_draft_has_none()
    {
        Assert.Equal("2025-03-11", (await Ask("check", Talks, date: "2025-03-11"))["day"]!.GetValue<string>());
        Assert.Equal("2026-02-03", (await Ask("check", Talks, date: "soon"))["day"]!.GetValue<string>());
        Assert.Equal("2025-03-20", (await Ask("check", $"---\ndate: 2025-03-20\n---\n\n{Talks}"))["day"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_settings_of_the_folder_hold_and_hold_anew_when_they_change()
    {
        _folder.Write("style-lint.yml", "levels: { dates/weekday-mismatch: warning }\nnonsense: 1\n");
        var before = await Ask("check", Talks);
        Assert.Equal("warning", before["found"]![0]!["level"]!.GetValue<string>());
        Assert.StartsWith("style-lint.yml:2:", Assert.Single(before["problems"]!.AsArray())!.GetValue<string>(), StringComparison.Ordinal);
        _folder.Write("style-lint.yml", "levels: { dates: off }\n");
        // The folder is looked at once a second.
        for (var tries = 0; tries < 100 && (await Ask("check", Talks))["found"]!.AsArray().Count > 0; tries++)
            await Task.Delay(50);
        Assert.Empty((await Ask("check", Talks))["found"]!.AsArray());
    }

    [Fact]
    public async Task What_was_understood_is_what_read_prints()
    {
        _folder.Write("talks.md", Talks);
        var printed = CommandRun.In(_folder.Path, ["read", "talks.md", "--date", "2026-02-03", "--format", "json"]);
        Assert.Equal(printed.Output, Body(await Post("read", Draft(Talks))));
    }

    [Fact]
    public async Task Safe_fixes_are_applied_and_no_others()
    {
        var mended = await Ask("fix", "# Talks\n\nBy Ada Brown\n\nThey meet on Friday, March 22, 2025.\n");
        Assert.Equal(0, mended["applied"]!.GetValue<int>());
        Assert.Contains("Friday", mended["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_has_the_prose_and_another_its_headings_lists_links_and_italics()
    {
        var copy = await Ask(
            "copy",
            "# Talks\n\nA *jewel* & [more](https://a.example/?a=1&b=2), [x](javascript:alert(1)) <b>said</b> `x<y`\n\n1. One\n2. Two\n\n> Quote\n"
        );
        Assert.Equal("Talks\n\nA jewel & more, x said x<y\n\n• One\n• Two\n\nQuote\n", copy["text"]!.GetValue<string>());
        Assert.Equal(
            "<h1>Talks</h1>\n<p>A <i>jewel</i> &amp; <a href=\"https://a.example/?a=1&amp;b=2\">more</a>, x <b>said</b> x&lt;y</p>\n"
                + "<ol>\n<li>One</li>\n<li>Two</li>\n</ol>\n<blockquote>Quote</blockquote>\n",
            copy["html"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task The_report_is_the_page_that_check_writes()
    {
        var answer = await Post("report", Draft(Talks));
        Assert.Contains("<h1>1 error", answer, StringComparison.Ordinal);
        Assert.Contains("March 22, 2025 was a Saturday, not a Friday.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_by_its_ending_and_named_without_its_folders()
    {
        var text = JsonNode.Parse(Body(await Post("import?name=..%2F..%2Fnotes.txt", "One\r\ntwo\r\n", type: "application/octet-stream")))!;
        Assert.Equal(("One\ntwo\n", "notes.txt"), (text["text"]!.GetValue<string>(), text["name"]!.GetValue<string>()));
        var refused = await Post("import?name=story.pdf", "%PDF-1.7");
        Assert.StartsWith("HTTP/1.1 422", refused, StringComparison.Ordinal);
        Assert.Contains("story.pdf can't be read here. Drop a Word document (.docx), or .md", refused, StringComparison.Ordinal);
        Assert.Contains("story.doc is no Word document", await Post("import?name=story.doc", "Dear editor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_longer_than_the_page_takes_is_refused_with_a_reason() =>
        Assert.Contains("the page takes up to 500,000", await Post("check", Draft(new string('x', 500_001))), StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_is_written()
    {
        foreach (var page in new[] { "check", "read", "fix", "copy", "report" })
            await Post(page, Draft(Talks));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void It_listens_on_loopback_alone() => Assert.Equal("127.0.0.1", Address.Host);

    [Fact]
    public void A_wrong_folder_or_port_is_named()
    {
        Assert.Equal("style-lint: nowhere: no such folder\n", CommandRun.In(_folder.Path, ["desk", "nowhere", "--no-open"]).Error);
        Assert.StartsWith(
            "style-lint: --port 0: not a port",
            CommandRun.In(_folder.Path, ["desk", "--port", "0", "--no-open"]).Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"style-lint: --port {Address.Port} cannot be used",
            CommandRun.In(_folder.Path, ["desk", "--port", $"{Address.Port}", "--no-open"]).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_says_where_the_page_is_and_leaves_when_it_is_told_to()
    {
        using var leaves = new CancellationTokenSource();
        leaves.Cancel();
        var run = CommandRun.In(_folder.Path, ["desk", "--no-open"], around => around with { Cancel = leaves.Token });
        Assert.Matches(@"^The desk is open at http://127\.0\.0\.1:\d+/[0-9a-f]{32}/\n", run.Output);
        Assert.Equal(0, run.Code);
    }
}
