using StyleLint.Text;

namespace StyleLint.English;

/// <summary>Words beside what slips in: a name misspelt, a sentence cut off.</summary>
static class SlipWords
{
    /// <summary>Before a place, a thing or a family, and hardly before one person's surname: "in Clifton", "the Obis".</summary>
    internal static readonly WordSet BeforeNoPerson = WordSet.Split(
        "a an the this that these those in at near outside around inside across into every each some any no another both two"
    );

    /// <summary>Ranks and the like before a surname.</summary>
    internal static readonly WordSet Ranks = WordSet.Split(
        "Gen Lt Col Maj Capt Sgt Cpl Pvt Adm Cmdr Gov Rep Sen Sens Reps Judge Justice Detective Officer Deputy Sheriff Chief Coach "
            + "General Colonel Captain Sergeant Lieutenant Admiral Major Pastor Bishop Cardinal Rabbi Imam"
    );

    /// <summary>A sentence goes on behind them.</summary>
    internal static readonly WordSet NeverLast = WordSet.Split(
        "the a an and or but because although whereas than whose their its our your my every among during including"
    );

    /// <summary>Words that are a slip where they stand twice in a row.</summary>
    internal static readonly WordSet NeverTwice = WordSet.Split(
        "the a an of to and in for with at by from or as but be is are was were will would has have his her their its it he she they we "
            + "this not who which when if than into about after before over under between because"
    );
}
