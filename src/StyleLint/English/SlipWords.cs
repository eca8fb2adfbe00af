using StyleLint.Text;

namespace StyleLint.English;

/// <summary>Words beside what slips in: a name misspelt, a sentence cut off.</summary>
static class SlipWords
{
    /// <summary>Before a place, a thing or a family, and hardly before one person's surname: "in Clifton", "the Obis".</summary>
    internal static readonly WordSet BeforeNoPerson = WordSet.Split(
        "a an the this that these those in at near outside around inside across into every each some any no another both two"
    );

    /// <summary>Before the name of a town: "in Clifton".</summary>
    internal static readonly WordSet BeforePlace = WordSet.Split(
        "in of from near at to outside around into for toward towards through via leaving visiting downtown nearby and"
    );

    /// <summary>Behind a name and a comma, where the sentence goes on and does not say who that is: "Ada Obi, among others".</summary>
    internal static readonly WordSet NotIntroducing = WordSet.Split(
        "and or but with among while when where if as because though although said says told went is was has had in on at by for to all "
            + "both respectively including then too also not it he she they we you there this that"
    );

    /// <summary>Posts of a chamber or a party, as they stand before a name: "Majority Whip", "Ranking Member".</summary>
    internal static readonly WordSet Posts = WordSet.Split("Whip Leader Member Chair Chairman Chairwoman Speaker Counsel");

    /// <summary>Ranks and the like before a surname.</summary>
    internal static readonly WordSet Ranks = WordSet.Split(
        "Gen Lt Col Maj Capt Sgt Cpl Pvt Adm Cmdr Gov Rep Sen Sens Reps Judge Justice Detective Officer Deputy Sheriff Chief Coach "
            + "General Colonel Captain Sergeant Lieutenant Admiral Major Pastor Bishop Cardinal Rabbi Imam"
    );

    /// <summary>A sentence goes on behind them.</summary>
    internal static readonly WordSet NeverLast = WordSet.Split(
        "the a an and or but because although whereas than whose their its our your my every among during including"
    );

    /// <summary>What asks readers to subscribe stands in a page wherever there is room for it.</summary>
    internal static readonly string[] Promotes = ["inbox", "newsletter", "sign up", "subscribe", "promotional offers", "advertisement"];

    /// <summary>Words that are a slip where they stand twice in a row.</summary>
    internal static readonly WordSet NeverTwice = WordSet.Split(
        "the a an of to and in for with at by from or as but be is are was were will would has have his her their its it he she they we "
            + "this not who which when if than into about after before over under between because"
    );
}
