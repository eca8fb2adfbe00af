namespace StyleLint.English;

/// <summary>The words around abbreviations.</summary>
static class AcronymWords
{
    /// <summary>What leads from words to their initials, the longest first: "the National Bridge Safety Agency (NBSA)", "…, or
    /// NBSA".</summary>
    internal static readonly string[] Openers =
    [
        " known as the ",
        " abbreviated ",
        " known as ",
        ", or the ",
        ", called ",
        " (the ",
        ", or ",
        " (or ",
        " or ",
        " – ",
        " — ",
        "(",
        "[",
        "–",
        "—",
    ];
}
