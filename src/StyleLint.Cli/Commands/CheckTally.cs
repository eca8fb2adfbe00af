using StyleLint.Cli.Reports;
using StyleLint.Diagnostics;

namespace StyleLint.Cli.Commands;

/// <summary>What a check has counted, and what that comes to.</summary>
sealed class CheckTally(CheckOptions options)
{
    readonly int[] _byLevel = new int[(int)Severity.Error + 1];
    bool _fails;
    int _suppressed;

    /// <summary>Drafts that were checked.</summary>
    public int Files { get; private set; }

    /// <summary>The day of the latest of them; the first of all days where none has one.</summary>
    public DateOnly Latest { get; private set; }

    /// <summary>Fixes that were applied, or shown.</summary>
    public int Fixed { get; set; }

    /// <summary>Drafts of a change that were not checked.</summary>
    public int Unchecked { get; set; }

    /// <summary>Whether something that was asked for was not done.</summary>
    public bool IsUndone { get; set; }

    /// <summary>The exit code.</summary>
    public int Code =>
        IsUndone ? ExitCode.CouldNotRun
        : _fails ? ExitCode.Found
        : ExitCode.Clean;

    /// <summary>The counts, for reports.</summary>
    public Summary Summary =>
        new(Files, _byLevel[(int)Severity.Error], _byLevel[(int)Severity.Warning], _byLevel[(int)Severity.Suggestion], _suppressed)
        {
            Fixed = options.Diff ? 0 : Fixed,
            Unchecked = Unchecked,
        };

    /// <summary>Counts the findings of one file.</summary>
    /// <returns>The file with those that are reported.</returns>
    public FileFindings Count(FileFindings file)
    {
        if (file.Story is { } story)
        {
            Files++;
            if (story.Anchor is { } anchor && anchor.Day > Latest)
                Latest = anchor.Day;
        }

        foreach (var found in file.Found)
            _fails |= found.Suppression is null && found.Severity >= options.FailLevel;
        var kept = file.Found.RemoveAll(found => found.Severity < options.MinLevel);
        foreach (var found in kept)
        {
            if (found.Suppression is null)
                _byLevel[(int)found.Severity]++;
            else
                _suppressed++;
        }

        return file with
        {
            Found = kept,
        };
    }
}
