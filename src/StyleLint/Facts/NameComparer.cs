namespace StyleLint.Facts;

/// <summary>
/// Compares names as a reader hears them: case, accents and full stops don't count, a hyphen is a space, and a typographic apostrophe is a
/// plain one ("Jong-un" is "Jong Un", "U.S." is "US", "Erdoğan" is "Erdogan").
/// </summary>
sealed class NameComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    // The plain letter under each of U+00C0-U+017F and U+1E00-U+1EFF, by Unicode's decompositions; letters that have none (ø, ł, đ, ı)
    // are what English copy writes for them. Upper case is folded along.
    const string Latin =
        "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy"
        + "??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    internal static NameComparer Instance { get; } = new();

    /// <summary>Whether two names read the same.</summary>
    internal static bool AreEqual(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int i = 0,
            j = 0;
        while (true)
        {
            var a = Next(one, ref i);
            var b = Next(other, ref j);
            if (a != b)
                return false;
            if (a == '\0')
                return true;
        }
    }

    /// <summary>A name without everything that doesn't count: two names read the same if these are equal.</summary>
    internal static string Folded(ReadOnlySpan<char> name)
    {
        var folded = new System.Text.StringBuilder(name.Length);
        for (var at = 0; Next(name, ref at) is var c and not '\0'; )
            folded.Append(c);
        return folded.ToString();
    }

    /// <summary>The same without making a string; false if there is no room.</summary>
    internal static bool TryFold(ReadOnlySpan<char> name, Span<char> folded, out int length)
    {
        length = 0;
        for (var at = 0; Next(name, ref at) is var c and not '\0'; )
        {
            if (length == folded.Length)
                return false;
            folded[length++] = c;
        }

        return true;
    }

    public bool Equals(string? x, string? y) => x is null || y is null ? ReferenceEquals(x, y) : AreEqual(x, y);

    public bool Equals(ReadOnlySpan<char> alternate, string other) => AreEqual(alternate, other);

    public int GetHashCode(string obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<char> alternate)
    {
        var hash = 2166136261u; // FNV-1a
        for (var at = 0; Next(alternate, ref at) is var c and not '\0'; )
            hash = (hash ^ c) * 16777619;
        return (int)hash;
    }

    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    // The next character that counts, folded; '\0' at the end.
    static char Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length)
        {
            var c = text[at++];
            if (c is '.' or '\0' or (>= '\u0300' and <= '\u036F'))
                continue;
            return Fold(c);
        }

        return '\0';
    }

    static char Fold(char c) =>
        c switch
        {
            >= 'A' and <= 'Z' => (char)(c | 0x20),
            '-' or '\u2010' or '\u2011' or '\u00A0' => ' ',
            '\u2018' or '\u2019' => '\'',
            < '\u00C0' => c,
            <= '\u017F' => Latin[c - 0xC0],
            >= '\u1E00' and <= '\u1EFF' => LatinAdditional[c - 0x1E00],
            _ => c,
        };
}
