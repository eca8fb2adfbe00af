using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Headlines and decks that say something else than the story under them.</summary>
static class HeadlineAgreement
{
    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "headline-agreement",
            "Finds headlines and decks that don't match the story.",
            [
                new("number", "A number the story doesn't give.", ["written"], static () => new HeadlineNumberCheck(conflicting: false)),
                new(
                    "number-conflict",
                    "A number that differs from the story's count of the same thing.",
                    ["written", "expected", "noun"],
                    static () => new HeadlineNumberCheck(conflicting: true)
                ),
                new("quote", "Quoted words that aren't in the story.", ["written"], static () => new HeadlineQuoteCheck(speech: false)),
                new("quote-speech", "Quoted words nobody says in the story.", ["written"], static () =>
                    new HeadlineQuoteCheck(speech: true)
                ),
                new("quote-altered", "Quoted words that the story quotes slightly differently.", ["written", "expected"], static () =>
                    new HeadlineQuoteAlteredCheck()
                ),
                new("heading", "A headline that differs from the title in the header.", ["written", "expected"], static () =>
                    new HeadingCheck()
                ),
                new("deck", "A number or quotation in the deck that isn't in the story.", ["written"], static () => new DeckCheck()),
                new("name", "A name that isn't in the story.", ["written"], static () => new HeadlineNameCheck()),
                new("subject", "A headline that shares no word with the story.", ["written"], static () => new HeadlineSubjectCheck()),
            ]
        )
        {
            ReportingOnly = true,
        };
}
