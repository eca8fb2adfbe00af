using System.Collections.Immutable;

namespace StyleLint.Facts;

/// <summary>A country, or a body that has offices of its own (the United Nations, NATO).</summary>
/// <param name="Name">The usual English name: "United States".</param>
/// <param name="Forms">Other names: "US", "America".</param>
/// <param name="Adjectives">Words that describe what is its own: "American".</param>
sealed record Country(string Name, ImmutableArray<string> Forms, ImmutableArray<string> Adjectives);
