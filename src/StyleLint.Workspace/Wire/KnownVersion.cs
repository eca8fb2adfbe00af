using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>A version of a story that an archive holds.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Status">Its status.</param>
/// <param name="Content">The hash of what it says (<see cref="StoryId.OfContent"/>).</param>
readonly record struct KnownVersion(int Version, WireStatus Status, ulong Content)
{
    /// <summary>
    /// What is to be added: the story, as another version where it has to be one; null where it is there already. See <see cref="IArchiveWriter.Add"/>.
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

        return known.Any(each => each.Content == content) ? null : story with { Version = known.Select(each => each.Version).DefaultIfEmpty().Max() + 1 };
    }
}
