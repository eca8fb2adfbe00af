using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words that say in which chamber somebody sits, and for which party.</summary>
static class CongressWords
{
    /// <summary>Of the Senate.</summary>
    internal static readonly WordSet Senator = WordSet.Of("Sen", "Sens", "Senator", "Senators");

    /// <summary>Of the House.</summary>
    internal static readonly WordSet Representative = WordSet.Of(
        "Rep",
        "Reps",
        "Representative",
        "Representatives",
        "Congressman",
        "Congresswoman",
        "Congressmen",
        "Congresswomen"
    );

    /// <summary>One of a party, or what is the party's.</summary>
    internal static readonly WordSet Party = WordSet.Of(
        "Democrat",
        "Democrats",
        "Democratic",
        "Republican",
        "Republicans",
        "Independent",
        "independent"
    );

    /// <summary>Before a title: of a state's own legislature, not of Congress.</summary>
    internal static readonly WordSet Elsewhere = WordSet.Of("state", "assembly", "provincial", "student", "shadow");

    /// <summary>Before a title: of another time.</summary>
    internal static readonly WordSet Past = WordSet.Of("former", "then", "ex", "late", "onetime", "one-time", "retired", "longtime");

    /// <summary>Between a party and the state: "a Democrat from Oregon".</summary>
    internal static readonly WordSet For = WordSet.Of("of", "from", "for", "representing");

    /// <summary>The posts of a chamber's leaders, as they stand before a name.</summary>
    internal static readonly string[] Posts = ["Majority Leader", "Minority Leader", "Majority Whip", "Minority Whip"];
}
