using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StyleLint.Benchmarks;

/// <summary>
/// What a writer waits for in an editor, with every rule on. Measures a published tool from outside, as an editor sees it:
/// <c>dotnet publish src/StyleLint.Cli -c Release -r linux-x64 -o OUT</c>, then
/// <c>dotnet run -c Release --project tests/StyleLint.Benchmarks -- editor OUT/style-lint</c>.
/// </summary>
/// <remarks>
/// Single edits are spaced so that the pause that gathers a run of keystrokes (75 ms) is no part of them. Times are of the whole way, to
/// the server and back; on a machine that is busy with other things the CPU time beside them, all of the server's threads together, says
/// more.
/// </remarks>
static class EditorMeasure
{
    const int Runs = 7;

    /// <summary>Longer than the pause.</summary>
    static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(120);

    public static void Run(string tool)
    {
        Start(tool);
        Edits(tool, 20_000, 200, 10);
        Edits(tool, 200_000, 200, 40);
        Burst(tool);
        Memory(tool);
    }

    static void Start(string tool)
    {
        var (cpu, wall, open, work) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            using var editor = new Editor(tool);
            wall.Add(editor.Initialize());
            cpu.Add(editor.Spent);
            open.Add(editor.Open(SampleDraft.Make(20_000)));
            work.Add(editor.Spent - cpu[^1]);
        }

        Show("initialize, CPU", cpu, 120);
        Show("initialize, wall", wall, null);
        Show("open 20 kB at once, to findings, wall", open, 60);
        Show("open 20 kB at once, to findings, CPU", work, null);
        open.Clear();
        work.Clear();
        for (var run = 0; run < Runs; run++)
        {
            using var editor = new Editor(tool);
            editor.Initialize();
            Thread.Sleep(500);
            var before = editor.Spent;
            open.Add(editor.Open(SampleDraft.Make(20_000)));
            work.Add(editor.Spent - before);
        }

        Show("open 20 kB half a second later, wall", open, 60);
        Show("open 20 kB half a second later, CPU", work, null);
    }

    static void Edits(string tool, int length, int count, double limit)
    {
        using var editor = new Editor(tool);
        editor.Initialize();
        editor.Open(SampleDraft.Make(length));
        var (times, work) = (new List<double>(), new List<double>());
        for (var edit = 0; edit < count; edit++)
        {
            Thread.Sleep(Apart);
            var before = editor.Cpu;
            times.Add(editor.Edit());
            work.Add(editor.Cpu - before);
        }

        ShowEdits($"edit to findings, {length / 1000} kB, p95, wall", times, limit);
        ShowEdits($"edit to findings, {length / 1000} kB, p95, CPU", work, null);
    }

    static void Burst(string tool)
    {
        using var editor = new Editor(tool);
        editor.Initialize();
        editor.Open(SampleDraft.Make(20_000));
        Thread.Sleep(500);
        var clock = Stopwatch.StartNew();
        var before = editor.Published;
        for (var edit = 0; edit < 500; edit++)
            editor.Type();
        editor.AwaitFindings();
        Line("500 edits at once, publishes", editor.Published - before, 15, "", $"the last version's after {clock.ElapsedMilliseconds} ms");
    }

    static void Memory(string tool)
    {
        using var editor = new Editor(tool);
        editor.Initialize();
        editor.Open(SampleDraft.Make(20_000));
        var seen = new List<double>();
        for (var edit = 1; edit <= 5000; edit++)
        {
            editor.Type();
            if (edit % 10 == 0)
                editor.AwaitFindings();
            if (edit % 500 == 0)
                seen.Add(editor.Resident);
        }

        Line(
            "resident after 5,000 edits",
            seen[^1],
            100,
            "MB",
            "every 500: " + string.Join(' ', seen.Select(each => each.ToString("F0", CultureInfo.InvariantCulture)))
        );
    }

    static void Show(string what, List<double> times, double? limit)
    {
        times.Sort();
        Line(what, times[times.Count / 2], limit, "ms", $"{times[0]:F0} to {times[^1]:F0} in {times.Count} runs");
    }

    static void ShowEdits(string what, List<double> times, double? limit)
    {
        times.Sort();
        Line(what, times[(int)(times.Count * .95)], limit, "ms", $"median {times[times.Count / 2]:F1}, {times.Count} edits");
    }

    static void Line(string what, double value, double? limit, string unit, string more) =>
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -46} {value, 8:F1} {unit, -3}{(limit is { } most ? $"{(value <= most ? "within" : "OVER"), 7} {most}" : ""), -12} ({more})"
            )
        );

    /// <summary>An editor that knows how to open one draft and type into it.</summary>
    sealed class Editor : IDisposable
    {
        readonly Process _server;
        readonly Stream _input;
        readonly BinaryReader _output;
        int _version = 1;
        int _seen;

        public Editor(string tool)
        {
            _server = Process.Start(
                new ProcessStartInfo(tool, "lsp")
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            _input = _server.StandardInput.BaseStream;
            _output = new(_server.StandardOutput.BaseStream);
        }

        /// <summary>Findings that came so far, of any version.</summary>
        public int Published { get; private set; }

        /// <summary>CPU time of the server, in milliseconds: on Linux to the microsecond, that of the threads it has now.</summary>
        public double Cpu
        {
            get
            {
                var threads = $"/proc/{_server.Id}/task";
                return Directory.Exists(threads)
                    ? Directory
                        .EnumerateDirectories(threads)
                        .Sum(thread => double.Parse(File.ReadAllText(thread + "/schedstat").Split(' ')[0], CultureInfo.InvariantCulture))
                        / 1e6
                    : Spent;
            }
        }

        /// <summary>CPU time of the server, in milliseconds: with threads that have ended, but on Linux in steps of ten.</summary>
        public double Spent
        {
            get
            {
                _server.Refresh();
                return _server.TotalProcessorTime.TotalMilliseconds;
            }
        }

        /// <summary>Its memory, in megabytes.</summary>
        public double Resident
        {
            get
            {
                _server.Refresh();
                return _server.WorkingSet64 / 1e6;
            }
        }

        public double Initialize()
        {
            var clock = Stopwatch.StartNew();
            Send("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}""");
            while (!Read().TryGetProperty("id", out _)) { }

            var time = clock.Elapsed.TotalMilliseconds;
            Send("""{"jsonrpc":"2.0","method":"initialized","params":{}}""");
            return time;
        }

        public double Open(string text)
        {
            var message =
                $$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:draft.md","languageId":"markdown","version":1,"text":"{{JsonEncodedText.Encode(text)}}" } } }""";
            var clock = Stopwatch.StartNew();
            Send(message);
            AwaitFindings();
            return clock.Elapsed.TotalMilliseconds;
        }

        public double Edit()
        {
            var clock = Stopwatch.StartNew();
            Type();
            AwaitFindings();
            return clock.Elapsed.TotalMilliseconds;
        }

        // One letter in a paragraph, taken out again by the next edit.
        public void Type()
        {
            _version++;
            var (end, text) = _version % 2 == 0 ? (12, "x") : (13, "");
            Send(
                $$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:draft.md","version":{{_version}} },"contentChanges":[{"range":{"start":{"line":6,"character":12},"end":{"line":6,"character":{{end}} } },"text":"{{text}}" }] } }"""
            );
        }

        public void AwaitFindings()
        {
            do
            {
                var message = Read();
                if (message.GetProperty("method").GetString() != "textDocument/publishDiagnostics")
                    continue;
                Published++;
                _seen = message.GetProperty("params").GetProperty("version").GetInt32();
            } while (_seen < _version);
        }

        public void Dispose()
        {
            _input.Dispose();
            _server.WaitForExit(2000);
            _server.Dispose();
        }

        void Send(string message)
        {
            _input.Write(Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}"));
            _input.Flush();
        }

        JsonElement Read()
        {
            var header = new StringBuilder();
            while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                header.Append((char)_output.ReadByte());
            var length = int.Parse(header.ToString().AsSpan("Content-Length: ".Length).TrimEnd(), CultureInfo.InvariantCulture);
            return JsonDocument.Parse(_output.ReadBytes(length)).RootElement;
        }
    }
}
