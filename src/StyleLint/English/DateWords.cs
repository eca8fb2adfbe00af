using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.English;

/// <summary>What a word can do in a date.</summary>
enum DateWordKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A month's full name; the value is 1-12.</summary>
    Month,

    /// <summary>A month's abbreviation; the value is 1-12.</summary>
    ShortMonth,

    /// <summary>A weekday's full name; the value is a <see cref="DayOfWeek"/>.</summary>
    Weekday,

    /// <summary>A weekday's abbreviation; the value is a <see cref="DayOfWeek"/>.</summary>
    ShortWeekday,

    /// <summary>today, yesterday, tomorrow; the value is the distance in days.</summary>
    DayWord,

    /// <summary>this, last, next; the value is the distance.</summary>
    Direction,

    /// <summary>ago</summary>
    Ago,

    /// <summary>A season; the value is the month it begins in, on the northern half of the globe.</summary>
    Season,

    /// <summary>quarter</summary>
    Quarter,

    /// <summary>noon, midnight; the value is the hour.</summary>
    Noon,
}

/// <summary>A word that can begin or carry a date.</summary>
readonly record struct DateWord(DateWordKind Kind, int Value);

/// <summary>The words that dates are made of. English, as in AP's and Reuters' style books.</summary>
static class DateWords
{
    static readonly WordMap<DateWord> Triggers = new(AllTriggers());

    static readonly WordMap<int> Numbers = new(
        new Dictionary<string, int>
        {
            ["a"] = 1,
            ["an"] = 1,
            ["one"] = 1,
            ["two"] = 2,
            ["three"] = 3,
            ["four"] = 4,
            ["five"] = 5,
            ["six"] = 6,
            ["seven"] = 7,
            ["eight"] = 8,
            ["nine"] = 9,
            ["ten"] = 10,
            ["eleven"] = 11,
            ["twelve"] = 12,
            ["fifteen"] = 15,
            ["twenty"] = 20,
            ["thirty"] = 30,
            ["forty"] = 40,
            ["fifty"] = 50,
        }
    );

    static readonly WordMap<int> OrdinalDays = new(
        new Dictionary<string, int>
        {
            ["first"] = 1,
            ["second"] = 2,
            ["third"] = 3,
            ["fourth"] = 4,
            ["fifth"] = 5,
            ["sixth"] = 6,
            ["seventh"] = 7,
            ["eighth"] = 8,
            ["ninth"] = 9,
            ["tenth"] = 10,
            ["eleventh"] = 11,
            ["twelfth"] = 12,
            ["thirteenth"] = 13,
            ["fourteenth"] = 14,
            ["fifteenth"] = 15,
            ["sixteenth"] = 16,
            ["seventeenth"] = 17,
            ["eighteenth"] = 18,
            ["nineteenth"] = 19,
            ["twentieth"] = 20,
            ["twenty-first"] = 21,
            ["twenty-second"] = 22,
            ["twenty-third"] = 23,
            ["twenty-fourth"] = 24,
            ["twenty-fifth"] = 25,
            ["twenty-sixth"] = 26,
            ["twenty-seventh"] = 27,
            ["twenty-eighth"] = 28,
            ["twenty-ninth"] = 29,
            ["thirtieth"] = 30,
            ["thirty-first"] = 31,
        }
    );

    /// <summary>Words before which a bare four-digit number is a year: "in 2019", "since 2014", "early 2009".</summary>
    static readonly WordSet YearLeads = WordSet.Of(
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "during",
        "before",
        "after",
        "through",
        "throughout",
        "early",
        "late",
        "mid",
        "year",
        "of",
        "for",
        "the",
        "a",
        "its",
        "fiscal",
        "calendar",
        "circa",
        "between",
        "around",
        "c",
        "s",
        "his",
        "her",
        "their",
        "to",
        "than"
    );

    /// <summary>Words before a day of a month that nobody could take for a count.</summary>
    static readonly WordSet DayLeads = WordSet.Of("on", "On", "until", "till", "before", "after", "from", "dated", "through");

    /// <summary>Words after which an ambiguous month name ("May", "March", "April") stands for the month.</summary>
    static readonly WordSet MonthLeads = WordSet.Of(
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "during",
        "before",
        "after",
        "through",
        "throughout",
        "early",
        "late",
        "mid",
        "of",
        "between",
        "for",
        "last",
        "next",
        "this",
        "to",
        "each",
        "every",
        "around"
    );

    /// <summary>Words that a weekday is no day of its own after: "every Monday", "Black Friday", "Sheffield Wednesday".</summary>
    static readonly WordSet NamedDayLeads = WordSet.Of(
        "every",
        "each",
        "any",
        "a",
        "another",
        "per",
        "alternate",
        "black",
        "good",
        "ash",
        "super",
        "bloody",
        "easter",
        "holy",
        "ruby",
        "sheffield",
        "cyber",
        "maundy",
        "palm",
        "fat",
        "shrove",
        "whit",
        "casual",
        "freaky",
        "giving",
        "blue",
        "gloomy",
        "manic",
        "pancake",
        "spy",
        "dress-down",
        "whit-",
        "business",
        "some",
        "most",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "final",
        "one",
        "joe",
        "girl",
        "man",
        "mr",
        "ms",
        "rick"
    );

    /// <summary>Words that make a weekday before them part of a name: "Sunday Times", "Monday Night Football".</summary>
    static readonly WordSet NamedDayTails = WordSet.Of(
        "Times",
        "Telegraph",
        "Mirror",
        "Mail",
        "Express",
        "Herald",
        "Sun",
        "Post",
        "Tribune",
        "Review",
        "Independent",
        "Star",
        "World",
        "Politics",
        "School",
        "Mass",
        "Group",
        "Sport",
        "Club",
        "Island",
        "Islands",
        "Mercury",
        "Age",
        "Business",
        "Adams",
        "Night"
    );

    /// <summary>Words that look like the counted noun after a number ("2000 people") although they do not end in s.</summary>
    static readonly WordSet Counted = WordSet.Of(
        "people",
        "men",
        "women",
        "children",
        "percent",
        "pct",
        "mln",
        "bln",
        "km",
        "kg",
        "mph",
        "feet",
        "troops",
        "hp",
        "rpm",
        "or",
        "metres",
        "tonnes",
        "per",
        "million",
        "billion",
        "acres",
        "kilometer",
        "square",
        "cubic",
        "mm",
        "cc",
        "m",
        "ft",
        "miles",
        "meter",
        "metre",
        "dlr",
        "megawatt",
        "mw",
        "US",
        "barrels",
        "additional",
        "more",
        "other",
        "new",
        "extra",
        "different",
        "of",
        "police",
        "votes",
        "jobs",
        "hectares",
        "euros",
        "local",
        "strong"
    );

    /// <summary>Words that end in s but count nothing after a year.</summary>
    static readonly WordSet NotCounted = WordSet.Of(
        "was",
        "is",
        "has",
        "as",
        "this",
        "its",
        "says",
        "his",
        "means",
        "shows",
        "plans",
        "does",
        "elections",
        "games",
        "olympics",
        "unless",
        "across",
        "us",
        "yes",
        "results",
        "figures",
        "earnings",
        "profits",
        "sales",
        "accounts",
        "budgets",
        "versus",
        "vs",
        "sees",
        "remains",
        "looks",
        "protests",
        "riots",
        "attacks",
        "bombings",
        "floods",
        "talks",
        "wildfires",
        "primaries",
        "finals",
        "championships",
        "losses",
        "levels",
        "estimates",
        "s"
    );

    static readonly WordSet Zones = WordSet.Of(
        "GMT",
        "UTC",
        "BST",
        "ET",
        "EST",
        "EDT",
        "CT",
        "CST",
        "CDT",
        "MT",
        "MST",
        "MDT",
        "PT",
        "PST",
        "PDT",
        "CET",
        "CEST",
        "EET",
        "EEST",
        "MSK",
        "IST",
        "JST",
        "KST",
        "HKT",
        "SGT",
        "AEST",
        "AEDT",
        "NZST",
        "NZDT",
        "WAT",
        "EAT",
        "CAT",
        "SAST",
        "PKT",
        "AST",
        "Eastern",
        "Pacific",
        "Central"
    );

    /// <summary>The word's part in dates; capitals are for the caller to look at.</summary>
    internal static DateWord Find(ReadOnlySpan<char> word) => Triggers.TryGetValue(word, out var found) ? found : default;

    /// <summary>The number that a word stands for, 0 for none; "a" is 1.</summary>
    internal static int Number(ReadOnlySpan<char> word) => Numbers.TryGetValue(word, out var value) ? value : 0;

    /// <summary>1-4 for first to fourth, 4 for final, 0 for none.</summary>
    internal static int Ordinal(ReadOnlySpan<char> word) =>
        word switch
        {
            "first" or "First" => 1,
            "second" or "Second" => 2,
            "third" or "Third" => 3,
            "fourth" or "Fourth" or "final" => 4,
            _ => 0,
        };

    /// <summary>The day of the month that an ordinal in words names, "twenty-first" 21; 0 for none.</summary>
    internal static int OrdinalDay(ReadOnlySpan<char> words) => OrdinalDays.TryGetValue(words, out var day) ? day : 0;

    internal static bool LeadsYear(ReadOnlySpan<char> word) => YearLeads.Contains(word);

    /// <summary>Whether a word after a comma opens an aside, which keeps that comma: "on Feb. 9, a Monday, …".</summary>
    internal static bool OpensAside(ReadOnlySpan<char> word) => word is "a" or "an" or "when" or "which" or "where" or "who" or "whose";

    /// <summary>Whether a word tells of a day of a year that nobody can know from the story: "was born on Dec. 2".</summary>
    internal static bool IsOfLife(ReadOnlySpan<char> word) => word is "born" or "Born" or "birthday" or "birthdays" or "anniversary";

    internal static bool LeadsMonth(ReadOnlySpan<char> word) => MonthLeads.Contains(word);

    internal static bool LeadsDay(ReadOnlySpan<char> word) => DayLeads.Contains(word);

    internal static bool LeadsNamedDay(ReadOnlySpan<char> word) => NamedDayLeads.Contains(word);

    internal static bool EndsNamedDay(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && NamedDayTails.Contains(word);

    /// <summary>Whether a word after a number is what the number counts, so that the number is no year or day.</summary>
    internal static bool IsCounted(ReadOnlySpan<char> word) =>
        word.Length > 0
        && (
            Counted.Contains(word)
            || (char.IsLower(word[0]) && word[^1] == 's' && word.Length > 1 && word[^2] != 's' && !NotCounted.Contains(word))
        );

    internal static bool IsZone(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 7 && char.IsUpper(word[0]) && Zones.Contains(word);

    /// <summary>Whether a word after a day says which part of it: "Monday night".</summary>
    internal static bool IsPartOfDay(ReadOnlySpan<char> word) => word is "morning" or "afternoon" or "evening" or "night" or "lunchtime";

    static Dictionary<string, DateWord> AllTriggers()
    {
        Dictionary<string, DateWord> all = new(StringComparer.OrdinalIgnoreCase)
        {
            ["today"] = new(DateWordKind.DayWord, 0),
            ["tonight"] = new(DateWordKind.DayWord, 0),
            ["yesterday"] = new(DateWordKind.DayWord, -1),
            ["tomorrow"] = new(DateWordKind.DayWord, 1),
            ["this"] = new(DateWordKind.Direction, 0),
            ["last"] = new(DateWordKind.Direction, -1),
            ["past"] = new(DateWordKind.Direction, -1),
            ["next"] = new(DateWordKind.Direction, 1),
            ["coming"] = new(DateWordKind.Direction, 1),
            ["ago"] = new(DateWordKind.Ago, 0),
            ["quarter"] = new(DateWordKind.Quarter, 0),
            ["noon"] = new(DateWordKind.Noon, 12),
            ["midnight"] = new(DateWordKind.Noon, 0),
            ["spring"] = new(DateWordKind.Season, 3),
            ["summer"] = new(DateWordKind.Season, 6),
            ["autumn"] = new(DateWordKind.Season, 9),
            ["fall"] = new(DateWordKind.Season, 9),
            ["winter"] = new(DateWordKind.Season, 12),
        };
        AddNames(Calendar.MonthNames, DateWordKind.Month, from: 1);
        AddNames(Calendar.ShortMonths, DateWordKind.ShortMonth, from: 1);
        AddNames(Calendar.WeekdayNames, DateWordKind.Weekday, from: 0);
        AddNames(Calendar.ShortWeekdays, DateWordKind.ShortWeekday, from: 0);
        return all;

        void AddNames(string names, DateWordKind kind, int from)
        {
            var whole = from == 1 ? Calendar.Months : Calendar.Weekdays;
            foreach (var name in names.Split(' '))
                all.Add(name, new(kind, IndexOfStart(whole, name) + from));
        }

        // The first three letters of a name tell it from the others.
        static int IndexOfStart(ImmutableArray<string> names, string form)
        {
            var at = 0;
            while (!names[at].StartsWith(form.AsSpan(0, 3), StringComparison.Ordinal))
                at++;
            return at;
        }
    }

    /// <summary>Whether a word before a year makes it part of a noun: "the 2017 campaign", "its 2017 budget".</summary>
    internal static bool LeadsNoun(ReadOnlySpan<char> word) =>
        word is "the" or "The" or "a" or "his" or "her" or "its" or "their" or "this" or "that";

    /// <summary>Whether a weekday follows the word without "on".</summary>
    internal static bool TakesDayWithoutOn(ReadOnlySpan<char> word) =>
        word
            is "until"
                or "by"
                or "since"
                or "from"
                or "before"
                or "after"
                or "for"
                or "on"
                or "of"
                or "late"
                or "early"
                or "between"
                or "through";

    /// <summary>Whether a word before a named day makes another day of it: "the day after Thanksgiving".</summary>
    internal static bool CountsFromDay(ReadOnlySpan<char> word) =>
        word is "after" or "before" or "of" or "following" or "since" or "until" or "and" or "or" or "&";

    /// <summary>Whether a word after a figure makes it a price or a rate: "Apr 37 up 2".</summary>
    internal static bool QuotesPrice(ReadOnlySpan<char> word) =>
        word is "up" or "down" or "unch" or "off" or "over" or "bid" or "asked" or "nominal" or "vs" or "versus";

    /// <summary>Whether a word that goes on after a day of the month counts nothing: "by March 32 at noon".</summary>
    internal static bool FollowsDay(ReadOnlySpan<char> word) =>
        word
            is "to"
                or "at"
                or "if"
                or "for"
                or "under"
                or "as"
                or "after"
                or "before"
                or "when"
                or "on"
                or "the"
                or "with"
                or "by"
                or "deadline"
                or "and"
                or "because"
                or "but"
                or "in"
                or "is"
                or "only"
                or "that"
                or "this"
                or "until"
                or "was"
                or "while";

    /// <summary>Whether a word before a four-digit number makes a year of it even where it is long past.</summary>
    internal static bool LeadsAnyYear(ReadOnlySpan<char> word) =>
        word
            is "in"
                or "In"
                or "since"
                or "Since"
                or "until"
                or "from"
                or "year"
                or "early"
                or "late"
                or "mid"
                or "fiscal"
                or "circa"
                or "between";

    /// <summary>Whether a word before "9:30" makes a time of it.</summary>
    internal static bool LeadsClock(ReadOnlySpan<char> word) =>
        word is "at" or "At" or "until" or "from" or "around" or "about" or "before" or "after" or "by";

    /// <summary>Whether a word before "May" or "Sun" makes a date of it and no name.</summary>
    internal static bool LeadsMonthOrDay(ReadOnlySpan<char> word) =>
        word is "in" or "last" or "next" or "of" or "since" or "until" or "by" or "early" or "late" or "mid";

    /// <summary>What may stand between a named day and its date.</summary>
    internal static readonly string[] DayJoins = [",", "(", "–", "—", " on", " is", " was", " falls", " fell", " this year"];

    /// <summary>What joins two days of a list or a range.</summary>
    internal static readonly string[] ListJoins = ["and", "or", "to", "through", "thru", "&", "-", "–", "—", ",", "/", "until"];

    /// <summary>Whether what stands between a date and a distance says that they are one: "on Feb. 6, just two days after …".</summary>
    internal static bool JoinsDistance(ReadOnlySpan<char> between) =>
        between is "," or "" or "(" or "—" or "–" or ", just" or ", only" or "just" or "only";
}
