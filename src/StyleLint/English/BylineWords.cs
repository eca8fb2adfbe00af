using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words of bylines that are no names. Drawn from the job titles and credit lines that newsrooms print, and from content
/// systems' defaults.</summary>
static class BylineWords
{
    /// <summary>Words that end a job title: "Financial Markets <c>Editor</c>".</summary>
    static readonly WordSet JobNouns = WordSet.Of(
        "reporter",
        "correspondent",
        "editor",
        "writer",
        "columnist",
        "journalist",
        "contributor",
        "producer",
        "photographer",
        "photojournalist",
        "critic",
        "author",
        "intern",
        "fellow",
        "freelancer",
        "stringer",
        "blogger",
        "presenter",
        "anchor",
        "host",
        "editor-in-chief",
        "reviewer",
        "subeditor",
        "sub-editor",
        "newsreader",
        "commentator",
        "videographer",
        "cartoonist",
        "publisher",
        "essayist",
        "analyst",
        "specialist",
        "chief"
    );

    /// <summary>Words that stand before or between them.</summary>
    static readonly WordSet JobAdjectives = WordSet.Of(
        "senior",
        "staff",
        "special",
        "chief",
        "political",
        "politics",
        "business",
        "financial",
        "finance",
        "markets",
        "market",
        "sports",
        "sport",
        "science",
        "health",
        "medical",
        "foreign",
        "international",
        "national",
        "world",
        "europe",
        "european",
        "asia",
        "asian",
        "africa",
        "african",
        "middle",
        "east",
        "west",
        "north",
        "south",
        "latin",
        "america",
        "us",
        "u.s",
        "uk",
        "eu",
        "energy",
        "technology",
        "tech",
        "environment",
        "climate",
        "weather",
        "defence",
        "defense",
        "military",
        "diplomatic",
        "diplomacy",
        "security",
        "legal",
        "crime",
        "court",
        "courts",
        "justice",
        "education",
        "religion",
        "culture",
        "cultural",
        "arts",
        "entertainment",
        "music",
        "film",
        "food",
        "travel",
        "royal",
        "economics",
        "economic",
        "economy",
        "associate",
        "assistant",
        "deputy",
        "managing",
        "executive",
        "contributing",
        "investigative",
        "investigations",
        "multimedia",
        "digital",
        "online",
        "web",
        "news",
        "breaking",
        "night",
        "city",
        "metro",
        "local",
        "regional",
        "state",
        "statehouse",
        "congressional",
        "white",
        "house",
        "opinion",
        "features",
        "feature",
        "data",
        "video",
        "photo",
        "bureau",
        "general",
        "assignment",
        "guest",
        "former",
        "freelance",
        "junior",
        "lead",
        "principal",
        "industry",
        "consumer",
        "property",
        "retail",
        "media",
        "policy",
        "public",
        "affairs",
        "global",
        "cyber",
        "cybersecurity",
        "crypto",
        "transport",
        "aviation",
        "housing",
        "labour",
        "labor",
        "and",
        "&",
        "of",
        "the",
        "our",
        "own",
        "for",
        "at",
        "large",
        "social",
        "home",
        "parliamentary",
        "westminster",
        "washington",
        "moscow",
        "beijing",
        "brussels",
        "london",
        "paris",
        "berlin",
        "war"
    );

    /// <summary>Words of organisations, desks and crowds that are next to never a surname.</summary>
    static readonly WordSet Collective = WordSet.Of(
        "reporters",
        "correspondents",
        "desk",
        "newsroom",
        "newsdesk",
        "team",
        "bureau",
        "agency",
        "agencies",
        "news",
        "editors",
        "editorial",
        "contributors",
        "writers",
        "service",
        "services",
        "network",
        "media",
        "staff",
        "online",
        "journalists",
        "board",
        "newswire",
        "broadcasting",
        "corporation",
        "inc",
        "ltd",
        "llc",
        "department",
        "ministry",
        "committee",
        "council",
        "university",
        "institute",
        "foundation",
        "association",
        "communications",
        "magazine",
        "newspaper",
        "newspapers",
        "television",
        "tv",
        "radio",
        "daily",
        "weekly",
        "herald",
        "tribune",
        "gazette",
        "chronicle",
        "office",
        "group",
        "company",
        "publications",
        "press-service",
        "reports",
        "wires",
        "community",
        "commission",
        "union",
        "administration",
        "center",
        "centre",
        "authority",
        "college",
        "school",
        "society",
        "federation",
        "embassy",
        "secretariat",
        "partners"
    );

    /// <summary>Words for the people of a newsroom.</summary>
    static readonly WordSet Crowds = WordSet.Of(
        "reporters",
        "correspondents",
        "desk",
        "newsroom",
        "newsdesk",
        "writers",
        "journalists",
        "contributors",
        "staff"
    );

    /// <summary>What a newsroom's team works on: "Coast <c>News</c> Team".</summary>
    static readonly WordSet Beats = WordSet.Of("news", "sports", "sport", "web", "online", "digital", "politics", "features");

    /// <summary>Whether a word means the people of a newsroom: "reporters", "staff".</summary>
    internal static bool IsCrowd(ReadOnlySpan<char> word) => Crowds.Contains(word);

    /// <summary>Whether it is what a newsroom's team works on.</summary>
    internal static bool IsBeat(ReadOnlySpan<char> word) => Beats.Contains(word);

    /// <summary>Whether it is a group that may belong to a newsroom, or to anybody.</summary>
    internal static bool IsTeam(ReadOnlySpan<char> word) => Teams.Contains(word);

    static readonly WordSet Teams = WordSet.Of("team", "bureau");

    /// <summary>Words of organisations that are surnames as well: "Emily Post".</summary>
    static readonly WordSet Doubtful = WordSet.Of(
        "post",
        "press",
        "times",
        "wire",
        "journal",
        "guardian",
        "observer",
        "today",
        "report",
        "mail",
        "sun",
        "star",
        "standard"
    );

    /// <summary>What content systems and templates print until somebody is named.</summary>
    static readonly WordSet Placeholders = WordSet.Of(
        "admin",
        "administrator",
        "webadmin",
        "siteadmin",
        "author",
        "author name",
        "author's name",
        "your name",
        "name",
        "first last",
        "firstname lastname",
        "first name last name",
        "tk",
        "tktk",
        "tbd",
        "tba",
        "tbc",
        "xxx",
        "xx",
        "user",
        "root",
        "test",
        "test user",
        "guest",
        "guest author",
        "unknown",
        "unknown author",
        "anonymous author",
        "staff writer",
        "staff reporter",
        "staff correspondent",
        "writer name",
        "writer",
        "reporter name",
        "reporter",
        "byline",
        "insert name",
        "n/a",
        "none",
        "null",
        "undefined",
        "editor",
        "webmaster",
        "lorem ipsum"
    );

    /// <summary>What a credit of the pictures beside the writer's opens with: "Pictures: Jane Roe".</summary>
    static readonly WordSet PictureLabels = WordSet.Of(
        "picture",
        "pictures",
        "photo",
        "photos",
        "photograph",
        "photographs",
        "photography",
        "image",
        "images",
        "illustration",
        "illustrations",
        "graphic",
        "graphics",
        "video",
        "design"
    );

    static readonly WordSet Determiners = WordSet.Of(
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
        "our",
        "my",
        "your",
        "no",
        "any",
        "all",
        "some"
    );

    internal static bool IsPictureLabel(ReadOnlySpan<char> word) => PictureLabels.Contains(word);

    internal static bool IsDeterminer(ReadOnlySpan<char> word) => Determiners.Contains(word);

    internal static bool IsJobNoun(ReadOnlySpan<char> word) => JobNouns.Contains(word);

    internal static bool IsJobAdjective(ReadOnlySpan<char> word) => JobAdjectives.Contains(word);

    internal static bool IsCollective(ReadOnlySpan<char> word) => Collective.Contains(word);

    internal static bool IsDoubtful(ReadOnlySpan<char> word) => Doubtful.Contains(word);

    internal static bool IsParticle(ReadOnlySpan<char> word) => NameParticles.InBylines.Contains(word);

    /// <summary>Whether a name is one that stands in for a name: "admin", "Author Name", "TK".</summary>
    internal static bool IsPlaceholder(ReadOnlySpan<char> name) => Placeholders.Contains(name.Trim().TrimEnd('.').Trim("[]{}<>"));

    /// <summary>Whether a word after a comma belongs to the name before it: "Jr.", "PhD".</summary>
    internal static bool IsSuffix(ReadOnlySpan<char> word) =>
        word is "Jr" or "Sr" or "II" or "III" or "IV" or "PhD" or "Ph.D" or "MD" or "M.D";

    /// <summary>What is written, or done to write it: before "by" in a byline, or before a colon right under the headline.</summary>
    static readonly WordSet Written = WordSet.Of(
        "written",
        "story",
        "words",
        "text",
        "posted",
        "reported",
        "report",
        "article",
        "authored",
        "interview",
        "interviewed",
        "op-ed",
        "opinion",
        "analysis",
        "commentary",
        "column",
        "essay",
        "review",
        "feature",
        "compiled",
        "contributed",
        "submitted",
        "profile"
    );

    /// <summary>Who signs, before a colon.</summary>
    static readonly WordSet Signers = WordSet.Of(
        "author",
        "authors",
        "reporter",
        "reporters",
        "writer",
        "writers",
        "correspondent",
        "correspondents",
        "columnist",
        "interviewer"
    );

    /// <summary>Whether a word says what is written, or that it was: "story", "written".</summary>
    internal static bool IsWritten(ReadOnlySpan<char> word) => Written.Contains(word);

    /// <summary>Whether a word before a colon says who signs: "Authors".</summary>
    internal static bool IsSigner(ReadOnlySpan<char> word) => Signers.Contains(word);

    /// <summary>What follows the name of an agency that signs as a whole: "Reuters Staff".</summary>
    internal static readonly string[] StaffEndings = [" staff", " writers", " reporters", " correspondents", " bureau", " news"];
}
