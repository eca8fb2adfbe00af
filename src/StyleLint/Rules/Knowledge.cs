using System.Collections.Immutable;
using StyleLint.Facts;

namespace StyleLint.Rules;

/// <summary>What the newsroom knows: facts and today's date.</summary>
/// <param name="Facts">People, offices, agencies.</param>
/// <param name="Today">The day of the check. The engine never reads the clock.</param>
public sealed record Knowledge(FactBook Facts, DateOnly Today);
