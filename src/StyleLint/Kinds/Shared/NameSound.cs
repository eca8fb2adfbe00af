namespace StyleLint.Kinds;

/// <summary>Names that sound alike and are spelt otherwise: Sergei and Sergey, Labott and Labbot.</summary>
static class NameSound
{
    const int MostDifferences = 2;
    const int Shortest = 4;

    // No longer than the longest surname there is room for.
    const int Longest = 32;

    /// <summary>
    /// Whether two words are likely spellings of one name: nearly the same letters, the same first sound and the same consonants. One that
    /// is the beginning of the other (Eric, Erica) is another name.
    /// </summary>
    internal static bool IsAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (
            one.Length is < Shortest or > Longest
            || other.Length is < Shortest or > Longest
            || one.StartsWith(other, StringComparison.OrdinalIgnoreCase)
            || other.StartsWith(one, StringComparison.OrdinalIgnoreCase)
        )
            return false;
        Span<char> left = stackalloc char[Longest],
            right = stackalloc char[Longest];
        return left[..Skeleton(one, left)].SequenceEqual(right[..Skeleton(other, right)])
            && Differences(one, other) is > 0 and <= MostDifferences;
    }

    // The first letter, vowels all alike, and the consonants after it: doubled ones once, those of one sound by one letter.
    static int Skeleton(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var letter in word)
        {
            var sound = char.ToLowerInvariant(letter) switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or '\'' or '’' or '-' => '-',
                'c' or 'k' or 'q' => 'k',
                'z' or 's' => 's',
                'v' or 'w' or 'f' => 'v',
                'j' or 'g' => 'g',
                var other => other,
            };
            if (length == 0 ? sound != '-' || into[0] != '-' : sound != '-' && into[length - 1] != sound)
                into[length++] = sound;
        }

        return length;
    }

    /// <summary>How many letters have to be put in, left out or changed to make one word of the other.</summary>
    internal static int Differences(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Abs(one.Length - other.Length) > MostDifferences || other.Length > Longest)
            return int.MaxValue;
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(
                    Math.Min(row[j], row[j - 1]) + 1,
                    corner + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1)
                );
                corner = above;
            }
        }

        return row[other.Length];
    }
}
