using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A dateline that is later than the story's publication.</summary>
/// <param name="nextDay">Whether to look for those that are one day later, as time zones make them, or for those that are later
/// still.</param>
sealed class DatelineCheck(bool nextDay) : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        if (story.Anchor is not { Source: AnchorSource.Dateline, YearIsInferred: false, At: { } at } dateline)
            return;
        // What stands at the foot may be anything, and an update is no publication.
        if (AnchorReader.ReadPublished(story.Text) is not { Source: not (AnchorSource.Foot or AnchorSource.Updated) } published)
            return;
        var later = dateline.Day.DayNumber - published.Day.DayNumber;
        if (later <= 0 || nextDay != (later == 1))
            return;
        analysis.Report(
            at,
            [("date", DateWriting.Of(dateline.Day)), ("written", at.Text), ("other", DateWriting.Of(published.Day))],
            related: DateWriting.PlaceOf(published, analysis.Draft.Source) is { } place ? [place] : []
        );
    }
}
