using System.Collections.Immutable;

namespace StyleLint.Facts;

/// <summary>A country, or an organisation with offices of its own (the United Nations, NATO).</summary>
/// <param name="Name">The usual English name: "United States".</param>
/// <param name="Forms">Other names: "US", "America".</param>
/// <param name="Adjectives">Its adjectives: "American".</param>
sealed record Country(string Name, ImmutableArray<string> Forms, ImmutableArray<string> Adjectives);
