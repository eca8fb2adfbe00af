using System.Globalization;
using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words that stand for numbers.</summary>
static class NumberWords
{
    static readonly WordMap<double> Cardinals = Values(
        "zero=0 nil=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 "
            + "fourteen=14 fifteen=15 sixteen=16 "
            + "seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"
    );

    static readonly WordMap<double> Scales = Values(
        "hundred=100 thousand=1000 million=1000000 mln=1000000 mn=1000000 billion=1000000000 bln=1000000000 bn=1000000000 "
            + "trillion=1000000000000 "
            + "trn=1000000000000 tn=1000000000000 dozen=12 score=20 lakh=100000 crore=10000000 m=1000000 b=1000000000 k=1000"
    );

    // Ordinals and words that imply a number. Each may stand in the body for a number of the headline.
    static readonly WordMap<double> Implied = Values(
        "first=1 once=1 sole=1 single=1 second=2 both=2 double=2 doubled=2 doubles=2 doubling=2 twofold=2 twice=2 twin=2 twins=2 "
            + "pair=2 couple=2 duo=2 brace=2 "
            + "third=3 thirds=3 triple=3 tripled=3 triples=3 tripling=3 treble=3 trebled=3 trebling=3 threefold=3 thrice=3 trio=3 "
            + "triplets=3 hat-trick=3 triathlon=3 "
            + "fourth=4 quarter=4 quarters=4 quarterly=4 quadruple=4 quadrupled=4 fourfold=4 quartet=4 quadruplets=4 fifth=5 fifths=5 "
            + "quintet=5 fivefold=5 pentathlon=5 sixth=6 sextet=6 seventh=7 heptathlon=7 week=7 "
            + "eighth=8 ninth=9 tenth=10 tenths=10 decade=10 tenfold=10 decathlon=10 eleventh=11 twelfth=12 year=12 yearly=12 "
            + "annual=12 score=20 thirteenth=13 fourteenth=14 fortnight=14 fifteenth=15 sixteenth=16 "
            + "seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 half=50 halved=50 "
            + "halves=50 halving=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 "
            + "hundredth=100 century=100 centenary=100 centennial=100 bicentenary=200"
    );

    static readonly WordMap<double> Plurals = Values(
        "dozens=20 scores=40 hundreds=100 thousands=1000 millions=1000000 billions=1000000000 trillions=1000000000000"
    );

    static readonly WordSet Currencies = WordSet.Split(
        "dollar dollars euro euros pound pounds sterling yen yuan rupee rupees pence cent cents franc francs krona kronor krone "
            + "kroner ruble rubles rouble roubles rand "
            + "peso pesos won dirham dirhams riyal riyals lira usd eur gbp quid dlr dlrs cts ct stg"
    );

    internal static bool TryCardinal(ReadOnlySpan<char> word, out double value) => Cardinals.TryGetValue(word, out value);

    internal static bool TryScale(ReadOnlySpan<char> word, out double value) => Scales.TryGetValue(word, out value);

    internal static bool TryImplied(ReadOnlySpan<char> word, out double value) => Implied.TryGetValue(word, out value);

    /// <summary>Dozens, hundreds, …: the least they can mean; the most is a thousand times that.</summary>
    internal static bool TryPlural(ReadOnlySpan<char> word, out double value) => Plurals.TryGetValue(word, out value);

    internal static bool IsCurrency(ReadOnlySpan<char> word) => Currencies.Contains(word);

    /// <summary>A month with a capital: "may" and "march" are verbs.</summary>
    internal static bool IsMonth(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]) && Calendar.IsMonth(word);

    static WordMap<double> Values(string list)
    {
        var pairs = list.Split(' ');
        var values = new WordMap<double>(pairs.Length);
        foreach (var pair in pairs)
        {
            var cut = pair.IndexOf('=');
            values.TryAdd(pair[..cut], double.Parse(pair.AsSpan(cut + 1), CultureInfo.InvariantCulture));
        }

        return values;
    }

    /// <summary>The numbers as words, by their values.</summary>
    internal static readonly string[] UpToTen = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    // What a word for a time is a number of.
    static readonly WordMap<string> TimeWords = Units(
        "week=day fortnight=day year=month yearly=month annual=month quarterly=month decade=year century=year centenary=year "
            + "centennial=year bicentenary=year"
    );

    /// <summary>What a word like "week" or "decade" stands for a number of: "day", "year".</summary>
    internal static bool TryTimeWord(ReadOnlySpan<char> word, out string unit) => TimeWords.TryGetValue(word, out unit!);

    static WordMap<string> Units(string list)
    {
        var pairs = list.Split(' ');
        var units = new WordMap<string>(pairs.Length);
        foreach (var pair in pairs)
            units.TryAdd(pair[..pair.IndexOf('=')], pair[(pair.IndexOf('=') + 1)..]);
        return units;
    }

    /// <summary>What is measured, and not counted, with hundreds of them.</summary>
    internal static readonly WordSet Measures = WordSet.Split(
        "miles mile kilometres kilometers kilometre metres meters feet yards acres hectares tons tonnes pounds dollars euros hours "
            + "days weeks months years minutes gallons litres liters degrees"
    );

    /// <summary>How many days a time has; 0 for other words.</summary>
    internal static double DaysIn(ReadOnlySpan<char> word) =>
        word switch
        {
            "hours" or "hour" or "Hours" => 1 / 24.0,
            "days" or "day" or "Days" => 1,
            "weeks" or "week" or "Weeks" => 7,
            "months" or "month" or "Months" => 365 / 12.0,
            "years" or "year" or "Years" => 365,
            _ => 0,
        };

    /// <summary>Whether a word makes an adjective of the number before it: 24-hour drinking, a 10-man team, a six-figure sum.</summary>
    internal static bool IsAdjective(ReadOnlySpan<char> word) => word is "hour" or "man" or "men" or "figure" or "digit" or "way";

    /// <summary>Whether two letters after figures make an ordinal of them.</summary>
    internal static bool IsOrdinalEnding(ReadOnlySpan<char> letters) =>
        letters is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";

    /// <summary>Whether a word makes a number one of times rather than of things.</summary>
    internal static bool CountsTime(ReadOnlySpan<char> word) =>
        word is "year" or "years" or "month" or "week" or "day" or "hour" or "minutes" or "times" or "decades";

    /// <summary>Whether a word after a number says that some are counted beside others: "four other towns".</summary>
    internal static bool CountsOthers(ReadOnlySpan<char> word) =>
        word is "other" or "others" or "more" or "additional" or "further" or "fellow" or "extra" or "remaining";

    /// <summary>Whether the words before a number make it the whole of which a part is meant: "of the 15", "on top of 22".</summary>
    internal static bool LeadsToWhole(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd();
        var word = LastOf(text);
        if (word is "the" or "its" or "their" or "his" or "her" or "our" or "all" or "those" or "these")
            word = LastOf(text[..^word.Length].TrimEnd());
        return word is "of" or "from" or "another" or "other" or "besides";
    }

    static ReadOnlySpan<char> LastOf(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];

    /// <summary>Whether a number on that side (-1: less, 1: more) cannot be what the rough word says: 190 is not "more than 200".</summary>
    internal static bool IsWrongSide(ReadOnlySpan<char> rough, int side) =>
        side switch
        {
            < 0 => rough is "than" or "over" or "Over" or "least" or "tops" or "passes" or "exceeds" or "past" or "above",
            > 0 => rough is "almost" or "Almost" or "nearly" or "Nearly" or "under" or "Under" or "below" or "approaching",
            _ => false,
        };

    /// <summary>What is counted on from one story to the next.</summary>
    internal static readonly WordSet Counters = WordSet.Of(
        "part",
        "day",
        "week",
        "round",
        "stage",
        "phase",
        "group",
        "game",
        "match",
        "set",
        "race",
        "lap",
        "leg",
        "top",
        "page",
        "episode",
        "series",
        "season",
        "chapter",
        "volume",
        "issue",
        "article",
        "section",
        "step",
        "rule",
        "tier",
        "level",
        "class",
        "grade",
        "year",
        "division",
        "league",
        "area",
        "zone",
        "district",
        "ward",
        "unit",
        "room",
        "flight",
        "highway",
        "number"
    );

    internal static readonly string[] Times =
    [
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "seconds",
        "decades",
        "centuries",
        "times",
        "points",
        "more",
    ];

    /// <summary>Whether a noun counts the parts of the story itself: "5 things to know".</summary>
    internal static bool CountsList(ReadOnlySpan<char> word) => ListNouns.Contains(word);

    /// <summary>What may stand before the number of a list, from the beginning of its clause: "Here are the 8 …", "… in 8
    /// charts".</summary>
    internal static bool LeadsToList(ReadOnlySpan<char> word) => ListLeads.Contains(word);

    static readonly WordSet ListLeads = WordSet.Split("the here are these in our my top");

    static readonly WordSet ListNouns = WordSet.Split(
        "graphs graphics maps headlines tweets words takes winners things ways reasons tips steps questions facts takeaways lessons moments highlights lowlights bombshells charts photos "
            + "pictures quotes myths truths signs ideas options mistakes "
            + "examples points revelations arguments theories scenarios answers clues hacks rules"
    );

    /// <summary>What is to be done with each item of a list: "8 senators to watch".</summary>
    internal static bool IsForReaders(ReadOnlySpan<char> verb) => Readers.Contains(verb);

    static readonly WordSet Readers = WordSet.Split("watch know see read try visit follow remember avoid consider ask expect");

    /// <summary>Whether a number is an idiom with the word after it, which is empty at the end of a clause: "Banking 101", "911
    /// call".</summary>
    internal static bool IsIdiom(double number, ReadOnlySpan<char> after) =>
        number switch
        {
            101 => after.IsEmpty,
            911 or 999 or 112 => after.StartsWith("call", StringComparison.OrdinalIgnoreCase)
                || after.StartsWith("dispatch", StringComparison.OrdinalIgnoreCase)
                || after.StartsWith("operator", StringComparison.OrdinalIgnoreCase)
                || after.StartsWith("tape", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    /// <summary>Whether a number that counts nothing is an idiom with the words before it: "turn it up to 11", "go to 11".</summary>
    internal static bool IsIdiomAfter(double number, ReadOnlySpan<char> before) =>
        number switch
        {
            11 => before.EndsWith(" to ") && HasWordLike(before, Loudness),
            9 => before.EndsWith("cloud ", StringComparison.OrdinalIgnoreCase),
            22 => before.EndsWith("catch ", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };

    static readonly string[] Loudness = ["turn", "crank", "dial", "amp", "volume", "goes to", "going to", "go to"];

    static bool HasWordLike(ReadOnlySpan<char> text, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            var at = text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && text[at - 1] is ' '))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word before two figures may lead to a year of this century: "in 13", "for 09".</summary>
    internal static bool LeadsToShortYear(ReadOnlySpan<char> word) =>
        word is "in" or "for" or "since" or "by" or "of" or "FY" or "late" or "early" or "mid" or "end" or "year";

    /// <summary>Whether a word before a year says which one of a story's years it is.</summary>
    internal static bool LeadsToYear(ReadOnlySpan<char> word) =>
        word is "until" or "since" or "by" or "before" or "through" or "till" or "Until" or "Since" or "By";

    /// <summary>Whether a word before a number makes it a rough one.</summary>
    internal static bool IsRough(ReadOnlySpan<char> word) =>
        word
            is "almost"
                or "nearly"
                or "about"
                or "around"
                or "some"
                or "over"
                or "under"
                or "than"
                or "least"
                or "most"
                or "to"
                or "approaching"
                or "near"
                or "tops"
                or "top"
                or "passes"
                or "exceeds"
                or "past"
                or "up"
                or "below"
                or "above"
                or "Almost"
                or "Nearly"
                or "About"
                or "Around"
                or "Some"
                or "Over"
                or "Under";

    /// <summary>Whether a word ends what a number counts.</summary>
    internal static bool EndsCount(ReadOnlySpan<char> word) =>
        word
            is "in"
                or "of"
                or "to"
                or "from"
                or "for"
                or "by"
                or "at"
                or "on"
                or "as"
                or "is"
                or "was"
                or "per"
                or "and"
                or "or"
                or "a"
                or "an"
                or "the";

    /// <summary>Whether a word before a distance in time makes it a rough one.</summary>
    internal static bool IsRoughDistance(ReadOnlySpan<char> word) =>
        word
            is "some"
                or "Some"
                or "about"
                or "About"
                or "than"
                or "nearly"
                or "Nearly"
                or "almost"
                or "Almost"
                or "over"
                or "Over"
                or "around"
                or "Around"
                or "roughly"
                or "least"
                or "under"
                or "barely"
                or "just";

    /// <summary>Whether a word before the count of a distance makes it a rough or a repeated one.</summary>
    internal static bool IsNoExactCount(ReadOnlySpan<char> word) =>
        word
            is "about"
                or "some"
                or "than"
                or "almost"
                or "nearly"
                or "least"
                or "around"
                or "roughly"
                or "or"
                or "to"
                or "over"
                or "every"
                or "and";

    /// <summary>What stands before somebody's age.</summary>
    internal static readonly string[] AgeLeads = ["is now ", "is ", "aged ", "age ", "the "];
}
