using StyleLint.Diagnostics;

namespace StyleLint.Cli.Reports.Html;

/// <summary>How the page names a file and what was found in it.</summary>
static class FileLine
{
    /// <summary>The levels, the gravest first.</summary>
    internal static readonly Severity[] Levels = [Severity.Error, Severity.Warning, Severity.Suggestion];

    /// <summary>A path whose last part stands out.</summary>
    internal static void WritePath(HtmlWriter html, string path)
    {
        var cut = path.LastIndexOf('/') + 1;
        if (cut > 0)
            html.Put("span", path[..cut], ("class", "folder"));
        html.Put("b", path[cut..]);
    }

    /// <summary>"2 errors, 1 warning"; what is suppressed counts only as such.</summary>
    internal static string Counts(FileFindings file)
    {
        var counts = new List<string>();
        foreach (var level in Levels)
        {
            if (file.Found.Count(found => found.Suppression is null && found.Severity == level) is var count and > 0)
                counts.Add(TextReport.Count(count, level.ToName()));
        }

        if (file.Found.Count(found => found.Suppression is not null) is var suppressed and > 0)
            counts.Add($"{suppressed} suppressed");
        return counts.Count > 0 ? string.Join(", ", counts) : "nothing to mend";
    }
}
