using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Tells whether a number beside a month is meant as its day, although no month has so many: "on Feb. 45".</summary>
static class DaySlip
{
    const int LastDay = 31;

    // What stands around a number makes it a day no further than here; beyond, it takes a word that only leads to days.
    const int FirstUnlikely = 40;

    // From here on two figures after a month may be its year: "on Dec. 99 corn".
    const int FirstShortYear = 60;

    // "Feb. 45, 2026", "on Feb. 45", "Monday, Feb. 45" and "the Feb. 32 vote" are slips; "34 Sep" and "Dec 99" in a table are something
    // else.
    internal static bool IsDayOrSlip(in TextCursor text, DateParts date)
    {
        var day = date.Day.Value;
        if (day is > 0 and <= LastDay || date.Year is { IsWritten: true, Value: >= 1900 })
            return true;
        if (day is 0 or >= FirstShortYear)
            return false;
        var before = text.WordBefore(date.Start);
        if (day < FirstUnlikely && ReadsAsDay(text, date, before))
            return true;
        return DateWords.LeadsDay(before) || IsAfterWeekday(text, date.Start, before);
    }

    // "their 32 January match": no count stands before a month's whole name.
    internal static bool IsSlipBeforeMonth(in TextCursor text, DateParts date) =>
        date.Day.Value is > LastDay and < FirstShortYear && IsLower(text.WordBefore(date.Start));

    /// <summary>Whether a word begins in lower case.</summary>
    internal static bool IsLower(ReadOnlySpan<char> word) => word is [>= 'a' and <= 'z', ..];

    // "Monday Feb. 45", "Monday, Feb. 45"
    static bool IsAfterWeekday(in TextCursor text, int start, ReadOnlySpan<char> before)
    {
        if (before.IsEmpty && start - 2 > text.From && text[start - 2] == ',')
            before = text.WordBefore(start - 2);
        return before.Length > 0 && DateWords.Find(before).Kind is DateWordKind.Weekday or DateWordKind.ShortWeekday;
    }

    // "payable March 32", "OSLO, Feb. 30 (Reuters)", "by March 32 at noon": a day, by what stands around it. A price in a table, "Apr 37 up
    // 2", and what a sentence counts, "since March 35 have died", are none.
    static bool ReadsAsDay(in TextCursor text, DateParts date, ReadOnlySpan<char> before)
    {
        if (!StandsApart(text, date) || !MayStandBefore(before))
            return false;
        var next = text.Blanks(date.End);
        if (EndsThought(text, date.End, next))
            return true;
        return text[next] == ',' ? !IsDateNext(text, text.Blanks(next + 1)) : GoesOnUncounted(text, date, before, next);
    }

    // Day and month side by side, with a blank or an opening mark before them: no cell of a table, no part of a code.
    static bool StandsApart(in TextCursor text, DateParts date)
    {
        var (first, second) = IsMonthFirst(date) ? (date.Month, date.Day) : (date.Day, date.Month);
        return second.Start - first.End <= 2
            && (date.Start == text.From || text[date.Start - 1] is ' ' or '\u00A0' or '(' or '[' or '"' or '“');
    }

    // Nothing, a year, or a word that is no month: "Jan 31 Feb 32" is a row of a table.
    static bool MayStandBefore(ReadOnlySpan<char> before) =>
        before.IsEmpty || (char.IsAsciiDigit(before[0]) ? before.Length == 4 : !IsMonth(before));

    static bool EndsThought(in TextCursor text, int end, int next) =>
        next == text.Length
        || (text[next] == ':' && text.Blanks(next + 1) is var after && after > next + 1 && !text.IsDigitAt(after))
        || text[next] is '.' or ';' or ')' or '(' or '<'
        || (next > end && text[next] is '-' or '–' or '—');

    // "Jan 31, Feb 32, 34" is a list of something; "Feb. 32, 10:20 p.m." and "Feb. 32, 943 boats" are none.
    static bool IsDateNext(in TextCursor text, int next) =>
        next < text.Length
        && (char.IsAsciiDigit(text[next]) ? text.Digits(next) <= 2 && !ClockReader.Read(text, next, out _) : IsMonth(text.WordAt(next)));

    // The sentence goes on in a way that counts nothing.
    static bool GoesOnUncounted(in TextCursor text, DateParts date, ReadOnlySpan<char> before, int next)
    {
        if (before is "in" or "In" or "during" or "During")
            return false;
        // "a Feb. 32 report"
        if (SpeakerWords.Determiners.Contains(before))
            return true;
        var mayCount = DateWords.LeadsMonth(before) && !(before is "of" && text.WordBefore(text.StartOf(before)) is "as" or "As");
        if (IsLower(before) && !mayCount)
            return true;
        var after = text.WordAt(next);
        if (!IsLower(after) || DateWords.QuotesPrice(after))
            return false;
        return (IsMonthFirst(date) && !mayCount) || DateWords.FollowsDay(after);
    }

    static bool IsMonthFirst(DateParts date) => date.Month.Start < date.Day.Start;

    static bool IsMonth(ReadOnlySpan<char> word) => DateWords.Find(word).Kind is DateWordKind.Month or DateWordKind.ShortMonth;
}
