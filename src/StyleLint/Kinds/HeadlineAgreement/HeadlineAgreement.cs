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
    internal static RuleKind Kind { get; } = new(
        "headline-agreement",
        "Finds headlines and decks that say something else than the story under them.",
        [
            new("check", KeyType.Text, "What has to agree.")
            {
                IsRequired = true,
                Choices = ["number", "number-conflict", "quote", "quote-speech", "quote-altered", "heading", "deck", "name", "subject"],
            },
        ],
        ["written", "expected", "noun"],
        Compile)
    {
        ReportingOnly = true,
    };

    static Loaded<IAnalyzer?> Compile(YamlMap map) => new(
        map.Text("check") switch
        {
            "number" => new HeadlineNumberCheck(conflicting: false),
            "number-conflict" => new HeadlineNumberCheck(conflicting: true),
            "quote" => new HeadlineQuoteCheck(speech: false),
            "quote-speech" => new HeadlineQuoteCheck(speech: true),
            "quote-altered" => new HeadlineQuoteAlteredCheck(),
            "heading" => new HeadingCheck(),
            "deck" => new DeckCheck(),
            "name" => new HeadlineNameCheck(),
            "subject" => new HeadlineSubjectCheck(),
            _ => null,
        },
        []);

    /// <summary>The headline, and the one on the page where the header has another.</summary>
    internal static ImmutableArray<Excerpt> Headlines(Page page)
    {
        if (page.Headline is not { } headline)
            return [];
        return page.PageHeadline is { } second && !WordRun.AreEqual(headline.At.Chars, second.At.Chars) ? [headline.At, second.At] : [headline.At];
    }

    /// <summary>Whether a passage is what the headline speaks of: the story with its subheads, captions, tables and notes, without the page around it.</summary>
    internal static bool IsStory(Page page, Passage passage) => page.RoleOf(passage) switch
    {
        Role.Body or Role.Caption or Role.Note or Role.Deck => true,
        Role.Subhead => passage.Level != 1,
        _ => false,
    };
}
