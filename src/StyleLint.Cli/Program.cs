using System.Runtime.InteropServices;
using System.Text;
using StyleLint.Cli.Commands;
using StyleLint.Cli.Terminal;
using StyleLint.Wire;
using StyleLint.Workspace;

namespace StyleLint.Cli;

static class Program
{
    static int Main(string[] arguments)
    {
        using var cancel = new CancellationTokenSource();
        // However a run is told to stop, it takes back what it had begun to write. Listening for signals takes a thread, and the
        // servers that editors and assistants start have nothing to take back.
        var writes = arguments is not (["--version"] or ["lsp", ..] or ["mcp", ..]);
        using var interrupt = writes ? PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop) : null;
        using var terminate = writes ? PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop) : null;
        using var hangUp = writes ? PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop) : null;
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var standardOutput = new StandardStream(Console.OpenStandardOutput());
        using var standardError = new StandardStream(Console.OpenStandardError());
        using var output = new StreamWriter(standardOutput, utf8, 16 * 1024);
        using var error = new StreamWriter(standardError, utf8, 1024);
        output.NewLine = error.NewLine = "\n";
        error.AutoFlush = true;
        var code = Run(
            arguments,
            new(Directory.GetCurrentDirectory(), Console.OpenStandardInput(), output, error)
            {
                RawOutput = Console.OpenStandardOutput,
                OutputIsTerminal = !Console.IsOutputRedirected,
                ErrorIsTerminal = !Console.IsErrorRedirected,
                Width = () => Console.IsOutputRedirected ? 100 : Console.WindowWidth,
                Variable = Environment.GetEnvironmentVariable,
                Cancel = cancel.Token,
            }
        );
        if (standardOutput.Problem is null)
            return code;
        error.WriteLine($"style-lint: standard output cannot be written: {standardOutput.Problem}");
        return code == ExitCode.Interrupted ? code : ExitCode.CouldNotRun;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            cancel.Cancel();
        }
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code.</returns>
    internal static int Run(string[] arguments, Surroundings around)
    {
        if (around.Variable("GITHUB_ACTIONS") == "true")
            around = around with { Output = new RunnerSafeWriter(around.Output), Error = new RunnerSafeWriter(around.Error) };
        try
        {
            // Nothing is to be read here, as a rule, and an editor waits. A parser of options would take a tenth of a short check.
            switch (arguments)
            {
                case ["lsp"] or ["lsp", "--stdio"]:
                    return LspCommand.Serve(around);
                case ["--version"]:
                    around.Output.Write(ToolVersion.Full() + "\n");
                    return ExitCode.Clean;
                case ["check", .. var paths] when Array.TrueForAll(paths, path => path.Length > 0 && path[0] != '-'):
                    return CheckCommand.Run(paths, around);
                default:
                    return CommandLine.Run(arguments, around);
            }
        }
        catch (CannotRunException problem)
        {
            around.Note(problem.Message);
            return ExitCode.CouldNotRun;
        }
        catch (WireArchiveException problem)
        {
            around.Note(problem.Message);
            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException) when (around.Cancel.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception bug)
        {
            // One line for the user; whoever wants to mend it asks for the rest. What an exception says may hold words of a draft, which
            // have no business in a log.
            around.Note(
                around.Variable("STYLE_LINT_TRACE") == "1"
                    ? $"{bug.GetType()}\n{bug.StackTrace}"
                    : $"internal error: {bug.GetType().Name}; set STYLE_LINT_TRACE=1 to see where"
            );
            return ExitCode.CouldNotRun;
        }
        finally
        {
            around.Output.Flush();
        }
    }
}
