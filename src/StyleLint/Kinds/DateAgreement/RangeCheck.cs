using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
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
            if (
                date is not { From: { } from, To: { } to, Until: { } until }
                || from <= to
                || IsPair(date)
                || DateSetting.IsSpared(analysis.Story, date.At)
            )
                continue;
            var at = DateWriting.RangeAt(date);
            analysis.Report(
                at,
                [("date", at.Text), ("written", date.At.Text), ("other", until.At.Text)],
                Swap(date, until),
                assumption: DateWriting.Assumption(analysis, date)
            );
        }
    }

    // "Resolution 2024-2022", "the 2024-2020 comparison": two years are a time only where a word says so.
    static bool IsPair(DateMention date)
    {
        var text = date.At.Passage.Text.AsSpan();
        var after = text[DateWriting.RangeAt(date).End..];
        if (IsBeforeChrist(after) || IsMoved(text[..date.At.Start]))
            return true;
        if (
            date.Kind != DateKind.Year
            || (text[..date.At.Start].EndsWith("(") && after.StartsWith(")") && !IsCode(text[..(date.At.Start - 1)]))
        )
            return false;
        return TextCursor.LastWordBefore(date.At.Passage.Text, date.At.Start)
            is not ("from" or "From" or "in" or "In" or "between" or "Between" or "during" or "During");
    }

    // Years B.C. count down.
    static bool IsBeforeChrist(ReadOnlySpan<char> after)
    {
        after = after.TrimStart();
        return after.StartsWith("B.C.") || after.StartsWith("BC") || after.StartsWith("bc") || after.StartsWith("b.c.");
    }

    // "brought the vote forward from May 9 to May 6": the date moves.
    static bool IsMoved(ReadOnlySpan<char> before)
    {
        if (TextCursor.LastWord(before.TrimEnd()) is not ("from" or "From"))
            return false;
        var at = before.Length;
        while (new TextCursor(before, 0).StepBackInClause(ref at, out var word))
        {
            if (TenseWords.Moves.Contains(word))
                return true;
        }

        return false;
    }

    // "ISO (2022-2019)"
    static bool IsCode(ReadOnlySpan<char> before)
    {
        var word = TextCursor.LastWord(before.TrimEnd());
        return word.IsEmpty || word.IndexOfAnyInRange('a', 'z') < 0;
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
            ?
            [
                new(
                    $"Write {right.Text} before {left.Text}",
                    FixSafety.NeedsReview,
                    [new(left.Span, right.Text), new(right.Span, left.Text)]
                ),
            ]
            : [];
    }
}
