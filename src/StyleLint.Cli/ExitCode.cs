namespace StyleLint.Cli;

/// <summary>What the program's exit codes mean.</summary>
static class ExitCode
{
    /// <summary>Nothing at or above the level that fails.</summary>
    public const int Clean = 0;

    /// <summary>There are findings at or above the level that fails.</summary>
    public const int Found = 1;

    /// <summary>The work could not be done.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Ctrl-C, as shells count it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
