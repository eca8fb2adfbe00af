using System.Collections.Immutable;

namespace StyleLint.Rules;

/// <summary>The settings for the checks of one draft.</summary>
/// <param name="Staff">The newsroom's staff.</param>
/// <param name="ExemptSurnames">Surnames that need no first name.</param>
/// <param name="ExemptAcronyms">Abbreviations that need no explanation.</param>
/// <param name="IsEvergreen">Whether the draft is read long after publication.</param>
/// <param name="Vocabulary">Accepted words; null for none.</param>
sealed record DraftSettings(
    Staff Staff,
    ImmutableArray<string> ExemptSurnames,
    ImmutableArray<string> ExemptAcronyms,
    bool IsEvergreen,
    Vocabulary? Vocabulary
);
