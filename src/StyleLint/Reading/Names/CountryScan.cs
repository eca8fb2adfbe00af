using System.Collections.Immutable;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>Finds the countries and bodies that a text speaks of.</summary>
static class CountryScan
{
    const int LongestName = 5;

    internal static ImmutableArray<string> Read(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, FactBook facts)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!tokens[i].IsCapital || !facts.EndsCountry(text[tokens[i].Start..tokens[i].End]))
                continue;
            for (var first = i; first >= 0 && first > i - LongestName; first--)
            {
                if (facts.FindCountry(text[tokens[first].Start..tokens[i].End]) is { } country)
                    found.Add(country);
                if (tokens[first].Gap != NameGap.Blank)
                    break;
            }
        }

        return found.DrainToImmutable();
    }
}
