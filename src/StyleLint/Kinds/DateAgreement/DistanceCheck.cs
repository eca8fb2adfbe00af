using StyleLint.Diagnostics;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A number of years and the year beside it: "five years ago, in 2019".</summary>
sealed class DistanceCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        if (analysis.Story.Anchor is not { YearIsInferred: false } anchor || analysis.IsEvergreen)
            return;
        var dates = analysis.Story.Dates;
        for (var i = 0; i + 1 < dates.Length; i++)
        {
            if (
                dates[i] is not { Relative: { Unit: DateUnit.Year, Count: < 0 and var count } } distance
                || dates[i + 1] is not { Year: { } year, Until: null } named
            )
                continue;
            if (!AreTogether(distance, named) || IsRound(distance) || DateSetting.IsSpared(analysis.Story, distance.At))
                continue;
            // Before the year's day has come round again, it is one less.
            var apart = anchor.Day.Year - year.Value;
            if (Math.Abs(apart + count) <= 1)
                continue;
            analysis.Report(
                distance.At,
                [
                    ("date", year.Value.ToString()),
                    ("written", (-count).ToString()),
                    ("expected", apart.ToString()),
                    ("other", DateWriting.Of(anchor.Day)),
                ],
                related: [new(analysis.Draft.Source, named.At.Span, $"{year.Value} is {apart} years before the story's date")]
            );
        }
    }

    static bool AreTogether(DateMention distance, DateMention named) =>
        ReferenceEquals(distance.At.Passage, named.At.Passage)
        && distance.At.Chars.EndsWith("years ago")
        && distance.At.Passage.Text.AsSpan(distance.At.End, named.At.Start - distance.At.End)
            is ", in "
                or " in "
                or " ("
                or ", on "
                or " on ";

    // "some 20 years ago", "more than ten years ago"
    static bool IsRound(DateMention distance) =>
        NumberWords.IsRoughDistance(TextCursor.LastWordBefore(distance.At.Passage.Text, distance.At.Start));
}
