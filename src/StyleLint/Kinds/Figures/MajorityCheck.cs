using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"A majority, 30 percent", "fewer than half (58 percent)".</summary>
sealed class MajorityCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        foreach (var passage in analysis.Story.Body)
        {
            var text = passage.Text.AsSpan();
            if (!text.Contains("majority", StringComparison.Ordinal) && !text.Contains(" half", StringComparison.Ordinal))
                continue;
            var each = new NumberScanner(text);
            while (each.Next() is { } number)
            {
                if (
                    number is not { Unit: NumberUnit.Percent }
                    || FigureWords.MajorityBefore(text[..number.Start]) is not { } isMore
                    || (isMore ? number.Low >= 50 : number.Low <= 50)
                )
                    continue;
                var at = passage.Excerpt(number.Start, number.End - number.Start);
                analysis.Report(at, [("written", at.Text), ("expected", isMore ? "less than half" : "more than half")]);
            }
        }
    }
}
