using System.Collections.Immutable;

namespace StyleLint.Rules;

/// <summary>Who writes here: agencies whose copy the newsroom runs, and its own writers.</summary>
public sealed record Staff(ImmutableArray<string> Agencies, ImmutableArray<string> Writers)
{
    /// <summary>Nobody named.</summary>
    public static Staff None { get; } = new([], []);

    /// <summary>The newsroom's own name in a wire archive; null where it files nothing there.</summary>
    public string? Outlet { get; init; }

    /// <summary>Phrases that credit all agencies at once ("staff and agencies").</summary>
    public ImmutableArray<string> Credits { get; init; } = [];
}
