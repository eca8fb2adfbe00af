using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>The small words that belong to surnames: "von", "de la", "bin".</summary>
public static class Particles
{
    // The particles of European and Arabic surnames that English copy keeps, from the name rules of AP and Reuters.
    static readonly WordSet All = WordSet.Of(
        "von", "van", "der", "den", "ter", "ten", "zu", "zum", "zur", "vom",
        "de", "du", "des", "del", "della", "dela", "di", "da", "das", "dos", "do", "la", "las", "le", "los", "el", "al",
        "arap", "bin", "bint", "ibn", "ben", "abu", "af", "av", "y", "e");

    /// <summary>Whether a word is such a particle; case ignored.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 5 && All.Contains(word);
}
