using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"last Tuesday" and "next Tuesday" where two days are called so: the nearest one, and the one of last or next week.</summary>
sealed class DirectionCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        if (analysis.IsEvergreen || analysis.Story.Anchor is not { YearIsInferred: false } anchor)
            return;
        var today = anchor.Day;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        foreach (var date in analysis.Story.Dates)
        {
            if (
                date
                is not {
                    Weekday: { } weekday,
                    Relative: { Unit: DateUnit.Week, Count: (-1 or 1) and var count },
                    Day: null,
                    From: { } near
                }
            )
                continue;
            // "this past Monday" says which.
            if (
                !date.At.Chars.StartsWith("last", StringComparison.OrdinalIgnoreCase)
                && !date.At.Chars.StartsWith("next", StringComparison.OrdinalIgnoreCase)
            )
                continue;
            // Last Friday, said on a Monday, is Friday of last week in either sense.
            var byWeek = monday.AddDays((7 * count) + (((int)weekday.Value + 6) % 7));
            if (near == byWeek || DateSetting.IsSpared(analysis.Story, date.At) || NamesWeek(analysis.Story, date))
                continue;
            // "last Saturday's match" cannot take a comma.
            var isPossessive = date.At.Passage.Text.AsSpan(date.At.End) is ['\'' or '’', ..];
            var whole = date.At.Passage.Excerpt(date.At.Start, weekday.At.End - date.At.Start);
            var (one, other) = (Of(near), Of(byWeek));
            analysis.Report(
                date.At,
                [("date", date.At.Text), ("expected", one), ("other", other)],
                isPossessive ? [] : [.. Fix.Replace(whole, one, $"Write {one}"), .. Fix.Replace(whole, other, $"Write {other}")]
            );
        }
    }

    // "will testify next week: one next Wednesday, one next Friday"
    static bool NamesWeek(Story story, DateMention date)
    {
        var sentence = DateSetting.SentenceAround(story, date.At);
        foreach (var other in story.DatesIn(date.At.Passage))
        {
            if (other is { Kind: DateKind.Week, Weekday: null } && other.At.Start >= sentence.Start && other.At.End <= sentence.End)
                return true;
        }

        return false;
    }

    static string Of(DateOnly day) => $"{day.DayOfWeek}, {DateWriting.MonthAndDay(day)}";
}
