using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Two dates and the days between them: "on Feb. 4, two days after the vote on Feb. 3".</summary>
sealed class SequenceCheck : IAnalyzer
{
    // Words between "after" and the date that it counts from.
    const int MostWords = 5;

    public void Analyze(in Analysis analysis)
    {
        var dates = analysis.Story.Dates;
        for (var i = 0; i < dates.Length; i++)
        {
            if (!IsDay(dates[i]) || Distance(dates[i]) is not var (distance, count, perUnit, sign))
                continue;
            if (Other(dates, i, distance) is not { } other || DateSetting.IsSpared(analysis.Story, distance))
                continue;
            var days = sign * (other.From!.Value.DayNumber - dates[i].From!.Value.DayNumber);
            // A bare weekday is any of its kind: only its place in the week can be wrong.
            var isBare = dates[i].Day is null || other.Day is null;
            if (isBare)
                days = ((days % 7) + 7) % 7;
            if (
                days == count * perUnit
                || days <= 0
                || (isBare && (perUnit > 1 || count > 6))
                || (perUnit == 7 && Math.Abs(days - (count * perUnit)) <= 3)
            )
                continue;
            var right = $"{(days < NumberWords.UpToTen.Length ? NumberWords.UpToTen[days] : days.ToString())} day{(days == 1 ? "" : "s")}";
            var direction = sign > 0 ? "after" : "before";
            analysis.Report(
                distance,
                [("date", dates[i].At.Text), ("written", distance.Text), ("expected", $"{right} {direction}"), ("other", other.At.Text)],
                [
                    .. Fix.Replace(distance, right, $"Change {distance} to {right}"),
                    .. DateFix(other, dates[i].From!.Value.AddDays(sign * count * perUnit)),
                ],
                [new(analysis.Draft.Source, dates[i].At.Span, "counted from here"), new(analysis.Draft.Source, other.At.Span, "to here")]
            );
        }
    }

    static ImmutableArray<Fix> DateFix(DateMention date, DateOnly right)
    {
        if (date is { Day: null, Weekday: { } weekday })
            return Fix.Replace(weekday.At, $"{right.DayOfWeek}", $"Change {weekday.At} to {right.DayOfWeek}");
        return date is { Day: { } day, Weekday: null, From: { } from } && from.Month == right.Month
            ? Fix.Replace(day.At, $"{right.Day}", $"Change {day.At} to {right.Day}")
            : [];
    }

    static bool IsDay(DateMention date) =>
        date is { Kind: DateKind.Day, Until: null, From: not null, Relative: null }
        && (date.Day is not null ? date.Month is not null : date.Weekday is not null);

    // "two days after the vote on" before a date: the words of the distance, their number, the days in one, 1 for after and -1 for before.
    static (Excerpt At, int Count, int PerUnit, int Sign)? Distance(DateMention date)
    {
        var passage = date.At.Passage;
        var text = passage.Text.AsSpan();
        // What follows tells whether the date is the end of the thought: "two days after a deal signed on Feb. 3 fell through" is not.
        var isPossessive = text[date.At.End..].StartsWith("'s ") || text[date.At.End..].StartsWith("’s ");
        if (!isPossessive && date.At.End < text.Length && text[date.At.End] is not (',' or '.' or ';' or ')' or '—' or '–'))
            return null;
        var end = date.At.Start;
        for (var words = 0; words <= MostWords; words++)
        {
            var word = Back(text, ref end);
            if (word.IsEmpty || (words == 0 && word is not ("on" or "of" or "after" or "before")))
                return null;
            if (word is not ("after" or "before"))
                continue;
            var sign = word is "after" ? 1 : -1;
            var stop = text[..end].TrimEnd().Length;
            var unit = Back(text, ref end);
            var perUnit =
                unit is "day" or "days" ? 1
                : unit is "week" or "weeks" ? 7
                : 0;
            var number = Back(text, ref end);
            if (perUnit == 0 || number.IsEmpty)
                return null;
            var start = text.Overlaps(number, out var at) ? at : 0;
            var count =
                DateWords.Number(number) is > 0 and var value ? value
                : int.TryParse(number, out var digits) && digits < 100 ? digits
                : 0;
            var before = Back(text, ref end);
            return count == 0 || NumberWords.IsNoExactCount(before) ? null : (passage.Excerpt(start, stop - start), count, perUnit, sign);
        }

        return null;
    }

    // The date beside the distance: "on Feb. 6, two days after …" or "two days after Feb. 3, on Feb. 6".
    static DateMention? Other(ImmutableArray<DateMention> dates, int index, Excerpt distance)
    {
        var text = distance.Passage.Text.AsSpan();
        if (
            index > 0
            && dates[index - 1] is var before
            && ReferenceEquals(before.At.Passage, distance.Passage)
            && before.At.End <= distance.Start
            && IsDay(before)
            && DateWords.JoinsDistance(text[before.At.End..distance.Start].Trim())
        )
            return before;
        return
            index + 1 < dates.Length
            && dates[index + 1] is var after
            && ReferenceEquals(after.At.Passage, distance.Passage)
            && IsDay(after)
            && text[dates[index].At.End..after.At.Start].Trim() is ", on"
            ? after
            : null;
    }

    // The word before a place; empty at anything but a blank.
    static ReadOnlySpan<char> Back(ReadOnlySpan<char> text, scoped ref int end)
    {
        while (end > 0 && text[end - 1] == ' ')
            end--;
        var last = end;
        while (end > 0 && (Words.IsWordChar(text[end - 1]) || (text[end - 1] is '\'' or '’' or '-' && last > end)))
            end--;
        return text[end..last];
    }
}
