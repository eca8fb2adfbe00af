using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A day of another year than the story's without its year: "since Sept. 3" in a story of February.</summary>
sealed class OtherYearCheck : IAnalyzer
{
    // Over the turn of the year a day this near, in days, is plain enough.
    const int NearDays = 31;

    public void Analyze(in Analysis analysis)
    {
        if (analysis.IsEvergreen || analysis.Story.Anchor is not { YearIsInferred: false } anchor)
            return;
        foreach (var date in analysis.Story.Dates)
        {
            if (
                date
                    is not {
                        Kind: DateKind.Day,
                        Year: null,
                        Relative: null,
                        Weekday: null,
                        Month: not null,
                        Day: not null,
                        Until: null,
                        From: { } from
                    }
                || from.Year == anchor.Day.Year
            )
                continue;
            if (
                Math.Abs(from.DayNumber - anchor.Day.DayNumber) <= NearDays
                || analysis.Story.Page.RoleOf(date.At.Passage) is not Role.Body
                || DateSetting.IsSpared(analysis.Story, date.At)
                || IsOfLife(DateSetting.SentenceAround(analysis.Story, date.At))
            )
                continue;
            var dated = date.Month.Value.At.Start < date.Day.Value.At.Start ? $"{date.At}, {from.Year}" : $"{date.At} {from.Year}";
            analysis.Report(
                date.At,
                [("date", date.At.Text), ("expected", $"{from.Year}"), ("other", DateWriting.Of(anchor.Day))],
                Fix.Replace(date.At, dated, $"Write {dated}")
            );
        }
    }

    // "She was born on Dec. 2": the year nearest the story is not the one that is meant.
    static bool IsOfLife(Excerpt sentence)
    {
        foreach (var word in new Words(sentence.Chars))
        {
            if (DateWords.IsOfLife(word))
                return true;
        }

        return false;
    }
}
