using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>
/// When a named day is, in words: "December 25", "fourth Thursday of November", "last Monday of May", "2 days before Easter",
/// "Monday before May 25", "Orthodox Easter", or the one day "2022-06-02".
/// </summary>
abstract record HolidayRule
{
    /// <summary>The day in a year; null if there is none. Easter is right from 1900 to 2099.</summary>
    internal abstract DateOnly? In(int year);

    /// <summary>Whether it is the same date each year, so that it may fall on a weekend and be observed on another day.</summary>
    internal virtual bool IsFixed => false;

    /// <summary>Reads a rule; null if the words aren't one.</summary>
    internal static HolidayRule? Parse(string words) => Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static HolidayRule? Parse(ReadOnlySpan<string> words) =>
        words switch
        {
            ["Easter"] => new EasterDay(IsOrthodox: false),
            ["Orthodox", "Easter"] => new EasterDay(IsOrthodox: true),
            [var day] when IsoDay.Read(day) is { } one => new OneDay(one),
            [var month, var day]
                when Calendar.Months.IndexOf(month) is >= 0 and var at
                    && int.TryParse(day, out var number)
                    && number >= 1
                    && number <= DateTime.DaysInMonth(2024, at + 1) => new DayOfMonth(at + 1, number),
            [var ordinal, var weekday, "of", var month]
                when Calendar.Ordinals.Contains(ordinal)
                    && WeekdayOf(weekday) is { } day
                    && Calendar.Months.IndexOf(month) is >= 0 and var at => new NthWeekday(
                ordinal == "last" ? null : Calendar.Ordinals.IndexOf(ordinal),
                day,
                at + 1
            ),
            [var count, "day" or "days", "before" or "after", .. var rest]
                when int.TryParse(count, out var days) && days is > 0 and < 200 && Parse(rest) is { } from => new Days(
                words[2] == "before" ? -days : days,
                from
            ),
            [var weekday, "before" or "after", .. var rest] when WeekdayOf(weekday) is { } day && Parse(rest) is { } from =>
                new NextWeekday(day, words[1] == "after", from),
            _ => null,
        };

    static DayOfWeek? WeekdayOf(string word) => Calendar.Weekdays.IndexOf(word) is >= 0 and var day ? (DayOfWeek)day : null;

    sealed record OneDay(DateOnly Day) : HolidayRule
    {
        internal override DateOnly? In(int year) => Day.Year == year ? Day : null;
    }

    sealed record DayOfMonth(int Month, int Day) : HolidayRule
    {
        internal override DateOnly? In(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new(year, Month, Day) : null;

        internal override bool IsFixed => true;
    }

    // Weeks counts from 0; null is the last.
    sealed record NthWeekday(int? Weeks, DayOfWeek Weekday, int Month) : HolidayRule
    {
        internal override DateOnly? In(int year)
        {
            if (Weeks is not { } weeks)
            {
                var end = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
                return end.AddDays(-(((int)end.DayOfWeek - (int)Weekday + 7) % 7));
            }

            var first = new DateOnly(year, Month, 1);
            return first.AddDays((((int)Weekday - (int)first.DayOfWeek + 7) % 7) + (7 * weeks));
        }
    }

    sealed record Days(int Count, HolidayRule From) : HolidayRule
    {
        internal override DateOnly? In(int year) => From.In(year)?.AddDays(Count);
    }

    // The day itself does not count.
    sealed record NextWeekday(DayOfWeek Weekday, bool IsAfter, HolidayRule From) : HolidayRule
    {
        internal override DateOnly? In(int year)
        {
            if (From.In(year) is not { } from)
                return null;
            var ahead = ((int)Weekday - (int)from.DayOfWeek + 6) % 7;
            return IsAfter ? from.AddDays(ahead + 1) : from.AddDays(ahead == 6 ? -7 : ahead - 6);
        }
    }

    sealed record EasterDay(bool IsOrthodox) : HolidayRule
    {
        internal override DateOnly? In(int year) => IsOrthodox ? Orthodox(year) : Western(year);

        // The anonymous Gregorian computus (Nature, 20 April 1876).
        static DateOnly Western(int year)
        {
            var (a, b, c) = (year % 19, year / 100, year % 100);
            var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
            var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
            var n = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
            return new(year, n / 31, (n % 31) + 1);
        }

        // Meeus, Astronomical Algorithms, chapter 8: the Julian day, which is 13 days behind from 1900 to 2099.
        static DateOnly Orthodox(int year)
        {
            var d = ((19 * (year % 19)) + 15) % 30;
            var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
            var n = d + e + 114;
            return new DateOnly(year, n / 31, (n % 31) + 1).AddDays(13);
        }
    }
}
