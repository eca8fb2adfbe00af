using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words around quotations and in the headlines that quote.</summary>
static class QuoteWords
{
    /// <summary>Words that begin with an apostrophe.</summary>
    internal static readonly WordSet Clipped = WordSet.Split(
        "em til till tis twas cause cos cuz bout round n neath ere gainst fraid un s m d ll re ve t Ndrangheta s-Hertogenbosch"
    );

    internal static readonly WordSet Demonstratives = WordSet.Split("that those these this");

    internal static readonly WordSet WordsForWords = WordSet.Split(
        "line lines word words sentence sentences phrase phrases motto oath message verse verses vow pledge prayer poem lyric lyrics "
            + "inscription slogan refrain quotation quote question questions"
    );

    internal static readonly WordSet Namings = WordSet.Split(
        "theme themed title titled entitled slogan motto headline headlined banner inscription inscribed"
    );

    /// <summary>After these "'s" is "is", and no possessive.</summary>
    internal static readonly WordSet BeforeIs = WordSet.Split("it that he she what here there who where how");

    /// <summary>What has a title, which stands in quotation marks.</summary>
    internal static readonly WordSet Works = WordSet.Split(
        "keynote speech talk lecture address remarks sermon book novel memoir poem film movie documentary song single album musical "
            + "opera play show series podcast column essay painting exhibition "
            + "conference panel webinar workshop campaign slogan theme titled entitled called dubbed"
    );

    /// <summary>Words that make a sentence of a headline.</summary>
    internal static readonly WordSet HeadlinePredicates = WordSet.OfExact(
        (
            "to can could may might must shall should will would cannot can't couldn't won't wouldn't shouldn't is are was were has have "
            + "had isn't aren't wasn't hasn't not set"
        ).Split(' ')
    );

    /// <summary>The headline's own: it puts "could" for "may", and "to" for "will".</summary>
    internal static readonly WordSet HeadlineAuxiliaries = WordSet.Split(
        "could would should must might will shall have been being were does won't can't don't cannot wouldn't couldn't shouldn't "
            + "face faces poised likely"
    );

    /// <summary>Words that turn a sentence into its opposite, beside those that end in "n't".</summary>
    internal static readonly WordSet Negations = WordSet.Split("not never no cannot without");

    /// <summary>What comes with a negation and goes with it: "did not see a", "saw no".</summary>
    internal static readonly WordSet BesideNegations = WordSet.Split("do does did a an any some the");

    /// <summary>A negation that a writer adds to somebody's words.</summary>
    internal static readonly WordSet AddedNegations = WordSet.Split("not never no");

    /// <summary>Endings that make another form of a word, and none of another sense.</summary>
    internal static readonly WordSet Endings = WordSet.Split("s es d ed ing 's ’s");

    /// <summary>Whether a word turns what is said into something else: a no, an if.</summary>
    internal static bool TurnsSense(ReadOnlySpan<char> word) =>
        word
            is "not"
                or "no"
                or "never"
                or "none"
                or "nobody"
                or "nothing"
                or "without"
                or "if"
                or "unless"
                or "but"
                or "except"
                or "only"
                or "hardly"
                or "cannot";
}
