namespace StyleLint.Text;

/// <summary>The files below <c>rules/</c>, which the build turns into constants (<c>ShippedText.targets</c>): for each the path, text, head
/// and required words.</summary>
static partial class ShippedFiles
{
    const int Columns = 4;

    /// <summary>The files whose path begins with some text (<c>rules/facts/</c>), in order of path.</summary>
    /// <param name="beginning">The beginning of the path.</param>
    internal static IEnumerable<SourceText> In(string beginning) =>
        In(beginning.StartsWith("rules/facts/", StringComparison.Ordinal) ? FactsText.Files : HousesText.Files, beginning);

    /// <summary>The rule files, without the facts and houses beside them.</summary>
    internal static IEnumerable<SourceText> Rules() => In(RulesText.Files, "rules/");

    /// <summary>All of them.</summary>
    internal static IEnumerable<SourceText> All() => [.. In(FactsText.Files, ""), .. In(HousesText.Files, ""), .. Rules()];

    static IEnumerable<SourceText> In(string[] files, string beginning)
    {
        for (var at = 0; at < files.Length; at += Columns)
        {
            if (files[at].StartsWith(beginning, StringComparison.Ordinal))
                yield return SourceText.FromShipped(files[at + 1], files[at], files[at + 2], files[at + 3]);
        }
    }
}
