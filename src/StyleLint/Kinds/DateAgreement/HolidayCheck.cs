using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A named day beside a date that is not its own: "Thanksgiving, Nov. 28, 2026".</summary>
sealed class HolidayCheck : IAnalyzer
{
    const int LongestNameInWords = 5;

    // A date further off belongs to something else: "Christmas, July 25" is a list or a joke.
    const int FarthestDays = 21;

    public void Analyze(in Analysis analysis)
    {
        var dates = analysis.Story.Dates;
        for (var i = 0; i < dates.Length; i++)
        {
            if (SlipAt(analysis, dates, i) is not { } slip)
                continue;
            var (date, day) = (dates[i], dates[i].Day!.Value);
            var start = date.At.Overlaps(slip.Name) ? Math.Min(date.Month!.Value.At.Start, day.At.Start) : date.At.Start;
            var at = date.At.Passage.Excerpt(start, date.At.End - start);
            var near = slip.Right.MinBy(each => Math.Abs(each.DayNumber - date.From!.Value.DayNumber));
            analysis.Report(
                at,
                [
                    ("date", at.Text),
                    ("is", near < (analysis.Story.Anchor?.Day ?? analysis.Knowledge.Today) ? "was" : "is"),
                    ("written", slip.Name.Text),
                    ("expected", Listed(slip.Right)),
                    ("other", slip.Holiday.Name),
                ],
                near.Month == date.Month!.Value.Value ? Fix.Replace(day.At, $"{near.Day}", $"Change {day.At} to {near.Day}") : [],
                assumption: DateWriting.Assumption(analysis, date)
            );
        }
    }

    /// <summary>The slip in a date of the story beside a day's name; null where there is none.</summary>
    internal static HolidaySlip? SlipAt(in Analysis analysis, ImmutableArray<DateMention> dates, int index)
    {
        if (
            dates[index] is not { Kind: DateKind.Day, Month: not null, Day: not null, Until: null, From: { } written } date
            || (date.Year is null && analysis.IsEvergreen)
        )
            return null;
        if (analysis.Story.Page.Dateline is { } dateline && dateline.At.Contains(date.At))
            return null;
        var facts = analysis.Story.Facts;
        if ((NamedWith(facts, date) ?? NamedBefore(facts, date) ?? NamedAfter(facts, date)) is not var (name, holiday))
            return null;
        var right = holiday.DaysIn(written.Year).Distinct().Order().ToImmutableArray();
        if (
            right.IsEmpty
            || IsKept(holiday, written, right)
            || (IsOfUnknownYear(analysis, date) && IsRightNextDoor(holiday, written))
            || IsInList(dates, index)
            || DateSetting.IsSpared(analysis.Story, date.At)
        )
            return null;
        return right.Any(day => Math.Abs(day.DayNumber - written.DayNumber) <= FarthestDays) ? new(name, holiday, right) : null;
    }

    // Two days may bear one name, and only the writer knows which is meant: "March 31 or May 5, 2024".
    static string Listed(ImmutableArray<DateOnly> days) =>
        days.Length == 1
            ? DateWriting.Of(days[0])
            : $"{string.Join(", ", days[..^1].Select(DateWriting.MonthAndDay))} or {DateWriting.Of(days[^1])}";

    // Far from the story's own day, a date without a year may be of the year before or after.
    static bool IsOfUnknownYear(in Analysis analysis, DateMention date) =>
        date is { Year: null, From: { } day }
        && analysis.Story.Anchor is { } anchor
        && Math.Abs(day.DayNumber - anchor.Day.DayNumber) > DateResolver.NearDays;

    static bool IsRightNextDoor(Holiday holiday, DateOnly written) =>
        IsKept(holiday, written.AddYears(-1), [.. holiday.DaysIn(written.Year - 1)])
        || IsKept(holiday, written.AddYears(1), [.. holiday.DaysIn(written.Year + 1)]);

    // A day that falls on a weekend is kept on a weekday beside it.
    static bool IsKept(Holiday holiday, DateOnly written, ImmutableArray<DateOnly> right)
    {
        foreach (var day in right)
        {
            var after = written.DayNumber - day.DayNumber;
            if (
                after == 0
                || (
                    after is >= -1 and <= 2
                    && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                    && holiday.On.Any(rule => rule.IsFixed && rule.In(day.Year) == day)
                )
            )
                return true;
        }

        return false;
    }

    // "shut on Thanksgiving, Dec. 24 and Dec. 25": the dates follow the day and are not its own.
    static bool IsInList(ImmutableArray<DateMention> dates, int index)
    {
        var at = dates[index].At;
        var after = at.Passage.Text.AsSpan(at.End);
        if (
            index + 1 < dates.Length
            && dates[index + 1].At is var next
            && ReferenceEquals(next.Passage, at.Passage)
            && at.Passage.Text.AsSpan(at.End, next.Start - at.End).Trim() is "and" or "or" or "," or ", and" or ", or" or "&"
        )
            return true;
        return after.StartsWith(" and ") && after.Length > 5 && (char.IsUpper(after[5]) || char.IsDigit(after[5]));
    }

    // "Good Friday, April 4": the weekday is the name's.
    static (Excerpt At, Holiday Holiday)? NamedWith(FactBook facts, DateMention date) =>
        date.Weekday is { } weekday && weekday.At.Start == date.At.Start ? EndingAt(facts, date.At.Passage, weekday.At.End) : null;

    static (Excerpt At, Holiday Holiday)? NamedBefore(FactBook facts, DateMention date)
    {
        var text = date.At.Passage.Text;
        var end = text.AsSpan(0, date.At.Start).TrimEnd().Length;
        var hasJoin = false;
        for (var again = true; again; )
        {
            again = false;
            foreach (var join in DateWords.DayJoins)
            {
                if (!text.AsSpan(0, end).EndsWith(join))
                    continue;
                end = text.AsSpan(0, end - join.Length).TrimEnd().Length;
                hasJoin = again = true;
            }
        }

        return hasJoin ? EndingAt(facts, date.At.Passage, end) : null;
    }

    static (Excerpt At, Holiday Holiday)? EndingAt(FactBook facts, Passage passage, int end)
    {
        var text = passage.Text.AsSpan();
        (Excerpt At, Holiday Holiday)? found = null;
        var start = end;
        for (var words = 0; words < LongestNameInWords; words++)
        {
            var last = start;
            while (start > 0 && (Words.IsWordChar(text[start - 1]) || text[start - 1] is '\'' or '’' or '.' or '-'))
                start--;
            if (start == last || (words == 0 && !char.IsUpper(text[start]) && text[start..end] is not "holiday"))
                break;
            // "on Monday, Feb. 2" ends no name: for most dates the table need not even be read.
            if (words == 0 && Calendar.IsWeekday(text[start..end]) && TextCursor.LastWordBefore(text, start) is "on")
                break;
            if (facts.FindHoliday(text[start..end]) is { } holiday)
                found = (passage.Excerpt(start, end - start), holiday);
            if (start == 0 || text[start - 1] != ' ')
                break;
            start--;
        }

        // "the day after Thanksgiving, Nov. 27", "the week of Easter, April 2"
        return found is var (at, _) && !DateWords.CountsFromDay(TextCursor.LastWordBefore(text, at.Start)) ? found : null;
    }

    // "On Nov. 26, Thanksgiving, …", "Nov. 26 (Thanksgiving)", "Nov. 26, which is Thanksgiving"
    static (Excerpt At, Holiday Holiday)? NamedAfter(FactBook facts, DateMention date)
    {
        var passage = date.At.Passage;
        var text = passage.Text.AsSpan();
        var start = date.At.End;
        if (start + 2 >= text.Length || !(text[start] == ',' || text[start..].StartsWith(" (") || text[start..].StartsWith(" is ")))
            return null;
        start += text[start..].StartsWith(" is ") ? 4 : 2;
        if (!char.IsUpper(text[start]))
            return null;
        var end = start;
        for (var words = 0; words < LongestNameInWords; words++)
        {
            while (end < text.Length && (Words.IsWordChar(text[end]) || text[end] is '\'' or '’' or '-'))
                end++;
            // The name has to end there: "Nov. 20, Thanksgiving dinners" is about another day.
            if ((end == text.Length || text[end] is ',' or '.' or ';' or ')') && facts.FindHoliday(text[start..end]) is { } holiday)
                return text[end..].StartsWith(", and") || text[end..].StartsWith(", or")
                    ? null
                    : (passage.Excerpt(start, end - start), holiday);
            if (end < text.Length && text[end] == '.')
                end++;
            if (end >= text.Length || text[end] != ' ')
                break;
            end++;
        }

        return null;
    }
}

/// <summary>A named day beside a date that is not its own.</summary>
/// <param name="Name">The name, as written.</param>
/// <param name="Holiday">The day.</param>
/// <param name="Right">Its days in the year of the date, in order.</param>
readonly record struct HolidaySlip(Excerpt Name, Holiday Holiday, ImmutableArray<DateOnly> Right);
