using System.Collections.Immutable;
using StyleLint.Workspace.Wire;

namespace StyleLint.Workspace;

/// <summary>What a run brings with it, whatever the settings say.</summary>
/// <param name="Folder">Full path of the folder that all relative paths count from.</param>
/// <param name="Today">The day of the check.</param>
public sealed record DeskOptions(string Folder, DateOnly Today)
{
    /// <summary>The one settings file for all drafts; null for the nearest of each.</summary>
    public string? Config { get; init; }

    /// <summary>Vale's settings (<c>VALE_CONFIG_PATH</c>) in place of the nearest; null to look for these.</summary>
    public string? ValeConfig { get; init; }

    /// <summary>Rule folders over those of the settings.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Facts files over those of the settings.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>The baseline in place of those of the settings; null for theirs.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether a baseline that is not there is about to be written.</summary>
    public bool WritesBaseline { get; init; }

    /// <summary>The wire archive in place of that of the settings; null for the settings'.</summary>
    public ArchiveName? Wire { get; init; }

    /// <summary>The commit that settings, rules, facts and baselines are taken from; null for those that lie there now.</summary>
    public BaseTree? From { get; init; }
}
