using System.Collections.Immutable;

namespace StyleLint.Wire;

/// <summary>
/// The agency stories a newsroom keeps, as the search for overlap asks for them. Where they are kept is the host's business. Safe for use
/// by several threads at once.
/// </summary>
public interface IWireArchive
{
    /// <summary>Asks once for all fingerprints of a draft.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    WireAnswer Ask(WireQuestion question, CancellationToken cancel);

    /// <summary>Reads at once the stories of candidates that <see cref="Ask"/> gave; those that were removed since are missing.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    ImmutableArray<WireStory> Read(ImmutableArray<long> numbers, CancellationToken cancel);

    /// <summary>All versions of a story the archive holds, oldest first; empty where it holds none.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel);
}

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

/// <summary>An archive cannot be read. The message says which, what is wrong and what to do.</summary>
public sealed class WireArchiveException(string message, Exception? inner = null) : Exception(message, inner);
