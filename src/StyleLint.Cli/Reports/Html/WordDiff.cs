using System.Globalization;

namespace StyleLint.Cli.Reports.Html;

/// <summary>A place in a text: its words, and what stands before and after them.</summary>
readonly record struct Place(string Before, string Words, string After);

/// <summary>Words of a place or around it that follow each other and are alike in what is known of them.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsInside">Whether they belong to the place.</param>
/// <param name="IsShared">Whether the other text has them too, in the same order.</param>
readonly record struct Stretch(string Text, bool IsInside, bool IsShared);

/// <summary>Which words of two places are the same, in order. Capitals, marks and the kind of quotation mark make no difference.</summary>
static class WordDiff
{
    // Beyond it the comparison is no longer quick, and nobody reads differences word by word.
    const int MostWords = 600;

    /// <summary>Both places in stretches. What stands around them is compared as well, since one may begin earlier than the other.</summary>
    public static (List<Stretch> One, List<Stretch> Other) Of(Place one, Place other)
    {
        var (mine, theirs) = (Split(one), Split(other));
        var (inMine, inTheirs) = (new bool[mine.Count], new bool[theirs.Count]);
        if (mine.Count <= MostWords && theirs.Count <= MostWords)
            Match(mine, theirs, inMine, inTheirs);
        return (Join(mine, inMine), Join(theirs, inTheirs));
    }

    // The longest common subsequence.
    static void Match(List<Word> mine, List<Word> theirs, bool[] inMine, bool[] inTheirs)
    {
        var longest = new int[mine.Count + 1, theirs.Count + 1];
        for (var i = mine.Count - 1; i >= 0; i--)
        {
            for (var j = theirs.Count - 1; j >= 0; j--)
            {
                longest[i, j] = IsSame(mine[i], theirs[j])
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < mine.Count && j < theirs.Count;)
        {
            if (IsSame(mine[i], theirs[j]))
                inMine[i++] = inTheirs[j++] = true;
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }
    }

    static bool IsSame(Word one, Word other) => string.Equals(one.Bare, other.Bare, StringComparison.OrdinalIgnoreCase);

    static List<Stretch> Join(List<Word> words, bool[] isShared)
    {
        var stretches = new List<Stretch>();
        for (int from = 0, to; from < words.Count; from = to)
        {
            for (to = from + 1; to < words.Count && (words[to].IsInside, isShared[to]) == (words[from].IsInside, isShared[from]);)
                to++;
            stretches.Add(new(string.Join(' ', words.Skip(from).Take(to - from).Select(word => word.Text)), words[from].IsInside, isShared[from]));
        }

        return stretches;
    }

    static List<Word> Split(Place place) => [.. Split(place.Before, isInside: false), .. Split(place.Words, isInside: true), .. Split(place.After, isInside: false)];

    static IEnumerable<Word> Split(string text, bool isInside) =>
        text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Select(word => new Word(word, Bare(word), isInside));

    static string Bare(string word)
    {
        var bare = string.Concat(word.Where(unit => char.IsLetterOrDigit(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark));
        return bare.Length > 0 ? bare : word;
    }

    readonly record struct Word(string Text, string Bare, bool IsInside);
}
