using System.Collections.Immutable;

namespace StyleLint.Wire;

/// <summary>What an archive answers.</summary>
/// <param name="Candidates">
/// Stories that share at least two rare fingerprints, or one where they are near in time: most shared first, then the latest. Where they
/// are too many, those with the greater <see cref="WireStory.Key"/> stay of equal ones, so that archives of the same stories give the same.
/// </param>
/// <param name="Days">For each fingerprint asked, in the same order: when it was published. On two days away from the draft's, it is a
/// stock phrase.</param>
public sealed record WireAnswer(ImmutableArray<WireCandidate> Candidates, ImmutableArray<DaySpread> Days);

/// <summary>A story that may have lent words to a draft.</summary>
/// <param name="Number">Names the story in <see cref="IWireArchive.Read"/> for as long as this archive stays open.</param>
/// <param name="Shared">How many rare fingerprints it shares; at least 1.</param>
/// <param name="Day">The day it was sent; null where unknown.</param>
public readonly record struct WireCandidate(long Number, int Shared, DateOnly? Day);
