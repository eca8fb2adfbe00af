using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>Days of the month written in two ways in one story: "Feb. 2" and "5 February".</summary>
sealed class MixedFormsCheck : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        List<(DateMention Date, Form Form)>? dates = null;
        foreach (var date in analysis.Story.Dates)
        {
            if (date is { Kind: DateKind.Day, Month: { } month, Day: { } day, Until: null, Clock: null } && IsCounted(analysis.Story, date))
                (dates ??= []).Add((date, Form.Of(month.At, day.At)));
        }

        if (dates is null || dates.TrueForAll(each => each.Form == dates[0].Form))
            return;
        // What most of them have is the story's form; of two as frequent ones, the first.
        var form = dates.GroupBy(each => each.Form).MaxBy(each => each.Count())!.Key;
        var model = dates.First(each => each.Form == form).Date;
        foreach (var (date, own) in dates)
        {
            if (own == form)
                continue;
            var right = form.Write(date);
            analysis.Report(
                date.At,
                [("date", date.At.Text), ("expected", right.TrimEnd('.')), ("other", model.At.Text)],
                // A house that writes "March 5" would undo "March 5th" again.
                form is { IsOrdinal: true, DayFirst: false }
                    ? []
                    : Fix.Replace(Whole(date), right, $"Write {right}"),
                [new(analysis.Draft.Source, model.At.Span, "written this way here")]
            );
        }
    }

    // Captions, datelines and date lines have forms of their own, and so have names ("the 17 November group") and quotations.
    static bool IsCounted(Story story, DateMention date)
    {
        if (story.Page.RoleOf(date.At.Passage) is not Role.Body || (story.Page.Dateline is { } dateline && dateline.At.Contains(date.At)))
            return false;
        var text = date.At.Passage.Text.AsSpan();
        var isName = text[..date.At.Start].EndsWith("the ") || (date.At.End + 1 < text.Length && text[date.At.End] == '-');
        // In a list, "Feb. 6 and 7", a day has no month of its own to write before or after it; capitals are a heading's.
        if (
            !date.At.Contains(date.Month!.Value.At)
            || (date.Year is { } year && !date.At.Contains(year.At))
            || date.Month.Value.At.Chars.IndexOfAnyInRange('a', 'z') < 0
        )
            return false;
        // Digits alone stand in tables and names of files, and so do two blanks.
        return !isName
            && !date.At.Chars.Contains("  ", StringComparison.Ordinal)
            && char.IsLetter(date.Month!.Value.At.Chars[0])
            && story.QuoteAt(date.At) is null;
    }

    // From the day or month to the year, without the weekday.
    static Excerpt Whole(DateMention date)
    {
        var (month, day) = (date.Month!.Value.At, date.Day!.Value.At);
        var start = Math.Min(month.Start, day.Start);
        var end = Math.Max(month.End, EndOf(day));
        if (
            date.Month.Value.At is var name
            && end < name.Passage.Text.Length
            && end == name.End
            && name.Passage.Text[end] == '.'
            && name.Length <= 4
            && name.Start > day.Start
            && date.Year is not null
        )
            end++;
        if (date.Year is { } year && year.At.Start > start)
            end = year.At.End;
        return month.Passage.Excerpt(start, end - start);
    }

    static int EndOf(Excerpt day) => Form.HasEnding(day) ? day.End + 2 : day.End;

    readonly record struct Form(bool DayFirst, bool IsOrdinal)
    {
        internal static Form Of(Excerpt month, Excerpt day) => new(day.Start < month.Start, HasEnding(day));

        internal static bool HasEnding(Excerpt day) =>
            day.End + 1 < day.Passage.Text.Length && char.IsAsciiLetter(day.Passage.Text[day.End]);

        internal string Write(DateMention date)
        {
            var (month, day) = (date.Month!.Value.At, date.Day!.Value);
            var stop =
                month.Length is 3 or 4
                && month.End < month.Passage.Text.Length
                && month.Passage.Text[month.End] == '.'
                && (month.Start < day.At.Start || date.Year is not null)
                    ? "."
                    : "";
            var number = IsOrdinal ? $"{day.Value}{DateWriting.Ending(day.Value)}" : $"{day.Value}";
            var year = date.Year?.At.Text;
            return DayFirst
                ? $"{number} {month}{stop}{(year is null ? "" : $" {year}")}"
                : $"{month}{stop} {number}{(year is null ? "" : $", {year}")}";
        }
    }
}
