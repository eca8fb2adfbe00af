using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>
/// A year of the header, the date line or the file's name that cannot be the story's: its weekdays and dates all disagree in that year
/// and all agree in the year beside it.
/// </summary>
/// <param name="Anchor">Where the year comes from.</param>
/// <param name="Right">The year in which they agree.</param>
/// <param name="Pairs">The dates with weekdays, in order.</param>
sealed record WrongYear(Anchor Anchor, int Right, ImmutableArray<DateMention> Pairs)
{
    // One pair alone is a slip of its own.
    const int FewestPairs = 2;

    /// <summary>The finding, where there is one; the weekdays of its pairs are no findings of their own then.</summary>
    internal static WrongYear? Of(in Analysis analysis)
    {
        if (analysis.Story.Anchor is not { YearIsInferred: false } anchor)
            return null;
        var pairs = ImmutableArray.CreateBuilder<DateMention>();
        foreach (var date in analysis.Story.Dates)
        {
            if (
                date is not { Weekday: { } weekday, Month: not null, Day: not null, Year: null, Until: null, From: { } from }
                || from.Year != anchor.Day.Year
            )
                continue;
            if (pairs.Any(pair => pair.From == from && pair.Weekday!.Value.Value == weekday.Value))
                continue;
            if (from.DayOfWeek == weekday.Value || DateSetting.MayBeOfAnotherYear(analysis.Story, date, weekday.Value))
                return null;
            // "Monday and Tuesday, Feb. 10 and 11" is one slip, and one pair.
            if (pairs.Count == 0 || weekday.At.End > date.At.Start)
                pairs.Add(date);
        }

        if (pairs.Count < FewestPairs)
            return null;
        foreach (var year in (ReadOnlySpan<int>)[anchor.Day.Year - 1, anchor.Day.Year + 1])
        {
            if (year is >= 1 and <= 9999 && pairs.All(pair => Agrees(pair, year)))
                return new(anchor, year, pairs.ToImmutable());
        }

        return null;
    }

    static bool Agrees(DateMention pair, int year) =>
        pair.From is { } day
        && day.Day <= DateTime.DaysInMonth(year, day.Month)
        && new DateOnly(year, day.Month, day.Day).DayOfWeek == pair.Weekday!.Value.Value;
}

/// <summary>Reports a year that the story's weekdays rule out.</summary>
sealed class YearCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        if (analysis.IsEvergreen || WrongYear.Of(analysis) is not { } wrong)
            return;
        var first = wrong.Pairs[0];
        var dated = wrong.Anchor.YearFrom is null ? wrong.Anchor : AnchorReader.ReadPublished(analysis.Story.Text);
        var at = dated?.At ?? first.At;
        var source = analysis.Draft.Source;
        var year = at.Chars.IndexOf($"{wrong.Anchor.Day.Year}");
        analysis.Report(
            at,
            [
                ("date", first.At.Text),
                ("written", $"{wrong.Anchor.Day.Year}"),
                ("expected", $"{wrong.Right}"),
                ("other", DateWriting.Of(wrong.Anchor.Day)),
            ],
            year < 0 ? [] : Fix.Replace(at.Slice(year, 4), $"{wrong.Right}", $"Change {wrong.Anchor.Day.Year} to {wrong.Right}"),
            [.. wrong.Pairs.Select(pair => Place(pair, wrong, source))]
        );
    }

    static Related Place(DateMention pair, WrongYear wrong, SourceText source) =>
        new(source, pair.At.Span, $"right in {wrong.Right}, wrong in {wrong.Anchor.Day.Year}");
}
