using StyleLint.Cli.Terminal;

namespace StyleLint.Cli.Reports;

/// <summary>One finding a line, <c>path:line:column:rule:message</c>, as Vale writes them.</summary>
sealed class LineReport(ReportPage page) : IReport
{
    public void Add(FileFindings file)
    {
        foreach (var found in file.Found)
        {
            if (found.Suppression is not null)
                continue;
            var at = found.Source.PositionAt(found.Span.Start);
            page.Out.WriteLine(
                $"{Printable.Text(file.Path)}:{at.Line + 1}:{at.Column + 1}:{Printable.Text(found.Rule.Name)}:{Printable.Line(found.Message)}"
            );
        }
    }

    public void Finish(Summary summary) { }
}
