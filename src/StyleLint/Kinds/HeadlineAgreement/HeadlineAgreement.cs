using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Headlines and decks that say something else than the story under them.</summary>
static class HeadlineAgreement
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "headline-agreement",
            "Finds headlines and decks that say something else than the story under them.",
            [
                new("number", "A number that the story does not give.", ["written"], static () =>
                    new HeadlineNumberCheck(conflicting: false)
                ),
                new(
                    "number-conflict",
                    "A number where the story counts the same thing with another.",
                    ["written", "expected", "noun"],
                    static () => new HeadlineNumberCheck(conflicting: true)
                ),
                new("quote", "Quoted words that the story does not have.", ["written"], static () => new HeadlineQuoteCheck(speech: false)),
                new("quote-speech", "Quoted words that promise somebody's own and that nobody says in the story.", ["written"], static () =>
                    new HeadlineQuoteCheck(speech: true)
                ),
                new("quote-altered", "Quoted words that the story quotes a little otherwise.", ["written", "expected"], static () =>
                    new HeadlineQuoteAlteredCheck()
                ),
                new(
                    "heading",
                    "A headline on the page that has other words than the title in the header.",
                    ["written", "expected"],
                    static () => new HeadingCheck()
                ),
                new("deck", "A number or quotation of the deck that the story does not have.", ["written"], static () => new DeckCheck()),
                new("name", "A name that the story does not have.", ["written"], static () => new HeadlineNameCheck()),
                new("subject", "A headline of which the story has no word.", ["written"], static () => new HeadlineSubjectCheck()),
            ]
        )
        {
            ReportingOnly = true,
        };

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
