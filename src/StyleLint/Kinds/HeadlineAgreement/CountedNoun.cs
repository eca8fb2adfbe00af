using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>What a number counts: the noun behind it.</summary>
static class CountedNoun
{
    // Nouns that a headline counts stand this near to their number in the story: "450 well-paid manufacturing jobs".
    const int NounWithin = 3;

    /// <summary>The word right behind a number; empty where a mark stands between.</summary>
    internal static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var words = new Words(rest);
        return words.MoveNext() && words.Start <= 1 && rest[..words.Start] is "" or " " or "-" ? words.Current : default;
    }

    /// <summary>Whether a number counts a noun, with adjectives before it or none.</summary>
    internal static bool Counts(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> noun)
    {
        var rest = text[at..];
        var words = new Words(rest);
        var last = 0;
        for (var count = 0; count < NounWithin && words.MoveNext(); count++)
        {
            if (rest[last..words.Start].IndexOfAnyExcept(" -") >= 0)
                return false;
            if (WordRun.IsSameStem(words.Current, noun))
                return true;
            if (NumberWords.EndsCount(words.Current))
                return false;
            last = words.End;
        }

        return false;
    }

    /// <summary>Whether a noun is a span of time.</summary>
    internal static bool IsTime(ReadOnlySpan<char> noun)
    {
        foreach (var time in NumberWords.Times)
        {
            if (WordRun.IsSameStem(noun, time))
                return true;
        }

        return false;
    }
}
