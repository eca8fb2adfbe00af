using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A dateline that is later than the story's publication.</summary>
sealed class DatelineCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        if (story.Anchor is not { Source: AnchorSource.Dateline, YearIsInferred: false, At: { } at } dateline)
            return;
        if (AnchorReader.ReadPublished(story) is not { } published || dateline.Day <= published.Day)
            return;
        // Where it is already tomorrow, a story of today is dated tomorrow.
        var assumption = dateline.Day.DayNumber - published.Day.DayNumber == 1 ? "the two days may be those of different time zones" : null;
        analysis.Report(
            at,
            [("date", DateWriting.Of(dateline.Day)), ("written", at.Text), ("other", DateWriting.Of(published.Day))],
            related: DateWriting.PlaceOf(published, analysis.Draft.Source) is { } place ? [place] : [],
            assumption: assumption);
    }
}
