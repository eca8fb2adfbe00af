using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Numbers of the headline that the story does not give, or gives otherwise.</summary>
sealed class HeadlineNumberCheck(bool conflicting) : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        StoryNumbers? numbers = null;
        foreach (var headline in HeadlineAgreement.Headlines(analysis.Story.Page))
        {
            var each = new NumberScanner(headline.Chars);
            while (each.Next() is { } number)
            {
                if (number.IsLoose || number.Unit is NumberUnit.Code)
                    continue;
                numbers ??= StoryNumbers.Read(analysis.Story, withDeck: true);
                if (!StoryNumbers.IsChecked(number, headline.Chars) ? !numbers.IsNamedOtherwise(number, headline.Chars) : numbers.Contain(number, headline.Chars))
                    continue;
                var other = numbers.Conflict(number, headline.Chars, out var noun);
                if (other is null == conflicting)
                    continue;
                var at = headline.Slice(number.Start, number.End - number.Start);
                ImmutableArray<Related> related = other is { } there ? [new(analysis.Draft.Source, there.Span, $"\"{there}\" here")] : [];
                analysis.Report(at, [("written", at.Text), ("expected", other?.Text ?? ""), ("noun", noun)], related: related);
            }
        }
    }
}
