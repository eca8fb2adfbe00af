using System.Collections.Immutable;
using StyleLint.Cli.Reports;
using StyleLint.Diagnostics;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>What a check is asked to do.</summary>
sealed record CheckOptions(ImmutableArray<string> Paths, DeskOptions World)
{
    /// <summary>The day that drafts without one are published; null for none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The lowest level that is reported.</summary>
    public Severity MinLevel { get; init; } = Severity.Suggestion;

    /// <summary>The lowest level that fails the run.</summary>
    public Severity FailLevel { get; init; } = Severity.Error;

    /// <summary>Which rules run.</summary>
    public Selection Rules { get; init; } = new([], []);

    /// <summary>What goes to standard output; null for what suits where it runs.</summary>
    public Format? Format { get; init; }

    /// <summary>Whether findings are counted by rule and not listed.</summary>
    public bool Counts { get; init; }

    /// <summary>Reports that go into files.</summary>
    public ImmutableArray<OutputChoice> Outputs { get; init; } = [];

    /// <summary>Whether all rules run and all findings count; else nobody can say what silences nothing.</summary>
    public bool SeesAll => Rules.IsAll && Changed is null;

    /// <summary>What was written after <c>check</c>, for the command that lists suggestions.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>The path that standard input stands for; null for none.</summary>
    public string? StdinName { get; init; }

    /// <summary>Whether the text report lists suggestions: where a level was asked for.</summary>
    public bool ListsSuggestions { get; init; }

    /// <summary>Whether the check counts as not done where no wire archive was consulted.</summary>
    public bool RequiresWire { get; init; }

    /// <summary>Threads; null for one for each processor.</summary>
    public int? Jobs { get; init; }

    /// <summary>Whether to say how long it took.</summary>
    public bool Timing { get; init; }

    /// <summary>The least safe fix to apply; null for none.</summary>
    public FixSafety? Fix { get; init; }

    /// <summary>Whether to show what <see cref="Fix"/> would change and write nothing.</summary>
    public bool Diff { get; init; }

    /// <summary>Whether only what changed is reported, and since which commit.</summary>
    public ChangedSince? Changed { get; init; }

    /// <summary>The commit whose settings and rules hold; null for those that lie there now.</summary>
    public SettingsSource? SettingsFrom { get; init; }

    /// <summary>Whether the baseline is written anew, and whether it takes in what is found now.</summary>
    public BaselineUpdate Update { get; init; }

    /// <summary>Whether to check again whenever something changes.</summary>
    public bool Watch { get; init; }

    /// <summary>Colours, or none; null to go by the terminal.</summary>
    public bool? Color { get; init; }
}

/// <summary>Since when a draft has changed.</summary>
/// <param name="Commit">The commit as git names it; null to find out.</param>
/// <param name="IsStaged">Whether only what the next commit holds is looked at.</param>
readonly record struct ChangedSince(string? Commit, bool IsStaged = false);

/// <summary>Whose settings hold.</summary>
/// <param name="Commit">The commit as git names it; null for the one that changes are counted from.</param>
readonly record struct SettingsSource(string? Commit);

/// <summary>What becomes of the baseline.</summary>
enum BaselineUpdate
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>It loses the entries whose findings are gone.</summary>
    Shrink,

    /// <summary>It takes in what is found now as well.</summary>
    Accept,
}

/// <summary>A report file that was asked for.</summary>
/// <param name="Format">Its format; null for that of standard output.</param>
/// <param name="Path">Where it goes.</param>
sealed record OutputChoice(Format? Format, string Path)
{
    /// <summary>Reads <c>FILE</c> or <c>FORMAT=FILE</c>; without a format, the file's ending says which.</summary>
    public static OutputChoice Parse(string value)
    {
        var cut = value.IndexOf('=');
        // A path may hold "=" too; what stands before it is a format only if it looks like one.
        if (cut > 0 && value.AsSpan(0, cut).IndexOfAnyExceptInRange('a', 'z') < 0)
            return new(Choices.Among("output", value[..cut], Formats.All), File(value[(cut + 1)..]));
        var ending = System.IO.Path.GetExtension(value);
        return new(Formats.All.Values.FirstOrDefault(format => format.Ending == ending), File(value));
    }

    static string File(string path) => path.Length > 0 ? path : throw new CannotRunException("--output: name a file");
}
