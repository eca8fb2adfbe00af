using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>
/// Where a pattern rule looks (Vale's <c>scope</c>): a list means any of them, <c>a &amp; b</c> both, <c>~a</c> not. Vale's words name the
/// markup (text, heading, heading.h2, list, blockquote, table.cell, alt, sentence, …); StyleLint's own name the part of the story
/// (headline, deck, byline, caption, body, signoff, subhead, furniture, comments).
/// </summary>
sealed class Scope
{
    static readonly string[] WordList =
    [
        "text",
        "paragraph",
        "sentence",
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
        "md",
        "txt",
        "mdx",
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

    static readonly WordSet Words = WordSet.Of(WordList);

    // Vale's scopes for what StyleLint does not read (source code) or does not tell apart yet.
    static readonly WordSet NotYet = WordSet.Of("raw", "summary", "comment", "line", "block", "link", "code", "strong", "emphasis");

    readonly ImmutableArray<ImmutableArray<(bool Not, ImmutableArray<string> Words)>> _anyOf;

    Scope(ImmutableArray<ImmutableArray<(bool, ImmutableArray<string>)>> anyOf, bool bySentence)
    {
        _anyOf = anyOf;
        BySentence = bySentence;
    }

    /// <summary>The key that rules write.</summary>
    internal static Key Key { get; } =
        new("scope", KeyType.TextList, "Where to look: parts of the page or of the story; `~` means not, `a & b` both, a list any.")
        {
            Default = "text: everything a reader reads, furniture and readers' comments left out",
        };

    /// <summary>Whether each sentence is looked at by itself.</summary>
    internal bool BySentence { get; }

    /// <summary>Reads the key.</summary>
    internal static Scope Read(YamlMap map, ImmutableArray<Problem>.Builder problems)
    {
        var anyOf = ImmutableArray.CreateBuilder<ImmutableArray<(bool, ImmutableArray<string>)>>();
        var bySentence = false;
        foreach (var node in map.TextList("scope"))
        {
            var all = ImmutableArray.CreateBuilder<(bool, ImmutableArray<string>)>();
            foreach (var item in node.Value.Split('&', StringSplitOptions.TrimEntries))
            {
                var not = item.StartsWith('~');
                var words = item.TrimStart('~').Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                var isHeaderField = words.Contains("frontmatter", StringComparer.OrdinalIgnoreCase);
                foreach (var word in words)
                {
                    if (Words.Contains(word) || isHeaderField)
                        continue;
                    problems.Add(
                        NotYet.Contains(word)
                            ? new(
                                node.Source,
                                node.Span,
                                $"scope '{word}' is not read in this version{RuleNotes.FindsNothing}",
                                IsNote: true
                            )
                            : new(
                                node.Source,
                                node.Span,
                                YamlSchema.Nearest(word, WordList) is { } near
                                    ? $"unknown scope '{word}'; did you mean '{near}'?"
                                    : $"unknown scope '{word}'"
                            )
                    );
                }

                bySentence |= words.Contains("sentence", StringComparer.OrdinalIgnoreCase);
                all.Add((not, [.. words.Select(word => word.ToLowerInvariant()).Where(word => word is not ("sentence" or "text"))]));
            }

            anyOf.Add(all.ToImmutable());
        }

        return new(anyOf.ToImmutable(), bySentence);
    }

    /// <summary>The stretches of a draft to look at, in order of the page.</summary>
    internal List<Excerpt> In(Story story)
    {
        List<Excerpt> all = [];
        foreach (var field in story.Draft.Header.Fields)
        {
            foreach (var value in field.Values)
                AddIn(field, value, all);
        }

        foreach (var passage in story.Draft.Passages)
            AddIn(passage, story, all);
        return all;
    }

    /// <summary>Adds what is looked at in a value of a header field: all of it or nothing.</summary>
    internal void AddIn(HeaderField field, Passage value, List<Excerpt> into)
    {
        if (_anyOf.IsEmpty ? field.Kind is FieldKind.Headline or FieldKind.Deck or FieldKind.Caption : Holds(field))
            into.Add(value.All);
    }

    /// <summary>Adds what is looked at in a passage of the page: all of it, each of its sentences, or nothing.</summary>
    internal void AddIn(Passage passage, Story story, List<Excerpt> into)
    {
        var role = story.Page.RoleOf(passage);
        var isAside = role is Role.Furniture or Role.ReaderComments;
        if (_anyOf.IsEmpty ? isAside : !Holds(passage, role, isAside, story.Draft.Format))
            return;
        if (!BySentence)
        {
            into.Add(passage.All);
            return;
        }

        foreach (var sentence in story.Sentences(passage))
            into.Add(sentence.At);
    }

    // Apart from the methods above, which most rules run without a scope of their own: a closure is made where its method begins.
    bool Holds(HeaderField field) =>
        Holds(
            word =>
                word is "frontmatter" or "md" or "mdx" or "txt"
                || RoleIs(word, RoleOf(field.Kind))
                || word.Equals(field.Name, StringComparison.OrdinalIgnoreCase),
            isAside: false
        );

    bool Holds(Passage passage, Role role, bool isAside, DraftFormat format) =>
        Holds(word => MarkupIs(word, passage) || RoleIs(word, role) || FormatIs(word, format), isAside);

    bool Holds(Func<string, bool> isWord, bool isAside)
    {
        foreach (var all in _anyOf)
        {
            // Furniture and comments are looked at only where a rule names them.
            var holds = !isAside || all.Any(item => !item.Not && item.Words.Any(word => word is "furniture" or "comments"));
            foreach (var (not, words) in all)
                holds &= words.All(isWord) != not;
            if (holds)
                return true;
        }

        return false;
    }

    static bool MarkupIs(string word, Passage passage) =>
        word switch
        {
            "paragraph" => passage.Kind == PassageKind.Paragraph,
            "heading" => passage.Kind == PassageKind.Heading,
            "list" => passage.Kind == PassageKind.ListItem,
            "blockquote" => passage.Kind == PassageKind.BlockQuote,
            "table" => passage.Kind == PassageKind.TableCell || passage is { Kind: PassageKind.Caption, Level: 1 },
            "cell" => passage is { Kind: PassageKind.TableCell, Level: 0 },
            "header" => passage is { Kind: PassageKind.TableCell, Level: 1 },
            "caption" => passage.Kind == PassageKind.Caption,
            "alt" or "attr" => passage.Kind == PassageKind.ImageText,
            "figure" => passage is { Kind: PassageKind.Caption, Level: 0 },
            ['h', >= '1' and <= '6'] => passage.Kind == PassageKind.Heading && passage.Level == word[1] - '0',
            _ => false,
        };

    // What is written as .mdx is Markdown too.
    static bool FormatIs(string word, DraftFormat format) =>
        word switch
        {
            "md" => format is DraftFormat.Markdown or DraftFormat.Mdx,
            "mdx" => format == DraftFormat.Mdx,
            "txt" => format == DraftFormat.PlainText,
            _ => false,
        };

    static bool RoleIs(string word, Role? role) =>
        word switch
        {
            "headline" => role == Role.Headline,
            "deck" => role == Role.Deck,
            "byline" => role == Role.Byline,
            "caption" => role == Role.Caption,
            "body" => role == Role.Body,
            "subhead" => role == Role.Subhead,
            "signoff" => role == Role.Signoff,
            "note" => role == Role.Note,
            "furniture" => role == Role.Furniture,
            "comments" => role == Role.ReaderComments,
            _ => false,
        };

    static Role? RoleOf(FieldKind kind) =>
        kind switch
        {
            FieldKind.Headline => Role.Headline,
            FieldKind.Deck => Role.Deck,
            FieldKind.Author => Role.Byline,
            FieldKind.Caption => Role.Caption,
            _ => null,
        };
}
