using System.Collections.Immutable;

namespace StyleLint.Rules;

/// <summary>What the settings say to the checks of one draft.</summary>
/// <param name="Staff">Who writes here.</param>
/// <param name="ExemptSurnames">Surnames that need no first name.</param>
/// <param name="ExemptAcronyms">Abbreviations that need no explanation.</param>
/// <param name="IsEvergreen">Whether the draft is read long after it appears.</param>
/// <param name="Vocabulary">Words that may pass; null for none.</param>
sealed record DraftSettings(
    Staff Staff,
    ImmutableArray<string> ExemptSurnames,
    ImmutableArray<string> ExemptAcronyms,
    bool IsEvergreen,
    Vocabulary? Vocabulary
);
