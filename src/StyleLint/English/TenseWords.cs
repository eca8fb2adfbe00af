using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words that say of a date whether it is past or to come.</summary>
static class TenseWords
{
    /// <summary>Between a verb and its date these begin another thought, or make the date part of a noun or a comparison.</summary>
    internal static readonly WordSet Blocks = WordSet.Of(
        "that",
        "who",
        "whom",
        "whose",
        "which",
        "than",
        "since",
        "from",
        "as",
        "like",
        "unlike",
        "of",
        "and",
        "or",
        "but",
        "because",
        "after",
        "before",
        "if",
        "when",
        "where",
        "while",
        "until",
        "till",
        "by",
        "over",
        "against",
        "versus",
        "whether",
        "how",
        "what",
        "why",
        "between",
        "amid",
        "following",
        "despite",
        "about",
        "not",
        "never",
        "would",
        "could",
        "should",
        "might",
        "may",
        "can",
        "must",
        "to",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "his",
        "her",
        "their",
        "so",
        "per",
        "ahead",
        "under",
        "based",
        "includes",
        "include",
        "covering",
        "through",
        "without",
        "within",
        "similar",
        "higher",
        "lower",
        "equal",
        "compared",
        "close",
        "above",
        "below",
        "more",
        "less",
        "same",
        "up",
        "down",
        "effective",
        "earlier",
        "later"
    );

    /// <summary>Only happenings that cannot be meant of a plan: nobody "took place tomorrow".</summary>
    internal static readonly WordSet Happenings = WordSet.Of(
        "met",
        "happened",
        "occurred",
        "arrived",
        "died",
        "resigned",
        "collided",
        "crashed",
        "erupted"
    );

    internal static readonly WordSet Past = WordSet.Of(
        "said",
        "told",
        "took",
        "held",
        "made",
        "gave",
        "won",
        "lost",
        "came",
        "went",
        "began",
        "left",
        "found",
        "hit",
        "rose",
        "fell",
        "saw",
        "became",
        "sent",
        "set",
        "put",
        "cut",
        "brought",
        "bought",
        "sold",
        "led",
        "shot",
        "struck",
        "built",
        "signed",
        "known",
        "seen",
        "taken",
        "given",
        "shown",
        "written",
        "chosen",
        "drawn",
        "broken",
        "done",
        "gone",
        "spent",
        "paid",
        "heard",
        "fought",
        "caught",
        "taught",
        "thought",
        "kept",
        "felt",
        "stood"
    );

    /// <summary>After these a day word is their object.</summary>
    internal static readonly WordSet Takers = WordSet.Of(
        "on",
        "in",
        "at",
        "to",
        "of",
        "for",
        "with",
        "during",
        "into",
        "match",
        "exceed",
        "beat",
        "equal",
        "top",
        "surpass",
        "repeat",
        "double",
        "be",
        "mirror",
        "echo",
        "remember",
        "follow",
        "forget",
        "discuss",
        "review"
    );

    /// <summary>What was gathered up to a day cannot have been gathered after it.</summary>
    internal static readonly WordSet Gatherings = WordSet.Of(
        "collected",
        "gathered",
        "counted",
        "recorded",
        "compiled",
        "surveyed",
        "polled",
        "conducted",
        "tallied",
        "logged",
        "interviewed",
        "received"
    );

    /// <summary>What is done to a date that is moved: "brought forward from May 9 to May 6".</summary>
    internal static readonly WordSet Moves = WordSet.Of(
        "move",
        "moves",
        "moved",
        "moving",
        "forward",
        "advance",
        "advanced",
        "advancing",
        "reschedule",
        "rescheduled",
        "rescheduling",
        "shift",
        "shifted",
        "shifting",
        "change",
        "changed",
        "changing",
        "push",
        "pushed",
        "pushing",
        "brought",
        "bring",
        "bringing",
        "revise",
        "revised",
        "revising",
        "cut",
        "shorten",
        "shortened",
        "shortening",
        "postponed",
        "delayed",
        "amended",
        "corrected",
        "back",
        "earlier",
        "fell",
        "fall",
        "falls",
        "drop",
        "dropped",
        "down",
        "lowered",
        "reduced",
        "redated",
        "backdated"
    );

    internal static readonly WordSet Address = WordSet.Of("i", "you", "your", "yours", "we", "us", "our", "ours", "my", "me", "please");

    internal static readonly WordSet Unreal = WordSet.Of(
        "if",
        "would",
        "could",
        "might",
        "should",
        "wish",
        "imagine",
        "suppose",
        "unless",
        "whether"
    );

    /// <summary>Whether a word before "will" makes it a noun: "a will", "their free will".</summary>
    internal static bool MakesNounOfWill(ReadOnlySpan<char> word) =>
        word
            is "a"
                or "the"
                or "his"
                or "her"
                or "its"
                or "their"
                or "our"
                or "my"
                or "your"
                or "free"
                or "political"
                or "good"
                or "ill"
                or "own"
                or "popular"
                or "living";

    /// <summary>Whether a word is a finite verb of the past or the perfect that would take a date beside it for itself.</summary>
    internal static bool IsPastVerb(ReadOnlySpan<char> word) =>
        word
            is "said"
                or "told"
                or "was"
                or "were"
                or "had"
                or "did"
                or "met"
                or "held"
                or "began"
                or "won"
                or "lost"
                or "took"
                or "came"
                or "went"
                or "made"
                or "left"
                or "found"
                or "hit"
                or "rose"
                or "fell"
                or "gave"
                or "saw"
                or "became"
                or "says"
                or "since"
                or "has"
                or "have";

    /// <summary>Whether a word that ends in "ed" is no past.</summary>
    internal static bool OnlyLooksPast(ReadOnlySpan<char> word) =>
        word is "need" or "exceed" or "proceed" or "succeed" or "indeed" or "scheduled" or "expected" or "planned" or "slated";

    /// <summary>Whether a word tells that somebody's age is another day's, or another's.</summary>
    internal static bool SpeaksOfAnotherTime(ReadOnlySpan<char> word) =>
        word
            is "died"
                or "dies"
                or "dead"
                or "death"
                or "killed"
                or "late"
                or "when"
                or "then"
                or "would"
                or "will"
                or "if"
                or "murdered"
                or "son"
                or "daughter"
                or "buried"
                or "deceased";

    /// <summary>Whether a word after "said" begins what was said: "said she plans to vote on May 10".</summary>
    internal static bool BeginsSaying(ReadOnlySpan<char> word) => word is "he" or "she" or "it" or "they" or "we" or "I" or "you";

    /// <summary>Whether a word right before a date says that it is to come: "by Friday".</summary>
    internal static bool LeadsAhead(ReadOnlySpan<char> word) =>
        word is "by" or "until" or "till" or "next" or "before" or "commencing" or "beginning" or "starting";

    /// <summary>What begins a sentence whose news is its other half: "When the mayor announced Monday that …, it showed …".</summary>
    internal static readonly WordSet BeginSubordinate = WordSet.Of(
        "when",
        "after",
        "since",
        "as",
        "before",
        "while",
        "ever",
        "although",
        "though",
        "if"
    );

    /// <summary>What is planned and told in the present, of a day to come: "talks resume on Thursday".</summary>
    internal static readonly WordSet Scheduled = WordSet.Of([
        .. "resume meet meets vote return arrive leave depart travel fly sail open close start begin end continue convene reconvene expire "
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat(
                "gather assemble adjourn conclude finish launch debut premiere air appear testify face play host visit hold go come run kick head take".Split(
                    ' '
                )
            )
            .Concat("tour speak retire move reopen debate decide welcome present land".Split(' '))
            .SelectMany(static verb => new[] { verb, verb is "go" or "launch" ? verb + "es" : verb + "s" }),
    ]);

    /// <summary>Whether a word says of a date after it that it is to come.</summary>
    internal static bool SpeaksAhead(ReadOnlySpan<char> word) =>
        word
            is "will"
                or "won't"
                or "shall"
                or "scheduled"
                or "due"
                or "upcoming"
                or "slated"
                or "expected"
                or "plans"
                or "planned"
                or "expects"
                or "starts"
                or "begins"
                or "opens";
}
