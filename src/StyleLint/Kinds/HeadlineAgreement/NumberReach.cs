using StyleLint.English;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>What a number of the story may stand for beside its own value: words that imply one, and units that it shares with a
/// neighbour.</summary>
static class NumberReach
{
    // A week is 7 and a year 12 only of days and months, hundreds of miles are no girls, and a first half is no 50 per cent.
    internal static bool CanImply(NumberMention number, ReadOnlySpan<char> text, ReadOnlySpan<char> counted)
    {
        if (!number.IsLoose)
            return true;
        var word = text[number.Start..number.End];
        if (word.StartsWith("half", StringComparison.OrdinalIgnoreCase))
            return !text[..number.Start].TrimEnd().EndsWith("first", StringComparison.OrdinalIgnoreCase)
                && !text[..number.Start].TrimEnd().EndsWith("second", StringComparison.OrdinalIgnoreCase);
        if (
            number.High > number.Low
            && text[number.End..].StartsWith(" of ")
            && CountedNoun.After(text, number.End + 3) is var measured
            && NumberWords.Measures.Contains(measured)
        )
            return WordRun.IsSameStem(measured, CountedNoun.After(counted, 0)) || CountedNoun.After(counted, 0).IsEmpty;
        return !NumberWords.TryTimeWord(word, out var unit)
            || CountedNoun.After(counted, 0).StartsWith(unit, StringComparison.OrdinalIgnoreCase);
    }

    // "5 to 10 per cent", "10 percentage points", "a 5-cent rise".
    internal static bool BorrowsUnit(ReadOnlySpan<char> after) =>
        after.StartsWith(" to ")
        || after.StartsWith(" and ")
        || after.StartsWith(" or ")
        || after.StartsWith(" p")
        || after is ['-' or '–', ..];
}
