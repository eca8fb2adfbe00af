namespace StyleLint.Kinds;

/// <summary>What came of holding a block against a case.</summary>
/// <param name="Expected">The block as it should be.</param>
/// <param name="IsRight">Whether it is near enough.</param>
readonly record struct CaseVerdict(string Expected, bool IsRight);
