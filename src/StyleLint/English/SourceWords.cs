using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words around those who say something and are not named: "analysts say".</summary>
static class SourceWords
{
    internal static readonly WordSet Quantities = WordSet.Split(
        "some many most several few a an one senior top unnamed anonymous unidentified various numerous certain"
    );

    /// <summary>Words before a noun phrase that can open a clause.</summary>
    internal static readonly WordSet ClauseOpeners = WordSet.Split(
        "and but while as that because although though since if when where which what so yet or nor whereas unless until now "
            + "meanwhile however today yesterday still even yet how why"
    );

    /// <summary>Words before a noun that make it an object, or somebody the reader has met.</summary>
    internal static readonly WordSet Refusals = WordSet.Split(
        "other others the these those this his her its their our my your both all two three four five six by to of for from with "
            + "among between than like at on in about against under over "
            + "into without not no per via around said told asked is are was were be who whom including include includes"
    );

    /// <summary>Adjectives of a type whom a column makes up: "sarcastic observers".</summary>
    internal static readonly WordSet Judged = WordSet.Split(
        "sarcastic prescient astute shrewd keen canny wise careful casual honest cynical fair-minded clear-eyed sharp-eyed "
            + "armchair so-called self-styled self-appointed"
    );

    internal static readonly WordSet Helpers = WordSet.Split(
        "also now still have had has do did will would could might may can must should widely generally often long already mostly "
            + "largely broadly even are were recently "
            + "increasingly repeatedly then since always privately usually commonly"
    );

    /// <summary>With these before it, a verb tells of what somebody may do, or is going to.</summary>
    internal static readonly WordSet Possibilities = WordSet.Split("can could may might must should will");

    /// <summary>What after the noun says which of them: an organisation, a person, a poll.</summary>
    internal static readonly WordSet NamingWords = WordSet.Split(
        "at with for from of polled surveyed interviewed contacted cited quoted including such led by"
    );

    internal static readonly WordSet PlainAdjectives = WordSet.Split(
        "german french dutch greek turkish iraqi israeli saudi pakistani swiss czech foreign local industry market defence defense "
            + "security legal trade energy health military "
            + "oil city independent some many most several other senior top leading veteran outside private tax sports football media "
            + "policy political media technology tech stock share "
            + "film music art financial equity currency credit retail football election constitutional government opposition court "
            + "media weather climate city east west north south arab"
    );

    /// <summary>Jobs of those whom a story calls analysts and experts as well: "said economist Jane Roe".</summary>
    internal static readonly string[] ExpertJobs =
    [
        "economist",
        "strategist",
        "professor",
        "dealer",
        "trader",
        "broker",
        "researcher",
        "scientist",
    ];

    internal static readonly WordSet ExpertWords = WordSet.Of(ExpertJobs);

    /// <summary>Words of a job or tie that makes nobody the expert who is meant: "said Jane Roe, its clerk".</summary>
    internal static readonly WordSet Parties = WordSet.Split(
        "its his her their whose spokesman spokeswoman spokesperson minister mayor clerk councillor councilman councilwoman sheriff "
            + "police senator lawmaker ambassador mother father "
            + "brother sister wife husband son daughter neighbour neighbor resident victim tenant passenger"
    );

    /// <summary>What follows "little" or "nothing" where it is all that is said.</summary>
    internal static readonly WordSet AfterNothing = WordSet.Split(
        "about of on in to at for and or but else more new useful helpful the too when until themselves with"
    );

    /// <summary>Verbs of saying and thinking that take a nameless subject as their source; verbs such as "find" or "welcome" say what
    /// people do.</summary>
    internal const string Verbs =
        "say tell add warn believe think expect argue see view fear suggest predict note point claim caution estimate forecast doubt "
        + "worry hope speculate consider regard describe call "
        + "maintain contend agree insist question wonder anticipate suspect reckon feel acknowledge concede assume stress report "
        + "complain contest dismiss praise criticize criticise "
        + "characterize characterise foresee allege assert announce confirm deny reveal disclose";
}
