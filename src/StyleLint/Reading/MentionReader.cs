using System.Collections.Immutable;

namespace StyleLint.Reading;

static class MentionReader
{
    internal static ImmutableArray<Mention> Read(Story story) => [];
}
