using System.Collections.Immutable;

namespace StyleLint.Workspace.Wire;

/// <summary>What an archive holds.</summary>
/// <param name="Stories">Versions of stories; removed ones left out.</param>
/// <param name="Removed">Removed ones whose bytes are still there.</param>
/// <param name="Agencies">Of whom how many, most first.</param>
/// <param name="First">The earliest day; null where no story has one.</param>
/// <param name="Last">The latest day; null where no story has one.</param>
/// <param name="Bytes">Bytes of all files.</param>
/// <param name="TextBytes">Those that hold text; the rest is the index.</param>
/// <param name="Parts">Files that a search looks into.</param>
public sealed record ArchiveInfo(
    long Stories,
    long Removed,
    ImmutableArray<(string Agency, long Stories)> Agencies,
    DateOnly? First,
    DateOnly? Last,
    long Bytes,
    long TextBytes,
    int Parts
);
