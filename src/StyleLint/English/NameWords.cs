using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words around names that are not names.</summary>
static class NameWords
{
    // A noun that makes the capitalised words before it a place, an organisation or a thing: "Ford Foundation", "Reagan Airport".
    static readonly WordSet Things = WordSet.Split(
        "Ministry Department Office House Council Committee Commission Court Parliament Congress Senate Assembly Party Union Bank "
            + "Fund Group Company Corporation "
            + "Corp Inc Ltd Plc Co Holdings Industries International Airlines Airways Air Motors Motor Electric Mills Dynamics "
            + "University College School Institute "
            + "Academy Center Centre Hospital Clinic Church Cathedral Mosque Temple Museum Library Gallery Theatre Theater Hall "
            + "Stadium Arena Park Street Avenue Road "
            + "Square Place Plaza Tower Towers Building Bridge Airport Station Port Harbour Harbor Bay Beach Island Islands River Lake "
            + "Sea Ocean Mountain Mountains Hill "
            + "Hills Valley Desert Coast Cape City Town County State States Province Region District Republic Kingdom Territory North "
            + "South East West Front Foundation "
            + "Association Federation League Society Club Team United Rovers Wanderers Championship Championships Cup Open Trophy "
            + "Prize Award Awards Festival Act Bill Law "
            + "Treaty Agreement Accord Plan Doctrine Deal Scheme Report Inquiry Review Summit Conference Forum Games Olympics Day Week "
            + "Month Year Times Post Journal News Herald "
            + "Tribune Guardian Telegraph Observer Mail Press Agency Service Services Bureau Board Authority Agency Network Radio "
            + "Television TV Channel Magazine Online Army "
            + "Navy Force Forces Guard Police Base Fort Camp Corps Brigade Division Regiment Command War Wars Revolution Movement "
            + "Project Programme Program Series Show "
            + "Stakes Hotel Inn Resort Label Records Studios Pictures Films Films Software Systems Technologies Partners Capital "
            + "Securities Trust Exchange Index Standard "
            + "Affairs Security Defence Defense Health Education Justice Treasury Exchequer Cabinet Administration Government "
            + "Presidency Campaign Library Memorial Statue Carrier "
            + "Election Elections Primary Convention Referendum Budget Budgets Strategy Initiative Declaration Protocol Amendment "
            + "Constitution"
    );

    // Capitalised because a sentence or a headline begins there, or because the calendar does; never part of a name.
    static readonly WordSet Openers = WordSet.Split(
        "The A An This That These Those His Her Its Their Our My Your He She It They We You I In On At By For From To With Without "
            + "Within Of As If But And Or Nor So Yet "
            + "When While Where Why How Who Whom Whose What Which After Before Since Until During Despite Although Though Because "
            + "Under Over Between Among Against About Above "
            + "Behind Beyond Inside Outside Near Through Throughout Following According Asked Speaking Meanwhile However Earlier Later "
            + "Last Next Now Then Today Yesterday "
            + "Tomorrow Also Even Only Both Either Neither Each Every All Some Many Most More Few Several Any No Not Nobody There Here "
            + "Once Still Just Like Unlike Said Says "
            + "Told Asks Will Would Can Could Should Must Did Does Do Is Are Was Were Has Have Had Let "
            // "May" is somebody's name as well, and "Tues" and "Thurs" stand before no name.
            + Calendar.WeekdayNames
            + " January February March April June July August September October November December Mon Tue Wed Thu Fri Sat Sun "
            + Calendar.ShortMonths
            + " Photo Photos File "
            + "Pictured Watch Read Exclusive Analysis Opinion Breaking Update Factbox Explainer Via Per Instead Perhaps Maybe Thus "
            + "Hence Indeed First Second Third One Two Three "
            + "Four Five Six Seven Eight Nine Ten Another Other Others New Old"
    );

    static readonly WordSet HonorificWords = WordSet.Split(
        "Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Baroness Baron Rev Reverend Fr Father Sister Sheikh Sheik Shaikh Haji Hon Professor Prof"
    );

    // What may stand between "former" or a country and the office, and belongs to the title.
    static readonly WordSet ModifierWords = WordSet.Split(
        "acting interim caretaker new current incumbent incoming outgoing then longtime veteran first second deputy senior assistant "
            + "chief Republican Democratic Democrat Labour "
            + "Conservative Tory Liberal Social Socialist Communist Christian Independent House Senate Commons parliamentary federal "
            + "national state left-wing right-wing far-right "
            + "far-left populist pro-Western pro-Russian centrist embattled two-time three-time long-serving two-term one-term "
            + "disgraced ousted exiled jailed deposed late"
    );

    static readonly WordSet PastWords = WordSet.Split("former ex onetime one-time erstwhile late outgoing then past");

    static readonly WordSet SuffixWords = WordSet.Split("Jr Sr Junior Senior II III IV");

    // Words after a bare surname that show a government to be meant: "the Trump administration".
    static readonly WordSet GovernmentWords = WordSet.Split("administration government presidency cabinet premiership");

    // What somebody is called in lower case, and no organisation is: "the authority's chief engineer".
    static readonly WordSet JobWords = WordSet.Split(
        "engineer spokesman spokeswoman spokesperson director chairman chairwoman president secretary treasurer lawyer attorney "
            + "barrister solicitor clerk coach captain manager "
            + "economist analyst professor lecturer scientist researcher historian biologist mayor chief head leader founder "
            + "co-founder owner author artist conductor curator inspector "
            + "superintendent detective sergeant officer prosecutor judge minister ambassador envoy bishop priest vicar teacher "
            + "principal headteacher father mother brother sister son "
            + "daughter wife husband neighbour neighbor farmer driver pilot surgeon doctor nurse architect administrator commissioner "
            + "sheriff governor executive organiser organizer "
            + "coordinator co-ordinator"
    );

    internal static bool IsJob(ReadOnlySpan<char> word) => JobWords.Contains(word);

    internal static bool IsThing(ReadOnlySpan<char> word) => Things.Contains(word);

    internal static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word);

    internal static bool IsHonorific(ReadOnlySpan<char> word) => HonorificWords.Contains(word);

    internal static bool IsModifier(ReadOnlySpan<char> word) => ModifierWords.Contains(word);

    internal static bool IsPast(ReadOnlySpan<char> word) => PastWords.Contains(word);

    internal static bool IsSuffix(ReadOnlySpan<char> word) => SuffixWords.Contains(word);

    internal static bool IsGovernment(ReadOnlySpan<char> word) => GovernmentWords.Contains(word);

    /// <summary>"the Obi twins"</summary>
    internal static readonly WordSet Families = WordSet.Of(
        "brothers",
        "children",
        "clan",
        "couple",
        "estate",
        "families",
        "family",
        "home",
        "household",
        "parents",
        "siblings",
        "sisters",
        "twins"
    );

    /// <summary>Capitalised at the start of a sentence, or the first half of what is called after a place.</summary>
    internal static readonly WordSet NeverGivenNames = WordSet.Split(
        "Analyst Analysts Villager Spokesman Spokeswoman Economist Trader Lawyer Banker Dealer Striker Coach Captain Defender "
            + "Midfielder Winger Skipper Manager Actor Actress Singer "
            + "Director Writer Latin Western Eastern Northern Southern Central Liberal Conservative Democratic Republican Social "
            + "Christian Statistics Royal National General Whenever "
            + "Good Great Greater Lower Upper Elders Sister Brother Uncle Aunt President Minister Chairman Colonel Corporal Private "
            + "Officer Detective Inspector Constable"
    );

    /// <summary>"the Obi administration", "Obi supporters", "another Obi": what is named for somebody, and one of a family.</summary>
    internal static readonly WordSet Belongings = WordSet.Split(
        "administration administrations aide aides allies ally appointee appointees backers budget cabinet campaign critics doctrine "
            + "donors era family foundation government loyalist loyalists "
            + "official officials organization organisation presidency rallies rally report supporter supporters team tower voter "
            + "voters years"
    );
}
