using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>One mention of a person by name.</summary>
/// <param name="At">The name alone: "Donald Trump", or "Trump" later on.</param>
public sealed record Mention(Excerpt At)
{
    /// <summary>Surname as written, particles included ("von der Leyen").</summary>
    public required Excerpt Surname { get; init; }

    /// <summary>Given name or names as written; null for a bare surname.</summary>
    public Excerpt? Given { get; init; }

    /// <summary>The title before or after the name, all of it: "former U.S. President", "Foreign Minister"; null where none.</summary>
    public Excerpt? Title { get; init; }

    /// <summary>The office in the title, where the facts know it.</summary>
    public Office? Office { get; init; }

    /// <summary>The country or body in the title or, for an apposition, around it, by its name in the facts; null where none is
    /// written.</summary>
    public string? Country { get; init; }

    /// <summary>The word that puts the office in the past: "former", "ex-", "then-", "late", "outgoing"; null where none.</summary>
    public Excerpt? PastWord { get; init; }

    /// <summary>The people of the facts this may be, by name form and, where written, office and country; empty where nobody fits, several
    /// where homonyms cannot be told apart.</summary>
    public ImmutableArray<Person> Candidates { get; init; } = [];

    /// <summary>Whom of the story it names: mentions that share a number are the same person; from 0 in order of first mention.</summary>
    public int Individual { get; init; }
}
