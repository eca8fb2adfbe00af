using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A file that is named for another day than its header says: "2025-02-03-talks.md" with the date of 2026.</summary>
sealed class FileDateCheck : IAnalyzer
{
    // How long a story may have waited where the year was typed wrong.
    const int MostDaysOfAnotherYear = 31;

    public void Analyze(in Analysis analysis)
    {
        if (
            PathDate.Read(analysis.Draft.Source.Path) is not { } named
            || AnchorReader.ReadPublished(analysis.Story.Text) is not { Source: AnchorSource.Header, At: { } at } published
        )
            return;
        if (Neighbours.AreNear(published.Day, named) || !IsSlip(published.Day, named))
            return;
        if (analysis.Knowledge.Neighbours?.Value.DayInName is Custom.Mixed or Custom.Unheard)
            return;
        // Mostly the year is wrong, and a day of the file's year is the way out.
        var year = at.Chars.IndexOf($"{published.Day.Year}");
        analysis.Report(
            at,
            [("date", DateWriting.Of(published.Day)), ("written", DateWriting.Of(named))],
            year < 0 || published.Day.Year == named.Year
                ? []
                : Fix.Replace(at.Slice(year, 4), $"{named.Year}", $"Change {published.Day.Year} to {named.Year}")
        );
    }

    // A slip is a wrong year, however long the story waited, or a wrong month. Where more is other, the page was named for another day:
    // that of an event, or the one on which somebody else's story was taken over.
    static bool IsSlip(DateOnly published, DateOnly named) =>
        published.Year == named.Year
            ? published.Day == named.Day
            : Math.Abs(published.AddYears(named.Year - published.Year).DayNumber - named.DayNumber) <= MostDaysOfAnotherYear;
}
