using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The abbreviations and first words by which sentences are told apart.</summary>
static class SentenceWords
{
    /// <summary>Never the end of a sentence: something always follows them.</summary>
    internal static readonly WordSet Leading = WordSet.Split(
        "mr mrs ms mx messrs mmes dr prof sen sens rep reps gov govs gen col lt maj sgt cpl capt cmdr adm brig pfc pvt rev fr hon "
            + "msgr st ste mt ft "
            + "pres supt insp det dep asst atty attys pte flt sqn vs v viz cf e.g i.e eg ie approx ca al fig figs nos pp vol vols ch "
            + "sec art ed eds op cit "
            + "r.i.p mss mme mlle dist univ"
    );

    /// <summary>Not the end of a sentence where a number follows.</summary>
    internal static readonly WordSet BeforeNumbers = WordSet.Split(Calendar.ShortMonths + " no p para cl rs us$ tel ext apt rm bldg est");

    /// <summary>The end of a sentence only where the next word is one that opens sentences.</summary>
    internal static readonly WordSet Trailing = WordSet.Split(
        "inc corp ltd co cos bros jr sr esq plc assn dept ave blvd rd pkwy hwy sq etc ph.d m.d b.a m.a ph dr. intl natl no mass "
            + "calif ariz colo conn del fla ga ill "
            + "ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala ark n.y n.j n.h n.m n.c n.d "
            + "s.c s.d w.va r.i d.c mar jan feb apr aug "
            + "sept oct nov dec wed thu thurs fri sat sun mon tue tues"
    );

    internal static readonly WordSet AfterTheHour = WordSet.Split(
        Calendar.WeekdayNames
            + " "
            + Calendar.MonthNames
            + " eastern central mountain pacific gmt est edt cst cdt mst mdt pst pdt bst cet utc et ct pt local jan feb mar apr jun "
            + "jul aug sept oct nov dec"
    );

    internal static readonly WordSet Openers = WordSet.Split(
        "the a an this that these those it its he she they we i you his her their our my your in on at by for from with to of as if "
            + "when while after before since "
            + "because although though but and or so yet nor not no yes there here what where who how why which some many most all "
            + "both each other others another "
            + "however meanwhile also then now still once last next earlier later instead despite under over between during until "
            + "unless among according "
            + "mr mrs ms dr one two three four five six seven eight nine ten is are was were do does did can could will would should "
            + "has have had let more"
    );

    /// <summary>Whether a word is an abbreviated title that a name follows.</summary>
    internal static bool IsTitleBeforeName(ReadOnlySpan<char> word) =>
        word
            is "Pres"
                or "Sen"
                or "Rep"
                or "Gov"
                or "Gen"
                or "Mr"
                or "Mrs"
                or "Ms"
                or "Dr"
                or "St"
                or "Lt"
                or "Col"
                or "Maj"
                or "Capt"
                or "Sgt"
                or "Adm"
                or "Amb"
                or "Prof"
                or "Rev"
                or "Hon"
                or "Brig"
                or "Fr";
}
