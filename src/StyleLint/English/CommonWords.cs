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
