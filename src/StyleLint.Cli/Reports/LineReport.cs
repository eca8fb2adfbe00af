using StyleLint.Cli.Terminal;

namespace StyleLint.Cli.Reports;

/// <summary>One finding a line, <c>path:line:column:rule:message</c>, as Vale writes them: columns count characters, of which an emoji is
/// one.</summary>
sealed class LineReport(ReportPage page) : IReport
{
    public void Add(FileFindings file)
    {
        foreach (var found in file.Found)
        {
            if (found.Suppression is not null)
                continue;
            var at = found.Source.PositionAt(found.Span.Start);
            var before = found.Source.Text.AsSpan(found.Span.Start - at.Column, at.Column);
            page.Out.WriteLine(
                $"{Printable.Text(file.Path)}:{at.Line + 1}:{Characters(before) + 1}:{Printable.Text(found.Rule.Name)}:{Printable.Line(found.Message)}"
            );
        }
    }

    static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    public void Finish(Summary summary) { }
}
