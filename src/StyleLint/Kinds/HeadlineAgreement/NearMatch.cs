using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The stretch of a long run of words that is most like a short one: how many words are other, missing or too many.</summary>
readonly ref struct NearMatch(ReadOnlySpan<char> text, List<TextSpan> words, ReadOnlySpan<char> other, List<TextSpan> others)
{
    // Small words are alike in any two sentences.
    internal const int ShortestContentWord = 4;

    readonly ReadOnlySpan<char> _text = text;
    readonly ReadOnlySpan<char> _other = other;

    /// <summary>The best stretch with fewer differences than <paramref name="limit"/>; null where there is none.</summary>
    internal (int Start, int End, int Differences)? Find(int limit)
    {
        // Row by row of the other text: the cheapest way to have read so many words of this one, and where it began.
        var count = words.Count;
        Span<int> cost = stackalloc int[HeadlineQuote.MostWords + 1];
        Span<int> from = stackalloc int[HeadlineQuote.MostWords + 1];
        for (var i = 0; i <= count; i++)
            (cost[i], from[i]) = (i, 0);
        (int Start, int End, int Differences)? best = null;
        for (var j = 1; j <= others.Count; j++)
        {
            var (corner, cornerFrom) = (cost[0], from[0]);
            from[0] = j;
            for (var i = 1; i <= count; i++)
            {
                var (above, aboveFrom) = (cost[i], from[i]);
                var same = WordRun.IsSame(WordRun.In(_text, words[i - 1]), WordRun.In(_other, others[j - 1]));
                var (least, leastFrom) = (corner + (same ? 0 : 1), cornerFrom);
                if (above + 1 < least)
                    (least, leastFrom) = (above + 1, aboveFrom);
                if (cost[i - 1] + 1 < least)
                    (least, leastFrom) = (cost[i - 1] + 1, from[i - 1]);
                (cost[i], from[i]) = (least, leastFrom);
                (corner, cornerFrom) = (above, aboveFrom);
            }

            if (cost[count] >= limit || from[count] >= j || !IsLikely(from[count], j))
                continue;
            limit = cost[count];
            best = (others[from[count]].Start, others[j - 1].End, cost[count]);
        }

        return best;
    }

    // Both begin and end with the same word or another form of it, and two words of some length are the same (of two words, one).
    bool IsLikely(int start, int end)
    {
        if (
            !WordRun.IsSameStem(WordRun.In(_text, words[0]), WordRun.In(_other, others[start]))
            || !WordRun.IsSameStem(WordRun.In(_text, words[^1]), WordRun.In(_other, others[end - 1]))
        )
            return false;
        // Of two words only the number may be other: 'cold calls' is no slip for "cold calling".
        if (
            words.Count == 2
            && (
                end - start != 2
                || Math.Abs(words[0].Length - others[start].Length) + Math.Abs(words[1].Length - others[end - 1].Length) > 1
            )
        )
            return false;
        var shared = 0;
        foreach (var word in words)
        {
            if (word.Length < ShortestContentWord)
                continue;
            for (var index = start; index < end; index++)
            {
                if (!WordRun.IsSame(WordRun.In(_text, word), WordRun.In(_other, others[index])))
                    continue;
                shared++;
                break;
            }
        }

        return shared >= (words.Count == 2 ? 1 : 2);
    }
}
