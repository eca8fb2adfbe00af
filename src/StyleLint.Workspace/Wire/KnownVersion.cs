using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>A version of a story that an archive holds.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Status">Its status.</param>
/// <param name="Content">The hash of what it says (<see cref="StoryId.OfContent"/>).</param>
readonly record struct KnownVersion(int Version, WireStatus Status, ulong Content)
{
    /// <summary>
    /// Whose a story is. One without text that takes back what is there under its id is the owner's, however it names them: many such items
    /// are shorter than the story was, and say less of where they come from. One that names nobody is the owner's, text or no text.
    /// </summary>
    /// <param name="story">The story.</param>
    /// <param name="agencies">Whose stories with its id are there.</param>
    public static WireStory OfOwner(WireStory story, IEnumerable<string> agencies)
    {
        if (story is { Body.Length: > 0, Agency.Length: > 0 })
            return story;
        var owners = agencies.Distinct(StringComparer.Ordinal).ToList();
        return owners is [var owner] && owner != story.Agency ? story with { Agency = owner } : story;
    }

    /// <summary>
    /// What is to be added: the story, as another version where it has to be one; null where it is there already. See
    /// <see cref="IArchiveWriter.Add"/>.
    /// </summary>
    /// <param name="story">The story.</param>
    /// <param name="content">The hash of what it says.</param>
    /// <param name="hasVersion">Whether the item says which version it is.</param>
    /// <param name="known">The versions that are there.</param>
    public static WireStory? Admit(WireStory story, ulong content, bool hasVersion, IReadOnlyCollection<KnownVersion> known)
    {
        if (hasVersion)
        {
            if (known.All(each => each.Version != story.Version))
                return story;
            if (known.Any(each => each.Version == story.Version && each.Status == story.Status))
                return null;
        }

        return known.Any(each => each.Content == content)
            ? null
            : story with
            {
                Version = known.Select(each => each.Version).DefaultIfEmpty().Max() + 1,
            };
    }
}
