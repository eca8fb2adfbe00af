using System.Globalization;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A date of the header that no day can be read from, so that nothing in the story is counted from it: "30 Febuary",
/// "03/02/2026".</summary>
sealed class HeaderDateCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        if (analysis.IsEvergreen || ReportingReader.IsOtherPage(analysis.Draft))
            return;
        foreach (var field in analysis.Draft.Header.Fields)
        {
            if (field.Kind != FieldKind.Date)
                continue;
            foreach (var value in field.Values)
            {
                var date = HeaderDateReader.Read(value);
                // What else dates the page says which of two is meant, or that another field does.
                if (
                    date.Kind == HeaderDateKind.Ambiguous
                    && AnchorReader.ReadPublished(analysis.Story.Text) is { Source: AnchorSource.Header }
                )
                    continue;
                if (What(date, field) is { } what)
                    analysis.Report(date.At, [("date", date.At.Text), ("expected", what)]);
            }
        }
    }

    static string? What(HeaderDate date, HeaderField field) =>
        date.Kind switch
        {
            HeaderDateKind.Ambiguous when date.Month <= 12 && date.DayOfMonth <= 12 =>
                $"it may be {Day(date.Month, date.DayOfMonth)} or {Day(date.DayOfMonth, date.Month)}",
            HeaderDateKind.Ambiguous => "its year may be the first number or the last",
            HeaderDateKind.WithoutYear => "it has no year",
            HeaderDateKind.Unreadable when MeansDay(date, field) => "no year, month and day can be read in it",
            _ => null,
        };

    // "published: The Coast" is the name of a paper.
    static bool MeansDay(HeaderDate date, HeaderField field) =>
        date.At.Chars.ContainsAnyInRange('0', '9') || field.Name.Contains("date", StringComparison.OrdinalIgnoreCase);

    static string Day(int month, int day) => $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {day}";
}
