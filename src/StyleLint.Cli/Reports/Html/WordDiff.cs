using System.Globalization;

namespace StyleLint.Cli.Reports.Html;

/// <summary>A place in a text: its words, and what stands before and after them.</summary>
readonly record struct Place(string Before, string Words, string After);

/// <summary>Words of a place or around it that follow each other and are alike in what is known of them.</summary>
/// <param name="Text">The words, with the blank before them where there is one.</param>
/// <param name="IsInside">Whether they belong to the place.</param>
/// <param name="IsShared">Whether the other text has them too, in the same order.</param>
readonly record struct Stretch(string Text, bool IsInside, bool IsShared);

/// <summary>Which words of two places are the same, in order. Capitals, marks and the kind of quotation mark make no difference.</summary>
static class WordDiff
{
    // Beyond it the comparison is no longer quick, and nobody reads differences word by word.
    const int MostWords = 600;

    /// <summary>Both places in stretches. What stands around them is compared as well, since one may begin earlier than the
    /// other.</summary>
    public static (List<Stretch> One, List<Stretch> Other) Of(Place one, Place other)
    {
        var (mine, theirs) = (new Side(one), new Side(other));
        if (mine.Words.Count <= MostWords && theirs.Words.Count <= MostWords)
        {
            Match(mine, mine.Inside, theirs, theirs.Inside);
            var (myFirst, theirFirst) = (mine.FirstShared, theirs.FirstShared);
            Match(mine, mine.Inside.Start..myFirst, theirs, ..theirs.Inside.Start);
            Match(mine, ..mine.Inside.Start, theirs, theirs.Inside.Start..theirFirst);
            var (myRest, theirRest) = (mine.AfterShared, theirs.AfterShared);
            Match(mine, myRest..mine.Inside.End, theirs, theirs.Inside.End..);
            Match(mine, mine.Inside.End.., theirs, theirRest..theirs.Inside.End);
        }

        return (mine.Join(), theirs.Join());
    }

    // Marks the longest common subsequence of two ranges.
    static void Match(Side one, Range mine, Side other, Range theirs)
    {
        var (from, count) = mine.GetOffsetAndLength(one.Words.Count);
        var (otherFrom, otherCount) = theirs.GetOffsetAndLength(other.Words.Count);
        var longest = new int[count + 1, otherCount + 1];
        for (var i = count - 1; i >= 0; i--)
        {
            for (var j = otherCount - 1; j >= 0; j--)
            {
                longest[i, j] = IsSame(one.Words[from + i], other.Words[otherFrom + j])
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < count && j < otherCount; )
        {
            if (IsSame(one.Words[from + i], other.Words[otherFrom + j]))
                one.IsShared[from + i++] = other.IsShared[otherFrom + j++] = true;
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }
    }

    static bool IsSame(Word one, Word other) => string.Equals(one.Bare, other.Bare, StringComparison.OrdinalIgnoreCase);

    static string Bare(string word)
    {
        var bare = string.Concat(
            word.Where(unit => char.IsLetterOrDigit(unit) || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark)
        );
        return bare.Length > 0 ? bare : word;
    }

    /// <param name="Text">The word with its marks.</param>
    /// <param name="Bare">Its letters and digits.</param>
    /// <param name="IsAfterBlank">Whether a blank stands before it.</param>
    readonly record struct Word(string Text, string Bare, bool IsAfterBlank);

    // One of the two places, word by word.
    sealed class Side
    {
        public Side(Place place)
        {
            var blank = false;
            Split(place.Before, ref blank);
            var start = Words.Count;
            Split(place.Words, ref blank);
            Inside = start..Words.Count;
            Split(place.After, ref blank);
            IsShared = new bool[Words.Count];
        }

        public List<Word> Words { get; } = [];

        public bool[] IsShared { get; }

        public Range Inside { get; }

        /// <summary>The first shared word of the place; its end where none is.</summary>
        public int FirstShared =>
            Inside.Start.Value + (IsShared.AsSpan(Inside).IndexOf(true) is var first and >= 0 ? first : IsShared.AsSpan(Inside).Length);

        /// <summary>Just after the last shared word of the place; its start where none is.</summary>
        public int AfterShared => Inside.Start.Value + IsShared.AsSpan(Inside).LastIndexOf(true) + 1;

        public List<Stretch> Join()
        {
            var stretches = new List<Stretch>();
            for (int from = 0, to; from < Words.Count; from = to)
            {
                for (to = from + 1; to < Words.Count && (IsInside(to), IsShared[to]) == (IsInside(from), IsShared[from]); )
                    to++;
                stretches.Add(
                    new(
                        string.Concat(Words.Skip(from).Take(to - from).Select(word => word.IsAfterBlank ? $" {word.Text}" : word.Text)),
                        IsInside(from),
                        IsShared[from]
                    )
                );
            }

            return stretches;
        }

        bool IsInside(int word) => word >= Inside.Start.Value && word < Inside.End.Value;

        void Split(string text, ref bool blank)
        {
            for (var at = 0; at < text.Length; )
            {
                var start = at;
                while (at < text.Length && !char.IsWhiteSpace(text[at]))
                    at++;
                if (at > start)
                {
                    Words.Add(new(text[start..at], Bare(text[start..at]), blank));
                    blank = false;
                    continue;
                }

                blank = Words.Count > 0;
                at++;
            }
        }
    }
}
