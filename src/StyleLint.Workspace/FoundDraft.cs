namespace StyleLint.Workspace;

/// <summary>A draft that was found.</summary>
/// <param name="Path">As the user would write it, with <c>/</c> between folders.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="IsNamed">Whether the user named this very file; ignore lists don't apply to it.</param>
public readonly record struct FoundDraft(string Path, string FullPath, bool IsNamed)
{
    /// <summary>Whether it is read from standard input; the paths are then those it is given.</summary>
    public bool IsStdin { get; init; }

    /// <summary>The folder that was searched: the user didn't mean to change anything that a link below it leads to.</summary>
    public string Tree { get; init; } = "";
}
