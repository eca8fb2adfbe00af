using System.Collections.Immutable;
using StyleLint.English;

namespace StyleLint.Kinds;

/// <summary>What it costs to look for an expression where its required words stand: the rarer they are, the less.</summary>
static class WordCost
{
    // What a search of the whole passage costs, in tries at one place.
    const double Search = 30;

    // Words rarer than one in a million places need not be told apart by what follows them.
    const double Rare = 1e-6;

    /// <summary>Whether words are so rare that what follows them need not tell them apart.</summary>
    internal static bool AreRare(ImmutableArray<string> run)
    {
        if (run[0].Length == 0)
            return false;
        foreach (var text in run)
        {
            if (Frequency(text) >= Rare)
                return false;
        }

        return true;
    }

    /// <summary>What it costs to look wherever one of some words stands, in tries at one place for each character of a text.</summary>
    internal static double Of(ImmutableArray<RequiredWord> words)
    {
        double cost = 0;
        foreach (var word in words)
            cost += Frequency(word.Text) * (word.IsStart ? 1 : Search);
        return cost;
    }

    /// <param name="run">The words, with the blanks before them.</param>
    /// <param name="isStart">Whether matches begin with them.</param>
    internal static double Of(ImmutableArray<string> run, bool isStart)
    {
        double cost = 0;
        foreach (var text in run)
            cost += Frequency(text.AsSpan().TrimStart(' ')) * (isStart && !text.StartsWith(' ') ? 1 : Search);
        return cost;
    }

    // Roughly: half of all words of a text are among some seventy, and each further letter, capital or mark makes others rarer; figures
    // stand together.
    static double Frequency(ReadOnlySpan<char> text)
    {
        double bits = 0;
        foreach (var place in text.Split(' '))
        {
            var word = text[place];
            if (CommonWords.InMostTexts.Contains(word))
            {
                bits += 6;
                continue;
            }

            foreach (var c in word)
                bits += char.IsAsciiLetterLower(c)
                    ? "etaoinshrdlu".Contains(c)
                        ? 2
                        : 3.5
                    : char.IsAsciiDigit(c)
                        ? 2.5
                        : 6;
        }

        return Math.Pow(2, -bits);
    }
}
