using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words around offices and those who hold them or have left them.</summary>
static class OfficeWords
{
    /// <summary>What may stand before such a title; after another word it is no bare one ("transport minister").</summary>
    internal static readonly WordSet BeforeBareTitle = WordSet.Of(
        "and",
        "as",
        "but",
        "by",
        "citing",
        "cited",
        "for",
        "from",
        "in",
        "of",
        "on",
        "quoted",
        "said",
        "say",
        "says",
        "that",
        "to",
        "told",
        "when",
        "where",
        "while",
        "with"
    );

    /// <summary>Words that put an office in the past and never mean that somebody is dead or is about to leave.</summary>
    internal static readonly WordSet Former = WordSet.Of("former", "ex-", "ex", "onetime", "one-time", "erstwhile", "former-");

    /// <summary>"former President Roe aide Bo Lind": the word belongs to the one who follows.</summary>
    internal static readonly WordSet Followers = WordSet.Of(
        "adviser",
        "advisor",
        "advisers",
        "advisors",
        "aide",
        "aides",
        "ally",
        "allies",
        "appointee",
        "appointees",
        "assistant",
        "associate",
        "attorney",
        "bodyguard",
        "chief",
        "confidant",
        "counsel",
        "deputy",
        "lawyer",
        "lawyers",
        "loyalist",
        "loyalists",
        "minister",
        "official",
        "officials",
        "secretary",
        "speechwriter",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "staffer",
        "staffers",
        "strategist",
        "supporter",
        "supporters"
    );

    /// <summary>Whether a word before a title makes it one that somebody might come to hold: "a President Roe".</summary>
    internal static bool IsSupposed(ReadOnlySpan<char> word) =>
        word
            is "a"
                or "A"
                or "an"
                or "another"
                or "any"
                or "possible"
                or "potential"
                or "prospective"
                or "future"
                or "would-be"
                or "aspiring";

    /// <summary>What a government does now: these forms speak of no time but the present and what is to come.</summary>
    internal static readonly WordSet Governs = WordSet.Of(
        "is",
        "has",
        "will",
        "says",
        "plans",
        "wants",
        "hopes",
        "intends",
        "expects",
        "insists",
        "believes",
        "considers",
        "faces",
        "continues",
        "remains",
        "seeks",
        "argues",
        "needs",
        "denies",
        "maintains",
        "rejects",
        "may",
        "isn't",
        "hasn't",
        "won't",
        "doesn't",
        "does"
    );

    /// <summary>Who is one of these is none of the others at the same time, but for the pairs in Together.</summary>
    internal static readonly WordSet Exclusive = WordSet.Of(
        "president",
        "vice president",
        "prime minister",
        "chancellor",
        "foreign minister",
        "deputy foreign minister",
        "deputy defence minister",
        "interior minister",
        "justice minister",
        "defence minister",
        "finance minister",
        "health minister",
        "education minister",
        "speaker",
        "secretary general",
        "king",
        "queen",
        "pope",
        "mayor",
        "governor"
    );

    /// <summary>A head of government may lead a ministry too; the second in a line acts for the first.</summary>
    internal static readonly WordSet Heads = WordSet.Of("prime minister", "president", "king", "chancellor");

    /// <summary>Behind a name, of what somebody does now: "Governor Obi has".</summary>
    internal static readonly WordSet OfNow = WordSet.Split(
        "has is says will wants hopes plans remains faces tells can may must does thinks"
    );

    /// <summary>The same of what was done on a day that the sentence names.</summary>
    internal static readonly WordSet DoneNow = WordSet.Split(
        "announced signed declared ordered issued vetoed tweeted wrote unveiled proposed resigned met visited urged called"
    );

    /// <summary>Ends the title of an officer of the United States, as it stands before the name.</summary>
    internal static readonly WordSet EndsOfficer = WordSet.Split(
        "secretary state defense treasury general interior agriculture commerce labor services development transportation energy "
            + "education affairs security director fbi cia agency intelligence service nsa staff adviser advisor chairman chair chairwoman "
            + "justice states administrator chief chiefs representative president speaker commissioner fda cdc"
    );

    /// <summary>Before an office, of another one or of another time: "deputy secretary", "acting director".</summary>
    internal static readonly WordSet BesideOffice = WordSet.Split(
        "deputy vice assistant associate undersecretary under former ex then acting interim incoming outgoing nominee future shadow state "
            + "next new late previous past onetime longtime principal his her my their our your"
    );

    internal static readonly WordSet Ministries = WordSet.Of(
        "foreign minister",
        "defence minister",
        "finance minister",
        "interior minister",
        "justice minister",
        "health minister",
        "education minister"
    );

    /// <summary>Of these a country has one holder at a time; of ministers and speakers it may have several.</summary>
    internal static readonly WordSet OfOneHolder = WordSet.Of(
        "president",
        "prime minister",
        "chancellor",
        "secretary general",
        "pope",
        "king",
        "queen",
        "emperor",
        "mayor",
        "governor"
    );

    /// <summary>Countries that are no more. Copy calls their leaders after the part that led them: the Serbian president, Russia's
    /// Gorbachev.</summary>
    internal static readonly WordSet GoneCountries = WordSet.Of("Soviet Union", "Yugoslavia", "Czechoslovakia", "East Germany");
}
