using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The words of results.</summary>
static class ScoreWords
{
    /// <summary>What says that a result was not the last one.</summary>
    internal static readonly string[] Interim =
    [
        "half",
        "interval",
        "break",
        "lead",
        "led ",
        "ahead",
        " up ",
        " down",
        "trail",
        "deficit",
        "set ",
        "aggregate",
        "first-leg",
        "last season",
        "previous",
        "record",
    ];

    /// <summary>What makes two numbers with a dash between them a range.</summary>
    internal static readonly WordSet Measures = WordSet.Split("percent per million billion year month day hour minute mph inches feet");
}
