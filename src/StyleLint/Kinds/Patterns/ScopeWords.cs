using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>What a rule looks at, one at a time.</summary>
enum ScopeUnit
{
    /// <summary>A paragraph, heading, cell, header value, …</summary>
    Passage,

    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>All of the file, as it stands there.</summary>
    Raw,

    /// <summary>All paragraphs, list entries and quotations as one text.</summary>
    Summary,

    /// <summary>The words of a link.</summary>
    Link,

    /// <summary>Inline code.</summary>
    Code,

    /// <summary>Words set bold.</summary>
    Strong,

    /// <summary>Words set in italics.</summary>
    Emphasis,
}

/// <summary>The words that a scope is made of.</summary>
static class ScopeWords
{
    static readonly ImmutableArray<string> WordList =
    [
        "text",
        "paragraph",
        "sentence",
        "raw",
        "summary",
        "heading",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "list",
        "blockquote",
        "table",
        "header",
        "cell",
        "alt",
        "attr",
        "figure",
        "caption",
        "frontmatter",
        "link",
        "code",
        "strong",
        "emphasis",
        "md",
        "markdown",
        "txt",
        "mdx",
        "html",
        "adoc",
        "rst",
        "org",
        "headline",
        "deck",
        "byline",
        "body",
        "signoff",
        "subhead",
        "note",
        "furniture",
        "comments",
    ];

    static readonly WordSet Words = WordSet.Of([.. WordList]);

    // Vale's scopes in what StyleLint does not read.
    static readonly WordSet OfPrograms = WordSet.Of("comment", "line", "block");

    /// <summary>What is looked at where a scope has this word; null where the word says nothing of it.</summary>
    internal static ScopeUnit? UnitOf(string word) =>
        word switch
        {
            "sentence" => ScopeUnit.Sentence,
            "raw" => ScopeUnit.Raw,
            "summary" => ScopeUnit.Summary,
            "link" => ScopeUnit.Link,
            "code" => ScopeUnit.Code,
            "strong" => ScopeUnit.Strong,
            "emphasis" => ScopeUnit.Emphasis,
            _ => null,
        };

    /// <summary>What is to be said of a word that no part of a page has; null where there is nothing.</summary>
    /// <param name="word">The word.</param>
    /// <param name="all">All words of its scope.</param>
    internal static string? Problem(string word, string[] all)
    {
        // Fields of a header have any names.
        if (Words.Contains(word) || all.Contains("frontmatter"))
            return null;
        if (word != "comment" && all.Contains("comment"))
            return null;
        if (OfPrograms.Contains(word))
            return $"scope '{word}' is for comments in source code, which StyleLint doesn't read{RuleNotes.FindsNothing}";
        return YamlSchema.Nearest(word, WordList) is { } near
            ? $"unknown scope '{word}'; did you mean '{near}'?"
            : $"unknown scope '{word}'{RuleNotes.FindsNothing}";
    }

    /// <summary>Whether a word that no part of a page has was meant for one that some has.</summary>
    internal static bool IsMisspelt(string word, string[] all) => Problem(word, all) is [.., '?'];

    /// <summary>Whether a word is the ending of a draft's name. What is written as .mdx is Markdown too, but not to Vale.</summary>
    internal static bool FormatIs(string word, Draft draft) =>
        draft.Reading.IsVale
            ? draft.Source.Path.Length > word.Length
                && draft.Source.Path[^(word.Length + 1)] == '.'
                && draft.Source.Path.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            : word switch
            {
                "md" or "markdown" => draft.Format is DraftFormat.Markdown or DraftFormat.Mdx,
                "mdx" => draft.Format == DraftFormat.Mdx,
                "txt" => draft.Format == DraftFormat.PlainText,
                "html" => draft.Format == DraftFormat.Html,
                "adoc" => draft.Format == DraftFormat.AsciiDoc,
                "rst" => draft.Format == DraftFormat.ReStructuredText,
                "org" => draft.Format == DraftFormat.Org,
                _ => false,
            };
}
