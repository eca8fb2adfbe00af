using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Dates of the page that cannot all be right: a modification before the publication.</summary>
sealed class DateConflictCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        if (
            DayOf(analysis, FieldKind.Date) is not var (published, publishedAt)
            || DayOf(analysis, FieldKind.Modified) is not var (modified, modifiedAt)
        )
            return;
        // A day of leeway: the two are often written in different time zones.
        if (published.DayNumber - modified.DayNumber <= 1)
            return;
        analysis.Report(
            modifiedAt,
            [("date", DateWriting.Of(modified)), ("other", DateWriting.Of(published))],
            related: [new(analysis.Draft.Source, publishedAt.Span, $"published: {DateWriting.Of(published)}")]
        );
    }

    static (DateOnly Day, Excerpt At)? DayOf(in Analysis analysis, FieldKind kind)
    {
        if (analysis.Draft.Header.Find(kind) is not { } field)
            return null;
        return AnchorReader.DayOf(field);
    }
}
