using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

static class DateReader
{
    /// <summary>The dates of a stretch as written; nothing is resolved. Needs no story, so that the page's parts can be read with it.</summary>
    internal static ImmutableArray<DateMention> ReadWritten(Excerpt within) => [];

    /// <summary>Every date of the story, resolved.</summary>
    internal static ImmutableArray<DateMention> Read(Story story) => [];
}
