using System.Collections.Immutable;

namespace StyleLint.Rules;

/// <summary>The newsroom's staff: its own writers, and the agencies whose copy it runs.</summary>
public sealed record Staff(ImmutableArray<string> Agencies, ImmutableArray<string> Writers)
{
    /// <summary>No names given.</summary>
    public static Staff None { get; } = new([], []);

    /// <summary>The newsroom's own name in a wire archive; null if it files nothing there.</summary>
    public string? Outlet { get; init; }

    /// <summary>Phrases that credit all agencies at once ("staff and agencies").</summary>
    public ImmutableArray<string> Credits { get; init; } = [];
}
