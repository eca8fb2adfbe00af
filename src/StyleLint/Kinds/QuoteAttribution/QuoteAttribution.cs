using System.Collections.Immutable;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Quotations that nobody says, whose speaker is far away, or that do not end.</summary>
static class QuoteAttribution
{
    /// <summary>Shorter ones are titles, terms and scare quotes as often as speech: three in ten have no source in published
    /// news.</summary>
    const int FewestWords = 5;

    static readonly ImmutableArray<Key> FewestWordsKey =
    [
        new("words", KeyType.Number, "The minimum number of words for a quotation to need a speaker.") { Default = "5" },
    ];

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "quote-attribution",
            "Checks that quotations have a speaker and both quotation marks.",
            [
                new("unattributed", "A quotation without a named speaker.", ["quote", "speaker", "where"], static rule =>
                    Compile(rule, isDistant: false)
                )
                {
                    Keys = FewestWordsKey,
                },
                new(
                    "distant",
                    "A quotation whose speaker is named neither next to it nor in the paragraph before.",
                    ["quote", "speaker", "where"],
                    static rule => Compile(rule, isDistant: true)
                )
                {
                    Keys = FewestWordsKey,
                },
                new("late", "A new speaker named only after the second sentence of a quotation.", ["quote", "speaker"], static () =>
                    new LateSpeakerCheck()
                ),
                new("unbalanced", "A quotation with only one of its marks.", ["quote", "where"], static () => new UnbalancedCheck()),
            ]
        )
        {
            ReportingOnly = true,
        };

    static Loaded<IAnalyzer?> Compile(YamlMap rule, bool isDistant) =>
        new(new UnattributedCheck(isDistant, rule.Number("words") ?? FewestWords), []);
}
