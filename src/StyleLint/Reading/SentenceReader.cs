using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

static class SentenceReader
{
    internal static ImmutableArray<Sentence> Read(Passage passage) => [new(passage.All)];
}
