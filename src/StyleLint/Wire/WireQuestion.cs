using System.Collections.Immutable;

namespace StyleLint.Wire;

/// <summary>What a draft asks of an archive.</summary>
/// <param name="Fingerprints">Ascending, without duplicates.</param>
/// <param name="Day">The draft's day; null if it has none, and then every story is equally near.</param>
public sealed record WireQuestion(ImmutableArray<ulong> Fingerprints, DateOnly? Day)
{
    /// <summary>A fingerprint shared by more stories than this says nothing about where a draft came from.</summary>
    public const int RareIn = 50;

    /// <summary>The number of days either side of the draft's within which a story counts as the same news, and a phrase as belonging to
    /// it.</summary>
    public const int DaysNear = 14;

    /// <summary>The most candidates an answer can have.</summary>
    public const int MostCandidates = 64;
}
