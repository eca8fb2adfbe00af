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
