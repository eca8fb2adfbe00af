using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>A wire archive to look into, wherever it is kept. Safe for use by several threads at once.</summary>
public interface IArchiveReader : IWireArchive, IDisposable
{
    /// <summary>All versions of the stories of an id, whichever agencies they are of; oldest first.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    ImmutableArray<WireStory> WithId(string id, CancellationToken cancel);

    /// <summary>Every story, those that came first first.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    IEnumerable<WireStory> EarliestFirst(CancellationToken cancel);

    /// <summary>Every story that may hold some words, those that came last first.</summary>
    /// <param name="words">Stories without one of them may be left out, and need not be; capitals do not matter.</param>
    /// <param name="cancel">Stops the search.</param>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    IEnumerable<WireStory> LatestFirst(IReadOnlyList<string> words, CancellationToken cancel);

    /// <summary>What the archive holds.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    ArchiveInfo Info(CancellationToken cancel);

    /// <summary>Reads everything there is.</summary>
    /// <returns>What is wrong, a line each; empty where all is as it was written.</returns>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    ImmutableArray<string> Verify(CancellationToken cancel);
}
