using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>The role of each passage and the parts of the story that stand in them.</summary>
public sealed record Page
{
    /// <summary>The role of each passage of the draft, by <see cref="Passage.Index"/>.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>The passages of role <see cref="Role.Body"/>, in order.</summary>
    public required ImmutableArray<Passage> Body { get; init; }

    /// <summary>The headline: the header's, else the one on the page; null where the story has none.</summary>
    public Headline? Headline { get; init; }

    /// <summary>The headline on the page where the header has one too; null elsewhere.</summary>
    public Headline? PageHeadline { get; init; }

    /// <summary>The deck, from the header or the page.</summary>
    public Excerpt? Deck { get; init; }

    /// <summary>Every byline: the header's, then those on the page.</summary>
    public ImmutableArray<Byline> Bylines { get; init; } = [];

    /// <summary>The dateline; null where there is none.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>The date line's date as written ("Tuesday, 03 Feb 2026"), not resolved; null where there is none.</summary>
    public DateMention? PageDate { get; init; }

    /// <summary>The date of a line under the last paragraph, as written; null where there is none.</summary>
    public DateMention? FootDate { get; init; }

    /// <summary>The date of a line over the text that says when it was last changed, as written; null where there is none.</summary>
    public DateMention? UpdateDate { get; init; }

    /// <summary>The sign-off; null where there is none.</summary>
    public Signoff? Signoff { get; init; }

    /// <summary>Credits of pictures, in captions and header.</summary>
    public ImmutableArray<PhotoCredit> PhotoCredits { get; init; } = [];

    /// <summary>The stretches of furniture and of readers' comments, in order.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>Whether this is reporting: a dateline, credit, byline or sign-off, a quotation with a speaker, a reporting verb with a
    /// person or office, or under a headline and a date a sentence that is all quotation; and not a README, a changelog, an index or a page
    /// without any of these.</summary>
    public bool IsReporting { get; init; }

    /// <summary>The role of a passage; header values are what their field is.</summary>
    public Role RoleOf(Passage passage) => passage.Index >= 0 ? Roles[passage.Index] : Role.Headline;
}
