using System.Text;

namespace StyleLint.Wire;

/// <summary>Whether words that are written otherwise are the same words all the same.</summary>
static class SpellingLikeness
{
    static readonly (string Short, string Long)[] Contractions =
    [
        ("won't", "will not"),
        ("can't", "can not"),
        ("n't", " not"),
        ("'re", " are"),
        ("'ll", " will"),
        ("'ve", " have"),
        ("'m ", " am "),
        ("it's", "it is"),
        ("that's", "that is"),
        ("there's", "there is"),
        ("here's", "here is"),
        ("what's", "what is"),
        ("he's", "he is"),
        ("who's", "who is"),
        ("let's", "let us"),
    ];

    /// <summary>The letters of some words, contractions written out.</summary>
    internal static string Letters(string words)
    {
        words = words.Replace('’', '\'').ToLowerInvariant();
        foreach (var (contracted, whole) in Contractions)
            words = words.Replace(contracted, whole, StringComparison.Ordinal);
        var letters = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(c);
        }

        return letters.ToString();
    }

    /// <summary>Whether one word is the other misspelt: two neighbours swapped, or one letter dropped inside a longer word. Its last
    /// letter makes a plural or a tense.</summary>
    internal static bool IsMisspelling(string one, string other)
    {
        if (one.Length > other.Length)
            return IsMisspelling(other, one);
        if (one.Length < 5 || other.Length - one.Length > 1)
            return false;
        var same = one.AsSpan().CommonPrefixLength(other);
        if (one.Length < other.Length)
            return one.AsSpan(same).SequenceEqual(other.AsSpan(same + 1)) && (same < other.Length - 1 || one[^1] == other[^1]);
        return same + 1 < one.Length
            && one[same] == other[same + 1]
            && one[same + 1] == other[same]
            && one.AsSpan(same + 2).SequenceEqual(other.AsSpan(same + 2));
    }
}
