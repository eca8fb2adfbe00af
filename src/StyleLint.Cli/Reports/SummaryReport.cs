using System.Text;
using StyleLint.Diagnostics;

namespace StyleLint.Cli.Reports;

/// <summary>
/// The page that GitHub Actions shows for a step: the errors in a table linked to their lines, then the warnings and what is let pass with
/// its reasons, folded away, then the suggestions counted and how far the facts reach.
/// </summary>
sealed class SummaryReport(ReportPage page) : IReport
{
    /// <summary>Rows of a table; nobody reads more of them on a web page.</summary>
    const int MostRows = 100;

    /// <summary>UTF-16 units of a message.</summary>
    const int MostOfMessage = 500;

    /// <summary>Bytes of the page. GitHub shows nothing of a step whose commands wrote more than 1 MiB together, and ours may not be the
    /// only one.</summary>
    const int MostBytes = 512 * 1024;

    /// <summary>Bytes kept for headings and counts.</summary>
    const int Reserve = 8 * 1024;

    readonly Findings _all = new();
    int _bytes = Reserve;

    public void Add(FileFindings file) => _all.Add(file, found => found.Suppression is not null || found.Severity > Severity.Suggestion);

    public void Finish(Summary summary)
    {
        var all = _all.WorstFirst().ToLookup(each => each.Found.Suppression is null ? each.Found.Severity : Severity.Off);
        page.Out.WriteLine($"### {TextReport.Counts(summary)}");
        page.Out.WriteLine();
        WriteTable(all[Severity.Error], "what is wrong", WhatToDo, "error");
        WriteFolded(all[Severity.Warning], "what is wrong", WhatToDo, "warning");
        WriteFolded(all[Severity.Off], "reason", each => MarkdownText.Encode(Short(each.Found.Suppression!.Reason)), "suppression");
        if (summary.Suggestions > 0)
        {
            page.Out.WriteLine(
                $"{TextReport.Count(summary.Suggestions, "suggestion")}: `style-lint check --min-level suggestion` lists them."
            );
            page.Out.WriteLine();
        }

        if (summary.ChangedSince is { } since)
        {
            page.Out.WriteLine($"Changes are counted from {MarkdownText.Encode(Short(since))}.");
            page.Out.WriteLine();
        }

        WriteFacts(summary);
        page.Out.Flush();
    }

    void WriteFacts(Summary summary)
    {
        var known = string.Join(
            ", ",
            summary.FactsKnownUntil.OrderBy(each => each.Day).Select(each => $"{each.Day:MMMM d, yyyy} ({each.File ?? "StyleLint's own"})")
        );
        if (known.Length > 0)
            page.Out.WriteLine($"The facts about people are complete up to {MarkdownText.Encode(Short(known))}.");
    }

    void WriteFolded(IEnumerable<Finding> findings, string heading, Func<Finding, string> cell, string noun)
    {
        var count = findings.Count();
        if (count == 0)
            return;
        page.Out.WriteLine($"<details><summary>{TextReport.Count(count, noun)}</summary>");
        page.Out.WriteLine();
        WriteTable(findings, heading, cell, noun);
        page.Out.WriteLine("</details>");
        page.Out.WriteLine();
    }

    void WriteTable(IEnumerable<Finding> findings, string heading, Func<Finding, string> cell, string noun)
    {
        var left = findings.Count();
        if (left == 0)
            return;
        page.Out.WriteLine($"| where | {heading} | rule |");
        page.Out.WriteLine("| :-- | :-- | :-- |");
        foreach (var each in findings.Take(MostRows))
        {
            var row = $"| {Place(each)} | {cell(each)} | {MarkdownText.Encode(each.Found.Rule.Name)} |";
            var bytes = Encoding.UTF8.GetByteCount(row) + 1;
            if (_bytes + bytes > MostBytes)
                break;
            _bytes += bytes;
            left--;
            page.Out.WriteLine(row);
        }

        page.Out.WriteLine();
        if (left > 0)
        {
            page.Out.WriteLine($"… and {TextReport.Count(left, $"more {noun}")}.");
            page.Out.WriteLine();
        }
    }

    string Place(Finding each)
    {
        var at = each.Found.Source.PositionAt(each.Found.Span.Start);
        var place = MarkdownText.Encode(Short($"{page.Repository.Path(each.File.Path)}:{at.Line + 1}"));
        return page.Repository.Link(each.File.Path, at) is { } link ? $"[{place}]({link})" : place;
    }

    static string WhatToDo(Finding each)
    {
        var cell = new StringBuilder(MarkdownText.Encode(Short(each.Found.Message)));
        foreach (var fix in each.Found.Fixes)
            cell.Append("<br>→ ").Append(MarkdownText.Encode(Short(fix.Title)));
        return cell.ToString();
    }

    static string Short(string text) => GithubReport.Shorten(text, MostOfMessage);
}
