using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The names of months and weekdays. Every list that has them among other words takes them from here.</summary>
static class Calendar
{
    /// <summary>The months in their order.</summary>
    internal const string MonthNames = "January February March April May June July August September October November December";

    /// <summary>Their abbreviations.</summary>
    internal const string ShortMonths = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec";

    /// <summary>The weekdays in the order of <see cref="DayOfWeek"/>.</summary>
    internal const string WeekdayNames = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday";

    /// <summary>Their abbreviations.</summary>
    internal const string ShortWeekdays = "Sun Mon Tue Tues Wed Thu Thur Thurs Fri Sat";

    /// <summary>The months in their order.</summary>
    internal static readonly ImmutableArray<string> Months = [.. MonthNames.Split(' ')];

    /// <summary>The weekdays in the order of <see cref="DayOfWeek"/>.</summary>
    internal static readonly ImmutableArray<string> Weekdays = [.. WeekdayNames.Split(' ')];

    /// <summary>Which of its kind a day is in its month, as facts write it.</summary>
    internal static readonly ImmutableArray<string> Ordinals = ["first", "second", "third", "fourth", "last"];

    static readonly WordSet MonthForms = WordSet.Split(MonthNames + " " + ShortMonths);

    static readonly WordSet WeekdayForms = WordSet.Split(WeekdayNames + " " + ShortWeekdays);

    /// <summary>Whether a word names a month, in full or short; capitals do not matter.</summary>
    internal static bool IsMonth(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 9 && MonthForms.Contains(word);

    /// <summary>Whether a word names a weekday, in full or short; capitals do not matter.</summary>
    internal static bool IsWeekday(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 9 && WeekdayForms.Contains(word);

    /// <summary>1 for January or Jan, to 12; 0 for what is no month.</summary>
    internal static int MonthNumber(ReadOnlySpan<char> word)
    {
        for (var month = 0; IsMonth(word) && month < Months.Length; month++)
        {
            if (Months[month].AsSpan(0, 3).Equals(word[..3], StringComparison.OrdinalIgnoreCase))
                return month + 1;
        }

        return 0;
    }
}
