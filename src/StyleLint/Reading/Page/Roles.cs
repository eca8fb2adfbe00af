using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>What a passage is in the story.</summary>
public enum Role
{
    /// <summary>The story's own text.</summary>
    Body,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The sentence or two under the headline.</summary>
    Deck,

    /// <summary>"By Jane Roe".</summary>
    Byline,

    /// <summary>A line that only dates the page: "Tuesday, 03 Feb 2026".</summary>
    DateLine,

    /// <summary>What stands under a picture.</summary>
    Caption,

    /// <summary>A heading inside the story.</summary>
    Subhead,

    /// <summary>"(Reporting by …; editing by …)"</summary>
    Signoff,

    /// <summary>A correction, clarification or editor's note.</summary>
    Note,

    /// <summary>Readers' comments, with the heading over them.</summary>
    ReaderComments,

    /// <summary>Page furniture: share bars, comment forms, link lists, "Follow us on …".</summary>
    Furniture,
}

/// <summary>The headline.</summary>
/// <param name="At">Its words; in the header, or on the page.</param>
public sealed record Headline(Excerpt At);

/// <summary>Who wrote it, as the page says.</summary>
/// <param name="At">The byline: "By Jane Roe and John Doe, Associated Press", or the value of the author field.</param>
/// <param name="Names">The people named, each one's name alone.</param>
/// <param name="Organisations">Organisations, desks and agencies named: "Dalena Reporters", "Associated Press".</param>
/// <param name="Agency">The agency named, where the facts know it.</param>
/// <param name="InHeader">Whether it is a field of the header.</param>
public sealed record Byline(Excerpt At, ImmutableArray<Excerpt> Names, ImmutableArray<Excerpt> Organisations, Agency? Agency, bool InHeader)
{
    /// <summary>The jobs named: "Business Editor", "Staff Writer".</summary>
    public ImmutableArray<Excerpt> Jobs { get; init; } = [];
}

/// <summary>"MOSCOW, Feb 2 (Reuters) - " before the first sentence.</summary>
/// <param name="At">All of it, the dash included.</param>
/// <param name="Place">The place.</param>
/// <param name="Date">The date, as far as it is written; resolved against the other dates of the page.</param>
/// <param name="Agency">The agency in parentheses, where the facts know it.</param>
/// <param name="Credit">What stands in the parentheses.</param>
public sealed record Dateline(Excerpt At, Excerpt Place, DateMention? Date, Agency? Agency, Excerpt? Credit);

/// <summary>"(Reporting by A; writing by B; editing by C)" after the last sentence.</summary>
/// <param name="At">All of it.</param>
/// <param name="Parts">The jobs in order.</param>
public sealed record Signoff(Excerpt At, ImmutableArray<SignoffPart> Parts);

/// <summary>One job of a sign-off.</summary>
/// <param name="Job">"reporting", "additional reporting", "writing", "editing", "compiled", …; lower-case.</param>
/// <param name="Names">Each name alone.</param>
/// <param name="Agency">The agency, where the facts know the name: "Reporting by Reuters".</param>
public sealed record SignoffPart(string Job, ImmutableArray<Excerpt> Names, Agency? Agency);

/// <summary>Who made a picture: "Jane Roe/Pool via REUTERS".</summary>
/// <param name="At">The credit's own words.</param>
/// <param name="Photographer">The person; null where only an organisation stands.</param>
/// <param name="Agency">The agency, where the facts know it.</param>
public sealed record PhotoCredit(Excerpt At, Excerpt? Photographer, Agency? Agency);

/// <summary>One contiguous stretch of the page that is not the story.</summary>
/// <param name="Role"><see cref="Role.Furniture"/> or <see cref="Role.ReaderComments"/>.</param>
/// <param name="Passages">In order, at least one.</param>
public sealed record Block(Role Role, ImmutableArray<Passage> Passages);
