using StyleLint.Cli.Reports.Html;

namespace StyleLint.Cli.Reports;

/// <summary>A format that findings can be written in.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Ending">The ending of file names that means it; null where none does.</param>
/// <param name="Open">Starts a report.</param>
sealed record Format(string Name, string? Ending, Func<ReportPage, IReport> Open);

/// <summary>The formats there are.</summary>
static class Formats
{
    /// <summary>What standard output gets where nothing is asked for.</summary>
    public static Format Text => All["text"];

    /// <summary>What a GitHub Actions runner is told besides where nothing is asked for.</summary>
    public static Format Github => All["github"];

    public static IReadOnlyDictionary<string, Format> All { get; } =
        new Format[]
        {
            new("text", ".txt", page => new TextReport(page)),
            new("line", null, page => new LineReport(page)),
            new("json", ".json", page => new JsonReport(page)),
            new("sarif", ".sarif", page => new SarifReport(page)),
            new("github", null, page => new GithubReport(page)),
            new("rdjson", ".rdjson", page => new RdjsonReport(page)),
            new("gitlab", null, page => new GitlabReport(page)),
            new("checkstyle", ".xml", page => new CheckstyleReport(page)),
            new("html", ".html", page => new HtmlReport(page)),
        }.ToDictionary(format => format.Name, StringComparer.Ordinal);
}
