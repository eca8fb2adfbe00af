using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Finds the dates of a story and the days they mean.</summary>
static class StoryDates
{
    /// <summary>Every date of the story, resolved: those of the header's headline, deck and caption, then those of the page.</summary>
    /// <param name="story">The story.</param>
    /// <param name="anchor">The day that day words count from.</param>
    internal static ImmutableArray<DateMention> Read(StoryText story, DateOnly? anchor)
    {
        var found = ImmutableArray.CreateBuilder<DateMention>();
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

    /// <summary>The dates of furniture: galleries, teasers. They count from no day, so that those without a year mean none.</summary>
    internal static ImmutableArray<DateMention> ReadFurniture(StoryText story)
    {
        var found = ImmutableArray.CreateBuilder<DateMention>();
        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is Role.Furniture)
                Read(story, passage, anchor: null, found);
        }

        return found.ToImmutable();
    }

    static void Read(StoryText story, Passage passage, DateOnly? anchor, ImmutableArray<DateMention>.Builder found)
    {
        foreach (var date in story.NotesOn(passage).Dates)
            found.Add(DateResolver.Resolve(date.In(passage), anchor));
    }
}
