using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>One item of an agency's feed: a story, or why it is none.</summary>
/// <param name="Line">Where it begins in its file, from 1.</param>
/// <param name="Story">The story; null where the item is none.</param>
/// <param name="HasVersion">Whether the item says which version it is.</param>
/// <param name="WhyNot">Why it is no story, in words for the user; null where there is one.</param>
/// <param name="IsBroken">Whether it should have been a story; false for what feeds hold besides: pictures, events, items without
/// text.</param>
/// <param name="Remark">What of a story could not be read, in words for the user; null where all could.</param>
public readonly record struct WireItem(
    int Line,
    WireStory? Story,
    bool HasVersion = false,
    string? WhyNot = null,
    bool IsBroken = false,
    string? Remark = null
)
{
    /// <summary>An item that could not be read.</summary>
    internal static WireItem Broken(int line, string whyNot) => new(line, Story: null, WhyNot: whyNot, IsBroken: true);

    /// <summary>An item that is no story and is not meant to be one.</summary>
    internal static WireItem NoStory(int line, string whyNot) => new(line, Story: null, WhyNot: whyNot);
}
