namespace StyleLint.Facts;

/// <summary>
/// Whether one name is a slip of the pen from another: a letter added, missing or changed, two letters swapped, or another spelling of the
/// same sound (one letter for two, "ie" for "ei", "ph" for "f"). Both are folded to lower case.
/// </summary>
static class NameSlip
{
    const int Longest = 32;
    const int Shortest = 3;

    /// <summary>Whether <paramref name="written"/> may be a slip for <paramref name="known"/>. The first letter must be the same or sound
    /// the same.</summary>
    internal static bool IsSlip(ReadOnlySpan<byte> written, ReadOnlySpan<byte> known)
    {
        if (
            Math.Min(written.Length, known.Length) < Shortest
            || Math.Abs(written.Length - known.Length) > 2
            || Math.Max(written.Length, known.Length) > Longest
        )
            return false;
        if (written[0] == known[0] || (written[0] == known[1] && written[1] == known[0]))
        {
            if (IsOneEdit(written, known))
                return true;
        }

        Span<byte> one = stackalloc byte[Longest],
            other = stackalloc byte[Longest];
        return one[..Sound(written, one)].SequenceEqual(other[..Sound(known, other)]) && !written.SequenceEqual(known);
    }

    /// <summary>Whether two names differ only in vowels, double letters and <c>h</c>: two transliterations of one name.</summary>
    internal static bool IsRomanization(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        int i = 0,
            j = 0;
        while (true)
        {
            var (a, b) = (NextConsonant(one, ref i), NextConsonant(other, ref j));
            if (a != b)
                return false;
            if (a == 0)
                return true;
        }
    }

    static byte NextConsonant(ReadOnlySpan<byte> word, ref int at)
    {
        while (at < word.Length)
        {
            var letter = word[at++];
            if (
                letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y' or (byte)'h' or (byte)' '
                || (at > 1 && word[at - 2] == letter)
            )
                continue;
            return letter is (byte)'q' ? (byte)'k' : letter;
        }

        return 0;
    }

    static bool IsOneEdit(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var at = a.CommonPrefixLength(b);
        if (a.Length == b.Length)
        {
            if (at == a.Length)
                return false;
            return a[(at + 1)..].SequenceEqual(b[(at + 1)..])
                || (at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a[(at + 2)..].SequenceEqual(b[(at + 2)..]));
        }

        return a.Length + 1 == b.Length
            ? a[at..].SequenceEqual(b[(at + 1)..])
            : a.Length == b.Length + 1 && a[(at + 1)..].SequenceEqual(b[at..]);
    }

    // The letters as heard: doubled ones once, and one letter for each sound.
    static int Sound(ReadOnlySpan<byte> word, Span<byte> into)
    {
        var length = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var next = at + 1 < word.Length ? word[at + 1] : (byte)0;
            var letter = word[at];
            if (letter is (byte)'p' && next is (byte)'h')
                (letter, at) = ((byte)'f', at + 1);
            else if (letter is (byte)'c' && next is (byte)'k')
                (letter, at) = ((byte)'k', at + 1);
            else if (letter is (byte)'e' or (byte)'i' && next is (byte)'e' or (byte)'i')
                (letter, at) = ((byte)'i', at + 1);
            letter = letter switch
            {
                (byte)'c' or (byte)'q' => (byte)'k',
                (byte)'y' => (byte)'i',
                (byte)'z' => (byte)'s',
                _ => letter,
            };
            if (length == 0 || into[length - 1] != letter)
                into[length++] = letter;
        }

        return length;
    }
}
