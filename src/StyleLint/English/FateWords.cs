using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words that say what became of a number of people: who died, was hurt, is missing or was arrested.</summary>
static class FateWords
{
    /// <summary>By the words that follow a number of people: "four people were killed".</summary>
    internal static readonly WordMap<string> After = Fates(
        "killed=dead dead=dead died=dead die=dead deaths=dead killed=dead slain=dead drowned=dead perish=dead perished=dead "
            + "injured=hurt hurt=hurt wounded=hurt injuries=hurt missing=missing arrested=arrested detained=arrested arrests=arrested"
    );

    /// <summary>By the words that go before one: "killing at least four".</summary>
    internal static readonly WordMap<string> Before = Fates(
        "kills=dead killing=dead killed=dead injures=hurt injuring=hurt injured=hurt wounds=hurt wounding=hurt wounded=hurt "
            + "hurts=hurt hurting=hurt arrests=arrested arresting=arrested"
    );

    /// <summary>What may stand between such a verb and its number.</summary>
    internal static readonly WordSet Roughs = WordSet.Of(
        "at",
        "least",
        "about",
        "more",
        "than",
        "some",
        "nearly",
        "almost",
        "over",
        "up",
        "to",
        "the",
        "all"
    );

    /// <summary>What ends the people that a number counts: what follows is another number's fate, or another clause's.</summary>
    internal static readonly WordSet Ends = WordSet.Of(
        "and",
        "but",
        "or",
        "after",
        "before",
        "when",
        "while",
        "as",
        "since",
        "who",
        "that",
        "which",
        "in",
        "of",
        "for",
        "to",
        "with",
        "by",
        "year",
        "years",
        "day",
        "days",
        "hours",
        "minutes",
        "months",
        "weeks",
        "times",
        "have",
        "not",
        "whose",
        "from",
        "percent"
    );

    /// <summary>Behind a number that counts no people.</summary>
    internal static readonly WordSet NoPeople = WordSet.Split(
        "am pm a.m p.m kilometers kilometres km metres meters degrees yards shots rounds times bullets miles feet acres homes houses "
            + "buildings cars vehicles states counties countries cities points seats votes dollars percent"
    );

    static WordMap<string> Fates(string list)
    {
        var pairs = list.Split(' ');
        var fates = new WordMap<string>(pairs.Length);
        foreach (var pair in pairs)
            fates.TryAdd(pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]);
        return fates;
    }
}
