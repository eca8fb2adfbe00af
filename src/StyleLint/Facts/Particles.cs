using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>The small words that belong to surnames: "von", "de la", "bin".</summary>
public static class Particles
{
    /// <summary>Whether a word is such a particle; case ignored.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 5 && NameParticles.OfSurnames.Contains(word);
}
