using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A weekday and a date written together: "Monday, March 4, 2025".</summary>
sealed class WeekdayCheck : IAnalyzer
{
    // Older dates may count by the Julian calendar, which Britain and its colonies left in 1752.
    const int FirstYear = 1753;

    // How many dates away a passage may put its own date right.
    const int FarthestDates = 16;

    public void Analyze(in Analysis analysis)
    {
        bool? isYearWrong = null;
        Check(analysis, analysis.Story.Dates, ref isYearWrong);
        Check(analysis, analysis.Story.FurnitureDates, ref isYearWrong);
    }

    static void Check(in Analysis analysis, ImmutableArray<DateMention> dates, ref bool? isYearWrong)
    {
        for (var i = 0; i < dates.Length; i++)
        {
            var date = dates[i];
            var hasYear = date.Year is not null || date.Until?.Year is not null;
            Check(analysis, dates, i, date, hasYear, ref isYearWrong);
            if (date.Until is { } until)
                Check(analysis, dates, i, until, hasYear, ref isYearWrong);
        }
    }

    static void Check(
        in Analysis analysis,
        ImmutableArray<DateMention> dates,
        int index,
        DateMention date,
        bool hasYear,
        ref bool? isYearWrong
    )
    {
        if (
            date is not { Weekday: { } weekday, Day: { } day, Month: not null, From: { } meant }
            || meant.DayOfWeek == weekday.Value
            || meant.Year < FirstYear
        )
            return;
        var isQuoted =
            date.Year is not null && date.At.Passage.Kind != PassageKind.BlockQuote && analysis.Story.QuoteAt(date.At) is not null;
        if (IsSameSlip(dates, index, date, meant))
            return;
        // "Friday and Saturday, Feb. 6": which of the two goes with the date cannot be told.
        if (
            (date.At.Contains(weekday.At) && FollowsWeekday(weekday.At))
            || IsClub(weekday.At)
            || DateSetting.IsSpared(analysis.Story, date.At, sparesQuotations: !isQuoted)
            || IsPutRight(analysis.Story, dates, index, date, meant)
        )
            return;
        if (!hasYear && (analysis.IsEvergreen || DateSetting.MayBeOfAnotherYear(analysis.Story, date, weekday.Value)))
            return;
        // Where all of them are right in another year, the year is the fault, and year-mismatch reports it once.
        if (!hasYear && (isYearWrong ??= WrongYear.Of(analysis) is not null))
            return;
        // "Good Friday, April 4": the date is the slip, and holiday-mismatch reports it once.
        if (HolidayCheck.SlipAt(analysis, dates, index) is { } slip && slip.Right.Any(day => day.DayOfWeek == weekday.Value))
            return;
        var expected = DateWriting.Like(weekday.At.Chars, meant.DayOfWeek);
        analysis.Report(
            weekday.At,
            [
                ("date", DateWriting.Of(meant)),
                ("is", meant < (analysis.Story.Anchor?.Day ?? analysis.Knowledge.Today) ? "was" : "is"),
                ("expected", meant.DayOfWeek.ToString()),
                ("written", weekday.Value.ToString()),
            ],
            isQuoted
                ? []
                :
                [
                    .. YearFixes(analysis, date, meant, weekday.Value),
                    .. DayName.EndsWith(analysis.Story, weekday.At)
                        ? []
                        : Fix.Replace(weekday.At, expected, $"Change {weekday.At.Text} to {expected}"),
                    .. DayFixes(day, meant, weekday.Value),
                ],
            assumption: isQuoted ? "The words are quoted" : DateWriting.Assumption(analysis, date)
        );
    }

    // "Saturday, March 1, 2024" in a story of 2025: the old year slips in most easily where all the rest is right in the new one.
    static ImmutableArray<Fix> YearFixes(in Analysis analysis, DateMention date, DateOnly meant, DayOfWeek weekday)
    {
        if (date.Year is not { At.Length: 4 } year || analysis.Story.Anchor?.Day.Year is not { } right || Math.Abs(right - meant.Year) != 1)
            return [];
        return meant.Day <= DateTime.DaysInMonth(right, meant.Month) && new DateOnly(right, meant.Month, meant.Day).DayOfWeek == weekday
            ? Fix.Replace(
                year.At,
                $"{right}",
                $"Change {year.At.Text} to {right}, in which {DateWriting.MonthAndDay(meant)} is a {weekday}"
            )
            : [];
    }

    // "Saturday and Sunday, Feb. 6 and 7": where both are a day off, it is one slip.
    static bool IsSameSlip(ImmutableArray<DateMention> dates, int index, DateMention date, DateOnly meant)
    {
        // The end of a range is no mention of its own.
        var before = ReferenceEquals(dates[index], date) ? index - 1 : index;
        return before >= 0
            && IsListed(date)
            && dates[before] is { From: { } day, Weekday: { } weekday } first
            && IsListed(first)
            && ReferenceEquals(first.At.Passage, date.At.Passage)
            && date.Weekday!.Value.At.Start < first.At.Start
            && Off(day, weekday.Value) == Off(meant, date.Weekday.Value.Value);
    }

    // "Sheffield Wednesday, Feb. 3 winners"
    static bool IsClub(Excerpt weekday) => TextCursor.LastWordBefore(weekday.Passage.Text, weekday.Start) is "Sheffield";

    static bool IsListed(DateMention date) => date.Weekday is { } weekday && weekday.At.End <= date.At.Start;

    static int Off(DateOnly day, DayOfWeek weekday) => ((int)day.DayOfWeek - (int)weekday + 7) % 7;

    // The nearest day of the month that has the weekday; the other way round where that would leave the month.
    static ImmutableArray<Fix> DayFixes(Written<int> day, DateOnly meant, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)meant.DayOfWeek + 7) % 7;
        var length = DateTime.DaysInMonth(meant.Year, meant.Month);
        var near = meant.Day + (ahead <= 3 ? ahead : ahead - 7);
        if (near < 1 || near > length)
            near = meant.Day + (ahead <= 3 ? ahead - 7 : ahead);
        var at = day.At;
        var digits = at.Chars[0] == '0' ? near.ToString("00") : near.ToString();
        if (at.Passage.Text.AsSpan(at.End) is ['s' or 'n' or 'r' or 't', 't' or 'd' or 'h', ..])
        {
            at = at.Passage.Excerpt(at.Start, at.Length + 2);
            digits += DateWriting.Ending(near);
        }
        else if (at.Passage.Text.AsSpan(at.End) is ['S' or 'N' or 'R' or 'T', 'T' or 'D' or 'H', ..])
        {
            at = at.Passage.Excerpt(at.Start, at.Length + 2);
            digits += DateWriting.Ending(near).ToUpperInvariant();
        }

        return Fix.Replace(at, digits, $"Change {at.Text} to {digits}, the nearest {weekday}");
    }

    // "The vote is on Tuesday, March 4, not Monday, March 4": a correction names the wrong one as well, in one sentence or with a "not".
    static bool IsPutRight(Story story, ImmutableArray<DateMention> dates, int index, DateMention date, DateOnly meant)
    {
        Excerpt? around = null;
        for (var i = Math.Max(0, index - FarthestDates); i < dates.Length && i <= index + FarthestDates; i++)
        {
            var other = dates[i];
            if (!ReferenceEquals(other.At.Passage, date.At.Passage) || other.From != meant || other.Weekday?.Value != meant.DayOfWeek)
                continue;
            var sentence = around ??= DateSetting.SentenceAround(story, date.At);
            // "charged on Monday, Feb. 20, police said on Tuesday": a weekday alone puts nothing right.
            if ((other.Day is not null && other.At.Start >= sentence.Start && other.At.End <= sentence.End) || Denies(sentence))
                return true;
        }

        return false;
    }

    static bool Denies(Excerpt sentence)
    {
        foreach (var word in new Words(sentence.Chars))
        {
            if (word is "not" or "Not" || word.EndsWith("n't") || word.EndsWith("n’t"))
                return true;
        }

        return false;
    }

    static bool FollowsWeekday(Excerpt at)
    {
        var before = at.Passage.Text.AsSpan(0, at.Start).TrimEnd();
        foreach (var join in DateWords.ListJoins)
        {
            if (!before.EndsWith(join))
                continue;
            var list = before[..^join.Length].TrimEnd();
            if (list.EndsWith("."))
                list = list[..^1];
            var start = list.Length;
            while (start > 0 && char.IsLetter(list[start - 1]))
                start--;
            if (DateWords.Find(list[start..]).Kind is DateWordKind.Weekday or DateWordKind.ShortWeekday && char.IsUpper(list[start]))
                return true;
        }

        return false;
    }
}
