using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A range that ends before it begins: "from Feb. 5 to Feb. 2", "2024–2022".</summary>
sealed class RangeCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        foreach (var date in analysis.Story.Dates)
        {
            if (date is not { From: { } from, To: { } to, Until: { } until } || from <= to || IsNumbered(date))
                continue;
            var at = DateWriting.RangeAt(date);
            analysis.Report(
                at,
                [("date", at.Text), ("written", date.At.Text), ("other", until.At.Text)],
                Swap(date, until),
                assumption: DateWriting.Assumption(analysis, date));
        }
    }

    // "Resolution 2024-2022", "No. 2019-2011": a name takes the two numbers for itself.
    static bool IsNumbered(DateMention date)
    {
        if (date.Kind != DateKind.Year)
            return false;
        var before = date.At.Passage.Text.AsSpan(0, date.At.Start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.EndsWith("no.") || word.EndsWith('#') || (word.Length > 0 && char.IsUpper(word[0]) && word is not ("From" or "Between" or "In"));
    }

    // The two ends change places; where the first alone names the month, only the days do.
    static ImmutableArray<Fix> Swap(DateMention first, DateMention last)
    {
        var (left, right) = (first.At, last.At);
        if (last.Month is { } month && !last.At.Contains(month.At) && first.Day is { } day && last.Day is { } lastDay)
            (left, right) = (day.At, lastDay.At);
        else if (first.Year is null != last.Year is null)
            return [];
        return left.IsVerbatim && right.IsVerbatim
            ? [new($"Write {right.Text} before {left.Text}", FixSafety.NeedsReview, [new(left.Span, right.Text), new(right.Span, left.Text)])]
            : [];
    }
}
