using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>What an item says of itself; null where it says nothing.</summary>
sealed record RawStory
{
    /// <summary>Its name.</summary>
    public string? Id { get; init; }

    /// <summary>Whose it is, by its own words.</summary>
    public string? Agency { get; init; }

    /// <summary>Whose it may be, where neither it nor its text nor the user says: the name of its feed, the owner of its address.</summary>
    public string? Home { get; init; }

    /// <summary>Its version, as written.</summary>
    public string? Version { get; init; }

    /// <summary>Its status, as written: usable, withheld, canceled; with or without a prefix ("stat:usable").</summary>
    public string? Status { get; init; }

    /// <summary>Whether it says that it corrects an earlier version.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>When it was sent, as written.</summary>
    public string? Sent { get; init; }

    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>The text, one paragraph a line.</summary>
    public string? Body { get; init; }

    /// <summary>Its writers.</summary>
    public string? Byline { get; init; }

    /// <summary>What the agency asks of those who use it.</summary>
    public string? UsageTerms { get; init; }

    /// <summary>Not to be published before, as written.</summary>
    public string? Embargo { get; init; }

    /// <summary>A note to editors.</summary>
    public string? Note { get; init; }
}
