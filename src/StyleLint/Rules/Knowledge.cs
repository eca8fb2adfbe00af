using StyleLint.Facts;
using StyleLint.Wire;

namespace StyleLint.Rules;

/// <summary>What the newsroom knows: facts, today's date, the wire and the draft's neighbours.</summary>
/// <param name="Facts">People, offices, agencies.</param>
/// <param name="Today">The day of the check. The engine never reads the clock.</param>
public sealed record Knowledge(FactBook Facts, DateOnly Today)
{
    /// <summary>The agency stories that drafts are compared with; null if the newsroom has none, and then the rules about them find
    /// nothing.</summary>
    public IWireArchive? Archive { get; init; }

    /// <summary>What is customary in the draft's folder; null if unknown, and then every part is required as usual.</summary>
    public Lazy<Neighbours>? Neighbours { get; init; }
}
