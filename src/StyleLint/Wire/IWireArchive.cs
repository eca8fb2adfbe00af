using System.Collections.Immutable;

namespace StyleLint.Wire;

/// <summary>
/// The agency stories a newsroom stores, as the search for overlap needs them. Where they are stored is up to the host. Safe for use by
/// several threads at once.
/// </summary>
public interface IWireArchive
{
    /// <summary>Asks once for all fingerprints of a draft.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    WireAnswer Ask(WireQuestion question, CancellationToken cancel);

    /// <summary>Reads the stories of candidates from <see cref="Ask"/>, all at once; those removed since are missing.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    ImmutableArray<WireStory> Read(ImmutableArray<long> numbers, CancellationToken cancel);

    /// <summary>All versions of a story in the archive, oldest first; empty if it has none.</summary>
    /// <exception cref="WireArchiveException">The archive could not be read.</exception>
    ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel);
}
