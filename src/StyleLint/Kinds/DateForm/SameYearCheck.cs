using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>The story's own year, written with a day of it: "on Feb. 9, 2026".</summary>
sealed class SameYearCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        if (analysis.IsEvergreen || analysis.Story.Anchor is not { YearIsInferred: false } anchor)
            return;
        var story = analysis.Story;
        foreach (var date in story.Dates)
        {
            if (
                date is not { Kind: DateKind.Day, Year: { } year, Month: { } month, Day: { } day, Until: null }
                || year.Value != anchor.Day.Year
                || !char.IsLetter(month.At.Chars[0])
            )
                continue;
            if (
                story.Page.RoleOf(date.At.Passage) is not Role.Body
                || (story.Page.Dateline is { } dateline && dateline.At.Contains(date.At))
                || DateSetting.IsSpared(story, date.At)
            )
                continue;
            if (Tail(year.At, month.At, day.At) is { } tail)
                analysis.Report(
                    date.At,
                    [("date", date.At.Text), ("expected", year.At.Text), ("other", DateWriting.Of(anchor.Day))],
                    Fix.Replace(tail, "", $"Delete {year.At}")
                );
        }
    }

    // The year with the comma and blank before it, and the comma after it that belongs to the pair; before "a Monday, …" it belongs
    // to what follows.
    static Excerpt? Tail(Excerpt year, Excerpt month, Excerpt day)
    {
        var text = year.Passage.Text.AsSpan();
        var start = text[..year.Start].TrimEnd(" ,").Length;
        if (start < Math.Max(month.End, day.End))
            return null;
        var hasPair =
            text[start] == ','
            && year.End + 1 < text.Length
            && text[year.End] == ','
            && char.IsLower(text[Math.Min(year.End + 2, text.Length - 1)])
            && new Words(text[(year.End + 1)..]) is var words
            && words.MoveNext()
            && !DateWords.OpensAside(words.Current);
        return year.Passage.Excerpt(start, year.End + (hasPair ? 1 : 0) - start);
    }
}
