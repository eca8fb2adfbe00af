using System.Runtime.InteropServices;

namespace StyleLint.Wire;

/// <summary>The stretch of a story's quoted words that a quotation fits best, and where the two differ.</summary>
/// <param name="Start">The stretch's first word.</param>
/// <param name="End">Just after its last one.</param>
/// <param name="Pairs">The words that are equal, in order: their place in the quotation and in the story.</param>
/// <param name="Length">Words of the quotation.</param>
readonly record struct QuoteFit(int Start, int End, List<(int Mine, int Theirs)> Pairs, int Length)
{
    /// <summary>How alike both are, from 0 to 1: the share of the words of both that are equal.</summary>
    internal double Similarity => Length + End - Start == 0 ? 0 : 2.0 * Pairs.Count / (Length + End - Start);

    /// <summary>Whether every word of the quotation stands in the stretch, in order.</summary>
    internal bool IsWhole => Pairs.Count == Length;

    /// <summary>Whether the stretch holds nothing else either.</summary>
    internal bool IsVerbatim => IsWhole && End - Start == Length;

    /// <summary>Fits a quotation into quoted words by the least number of words replaced, added and dropped (Sellers 1980).</summary>
    internal static QuoteFit Find(ReadOnlySpan<QuotedWord> mine, ReadOnlySpan<QuotedWord> theirs)
    {
        var width = theirs.Length + 1;
        var cost = new int[(mine.Length + 1) * width];
        for (var i = 1; i <= mine.Length; i++)
        {
            cost[i * width] = i;
            for (var j = 1; j < width; j++)
            {
                var same = mine[i - 1].Is(theirs[j - 1]);
                cost[i * width + j] = Math.Min(
                    cost[(i - 1) * width + j - 1] + (same ? 0 : 1),
                    1 + Math.Min(cost[(i - 1) * width + j], cost[i * width + j - 1])
                );
            }
        }

        var end = 0;
        for (var j = 1; j < width; j++)
        {
            if (cost[mine.Length * width + j] < cost[mine.Length * width + end])
                end = j;
        }

        var pairs = new List<(int, int)>();
        int row = mine.Length,
            column = end;
        while (row > 0 && column > 0)
        {
            var here = cost[row * width + column];
            var same = mine[row - 1].Is(theirs[column - 1]);
            if (here == cost[(row - 1) * width + column - 1] + (same ? 0 : 1))
            {
                row--;
                column--;
                if (same)
                    pairs.Add((row, column));
            }
            else if (here == cost[(row - 1) * width + column] + 1)
            {
                row--;
            }
            else
            {
                column--;
            }
        }

        pairs.Reverse();
        return new(column, end, pairs, mine.Length);
    }

    /// <summary>Whether enough of the equal words say something: so many, and half of those that do.</summary>
    internal bool SharesContent(ReadOnlySpan<QuotedWord> mine, int least)
    {
        int shared = 0,
            all = 0;
        foreach (var (word, _) in CollectionsMarshal.AsSpan(Pairs))
            shared += mine[word].Counts ? 1 : 0;
        foreach (var word in mine)
            all += word.Counts ? 1 : 0;
        return shared >= least && shared * 2 >= all;
    }
}
