using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A lead that reports on a weekday three days back or more, as if it were news.</summary>
sealed class StaleLeadCheck : IAnalyzer
{
    const int LeadParagraphs = 1;

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
            if (
                date is not { Weekday: not null, Day: null, Relative: null, Until: null, From: { } from }
                || story.BodyIndexOf(date.At.Passage) is not (>= 0 and < LeadParagraphs)
            )
                continue;
            // On a Monday, Friday is the last working day; and a day near the story's own is the news.
            var back = anchor.Day.DayNumber - from.DayNumber;
            if (back is < FirstStale or > LastStale || (anchor.Day.DayOfWeek == DayOfWeek.Monday && from.DayOfWeek == DayOfWeek.Friday))
                return;
            if (IsSaid(date) && !IsSubordinate(story.SentenceAt(date.At)) && story.QuoteAt(date.At) is null)
                stale ??= date;
        }

        if (stale is null)
            return;
        analysis.Report(
            stale.At,
            [
                ("written", stale.At.Text),
                ("date", DateWriting.Of(stale.From!.Value)),
                ("other", DateWriting.Of(anchor.Day)),
                ("expected", $"{anchor.Day.DayNumber - stale.From.Value.DayNumber}"),
            ],
            Dated(stale),
            DateWriting.PlaceOf(anchor, analysis.Draft.Source) is { } place ? [place] : []
        );
    }

    // Only where the date is read with its weekday then: not in "Monday night", "last Monday" and "Monday 5 people".
    static ImmutableArray<Fix> Dated(DateMention stale)
    {
        var weekday = stale.Weekday!.Value;
        var after = stale.At.Passage.Text.AsSpan(stale.At.End).TrimStart(" ,");
        if (
            stale.At != weekday.At
            || (after.Length > 0 && (char.IsDigit(after[0]) || after.StartsWith("the ") || after[0] is '\'' or '’' or '-'))
        )
            return [];
        var dated = $"{weekday.At}, {DateWriting.MonthAndDay(stale.From!.Value)}";
        return Fix.Replace(weekday.At, dated, $"Write {dated}");
    }

    // "When the mayor announced Monday that …, it showed …": the news is the other half.
    static bool IsSubordinate(Excerpt sentence)
    {
        var words = new Words(sentence.Chars);
        return words.MoveNext() && TenseWords.BeginSubordinate.Contains(words.Current);
    }

    // "said on Monday", but not "a policy announced on Monday" and "who said on Monday", which tell of something before the news.
    static bool IsSaid(DateMention date)
    {
        if (!AnchorReader.IsReported(date))
            return false;
        var before = date.At.Passage.Text.AsSpan(0, date.At.Start).TrimEnd();
        if (before.EndsWith(" on"))
            before = before[..^3].TrimEnd();
        var cut = before.LastIndexOf(' ');
        var verb = before[(cut + 1)..];
        if (cut < 0 || !ReportingVerbs.Contains(verb))
            return false;
        var subject = TextCursor.LastWordBefore(before, cut);
        return verb is "said" or "told"
            ? subject is not ("who" or "that" or "which" or "as" or "first")
            : char.IsUpper(subject[0]) && subject[^1] != ',';
    }
}
