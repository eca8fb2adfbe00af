using System.Collections.Immutable;

namespace StyleLint.Reading;

static class QuoteReader
{
    internal static ImmutableArray<Quote> Read(Story story) => [];
}
