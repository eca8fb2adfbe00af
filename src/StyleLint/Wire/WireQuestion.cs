using System.Collections.Immutable;

namespace StyleLint.Wire;

/// <summary>What a draft asks of an archive.</summary>
/// <param name="Fingerprints">Ascending and without doubles.</param>
/// <param name="Day">The draft's day; null where it has none, and then every story is as near as any other.</param>
public sealed record WireQuestion(ImmutableArray<ulong> Fingerprints, DateOnly? Day)
{
    /// <summary>A fingerprint that more stories than this share says nothing about where a draft came from.</summary>
    public const int RareIn = 50;

    /// <summary>Days on either side of the draft's within which a story is news to it, and a phrase is that news's own.</summary>
    public const int DaysNear = 14;

    /// <summary>The most candidates an answer holds.</summary>
    public const int MostCandidates = 64;
}
