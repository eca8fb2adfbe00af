using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StyleLint.Tests;

/// <summary>A test that needs Chromium or Chrome: the one <c>CHROME</c> names or the path has. Skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Program is null ? "there is no Chromium here; CHROME may name one" : null;
}

/// <summary>One page in a browser without a window, driven by the DevTools protocol.</summary>
sealed class Chromium : IAsyncDisposable
{
    readonly TemporaryFolder _profile = new();
    readonly ClientWebSocket _socket = new();
    readonly Process _process;
    string? _session;
    int _last;

    Chromium(string page)
    {
        // The page is our own, and a container often lacks what the sandbox needs.
        _process = Process.Start(
            new ProcessStartInfo(
                Program!,
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--remote-debugging-port=0",
                    $"--user-data-dir={_profile.Path}",
                    "about:blank",
                ]
            )
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        Page = page;
    }

    /// <summary>Where the browser is; null where there is none.</summary>
    public static string? Program { get; } = Find();

    string Page { get; }

    /// <summary>What the page did that a report must not do: dialogs, console messages, refused scripts, requests for anything but
    /// itself.</summary>
    public List<string> Misdeeds { get; } = [];

    /// <summary>Opens a file, or an address of this machine.</summary>
    public static async Task<Chromium> Open(string file, int width = 1280)
    {
        var browser = new Chromium(new Uri(file).AbsoluteUri);
        const string Announcement = "DevTools listening on ";
        string? line;
        while (
            (line = await browser._process.StandardError.ReadLineAsync()) is not null
            && !line.StartsWith(Announcement, StringComparison.Ordinal)
        ) { }

        await browser._socket.ConnectAsync(new(line![Announcement.Length..]), default);
        var target = await browser.Send("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = await browser.Send(
            "Target.attachToTarget",
            new() { ["targetId"] = target["targetId"]!.GetValue<string>(), ["flatten"] = true }
        );
        browser._session = attached["sessionId"]!.GetValue<string>();
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network" })
            await browser.Send($"{domain}.enable", []);
        await browser.Send(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = width,
                ["height"] = 900,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            }
        );
        await browser.Send("Page.navigate", new() { ["url"] = browser.Page });
        while (await browser.Run("document.readyState === 'complete' && location.href !== 'about:blank'") is not "true")
            await Task.Delay(20);
        return browser;
    }

    /// <summary>Runs a script in the page; gives back what it comes to, as JSON.</summary>
    public async Task<string> Run(string script)
    {
        var answer = await Send(
            "Runtime.evaluate",
            new()
            {
                ["expression"] = script,
                ["returnByValue"] = true,
                ["awaitPromise"] = true,
            }
        );
        return answer["exceptionDetails"] is { } failed
            ? throw new InvalidOperationException(failed.ToJsonString())
            : answer["result"]!["value"]?.ToJsonString() ?? "undefined";
    }

    /// <summary>Presses a key: Tab or Enter.</summary>
    public async Task Press(string key)
    {
        var (code, text) = key == "Enter" ? (13, "\r") : (9, "");
        foreach (var type in new[] { "keyDown", "keyUp" })
            await Send(
                "Input.dispatchKeyEvent",
                new()
                {
                    ["type"] = type,
                    ["key"] = key,
                    ["code"] = key,
                    ["windowsVirtualKeyCode"] = code,
                    ["text"] = text,
                }
            );
    }

    async Task<JsonNode> Send(string method, JsonObject parameters)
    {
        var id = ++_last;
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (_session is not null)
            message["sessionId"] = _session;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, default);
        while (true)
        {
            var answer = await Receive();
            if (answer["id"]?.GetValue<int>() == id)
                return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
            await Note(answer);
        }
    }

    async Task Note(JsonNode happened)
    {
        var what = happened["params"];
        switch (happened["method"]?.GetValue<string>())
        {
            case "Page.javascriptDialogOpening":
                Misdeeds.Add(what!.ToJsonString());
                await Send("Page.handleJavaScriptDialog", new() { ["accept"] = false });
                break;
            case "Runtime.consoleAPICalled" or "Runtime.exceptionThrown" or "Log.entryAdded":
                Misdeeds.Add(what!.ToJsonString());
                break;
            case "Network.requestWillBeSent" when what!["request"]!["url"]!.GetValue<string>() is var url && !IsOwn(url):
                Misdeeds.Add(url);
                break;
        }
    }

    // A page that is served has parts, which lie below it; the browser draws a field for a date with a picture of its own.
    bool IsOwn(string url) =>
        Page.StartsWith("http", StringComparison.Ordinal)
            ? url.StartsWith(Page, StringComparison.Ordinal) || url.StartsWith("data:image/svg+xml;base64,", StringComparison.Ordinal)
            : url == Page;

    async Task<JsonNode> Receive()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, default);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(message.ToArray())!;
        }
    }

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROME") is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return new[] { "chromium", "chromium-browser", "google-chrome" }
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    public async ValueTask DisposeAsync()
    {
        _session = null;
        await Send("Browser.close", []);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _socket.Dispose();
        _profile.Dispose();
    }
}
