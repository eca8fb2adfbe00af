using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Numbers of the headline that the story does not give, or gives otherwise.</summary>
sealed class HeadlineNumberCheck(bool conflicting) : IAnalyzer
{
    // In characters: what stands nearer to a result belongs to it.
    const int Near = 30;

    public void Analyze(in Analysis analysis)
    {
        StoryNumbers? numbers = null;
        foreach (var headline in HeadlineScope.Headlines(analysis.Story.Page))
        {
            var each = new NumberScanner(headline.Chars);
            while (each.Next() is { } number)
            {
                if (number.IsLoose || number.Unit is NumberUnit.Code)
                    continue;
                numbers ??= StoryNumbers.Read(analysis.Story, withDeck: true);
                if (numbers.ListOtherThan(number, headline.Chars) is { } list)
                {
                    if (conflicting)
                        ReportList(analysis, headline.Slice(number.Start, number.End - number.Start), list);
                    continue;
                }

                if (!IsWrong(numbers, number, headline.Chars, out var other, out var noun) || other is null == conflicting)
                    continue;
                Report(analysis, headline.Slice(number.Start, number.End - number.Start), other, noun);
            }

            if (conflicting)
                CheckScores(analysis, headline);
        }
    }

    static bool IsWrong(StoryNumbers numbers, NumberMention number, ReadOnlySpan<char> headline, out Excerpt? other, out string noun)
    {
        (other, noun) = (null, "");
        if (
            number is { Unit: NumberUnit.None, Low: > 1 }
            && TollReader.Of(number, headline) is { } fate
            && numbers.TollOf(fate, number.Low) is { IsGiven: true } toll
            && !numbers.Allows(toll, number, headline)
        )
        {
            (other, noun) = (toll.At, fate);
            return true;
        }

        if (numbers.Twin(number, headline) is { } twin)
        {
            (other, noun) = (twin, HeadlineFrame.Of(number, headline).Name);
            return true;
        }

        if (!StoryNumbers.IsChecked(number, headline) ? !numbers.IsNamedOtherwise(number, headline) : numbers.Contain(number, headline))
            return false;
        other = numbers.Conflict(number, headline, out noun);
        return true;
    }

    // A result or vote of which the story has one half, and the other half otherwise.
    static void CheckScores(in Analysis analysis, Excerpt headline)
    {
        var scores = new ScoreReader(headline.Chars);
        while (scores.Next() is { } score)
        {
            if (OtherScore(analysis.Story, score) is { } other)
                Report(analysis, headline.Slice(score.Start, score.End - score.Start), other, "result");
        }
    }

    static Excerpt? OtherScore(Story story, Score wanted)
    {
        Excerpt? found = null;
        foreach (var passage in story.Draft.Passages)
        {
            if (!HeadlineScope.IsStory(story.Page, passage))
                continue;
            if (HasBoth(passage.Text, wanted))
                return null;
            var scores = new ScoreReader(passage.Text);
            while (found is null && scores.Next() is { } score)
            {
                if (score.Shares(wanted) && !IsInterim(passage.Text, score))
                    found = passage.Excerpt(score.Start, score.End - score.Start);
            }
        }

        return found;
    }

    // "19-7 at half-time", "a 2-0 lead"
    static bool IsInterim(string text, Score score)
    {
        var from = Math.Max(0, score.Start - Near);
        foreach (var word in ScoreWords.Interim)
        {
            if (text.AsSpan(from, Math.Min(text.Length, score.End + Near) - from).Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // "three goals to one": the two numbers one after the other.
    static bool HasBoth(string text, Score wanted)
    {
        var each = new NumberScanner(text);
        var (last, end) = (double.NaN, 0);
        while (each.Next() is { } number)
        {
            if (
                number.Start - end <= Near
                && (last == wanted.One && number.Low == wanted.Other || last == wanted.Other && number.Low == wanted.One)
            )
                return true;
            (last, end) = (number.Low, number.End);
        }

        return false;
    }

    static void ReportList(in Analysis analysis, Excerpt at, NumberedList list) =>
        analysis.Report(
            at,
            [("written", at.Text), ("expected", $"{list.Items}"), ("noun", "items")],
            related: [new(analysis.Draft.Source, list.Last, "the last item here")]
        );

    static void Report(in Analysis analysis, Excerpt at, Excerpt? other, string noun)
    {
        ImmutableArray<Related> related = other is { } there ? [new(analysis.Draft.Source, there.Span, $"\"{there}\" here")] : [];
        analysis.Report(at, [("written", at.Text), ("expected", other?.Text ?? ""), ("noun", noun)], related: related);
    }
}
