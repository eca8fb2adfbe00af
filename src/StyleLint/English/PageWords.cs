using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words by which pages, and lines that date them or credit nobody, are known: names of pages, offices that speak, labels in capitals.</summary>
static class PageWords
{
    /// <summary>What content systems print around the date of a page.</summary>
    internal static readonly WordSet DateLabels = WordSet.Of(
        "published", "publication", "posted", "updated", "update", "last", "first", "modified", "revised", "created", "released", "issued", "date", "dated",
        "on", "at", "am", "pm", "a.m", "p.m", "the", "of", "noon", "midnight", "local", "time", "hour", "hours", "hrs", "minute", "minutes", "mins", "days", "ago");

    /// <summary>Whether letters may end a number of a date or time: "3rd", "9am", and the end of an ISO time.</summary>
    internal static bool EndsNumber(ReadOnlySpan<char> word) =>
        word is "st" or "nd" or "rd" or "th" or "am" or "pm" or "AM" or "PM" or "a.m" or "p.m" or "ST" or "ND" or "RD" or "TH" or "Z";

    /// <summary>Whether it is what site generators write in place of a header's date, to put the day there themselves.</summary>
    internal static bool IsDateKeyword(ReadOnlySpan<char> value) =>
        (value.StartsWith("git ", StringComparison.OrdinalIgnoreCase) ? value[4..] : value) is var keyword
        && (keyword.Equals("last modified", StringComparison.OrdinalIgnoreCase) || keyword.Equals("created", StringComparison.OrdinalIgnoreCase));

    /// <summary>What repositories and site generators call pages that are no stories; the ending does not count.</summary>
    internal static readonly WordSet NamesOfOtherPages = WordSet.Of(
        "readme", "changelog", "changes", "history", "news", "contributing", "license", "licence", "copying", "code_of_conduct", "code-of-conduct", "security",
        "support", "authors", "maintainers", "governance", "notice", "todo", "_index", "index", "404", "about", "contact", "summary", "pull_request_template",
        "issue_template");

    internal static readonly WordSet LayoutsOfOtherPages = WordSet.Of(
        "page", "home", "default", "index", "list", "archive", "docs", "doc", "documentation", "landing", "404", "redirect", "category", "tag", "tags");

    /// <summary>Words for those who speak for others or hold an office; lower-case, as they stand beside a reporting verb.</summary>
    internal static readonly WordSet SpeakingOffices = WordSet.Of(
        "president", "minister", "ministry", "premier", "chancellor", "secretary", "governor", "mayor", "senator", "lawmaker", "lawmakers", "spokesman", "spokeswoman", "spokesperson",
        "official", "officials", "police", "prosecutor", "prosecutors", "judge", "court", "general", "ambassador", "commissioner", "councillor", "councilman", "councilwoman", "sheriff",
        "chairman", "chairwoman", "chair", "officer", "officers", "authorities", "government", "kremlin", "pentagon", "embassy", "regulator", "regulators", "union", "analyst", "analysts",
        "economist", "economists", "professor", "diplomat", "diplomats", "bishop", "pope", "king", "queen", "prince", "coach", "agency", "department", "company", "statement", "director",
        "council", "committee", "commission", "bank", "army", "office", "group", "family", "he", "she", "military", "organisers", "organizers", "residents", "witnesses", "lawyer", "lawyers");

    /// <summary>"That said, …", "Easier said than done": capitals before "said" that name nobody.</summary>
    internal static readonly WordSet NobodyReporting = WordSet.Of(
        "that", "this", "it", "we", "they", "i", "you", "who", "which", "what", "there", "having", "being", "as", "easier", "when", "if", "once", "sooner", "enough", "not", "so", "and", "but",
        "or", "documentation", "docs", "users", "people", "everyone", "someone", "nobody", "no");

    /// <summary>Words in capitals that stand before a dash and are no place: labels of content systems, live pages, notices and documentation.</summary>
    internal static readonly WordSet NoPlace = WordSet.Of(
        "note", "notes", "breaking", "update", "updated", "updates", "exclusive", "watch", "opinion", "analysis", "video", "live", "warning", "caution",
        "important", "tip", "tips", "todo", "fixme", "spoiler", "review", "interview", "feature", "features", "sport", "sports", "business", "politics",
        "world", "technology", "tech", "health", "entertainment", "culture", "weather", "news", "photos", "photo", "podcast", "factbox", "timeline", "explainer",
        "editorial", "letter", "letters", "column", "correction", "corrections", "clarification", "advisory", "alert", "urgent", "developing", "summary",
        "background", "context", "required", "optional", "deprecated", "default", "usage", "example", "examples", "warnings", "danger", "info", "hint",
        "fixed", "added", "changed", "removed", "security", "snap", "flash", "bulletin", "wrapup", "preview", "recap", "poll", "quiz", "sponsored", "ad",
        "advertisement", "related", "more", "read", "also", "story", "report", "reports", "special", "commentary", "comment", "blog", "diary", "obituary",
        "profile", "quote", "quotes", "reaction", "verdict", "result", "results", "final", "first", "last", "next", "part", "chapter", "act", "scene", "day",
        "week", "what", "why", "how", "who", "when", "where", "which", "we", "you", "it", "is", "are", "to", "not", "no", "yes", "but", "and", "for", "with",
        "this", "that", "these", "there", "all", "our", "your", "their", "his", "her", "nato", "nasa", "unicef", "unesco", "fifa", "uefa", "opec", "asean",
        "question", "answer", "speaker", "title", "name", "location", "venue", "contact", "source", "sources", "media", "press", "release", "immediate",
        "embargoed", "confidential", "draft", "keywords", "http", "https", "html", "json", "yaml", "toml", "delete", "patch",
        "true", "false", "null", "none", "readme", "license", "changelog", "contributing");

    /// <summary>How the release services sign; they stand where an agency would.</summary>
    internal static readonly string[] ReleaseServices = ["PRNewswire", "PR Newswire", "BUSINESS WIRE", "GLOBE NEWSWIRE", "ACCESSWIRE", "Newsfile", "EIN Presswire", "EQS"];
}
