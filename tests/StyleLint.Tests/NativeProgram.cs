using System.Diagnostics;
using System.Text;

namespace StyleLint.Tests;

/// <summary>
/// The program as newsrooms get it, which <c>STYLE_LINT_NATIVE</c> names: where it is named, the command line, conversations and what is
/// killed run it in place of the code in this process. <c>.ci/run</c> names it in a second pass.
/// </summary>
static class NativeProgram
{
    // Variables that decide how the program's output looks are the test's business, not the machine's.
    static readonly string[] Passed = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "USERPROFILE"];

    public static string? Path { get; } = Environment.GetEnvironmentVariable("STYLE_LINT_NATIVE") is { Length: > 0 } path ? path : null;

    /// <summary>The command that runs the program: the native one, or the portable one that was built beside the tests.</summary>
    public static string[] Command { get; } = Path is null ? Portable : [Path];

    static string[] Portable => ["dotnet", System.IO.Path.Combine(AppContext.BaseDirectory, "style-lint.dll")];

    /// <summary>Starts the native program.</summary>
    public static Process Start(string folder, IEnumerable<string> arguments) => Start(Path!, folder, arguments);

    public static CommandRun Run(string folder, string[] arguments, byte[]? input = null)
    {
        // Other tests have a clock; the program has the option that stands for one. What it repeats of its command line is without it.
        string[] day =
            arguments is ["check" or "try" or "explain" or "rules", ..] && !arguments.Contains("--now") ? ["--now", "2026-02-03"] : [];
        using var run = Start(folder, [.. arguments.Take(1), .. day, .. arguments.Skip(1)]);
        return Finish(run, input, " --now 2026-02-03");
    }

    /// <summary>The same command line by the portable program, in a process as well.</summary>
    public static CommandRun RunPortable(string folder, string[] arguments)
    {
        using var run = Start(Portable[0], folder, [Portable[1], .. arguments]);
        return Finish(run);
    }

    /// <summary>A command line by the native program, as it stands.</summary>
    public static CommandRun RunNative(string folder, string[] arguments)
    {
        using var run = Start(folder, arguments);
        return Finish(run);
    }

    static CommandRun Finish(Process run, byte[]? input = null, string without = "\0")
    {
        var output = run.StandardOutput.ReadToEndAsync();
        var error = run.StandardError.ReadToEndAsync();
        try
        {
            run.StandardInput.BaseStream.Write(input ?? []);
            run.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading.
        }

        run.WaitForExit();
        return new(run.ExitCode, output.Result.Replace(without, "", StringComparison.Ordinal), error.Result);
    }

    static Process Start(string file, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Except(Passed, StringComparer.OrdinalIgnoreCase).ToList())
            start.Environment.Remove(name);
        return Process.Start(start)!;
    }
}

/// <summary>A test of the native program; skipped where none is named.</summary>
sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = NativeProgram.Path is null ? "STYLE_LINT_NATIVE names no native program" : null;
}
