namespace StyleLint.Workspace;

/// <summary>A draft that was found.</summary>
/// <param name="Path">As the user would write it, with <c>/</c> between folders.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="IsNamed">Whether the user named this very file; ignore lists do not hold for it.</param>
public readonly record struct FoundDraft(string Path, string FullPath, bool IsNamed)
{
    /// <summary>Whether it is read from standard input; the paths are then those it stands for.</summary>
    public bool IsStdin { get; init; }

    /// <summary>The folder in which it was looked for: what a link below it leads to is not what the user meant to have changed.</summary>
    public string Tree { get; init; } = "";
}
