using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A lead that reports on a weekday three days back or more, as if it were news.</summary>
sealed class StaleLeadCheck : IAnalyzer
{
    const int LeadParagraphs = 2;

    // Six days back is tomorrow's weekday: a story from where the next day has begun.
    const int FirstStale = 3;
    const int LastStale = 5;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        if (story.Anchor is not { YearIsInferred: false } anchor || analysis.IsEvergreen)
            return;
        DateMention? stale = null;
        foreach (var date in story.Dates)
        {
            if (date is not { Weekday: not null, Day: null, Relative: null, Until: null, From: { } from } || story.Body.IndexOf(date.At.Passage) is not (>= 0 and < LeadParagraphs))
                continue;
            var back = anchor.Day.DayNumber - from.DayNumber;
            if (back is < FirstStale or > LastStale)
            {
                // A day near the story's own: this one is the news.
                return;
            }

            if (AnchorReader.IsReported(date) && story.QuoteAt(date.At) is null)
                stale ??= date;
        }

        if (stale is null)
            return;
        analysis.Report(
            stale.At,
            [("written", stale.At.Text), ("date", DateWriting.Of(stale.From!.Value)), ("other", DateWriting.Of(anchor.Day)), ("expected", $"{anchor.Day.DayNumber - stale.From.Value.DayNumber}")],
            related: DateWriting.PlaceOf(anchor, analysis.Draft.Source) is { } place ? [place] : []);
    }
}
