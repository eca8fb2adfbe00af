using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;

namespace StyleLint.Cli.Reports;

/// <summary>Findings counted by rule, the most frequent first, in place of a list; and which rules found nothing.</summary>
/// <param name="page">Where it goes.</param>
/// <param name="isJson">Whether it is for programs.</param>
sealed class StatisticsReport(ReportPage page, bool isJson) : IReport
{
    // Of more, the command that lists them is the shorter page.
    const int MostNamed = 40;

    readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);

    public void Add(FileFindings file)
    {
        foreach (
            var byRule in file.Found.Where(found => found.Suppression is null).GroupBy(found => found.Rule.Name, StringComparer.Ordinal)
        )
        {
            var highest = byRule.Max(found => found.Severity);
            var count = _counts.GetValueOrDefault(byRule.Key) ?? new(byRule.Key, highest, 0, 0);
            _counts[byRule.Key] = count with
            {
                Level = highest > count.Level ? highest : count.Level,
                Findings = count.Findings + byRule.Count(),
                Drafts = count.Drafts + 1,
            };
        }
    }

    public void Finish(Summary summary)
    {
        var counts = _counts.Values.OrderByDescending(count => count.Findings).ThenBy(count => count.Rule, StringComparer.Ordinal).ToList();
        var silent = summary.Asked.Where(rule => !_counts.ContainsKey(rule)).Order(StringComparer.Ordinal).ToList();
        if (isJson)
            WriteJson(summary, counts, silent);
        else
            WriteText(summary, counts, silent);
        page.Out.Flush();
    }

    void WriteText(Summary summary, List<Count> counts, List<string> silent)
    {
        var column = counts.Select(count => count.Rule.Length).DefaultIfEmpty().Max() + 2;
        foreach (var count in counts)
        {
            var level = page.Palette.Level(count.Level, count.Level.ToName().PadRight(10));
            page.Out.WriteLine(
                $"{count.Findings, 7}  {level}  {Printable.Text(count.Rule).PadRight(column)}{page.Palette.Faint($"in {TextReport.Count(count.Drafts, "draft")}")}"
            );
        }

        if (counts.Count > 0)
            page.Out.WriteLine();
        page.Out.WriteLine(TextReport.Counts(summary, page.Palette));
        if (silent.Count == 0)
            return;
        page.Out.WriteLine();
        var names = string.Join(", ", silent.Take(MostNamed)) + (silent.Count > MostNamed ? ", …; --format json lists all" : "");
        foreach (
            var line in Columns.Wrap(
                Printable.Line($"{TextReport.Count(silent.Count, "rule")} found nothing: {names}"),
                Math.Clamp(page.Width, 40, 120)
            )
        )
            page.Out.WriteLine(page.Palette.Faint(line));
    }

    void WriteJson(Summary summary, List<Count> counts, List<string> silent) => JsonText.Write(page.Out, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteNumber("drafts", summary.Files);
            json.WriteStartArray("rules");
            foreach (var count in counts)
            {
                json.WriteStartObject();
                json.WriteText("rule", count.Rule);
                json.WriteString("level", count.Level.ToName());
                json.WriteNumber("findings", count.Findings);
                json.WriteNumber("drafts", count.Drafts);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("silent");
            foreach (var rule in silent)
                json.WriteTextValue(rule);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    sealed record Count(string Rule, Severity Level, int Findings, int Drafts);
}
