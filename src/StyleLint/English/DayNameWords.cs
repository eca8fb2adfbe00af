using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words before a weekday that make a day's name of it, and those that do not.</summary>
static class DayNameWords
{
    // Where every word has a capital, or none has, only these tell; the facts add theirs.
    static readonly WordSet Firsts = WordSet.Split(
        "Ash Big Black Bloody Blue Bright Business Clean Cyber Easter Fat Giving Golden Good Great Green Holy Low Mad Manic Maundy "
            + "Mothering Palm Pancake Passion Pentecost "
            + "Plough Red Remembrance Rose Ruby Shrove Small Spy Stir-up Super Trinity Whit White"
    );

    // "on a good Friday", "a big Monday": in small letters these say something else as well.
    static readonly WordSet CommonWords = WordSet.Split(
        "big black blue bloody bright business clean giving golden good great green low mad passion red remembrance rose small white"
    );

    // What may stand before a weekday with a capital and is no part of a name.
    static readonly WordSet Others = WordSet.Split(
        "AM PM A.M P.M EST EDT ET CET GMT UTC BST Late Early Mid Through Thru Only Not Again Always Usually Every Morning Afternoon "
            + "Evening Night Noon Midnight"
    );

    // Behind these stands somebody or some place, and no day.
    static readonly WordSet BringOn = WordSet.Split("in at told tells with from to by near met meets said says against into");

    internal static bool BeginsDay(ReadOnlySpan<char> word) => Firsts.Contains(word);

    internal static bool IsCommon(ReadOnlySpan<char> word) => CommonWords.Contains(word);

    internal static bool BeginsNoDay(ReadOnlySpan<char> word) => Others.Contains(word);

    internal static bool BringsOnName(ReadOnlySpan<char> word) => BringOn.Contains(word);
}
