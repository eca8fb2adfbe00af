using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Reads dates: first as written, then as the days they mean.</summary>
static class DateReader
{
    /// <summary>The dates of a stretch as written, in order, not overlapping; nothing is resolved. Needs no story, so that the page's parts can be read with it.</summary>
    internal static ImmutableArray<DateMention> ReadWritten(Excerpt within)
    {
        var written = new DateScanner(within.Passage.Text.AsSpan(0, within.End), within.Start).Scan();
        return written.IsEmpty ? [] : ImmutableArray.CreateRange(written, static (date, passage) => date.In(passage), within.Passage);
    }

    /// <summary>Every date of the story, resolved: those of the header's headline, deck and caption, then those of the page.</summary>
    internal static ImmutableArray<DateMention> Read(Story story)
    {
        var found = ImmutableArray.CreateBuilder<DateMention>();
        var anchor = story.Anchor?.Day;
        foreach (var field in story.Draft.Header.Fields)
        {
            if (field.Kind is not (FieldKind.Headline or FieldKind.Deck or FieldKind.Caption))
                continue;
            foreach (var value in field.Values)
                Read(story, value, anchor, found);
        }

        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is not (Role.Furniture or Role.ReaderComments))
                Read(story, passage, anchor, found);
        }

        return found.ToImmutable();
    }

    static void Read(Story story, Passage passage, DateOnly? anchor, ImmutableArray<DateMention>.Builder found)
    {
        foreach (var date in story.NotesOn(passage).Dates)
            found.Add(DateResolver.Resolve(date.In(passage), anchor));
    }
}
