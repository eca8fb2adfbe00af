using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Days that no calendar has: "Feb. 30", "April 31", "13/14/2026".</summary>
sealed class ImpossibleDateCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        foreach (var field in analysis.Draft.Header.Fields)
        {
            if (field.Kind is FieldKind.Date or FieldKind.Modified)
                CheckHeader(analysis, field);
        }

        Check(analysis, analysis.Story.Dates);
        Check(analysis, analysis.Story.FurnitureDates);
    }

    static void Check(in Analysis analysis, ImmutableArray<DateMention> dates)
    {
        foreach (var date in dates)
        {
            Check(analysis, date, date.Month);
            if (date.Until is { } until)
                Check(analysis, until, until.Month);
        }
    }

    static void CheckHeader(in Analysis analysis, HeaderField field)
    {
        foreach (var value in field.Values)
        {
            if (HeaderDateReader.Read(value) is { Kind: HeaderDateKind.Impossible } date)
                analysis.Report(date.At, [("date", date.At.Text), ("expected", Expected(date.Month, date.Year))]);
        }
    }

    static void Check(in Analysis analysis, DateMention date, Written<int>? month)
    {
        if (month is not { } written || date.Day is not { } day || IsPossible(written.Value, day.Value, date.Year?.Value))
            return;
        // "case 2024-45-12": digits that are no date in any order are a number of another kind.
        if (char.IsAsciiDigit(written.At.Chars[0]) && (written.Value is < 1 or > 31 || day.Value is < 1 or > 31))
            return;
        if (DateSetting.IsSpared(analysis.Story, date.At))
            return;
        analysis.Report(date.At, [("date", date.At.Text), ("expected", Expected(written.Value, date.Year?.Value))]);
    }

    static string Expected(int month, int? year) =>
        month is >= 1 and <= 12
            ? $"{MonthName(month)} {(year is { } written ? $"{written} " : "")}has only {DaysIn(month, year)} days"
            : "there is no such month";

    static bool IsPossible(int month, int day, int? year) => month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(month, year);

    // Without a year, February may have its 29.
    static int DaysIn(int month, int? year) => DateTime.DaysInMonth(year ?? 2024, month);

    static string MonthName(int month) => System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
