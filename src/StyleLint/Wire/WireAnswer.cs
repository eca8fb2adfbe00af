using System.Collections.Immutable;

namespace StyleLint.Wire;

/// <summary>What an archive answers.</summary>
/// <param name="Candidates"> Stories that share at least two rare fingerprints, or one if they are near in time: most shared first, then
/// the latest. If there are too many, ties go to the greater <see cref="WireStory.Key"/>, so that archives of the same stories give the
/// same answer.
/// </param>
/// <param name="Days">For each fingerprint asked, in the same order: when it was published. If that is on two days far from the draft's, it
/// is a stock phrase.</param>
public sealed record WireAnswer(ImmutableArray<WireCandidate> Candidates, ImmutableArray<DaySpread> Days);

/// <summary>A story that a draft may have taken words from.</summary>
/// <param name="Number">Identifies the story in <see cref="IWireArchive.Read"/> while this archive is open.</param>
/// <param name="Shared">How many rare fingerprints it shares; at least 1.</param>
/// <param name="Day">The day it was sent; null if unknown.</param>
public readonly record struct WireCandidate(long Number, int Shared, DateOnly? Day);
