using System.Collections.Immutable;
using StyleLint.Cli.Reports;
using StyleLint.Diagnostics;

namespace StyleLint.Cli.Commands;

/// <summary>What came of a draft.</summary>
/// <param name="Piece">The draft.</param>
/// <param name="Findings">What was found; null where it was not read, or did not change.</param>
/// <param name="Notes">What the user is told besides.</param>
sealed record Outcome(Piece Piece, FileFindings? Findings, ImmutableArray<string> Notes)
{
    /// <summary>Whether something that was asked for was not done.</summary>
    public bool IsUndone { get; init; }

    /// <summary>That a draft of the change was not read; null where it was, or nobody asked for a change.</summary>
    public Diagnostic? Unread { get; init; }

    /// <summary>What the baseline lets pass.</summary>
    public ImmutableArray<KnownFinding> Known { get; init; } = [];

    /// <summary>Fixes applied, or shown.</summary>
    public int Fixed { get; init; }

    /// <summary>What they change, as a patch; empty where nothing is to be shown.</summary>
    public string Diff { get; init; } = "";
}
