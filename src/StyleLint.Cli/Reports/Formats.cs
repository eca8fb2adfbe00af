namespace StyleLint.Cli.Reports;

/// <summary>A format that findings can be written in.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Ending">The ending of file names that means it; null where none does.</param>
/// <param name="Open">Starts a report.</param>
sealed record Format(string Name, string? Ending, Func<ReportPage, IReport> Open);

/// <summary>The formats there are.</summary>
static class Formats
{
    public static IReadOnlyDictionary<string, Format> All { get; } = new Format[]
    {
        new("text", ".txt", page => new TextReport(page)),
        new("line", null, page => new LineReport(page)),
        new("json", ".json", page => new JsonReport(page)),
    }.ToDictionary(format => format.Name, StringComparer.Ordinal);
}
