using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>What is held against what: the headlines, and the story that they speak of.</summary>
static class HeadlineScope
{
    /// <summary>The headline, and the one on the page where the header has another.</summary>
    internal static ImmutableArray<Excerpt> Headlines(Page page)
    {
        if (page.Headline is not { } headline)
            return [];
        return page.PageHeadline is { } second && !WordRun.AreEqual(headline.At.Chars, second.At.Chars)
            ? [headline.At, second.At]
            : [headline.At];
    }

    /// <summary>Whether a passage is what the headline speaks of: the story with its subheads, captions, tables and notes, without the page
    /// around it.</summary>
    internal static bool IsStory(Page page, Passage passage) =>
        page.RoleOf(passage) switch
        {
            Role.Body or Role.Caption or Role.Note or Role.Deck => true,
            Role.Subhead => passage.Level != 1,
            _ => false,
        };
}
