using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>A toll that a story gives.</summary>
/// <param name="At">Where; null where it gives several.</param>
/// <param name="IsGiven">Whether it gives any.</param>
/// <param name="Most">The highest.</param>
readonly record struct Toll(Excerpt? At, bool IsGiven, double Most);

/// <summary>Reads how many people died, were hurt, are missing or were arrested.</summary>
static class TollReader
{
    // Words from the number to the fate: "Four people from Oslo are dead".
    const int Within = 5;

    // In characters, from the number to a list of those it counts.
    const int ListWithin = 60;

    /// <summary>The fate of those that a number counts: one word for each; null where none is told.</summary>
    internal static string? Of(NumberMention number, ReadOnlySpan<char> text)
    {
        if (number.End < text.Length && text[number.End] is '-' or '‑' or '%')
            return null;
        var rest = text[number.End..];
        var words = new Words(rest);
        var last = 0;
        for (var count = 0; count < Within && words.MoveNext(); count++)
        {
            if (
                rest[last..words.Start].IndexOfAnyExcept(' ') >= 0
                || FateWords.Ends.Contains(words.Current) && !IsPerfect(rest[words.Start..])
            )
                break;
            if (FateWords.After.TryGetValue(words.Current, out var fate))
                return fate;
            last = words.End;
        }

        return FateBefore(text[..number.Start]);
    }

    // "have died", "have been killed"
    static bool IsPerfect(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("have "))
            return false;
        text = text[5..];
        if (text.StartsWith("been "))
            text = text[5..];
        var end = text.IndexOfAny(" ,.;:");
        return FateWords.After.TryGetValue(end < 0 ? text : text[..end], out _);
    }

    /// <summary>Whether a number may count people: it is no age, no time and no measure.</summary>
    internal static bool MayCount(NumberMention number, ReadOnlySpan<char> text)
    {
        if (number.Unit is not NumberUnit.None || number.End < text.Length && text[number.End] is '-' or '‑' or '%')
            return false;
        // "Ada Obi, 29, of"
        if (text[..number.Start].EndsWith(", ") && number.End < text.Length && text[number.End] is ',' or '.' or ';')
            return false;
        // "1:40 a.m."
        if (number.Start > 0 && text[number.Start - 1] == ':')
            return false;
        var noun = CountedNoun.After(text, number.End);
        return noun.IsEmpty || !(CountedNoun.IsTime(noun) || NumberWords.Measures.Contains(noun) || FateWords.NoPeople.Contains(noun));
    }

    // "killing at least three"
    static string? FateBefore(ReadOnlySpan<char> before)
    {
        while (true)
        {
            before = before.TrimEnd();
            var word = before[(before.LastIndexOf(' ') + 1)..];
            if (FateWords.Before.TryGetValue(word, out var fate))
                return fate;
            if (word.IsEmpty || !FateWords.Roughs.Contains(word))
                return null;
            before = before[..^word.Length];
        }
    }

    /// <summary>Whether others are named before those counted: "the pilot and three passengers".</summary>
    internal static bool IsAddedTo(NumberMention number, ReadOnlySpan<char> text) =>
        TextCursor.LastWordBefore(text, number.Start) is "and"
        || text[number.End..Math.Min(text.Length, number.End + ListWithin)].Contains(", including", StringComparison.Ordinal);
}
