using McMaster.Extensions.CommandLineUtils;

namespace StyleLint.Cli;

/// <summary>
/// The console as the command-line library sees it. It says that its output is redirected whatever the case, for on a terminal the library
/// opens a pager for help and waits. What the library says waits too: to a wrong option it adds a hint of its own.
/// </summary>
sealed class PlainConsole : IConsole
{
    public event ConsoleCancelEventHandler? CancelKeyPress
    {
        add { }
        remove { }
    }

    public TextWriter Out { get; } = new StringWriter { NewLine = "\n" };

    public TextWriter Error => Out;

    public TextReader In => TextReader.Null;

    public bool IsInputRedirected => true;

    public bool IsOutputRedirected => true;

    public bool IsErrorRedirected => true;

    public ConsoleColor ForegroundColor { get; set; }

    public ConsoleColor BackgroundColor { get; set; }

    public void ResetColor() { }
}
