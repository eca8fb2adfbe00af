using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Reads dates as they are written.</summary>
static class DateReader
{
    /// <summary>The dates of a stretch as written, in order, not overlapping; nothing is resolved. Needs no story, so that the page's parts
    /// can be read with it.</summary>
    internal static ImmutableArray<DateMention> ReadWritten(Excerpt within)
    {
        var written = new DateScanner(within.Passage.Text.AsSpan(0, within.End), within.Start).Scan();
        return written.IsEmpty ? [] : ImmutableArray.CreateRange(written, static (date, passage) => date.In(passage), within.Passage);
    }
}
