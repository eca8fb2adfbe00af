using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The endings of words, and the words that stand in any text.</summary>
static class CommonWords
{
    /// <summary>Endings that a word loses when two texts are held against each other, longest first.</summary>
    internal static readonly string[] LongEndings =
    [
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ions",
        "ion",
        "ies",
        "ied",
        "ers",
        "ely",
        "er",
        "ed",
        "es",
        "ly",
        "s",
        "y",
        "e",
    ];

    /// <summary>Endings that a word loses when a headline is held against its story: fewer, so that nouns stay apart from verbs.</summary>
    internal static readonly string[] ShortEndings = ["ings", "ing", "ies", "ied", "ers", "ely", "er", "ed", "es", "ly", "s", "y", "e"];

    /// <summary>Whether a word with a capital is an adjective as often as somebody's name.</summary>
    internal static bool IsAdjective(ReadOnlySpan<char> word) => Adjectives.Contains(word);

    static readonly WordSet Adjectives = WordSet.Split(
        "large small great short young black white brown green stern sharp swift strong sweet noble moody savage hardy early lucky "
            + "wise rich poor frank blunt bright cross coarse gentle merry rough round steep stout tough vast broad brief cheap clean "
            + "clear close cruel eager empty false final fresh grand gross happy harsh heavy loose lower major minor moral naive naked "
            + "nasty proud quick quiet rapid rural sheer silent slight solid sound steady sudden super tight total upper urban vague "
            + "valid vital weird whole wrong"
    );

    /// <summary>Words that stand in any sentence.</summary>
    internal static readonly WordSet InAnySentence = WordSet.Split(
        "a an the and or but nor so yet if as at by for from in into of off on onto out over to up upon with within without about "
            + "after against among around before behind "
            + "below between beyond down during near since than that then there these they this those through under until via while is "
            + "are was were be been being am has have had "
            + "having do does did will would shall should can could may might must not no he him his she her hers it its we us our you "
            + "your i me my who whom whose which what when "
            + "where why how their them also said say says saying told tell added more most other some such only own same very just "
            + "all any both each few"
    );

    /// <summary>Words so frequent that looking for them first saves nothing.</summary>
    internal static readonly WordSet InMostTexts = WordSet.Of(
        "a",
        "about",
        "after",
        "all",
        "also",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "his",
        "i",
        "in",
        "is",
        "it",
        "its",
        "last",
        "more",
        "mr",
        "new",
        "no",
        "not",
        "of",
        "on",
        "one",
        "or",
        "out",
        "over",
        "people",
        "said",
        "she",
        "that",
        "the",
        "their",
        "there",
        "they",
        "this",
        "to",
        "two",
        "up",
        "was",
        "we",
        "were",
        "when",
        "which",
        "who",
        "will",
        "with",
        "would",
        "year",
        "you"
    );
}
