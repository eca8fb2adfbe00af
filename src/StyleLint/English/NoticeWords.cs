using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words of notes about a story: corrections, embargoes, editors' notes, releases.</summary>
static class NoticeWords
{
    /// <summary>How newsrooms open such a note (the stylebooks of AP, Reuters and the BBC agree on the words).</summary>
    internal static readonly Literals NoteOpenings = new(
        [
            "correction:",
            "corrections:",
            "correction,",
            "correction -",
            "correction –",
            "correction —",
            "correction (",
            "clarification:",
            "clarification,",
            "clarification (",
            "editor's note",
            "editors' note",
            "editor’s note",
            "editors’ note",
            "editor note:",
            "author's note",
            "author’s note",
            "corrects ",
            "removes ",
            "this story has been corrected",
            "this story has been updated",
            "this story has been refiled",
            "this article has been corrected",
            "this article has been updated",
            "this article has been amended",
            "this article was amended",
            "this article was updated",
            "this story was updated",
            "this post has been updated",
            "this post was updated",
            "this story was corrected",
            "this version corrects",
            "this story has not been",
            "this article has not been",
            "this report has not been",
            "this article was originally",
            "this story was originally",
            "this article was first",
            "this story was first",
            "this post was originally",
            "an earlier version of this",
            "a previous version of this",
        ],
        ignoreCase: true
    );

    /// <summary>What press offices print around a release, and the paid services that carry it print into its dateline.</summary>
    internal static readonly Literals ReleaseOpenings = new(
        [
            "for immediate release",
            "press release",
            "news release",
            "media release",
            "embargoed until",
            "media contact",
            "press contact",
            "press enquiries",
            "press inquiries",
            "media enquiries",
            "media inquiries",
            "official release from",
            "a release from",
            "statement from",
            "statement by",
            "joint statement",
            "notes to editors",
            "note to editors",
            "notes for editors",
            "note for editors",
        ],
        ignoreCase: true
    );

    /// <summary>The paid services that carry releases, as they print themselves into a text.</summary>
    internal static readonly Literals ReleaseServicesInText = new(
        ["/PRNewswire/", "/PRNewswire-", "/CNW/", "(BUSINESS WIRE)", "(GLOBE NEWSWIRE)", "/EINPresswire", "(ACCESSWIRE)"],
        ignoreCase: true
    );

    internal static readonly Literals AttendanceOpenings = new(
        ["present:", "members present", "in attendance", "attendees:", "attendance:", "apologies"],
        ignoreCase: true
    );

    /// <summary>What is issued, and the folders and sections that keep it.</summary>
    internal static readonly WordSet Issued = WordSet.Of(
        "speeches",
        "speech",
        "statements",
        "transcripts",
        "minutes",
        "communiques",
        "press-releases",
        "news-releases",
        "media-releases",
        "pressreleases"
    );

    /// <summary>Whether "releases" after it are no software's.</summary>
    internal static bool ForReleases(ReadOnlySpan<char> word) =>
        word.Equals("press", StringComparison.OrdinalIgnoreCase)
        || word.Equals("news", StringComparison.OrdinalIgnoreCase)
        || word.Equals("media", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is "press-releases" in one word.</summary>
    internal static bool IsReleases(ReadOnlySpan<char> word) =>
        word.EndsWith("releases", StringComparison.OrdinalIgnoreCase)
        && word.Length > "releases".Length + 3
        && ForReleases(word[..^"releases".Length].TrimEnd("-_"));

    /// <summary>What is spoken, or issued as spoken, at the head of a title that then names who spoke.</summary>
    internal static readonly WordSet Speeches = WordSet.Of(
        "speech",
        "remarks",
        "address",
        "statement",
        "statements",
        "keynote",
        "transcript",
        "lecture",
        "sermon",
        "homily",
        "eulogy",
        "testimony",
        "message",
        "reply",
        "replies",
        "minutes"
    );

    /// <summary>What may stand before it: "Opening remarks", "Written reply", "Full transcript".</summary>
    internal static readonly WordSet SpeechAdjectives = WordSet.Of(
        "opening",
        "closing",
        "welcome",
        "welcoming",
        "keynote",
        "written",
        "oral",
        "full",
        "joint",
        "press",
        "media",
        "prepared",
        "inaugural",
        "acceptance",
        "commencement",
        "maiden",
        "new",
        "year",
        "christmas",
        "the",
        "a",
        "an",
        "official",
        "video",
        "interview",
        "budget",
        "committee",
        "national",
        "day",
        "ministerial",
        "draft",
        "approved"
    );

    /// <summary>Whether a word stands between such a title and who spoke.</summary>
    internal static bool BeforeSpeaker(ReadOnlySpan<char> word) =>
        word is "by" or "of" or "from" or "By" or "Of" or "From" or "BY" or "OF" or "FROM";

    /// <summary>How speeches open.</summary>
    internal static readonly Literals Greetings = new(
        [
            "good morning",
            "good afternoon",
            "good evening",
            "good day",
            "ladies and gentlemen",
            "distinguished guests",
            "distinguished ",
            "your excellenc",
            "excellencies",
            "mr speaker",
            "mr. speaker",
            "madam speaker",
            "mr chairman",
            "mr. chairman",
            "mr president",
            "mr. president,",
            "dear colleagues",
            "dear friends",
            "fellow citizens",
            "my fellow",
            "thank you, mr",
            "thank you very much",
        ],
        ignoreCase: true
    );

    /// <summary>Verbs that releases use with "today".</summary>
    internal static readonly WordSet Announcing = WordSet.Of(
        "announced",
        "announces",
        "unveiled",
        "launched",
        "introduced",
        "released",
        "issued",
        "published",
        "welcomed",
        "confirmed",
        "declared",
        "reported",
        "secured"
    );

    /// <summary>Words that say of a sentence that it puts another right.</summary>
    internal static readonly WordSet Corrects = WordSet.Of(
        "misstated",
        "misstates",
        "misidentified",
        "misreported",
        "incorrectly",
        "erroneously",
        "mistakenly",
        "wrongly",
        "corrected",
        "corrects",
        "correction",
        "corrections"
    );

    /// <summary>Of the words of corrections those that news has as well ("hundreds of misreported crimes", "a correction of the market"):
    /// they correct only where they begin a sentence or an item is named.</summary>
    internal static readonly WordSet BlamesAnybody = WordSet.Of(
        "correction",
        "corrections",
        "misidentified",
        "misreported",
        "incorrectly",
        "erroneously",
        "mistakenly",
        "wrongly"
    );

    /// <summary>"in an item that ran on Feb. 2", "Corrects Feb. 2 item": the day of what is put right, and no part of its
    /// mistake.</summary>
    internal static readonly WordSet Items = WordSet.Of("item", "story", "report", "article", "column", "version", "edition", "issue");

    internal static readonly WordSet Appears = WordSet.Of(
        "amended",
        "updated",
        "revised",
        "appearing",
        "appeared",
        "ran",
        "running",
        "moved",
        "published",
        "printed",
        "issued",
        "posted",
        "sent",
        "transmitted"
    );

    /// <summary>What brings on an example that stands in the same clause.</summary>
    internal const string SuchAs = "such as ";

    /// <summary>What brings on an example.</summary>
    internal static readonly string[] ExampleLeads = [SuchAs, "for example", "for instance", "e.g"];

    /// <summary>Between the words that bring on an example and a date that is the example, or one of several.</summary>
    internal static readonly WordSet AmongDates = WordSet.Of(
        "a",
        "and",
        "by",
        "date",
        "dates",
        "day",
        "days",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "until"
    );

    internal static readonly string[] EmbargoLeads =
    [
        "embargoed until",
        "embargoed till",
        "embargoed to",
        "embargoed for",
        "embargoed:",
        "embargo:",
        "embargo until",
        "embargo till",
        "embargo lifts",
        "strictly embargoed",
        "under embargo",
        "not for publication before",
        "not for publication until",
        "not for release before",
        "not for release until",
        "not to be published before",
        "not for broadcast or publication before",
        "hold for release",
    ];
}
