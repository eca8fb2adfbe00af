using StyleLint.Cli.Terminal;
using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Cli.Reports;

/// <summary>
/// For people: by file, in the order of the lines, each with its line and the words marked, what is wrong and the ways out. Suggestions are
/// counted, with the command that lists them; a file without findings is not mentioned.
/// </summary>
sealed class TextReport(ReportPage page) : IReport
{
    // Room for the line number and the rule beside it; narrower terminals wrap.
    const int MinWidth = 40;
    const int MaxWidth = 120;

    readonly int _width = Math.Clamp(page.Width, MinWidth, MaxWidth);

    public void Add(FileFindings file)
    {
        var listed = file.Found.Where(page.Lists).ToList();
        if (listed.Count == 0)
            return;
        page.Out.WriteLine(page.Palette.Strong(Printable.Text(file.Path)));
        page.Out.WriteLine();
        foreach (var found in listed)
            Write(found);
        if (file.Story is not null && listed.Any(found => found.Rule.Family is "dates" or "titles"))
        {
            WriteWrapped("  ", AnchorLine(file.Story?.Anchor), page.Palette.Faint);
            page.Out.WriteLine();
        }

        page.Out.Flush();
    }

    public void Finish(Summary summary)
    {
        page.Out.WriteLine(Counts(summary, page.Palette));
        if (summary.Suggestions > 0 && !page.ListsSuggestions)
            page.Out.WriteLine(
                page.Palette.Faint($"{(summary.Suggestions == 1 ? "The suggestion" : "Suggestions")}: {Printable.Text(page.ListCommand)}")
            );
        page.Out.Flush();
    }

    /// <summary>"2 errors, 1 warning in 3 drafts".</summary>
    internal static string Counts(Summary summary, Palette? palette = null)
    {
        palette ??= new(IsOn: false);
        var counts = new List<string>();
        if (summary.Errors > 0)
            counts.Add(palette.Level(Severity.Error, Count(summary.Errors, "error")));
        if (summary.Warnings > 0)
            counts.Add(palette.Level(Severity.Warning, Count(summary.Warnings, "warning")));
        if (summary.Suggestions > 0)
            counts.Add(Count(summary.Suggestions, "suggestion"));
        if (summary.Errors + summary.Warnings == 0)
            counts.Insert(0, "No errors or warnings");
        if (summary.Suppressed > 0)
            counts.Add($"{summary.Suppressed} suppressed");
        if (summary.Known > 0)
            counts.Add($"{summary.Known} in the baseline");
        var @fixed = summary.Fixed > 0 ? $"; {palette.Good($"{summary.Fixed} fixed")}" : "";
        var archive = summary.LacksArchive ? "; archive not consulted" : "";
        var @unchecked = summary.Unchecked > 0 ? $"; {Count(summary.Unchecked, "changed draft")} not checked" : "";
        return $"{string.Join(", ", counts)} in {Count(summary.Files, "draft")}{@fixed}{@unchecked}{archive}";
    }

    internal static string Count(long number, string what) => Count(number, what, what + "s");

    internal static string Count(long number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";

    void Write(Diagnostic found)
    {
        var (start, end) = (found.Source.PositionAt(found.Span.Start), found.Source.PositionAt(found.Span.End));
        var level = found.Severity.ToName();
        var place = $"{start.Line + 1}:{start.Column + 1}";
        var head = $"  {place} {page.Palette.Level(found.Severity, level)}  ";
        WriteWrapped(head, Printable.Line(found.Message), text => text, 2 + place.Length + 1 + level.Length + 2);

        var number = $"{start.Line + 1}";
        var margin = new string(' ', number.Length + 5);
        var line = SourceLine.Show(found.Source, found.Span, _width - margin.Length - 2);
        page.Out.WriteLine($"    {page.Palette.Faint($"{number} │")} {line.Text}".TrimEnd());
        var mark = page.Palette.Level(found.Severity, new string('^', line.MarkWidth));
        var more =
            end.Line > start.Line && (end.Column > 0 || end.Line > start.Line + 1)
                ? page.Palette.Faint($" … to line {(end.Column > 0 ? end.Line + 1 : end.Line)}")
                : "";
        page.Out.WriteLine($"{margin}{page.Palette.Faint("│")} {new string(' ', line.MarkStart)}{mark}{more}");
        margin += "  ";
        foreach (var fix in found.Fixes)
            WriteWrapped($"{margin}{page.Palette.Good("→")} ", Printable.Line(fix.Title), page.Palette.Good, margin.Length + 2);
        foreach (var related in found.Related)
        {
            var at = related.Source.PositionAt(related.Span.Start);
            var where = $"{at.Line + 1}:{at.Column + 1}";
            if (!ReferenceEquals(related.Source, found.Source))
                where = $"{Printable.Text(related.Source.Path)}:{where}";
            WriteWrapped(
                $"{margin}{page.Palette.Faint(where)} ",
                Printable.Line(related.Message),
                text => text,
                margin.Length + where.Length + 1
            );
        }

        page.Out.WriteLine($"{margin}{page.Palette.Faint(Printable.Text(found.Rule.Name))}");
        page.Out.WriteLine();
    }

    // The indent of further lines is at most a quarter of the page, so that a narrow page stays readable.
    void WriteWrapped(string head, string text, Func<string, string> paint, int indent = 2)
    {
        indent = Math.Min(indent, Math.Max(_width / 3, 12));
        var lead = head;
        foreach (var line in Columns.Wrap(text, _width - indent))
        {
            page.Out.WriteLine($"{lead}{paint(line)}".TrimEnd());
            lead = new(' ', indent);
        }
    }

    /// <summary>Which day day words were counted from, and where it comes from.</summary>
    internal static string AnchorLine(Anchor? anchor)
    {
        if (anchor is null)
            return "No publication date found; pass --date YYYY-MM-DD.";
        var year =
            anchor.YearIsInferred ? "; the year was worked out from the weekday"
            : anchor.YearFrom is { } from ? $"; its year: {Name(from)}"
            : "";
        return $"Days are counted from {anchor.Day:dddd, MMMM d, yyyy} ({Name(anchor.Source)}{year}).";
    }

    static string Name(AnchorSource source) =>
        source switch
        {
            AnchorSource.Dateline => "the dateline",
            AnchorSource.Header => "the header",
            AnchorSource.PageDate => "the date line",
            AnchorSource.Given => "--date",
            AnchorSource.Foot => "the foot of the page",
            AnchorSource.Updated => "the line that says when it was updated",
            _ => "the file's name",
        };
}
