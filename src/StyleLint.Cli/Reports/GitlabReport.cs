using StyleLint.Diagnostics;

namespace StyleLint.Cli.Reports;

/// <summary>
/// GitLab's Code Quality report, which merge requests show beside the changed lines. Lines count from one; there are no columns. What is
/// suppressed is left out, since the format has no word for it.
/// </summary>
sealed class GitlabReport(ReportPage page) : IReport
{
    readonly Findings _all = new();

    public void Add(FileFindings file) =>
        _all.Add(file, found => found.Suppression is null, (found, story) => Fingerprint.Of(found, story?.Draft));

    public void Finish(Summary summary) => JsonText.Write(page.Out, json =>
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            json.WriteStartArray();
            foreach (var each in _all.ByPlace())
            {
                var (start, end) = (each.Found.Source.PositionAt(each.Found.Span.Start), each.Found.Source.PositionAt(each.Found.Span.End));
                json.WriteStartObject();
                json.WriteText("description", each.Found.Message);
                json.WriteText("check_name", each.Found.Rule.Name);
                // GitLab takes two with one fingerprint for the same finding.
                var id = $"{each.File.Path}:{each.Fingerprint}";
                json.WriteText("fingerprint", $"{id}:{seen[id] = seen.GetValueOrDefault(id) + 1}");
                json.WriteString(
                    "severity",
                    each.Found.Severity switch
                    {
                        Severity.Error => "major",
                        Severity.Warning => "minor",
                        _ => "info",
                    }
                );
                json.WriteStartObject("location");
                json.WriteText("path", each.File.Path);
                json.WriteStartObject("lines");
                json.WriteNumber("begin", start.Line + 1);
                json.WriteNumber("end", end.Line + 1);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}
