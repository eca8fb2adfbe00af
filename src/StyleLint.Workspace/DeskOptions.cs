using System.Collections.Immutable;
using StyleLint.Workspace.Wire;

namespace StyleLint.Workspace;

/// <summary>A run's options, which apply whatever the settings say.</summary>
/// <param name="Folder">Full path of the folder that all relative paths start from.</param>
/// <param name="Today">The day of the check.</param>
public sealed record DeskOptions(string Folder, DateOnly Today)
{
    /// <summary>The one settings file for all drafts; null to use the nearest for each.</summary>
    public string? Config { get; init; }

    /// <summary>Vale's settings (<c>VALE_CONFIG_PATH</c>) instead of the nearest; null to look for the nearest.</summary>
    public string? ValeConfig { get; init; }

    /// <summary>Rule folders that extend or override those in the settings.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Facts files that extend or override those in the settings.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>The baseline to use instead of those in the settings; null for theirs.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether a missing baseline is about to be written.</summary>
    public bool WritesBaseline { get; init; }

    /// <summary>The wire archive to use instead of the one in the settings; null for theirs.</summary>
    public ArchiveName? Wire { get; init; }

    /// <summary>The commit to take settings, rules, facts and baselines from; null for the files on disk.</summary>
    public BaseTree? From { get; init; }
}
