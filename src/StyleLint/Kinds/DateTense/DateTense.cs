using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Verbs that put a date on the wrong side of today: "will meet yesterday".</summary>
/// <param name="check">Which of the contradictions to look for.</param>
sealed class DateTense(string check) : IAnalyzer
{
    // A date without a year that lies further off may be meant of another year.
    const int NearDays = 21;

    // The passages at the head of a page that may say what it is, and how long the lead of a notice may be.
    const int FirstPassages = 5;
    const int LongestNoticeLead = 40;

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "date-tense",
            "Finds verbs whose tense doesn't fit the date.",
            [
                new("past-adverb", "\"will\" with \"yesterday\" or \"last week\".", ["date", "verb"], static () =>
                    new DateTense("past-adverb")
                ),
                new("future-adverb", "A past event with \"tomorrow\" or \"next week\".", ["date", "verb"], static () =>
                    new DateTense("future-adverb")
                ),
                new("date", "A verb that doesn't fit the day and month next to it.", ["date", "verb", "other"], static () =>
                    new DateTense("date")
                ),
                new("upcoming", "\"is scheduled\" or \"upcoming\" with a day in the past.", ["date", "verb", "other"], static () =>
                    new DateTense("upcoming")
                ),
            ]
        );

    public void Analyze(in Analysis analysis)
    {
        if (analysis.IsEvergreen || AreMinutes(analysis.Story))
            return;
        foreach (var date in analysis.Story.Dates)
        {
            // "Yesterday's meeting will …": the day belongs to a noun.
            if (date.Until is not null || !EndsClause(date) || IsAddedLater(date.At.Passage.Text) || !IsLookedFor(analysis, date))
                continue;
            var sentence = analysis.Story.SentenceAt(date.At);
            var verb = DateVerb.Before(date, sentence);
            if (!Contradicts(verb.Time, date, analysis) || DateVerb.IsUnreal(sentence) || DateSetting.IsSpared(analysis.Story, date.At))
                continue;
            var place = analysis.Story.Anchor is { } anchor ? DateWriting.PlaceOf(anchor, analysis.Draft.Source) : null;
            analysis.Report(
                date.At,
                [
                    ("date", date.At.Text),
                    ("verb", verb.At.Text),
                    ("other", analysis.Story.Anchor is { } day ? DateWriting.Of(day.Day) : ""),
                ],
                related: check is "past-adverb" or "future-adverb" || place is null ? [] : [place],
                assumption: check is "past-adverb" or "future-adverb" ? null : DateWriting.Assumption(analysis, date)
            );
        }
    }

    // Minutes speak on the day of the meeting, whenever they are put online.
    static bool AreMinutes(Story story)
    {
        if (story.Page.Headline is { } headline && headline.At.Text.Contains("minutes", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var passage in story.Draft.Passages)
        {
            if (passage.Index >= FirstPassages)
                return false;
            if (
                passage.Text.StartsWith("minutes of", StringComparison.OrdinalIgnoreCase)
                || passage.Text.Equals("minutes", StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }

        return false;
    }

    // "Update: …" is later than the story.
    static bool IsAddedLater(ReadOnlySpan<char> text) =>
        text.StartsWith("update", StringComparison.OrdinalIgnoreCase)
        && text.Length > 8
        && text[6..9].IndexOfAny(':', ' ', 'd') >= 0
        && text[..Math.Min(text.Length, LongestNoticeLead)].Contains(':');

    bool IsLookedFor(in Analysis analysis, DateMention date)
    {
        if (check is "past-adverb" or "future-adverb")
        {
            var wanted = check == "past-adverb" ? -1 : 1;
            // "last year" compares more often than it dates.
            return date.Relative is { } relative
                && Math.Sign(relative.Count) == wanted
                && date.Kind is DateKind.Day or DateKind.Week or DateKind.Month
                && !DateVerb.IsObject(date);
        }

        return date is { Kind: DateKind.Day, Month: not null, Day: not null, From: { } from }
            && analysis.Story.Anchor is { } anchor
            && from != anchor.Day
            && (date.Year is not null || Math.Abs(from.DayNumber - anchor.Day.DayNumber) <= NearDays);
    }

    bool Contradicts(VerbTime time, DateMention date, in Analysis analysis)
    {
        if (time == VerbTime.Unknown)
            return false;
        var isPast = check is "date" or "upcoming" && date.From < analysis.Story.Anchor?.Day;
        // A day of leeway where somebody spoke: time zones.
        var isFuture = check == "date" && date.From > analysis.Story.Anchor?.Day.AddDays(1);
        return check switch
        {
            "past-adverb" => time == VerbTime.Ahead,
            "future-adverb" => time == VerbTime.Happened,
            "upcoming" => time == VerbTime.Planned && isPast,
            _ => (time == VerbTime.Ahead && isPast) || (time is VerbTime.Happened or VerbTime.Spoke && isFuture),
        };
    }

    static bool EndsClause(DateMention date)
    {
        var after = date.At.Passage.Text.AsSpan(date.At.End).TrimStart();
        return after.IsEmpty
            || after[0] is '.' or ',' or ';' or '!' or '?' or '"' or '”' or ')'
            || after.StartsWith("in ")
            || after.StartsWith("at ")
            || after.StartsWith("and ")
            || after.StartsWith("to ");
    }
}
