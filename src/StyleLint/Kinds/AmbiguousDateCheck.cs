using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A date in digits that is one day in America and another in Europe: "02/03/2026".</summary>
sealed class AmbiguousDateCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        foreach (var date in analysis.Story.Dates)
        {
            if (date is not { IsAmbiguousNumeric: true, Year: { } year, Month: { } left, Day: { } right } || DateSetting.IsSpared(analysis.Story, date.At))
                continue;
            var american = DateWriting.Of(new(year.Value, left.Value, right.Value));
            var european = DateWriting.Of(new(year.Value, right.Value, left.Value));
            analysis.Report(
                date.At,
                [("date", date.At.Text), ("expected", american), ("other", european)],
                [
                    .. Fix.Replace(date.At, american, $"Write {american}"),
                    .. Fix.Replace(date.At, european, $"Write {european}"),
                ]);
        }
    }
}
