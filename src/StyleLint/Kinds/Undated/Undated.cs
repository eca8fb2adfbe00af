using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Stories that lean on day words and carry no date.</summary>
sealed class Undated : IAnalyzer
{
    // A full date this early dates the story as a date line would.
    const int LeadParagraphs = 3;

    // A day so many years before the latest that a story names is history to it.
    const int PastYears = 2;

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new("undated", "Finds stories that say \"on Wednesday\" or \"yesterday\" but have no date to count from.", [], ["written"], _ =>
            new(new Undated(), [])
        );

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        if (
            analysis.IsEvergreen
            || ReportingReader.IsOtherPage(story.Draft)
            || IsUnfinished(story.Draft)
            || story.Anchor is not null
            || CarriesDate(story)
        )
            return;
        DateMention? first = null;
        var others = ImmutableArray.CreateBuilder<Related>();
        foreach (var date in story.Dates)
        {
            if (!IsDayWord(date) || story.Page.RoleOf(date.At.Passage) is not Role.Body || story.QuoteAt(date.At) is not null)
                continue;
            // "We meet on Monday" is any Monday; "the pair were beaten on Monday" is news, although nobody speaks in it.
            if (!story.Page.IsReporting && !DateVerb.TellsNews(story.SentenceAt(date.At)))
                continue;
            if (first is null)
                first = date;
            else
                others.Add(new(story.Draft.Source, date.At.Span, $"\"{date.At.Text}\" has no date to count from either"));
        }

        if (first is not null)
            analysis.Report(first.At, [("written", first.At.Text)], related: others.ToImmutable());
    }

    // "today" alone is left out: it means "nowadays" as often as a day.
    static bool IsDayWord(DateMention date) =>
        date.IsDayWord
        && date.Kind is DateKind.Day or DateKind.Week
        && date.Relative is not { Unit: DateUnit.Day, Count: 0 }
        && !IsAnyDay(date);

    // "tomorrow's leaders", "the Saturday evening", "Monday Merch"
    static bool IsAnyDay(DateMention date)
    {
        var text = date.At.Passage.Text.AsSpan();
        var after = text[date.At.End..];
        if (date.Relative is { Unit: DateUnit.Day, Count: > 0 })
            return after is ['\'' or '’', 's', ..];
        return date is { Weekday: not null, Relative: null }
            && (
                TextCursor.LastWordBefore(text, date.At.Start) is "the" or "a"
                || after is [' ', >= 'A' and <= 'Z', ..] && date.Weekday.Value.At.End == date.At.End && !IsAtStart(text[..date.At.Start])
            );
    }

    // "Tuesday President Obi said" opens a sentence, or stands after a verb as anywhere: a name begins where no day can stand.
    static bool IsAtStart(ReadOnlySpan<char> before) =>
        before.TrimEnd() is [] or [.., '.' or '!' or '?' or '"' or '”'] or [.., ' ', 'o', 'n'];

    static bool IsUnfinished(Draft draft)
    {
        if (
            draft.Source.Path.StartsWith("_drafts/", StringComparison.Ordinal)
            || draft.Source.Path.Contains("/_drafts/", StringComparison.Ordinal)
            || draft.Source.Path.StartsWith("untitled:", StringComparison.Ordinal)
        )
            return true;
        foreach (var field in draft.Header.Fields)
        {
            if (field.Kind != FieldKind.Draft || field.Values is not [var value, ..])
                continue;
            // "draft: true", and "published: false" of other generators.
            var isPublished = field.Name.StartsWith("publ", StringComparison.OrdinalIgnoreCase);
            if (value.Text.Equals(isPublished ? "false" : "true", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // A date whose year is missing or that cannot be read still tells the reader something; it is not "no date".
    static bool CarriesDate(Story story)
    {
        if (
            story.Page.Dateline?.Date is not null
            || story.Page is { PageDate: not null } or { FootDate: not null } or { UpdateDate: not null }
            || story.Draft.Header.Find(FieldKind.Date) is not null
        )
            return true;
        int? latest = null;
        foreach (var date in story.Dates)
        {
            if (date is not { Kind: DateKind.Day, Year: { Value: var year }, Month: not null })
                continue;
            var passage = date.At.Passage;
            var dates = story.Page.RoleOf(passage) switch
            {
                Role.DateLine or Role.Byline or Role.Signoff or Role.Note => true,
                // A picture may be years older than the story; "Tuesday, Aug. 6, 2019" is of its news.
                Role.Caption => date.Weekday is not null,
                _ => story.BodyIndexOf(passage) is >= 0 and < LeadParagraphs,
            };
            // "since Sept. 11, 2001" in a story that speaks of 2016
            if (dates && year > (latest ??= LatestYear(story)) - PastYears)
                return true;
        }

        return false;
    }

    static int LatestYear(Story story)
    {
        var latest = 0;
        foreach (var date in story.Dates)
        {
            if (date.Year is { At.Length: 4, Value: var year } && year > latest)
                latest = year;
        }

        return latest;
    }
}
