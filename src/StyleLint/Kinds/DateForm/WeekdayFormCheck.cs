using StyleLint.Diagnostics;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"said Monday" or "said on Monday", whichever is not the house's.</summary>
/// <param name="on">Whether the house writes "on".</param>
sealed class WeekdayFormCheck(bool on) : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        foreach (var date in story.Dates)
        {
            if (
                date is not { Weekday: { } weekday, Relative: null, Day: null, Until: null }
                || date.At.Start != weekday.At.Start
                || !AnchorReader.IsReported(date)
            )
                continue;
            // "told the Monday briefing" and "said Monday's vote was lost" are no days of the saying.
            var text = date.At.Passage.Text.AsSpan();
            if (date.At.End < text.Length && text[date.At.End] is '\'' or '’' or '-')
                continue;
            // "the week ended Friday" and "a letter dated Friday" take the day itself.
            var hasOn = text[..date.At.Start].EndsWith(" on ");
            if (
                hasOn == on
                || text[..date.At.Start].EndsWith("ended ")
                || text[..date.At.Start].EndsWith("dated ")
                || DateSetting.IsSpared(story, date.At)
            )
                continue;
            var at = hasOn ? date.At.Passage.Excerpt(date.At.Start - 3, weekday.At.Length + 3) : weekday.At;
            var right = on ? $"on {weekday.At}" : weekday.At.Text;
            analysis.Report(
                at,
                [("date", at.Text), ("expected", right), ("other", "")],
                Fix.Replace(at, right, $"Write \"{right}\"", FixSafety.Safe)
            );
        }
    }
}
