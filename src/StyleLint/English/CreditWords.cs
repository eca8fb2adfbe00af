using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words of credits: who reported, who made the picture, where a text comes from.</summary>
static class CreditWords
{
    /// <summary>What stands before a name in a credit.</summary>
    internal static readonly string[] PictureLabels =
    [
        "photo credit:",
        "photo by",
        "photos by",
        "photo:",
        "photos:",
        "photograph by",
        "photograph:",
        "photography by",
        "picture:",
        "picture by",
        "pictured by",
        "image credit:",
        "image:",
        "image by",
        "image source:",
        "image courtesy",
        "photo courtesy",
        "courtesy photo",
        "credit:",
        "credits:",
        "file photo",
        "file picture",
        "ap photo",
        "afp photo",
        "reuters photo",
        "epa photo",
        "handout photo",
        "graphic:",
        "illustration:",
        "illustration by",
        "photo illustration",
    ];

    /// <summary>Picture libraries: with "via" or a slash before them, or alone, they credit a picture and nothing else.</summary>
    internal static readonly string[] PictureLibraries =
    [
        "Getty Images",
        "Shutterstock",
        "Alamy",
        "iStock",
        "Unsplash",
        "Pexels",
        "Wikimedia Commons",
        "Flickr",
        "EPA",
        "Anadolu",
        "Pixabay",
        "AFP/Getty",
    ];

    /// <summary>What a newsroom writes when nobody asked further: where the file was found, or how it came in.</summary>
    internal static readonly WordSet NamesNobody = WordSet.Of(
        "internet",
        "google",
        "web",
        "online",
        "website",
        "twitter",
        "facebook",
        "instagram",
        "tiktok",
        "youtube",
        "whatsapp",
        "telegram",
        "pinterest",
        "reddit",
        "linkedin",
        "social",
        "media",
        "handout",
        "file",
        "files",
        "archive",
        "courtesy",
        "stock",
        "contributed",
        "supplied",
        "provided",
        "submitted",
        "screengrab",
        "screenshot",
        "unknown",
        "agencies"
    );

    internal static readonly WordSet Fillers = WordSet.Of(
        "photo",
        "photos",
        "picture",
        "image",
        "images",
        "photograph",
        "pic",
        "search",
        "the",
        "of",
        "via",
        "from",
        "by",
        "credit",
        "credits",
        "source",
        "a",
        "on",
        "and"
    );

    /// <summary>The jobs that agencies put before "by" (Reuters, AP and AFP handbooks).</summary>
    internal static readonly WordSet Jobs = WordSet.Of(
        "reporting",
        "writing",
        "editing",
        "compiled",
        "compiling",
        "translation",
        "translated",
        "translating",
        "research",
        "graphics",
        "graphic",
        "photography",
        "production",
        "produced",
        "written",
        "edited",
        "reported"
    );

    internal static readonly WordSet JobModifiers = WordSet.Of(
        "additional",
        "further",
        "original",
        "extra",
        "and",
        "the",
        "with",
        "data",
        "video",
        "some",
        "visual",
        "drone"
    );

    /// <summary>Whether a job is help with somebody else's story: "additional reporting", "with reporting".</summary>
    internal static bool IsHelp(string job) =>
        job.StartsWith("additional", StringComparison.Ordinal)
        || job.StartsWith("further", StringComparison.Ordinal)
        || job.StartsWith("extra", StringComparison.Ordinal)
        || job.StartsWith("some", StringComparison.Ordinal)
        || job.StartsWith("with", StringComparison.Ordinal);

    /// <summary>Whether a word makes a sentence of what would else be a credit.</summary>
    internal static bool MakesSentence(ReadOnlySpan<char> word) =>
        word
            is "was"
                or "were"
                or "has"
                or "had"
                or "have"
                or "is"
                or "are"
                or "that"
                or "which"
                or "found"
                or "showed"
                or "shows"
                or "said"
                or "says";

    /// <summary>What says in such a line that its words are an agency's.</summary>
    internal static readonly string[] TextCredits =
    [
        "contributed to this",
        "contributed to the",
        "with reporting from",
        "with reporting by",
        "with material from",
        "includes material from",
        "originally published by",
        "first published by",
        "originally appeared",
        "first appeared",
        "republished from",
        "reprinted from",
        "syndicated from",
        "with agency inputs from",
        "with files from",
    ];

    /// <summary>What else may follow: who the writer is and how to reach the desk.</summary>
    internal static readonly string[] AfterSignoff =
    [
        "@",
        "©",
        "copyright",
        "subscribe",
        "newsletter",
        "http",
        "www.",
        "this story",
        "this article",
        "this report",
        "this version",
        "contact ",
        "e-mail",
        "email",
    ];

    /// <summary>What in the address or markup of a picture shows it to be a drawing, a mark or a screen, which nobody credits.</summary>
    internal static readonly string[] Drawings =
    [
        ".svg",
        ".gif",
        ".png",
        "chart",
        "diagram",
        "infographic",
        "logo",
        "screenshot",
        "screen shot",
        "screen-shot",
        "screencap",
        "icon",
        "badge",
        "figure",
        "illustration",
        "homepage",
        "website",
        "animation",
        "browser",
    ];
}
