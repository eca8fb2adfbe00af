using System.Diagnostics;

namespace StyleLint.Cli.Terminal;

/// <summary>A line on the terminal that says how far the work is; appears only when it takes longer than a second.</summary>
/// <param name="terminal">Standard error, where it is a terminal; else null.</param>
sealed class Progress(TextWriter? terminal)
{
    readonly long _start = Stopwatch.GetTimestamp();
    TimeSpan _shownAt = TimeSpan.FromSeconds(0.9);
    bool _isShown;

    /// <summary>Says how far it is; to be called by one thread at a time.</summary>
    public void Show(Func<string> done)
    {
        if (terminal is null || Stopwatch.GetElapsedTime(_start) is var now && now - _shownAt < TimeSpan.FromSeconds(0.1))
            return;
        _shownAt = now;
        _isShown = true;
        terminal.Write($"\r{done()} …\e[K");
        terminal.Flush();
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (!_isShown)
            return;
        _isShown = false;
        terminal!.Write("\r\e[K");
        terminal.Flush();
    }
}
