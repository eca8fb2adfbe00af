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
    readonly ImmutableArray<Group> _anyOf;

    Scope(ImmutableArray<Group> anyOf)
    {
        _anyOf = anyOf;
        IsOfPassages = anyOf.All(group => group.Unit is ScopeUnit.Passage or ScopeUnit.Sentence);
        IsOfFile = !anyOf.IsEmpty && anyOf.All(group => group.Unit == ScopeUnit.Raw);
    }

    /// <summary>The key that rules write.</summary>
    internal static Key Key { get; } =
        new("scope", KeyType.TextList, "Where to look: parts of the page or of the story; `~` means not, `a & b` both, a list any.")
        {
            Default = "text: everything a reader reads, furniture and readers' comments left out",
        };

    /// <summary>Whether it is made of the draft's passages and header values, and of nothing else.</summary>
    internal bool IsOfPassages { get; }

    /// <summary>Whether it is the file as it stands, and nothing else.</summary>
    internal bool IsOfFile { get; }

    /// <summary>Reads the key.</summary>
    internal static Scope Read(YamlMap map, ImmutableArray<Problem>.Builder problems)
    {
        var anyOf = ImmutableArray.CreateBuilder<Group>();
        foreach (var node in map.TextList("scope"))
        {
            var items = ImmutableArray.CreateBuilder<Item>();
            var unit = ScopeUnit.Passage;
            foreach (var part in node.Value.Split('&', StringSplitOptions.TrimEntries))
            {
                var not = part.StartsWith('~');
                string[] words = [.. Split(part.TrimStart('~')).Select(word => word.ToLowerInvariant())];
                foreach (var word in words)
                {
                    if (ScopeWords.Problem(word, words) is { } problem)
                        problems.Add(new(node.Source, node.Span, problem, IsNote: !ScopeWords.IsMisspelt(word, words)));
                    if (!not && ScopeWords.UnitOf(word) is { } named)
                        unit = named;
                }

                items.Add(new(not, [.. words.Where(word => not || ScopeWords.UnitOf(word) is null)]));
            }

            anyOf.Add(new(unit, items.ToImmutable()));
        }

        return new(anyOf.ToImmutable());
    }

    static string[] Split(string part) => part.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The stretches of a draft to look at, in order of the page.</summary>
    internal List<Excerpt> In(Story story)
    {
        List<Excerpt> all = [];
        foreach (var field in story.Draft.Header.Fields)
        {
            foreach (var value in field.Values)
                AddIn(field, value, story.Draft, all);
        }

        foreach (var passage in story.Draft.Passages)
            AddIn(passage, story, all);
        if (!IsOfPassages)
            AddOthers(story, all);
        return all;
    }

    /// <summary>Adds what is looked at in a value of a header field: all of it or nothing.</summary>
    internal void AddIn(HeaderField field, Passage value, Draft draft, List<Excerpt> into)
    {
        if (draft.Reading.IsVale && !HeaderText.IsText(field, draft))
            return;
        var isWanted = _anyOf.IsEmpty ? draft.Reading.IsVale || IsPrinted(field) : Holds(field, draft);
        if (isWanted)
            into.Add(value.All);
    }

    /// <summary>Adds what is looked at in a passage of the page: all of it, each of its sentences, or nothing.</summary>
    internal void AddIn(Passage passage, Story story, List<Excerpt> into)
    {
        // To Vale there are no parts of a story, and all of a page is text.
        var role = story.Draft.Reading.IsVale ? Role.Body : story.Page.RoleOf(passage);
        var isAside = role is Role.Furniture or Role.ReaderComments;
        var unit = _anyOf.IsEmpty ? (isAside ? null : ScopeUnit.Passage) : UnitIn(passage, role, isAside, story.Draft);
        if (unit == ScopeUnit.Passage)
            into.Add(passage.All);
        if (unit != ScopeUnit.Sentence)
            return;
        foreach (var sentence in story.Sentences(passage))
            into.Add(sentence.At);
    }

    // What is no passage of the page: all of the file, the running text as a whole, words by their markup.
    void AddOthers(Story story, List<Excerpt> into)
    {
        foreach (var unit in _anyOf.Select(group => group.Unit).Distinct())
        {
            if (unit == ScopeUnit.Raw)
                into.Add(story.Draft.Raw.All);
            else if (unit == ScopeUnit.Summary)
                into.Add(Passage.Join(story.Draft.Source, story.Draft.Passages.Where(IsRunningText)).All);
            else if (unit is not (ScopeUnit.Passage or ScopeUnit.Sentence))
                AddInline(unit, story, into);
        }

        static bool IsRunningText(Passage passage) =>
            passage.Kind is PassageKind.Paragraph or PassageKind.ListItem or PassageKind.BlockQuote or PassageKind.Footnote;
    }

    void AddInline(ScopeUnit unit, Story story, List<Excerpt> into)
    {
        foreach (var passage in story.Draft.Passages)
        {
            if (!_anyOf.Any(group => group.Unit == unit && Holds(group, word => IsWord(word, passage, Role.Body, story.Draft))))
                continue;
            switch (unit)
            {
                case ScopeUnit.Link:
                    foreach (var link in passage.Links)
                        into.Add(passage.Excerpt(link.Start, link.Length));
                    break;
                case ScopeUnit.Code:
                    foreach (var span in passage.OpaqueSpans)
                    {
                        if (CodeText.Of(story.Draft.Source, span) is { } code)
                            into.Add(code.All);
                    }

                    break;
                default:
                    foreach (var stretch in passage.Emphasis)
                    {
                        if (stretch.IsStrong == (unit == ScopeUnit.Strong))
                            into.Add(passage.Excerpt(stretch.Start, stretch.Length));
                    }

                    break;
            }
        }
    }

    // Apart from the methods above, which most rules run without a scope of their own: a closure is made where its method begins.
    bool Holds(HeaderField field, Draft draft)
    {
        foreach (var group in _anyOf)
        {
            if (group.Unit == ScopeUnit.Passage && Holds(group, word => IsWord(word, field, draft)))
                return true;
        }

        return false;
    }

    ScopeUnit? UnitIn(Passage passage, Role role, bool isAside, Draft draft)
    {
        ScopeUnit? unit = null;
        foreach (var group in _anyOf)
        {
            // Furniture and comments are looked at only where a rule names them.
            if (isAside && !group.Items.Any(item => !item.Not && item.Words.Any(word => word is "furniture" or "comments")))
                continue;
            if (group.Unit is not (ScopeUnit.Passage or ScopeUnit.Sentence) || unit == group.Unit)
                continue;
            // Vale takes only plain paragraphs apart.
            if (group.Unit == ScopeUnit.Sentence && draft.Reading.IsVale && passage.Kind != PassageKind.Paragraph)
                continue;
            if (!Holds(group, word => IsWord(word, passage, role, draft)))
                continue;
            if (group.Unit == ScopeUnit.Passage)
                return ScopeUnit.Passage;
            unit = group.Unit;
        }

        return unit;
    }

    static bool Holds(Group group, Func<string, bool> isWord)
    {
        foreach (var (not, words) in group.Items)
        {
            if (words.All(isWord) == not)
                return false;
        }

        return true;
    }

    // To Vale every field is text; otherwise only what is printed is.
    static bool IsWord(string word, HeaderField field, Draft draft) =>
        word == "frontmatter"
        || (word == "text" && (draft.Reading.IsVale || IsPrinted(field)))
        || ScopeWords.FormatIs(word, draft)
        || RoleIs(word, RoleOf(field.Kind))
        || word.Equals(field.Name, StringComparison.OrdinalIgnoreCase);

    static bool IsWord(string word, Passage passage, Role role, Draft draft) =>
        word == "text" || MarkupIs(word, passage) || RoleIs(word, role) || ScopeWords.FormatIs(word, draft);

    static bool MarkupIs(string word, Passage passage) =>
        word switch
        {
            "paragraph" => passage.Kind == PassageKind.Paragraph,
            "heading" => passage.Kind == PassageKind.Heading,
            "list" => passage.Kind is PassageKind.ListItem or PassageKind.Footnote,
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

    static bool IsPrinted(HeaderField field) => field.Kind is FieldKind.Headline or FieldKind.Deck or FieldKind.Caption;

    static Role? RoleOf(FieldKind kind) =>
        kind switch
        {
            FieldKind.Headline => Role.Headline,
            FieldKind.Deck => Role.Deck,
            FieldKind.Author => Role.Byline,
            FieldKind.Caption => Role.Caption,
            _ => null,
        };

    /// <summary>Words of a scope with a dot between them; all of them, or with <c>~</c> not all.</summary>
    readonly record struct Item(bool Not, ImmutableArray<string> Words);

    /// <summary>What must all hold, and what it is that is looked at where it does.</summary>
    readonly record struct Group(ScopeUnit Unit, ImmutableArray<Item> Items);
}
