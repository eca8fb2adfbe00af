using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A date in digits that is one day in America and another in Europe: "02/03/2026".</summary>
sealed class AmbiguousDateCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        if (TellsItsOrder(analysis.Story))
            return;
        var source = analysis.Draft.Source;
        List<DateMention>? found = null;
        (Passage? Passage, bool IsRow) row = default;
        foreach (var date in analysis.Story.Dates)
        {
            if (
                date is not { IsAmbiguousNumeric: true, Year: not null, Month: not null, Day: not null }
                || IsNamed(date)
                || DateSetting.IsSpared(analysis.Story, date.At)
            )
                continue;
            if (!ReferenceEquals(row.Passage, date.At.Passage))
                row = (date.At.Passage, IsRow(date.At.Passage.Text));
            // The columns of a table have no room for words.
            if (date.At.Passage.Kind is PassageKind.TableCell || row.IsRow)
                continue;
            (found ??= []).Add(date);
        }

        if (found is null)
            return;
        // A day that is named again is one doubt; where else it stands is told with it.
        foreach (var again in found.GroupBy(date => date.At.Text))
        {
            var date = again.First();
            var (year, left, right) = (date.Year!.Value, date.Month!.Value, date.Day!.Value);
            var american = DateWriting.Of(new(year.Value, left.Value, right.Value));
            var european = DateWriting.Of(new(year.Value, right.Value, left.Value));
            analysis.Report(
                date.At,
                [("date", date.At.Text), ("expected", american), ("other", european)],
                [.. Fix.Replace(date.At, american, $"Write {american}"), .. Fix.Replace(date.At, european, $"Write {european}")],
                [.. again.Skip(1).Select(other => new Related(source, other.At.Span, "again here"))]
            );
        }
    }

    // "9/11/2001", and "9/11/12" of the attack on its anniversary, are no longer ways of writing a day.
    static bool IsNamed(DateMention date) => date is { Month.Value: 9, Day.Value: 11 };

    // Mostly figures and blanks.
    static bool IsRow(string text)
    {
        var letters = 0;
        foreach (var c in text)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters * 3 < text.Length;
    }

    // "3/27/2026" in the same story has its month first, and so have the others.
    static bool TellsItsOrder(Story story)
    {
        foreach (var date in story.Dates)
        {
            if (
                date is { IsAmbiguousNumeric: false, Year: { } year, Month: { } month, Day: { } day }
                && char.IsAsciiDigit(month.At.Chars[0])
                && year.At.Start > month.At.Start
                && year.At.Start > day.At.Start
            )
                return true;
        }

        return false;
    }
}
