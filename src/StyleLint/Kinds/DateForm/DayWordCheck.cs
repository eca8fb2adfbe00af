using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"today", "yesterday" and "tomorrow" where the house names the weekday.</summary>
/// <param name="on">Whether the house writes "on" before it.</param>
sealed class DayWordCheck(bool on) : IAnalyzer
{
    public void Analyze(in Analysis analysis)
    {
        if (analysis.IsEvergreen)
            return;
        foreach (var date in analysis.Story.Dates)
        {
            if (
                date
                    is not {
                        Kind: DateKind.Day,
                        Weekday: null,
                        Relative: { Unit: DateUnit.Day, Count: >= -1 and <= 1 },
                        Until: null,
                        Clock: null
                    }
                || !IsOwnWord(date)
            )
                continue;
            if (
                analysis.Story.Page.RoleOf(date.At.Passage) is not (Role.Body or Role.Deck)
                || DateSetting.IsSpared(analysis.Story, date.At)
            )
                continue;
            // "later today" becomes "later on Monday".
            var early =
                date.At.Chars.IndexOf(' ') is var cut and > 0
                && date.At.Chars[..cut] is "later" or "Later" or "earlier" or "Earlier" or "late" or "Late" or "early" or "Early"
                    ? cut + 1
                    : 0;
            var at = date.At.Slice(early, date.At.Length - early);
            var weekday = date.From is { } day ? $"{day.DayOfWeek}{PartOfDay(at.Chars)}" : "the weekday";
            var right = date.From is not null ? InPlace(at, weekday) : "";
            analysis.Report(
                at,
                [
                    ("date", at.Text),
                    ("expected", weekday),
                    ("other", analysis.Story.Anchor is { } anchor ? DateWriting.Of(anchor.Day) : ""),
                ],
                right.Length == 0 ? [] : Fix.Replace(at, right, $"Write {right}")
            );
        }
    }

    // "today's world" is these days, and "two days ago" or "the day before yesterday" are no such words.
    static bool IsOwnWord(DateMention date)
    {
        var words = date.At.Chars;
        if (words.EndsWith("ago") || words.StartsWith("the day", StringComparison.OrdinalIgnoreCase))
            return false;
        var after = date.At.Passage.Text.AsSpan(date.At.End);
        return !(words.Equals("today", StringComparison.OrdinalIgnoreCase) && after is ['\'' or '’', 's', ..]);
    }

    static string PartOfDay(ReadOnlySpan<char> words)
    {
        foreach (var part in (ReadOnlySpan<string>)[" morning", " afternoon", " evening", " night", " lunchtime"])
        {
            if (words.EndsWith(part))
                return part;
        }

        return words.Equals("tonight", StringComparison.OrdinalIgnoreCase) ? " night" : "";
    }

    // "yesterday's vote" is Monday's, "until yesterday" until Monday; elsewhere the house's "on" goes before it.
    string InPlace(Excerpt at, string weekday)
    {
        var text = at.Passage.Text.AsSpan();
        var word = TextCursor.LastWordBefore(text, at.Start);
        var isPart = text[at.End..] is ['\'' or '’', ..] || DateWords.TakesDayWithoutOn(word);
        var lead =
            isPart || !on ? ""
            : char.IsUpper(text[at.Start]) ? "On "
            : "on ";
        return $"{lead}{weekday}";
    }
}
