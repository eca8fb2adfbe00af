using System.Text.RegularExpressions;

namespace StyleLint.English;

/// <summary>Counts the syllables of English words by how they are spelt; of 100 words it is wrong by one in four.</summary>
static partial class Syllables
{
    // The words of a text are few, and come again and again.
    static readonly Counted?[] Last = new Counted?[1 << 13];

    /// <summary>How many syllables a word has; 0 where it holds no letter.</summary>
    internal static int In(ReadOnlySpan<char> word)
    {
        var place = string.GetHashCode(word, StringComparison.Ordinal) & (Last.Length - 1);
        if (Last[place] is not { } counted || !word.SequenceEqual(counted.Word))
            Last[place] = counted = new(word.ToString(), Count(word.ToString()));
        return counted.Syllables;
    }

    static int Count(string word)
    {
        var letters = string.Concat(word.Where(char.IsAsciiLetter)).ToLowerInvariant();
        if (letters.Length < 3)
            return letters.Length > 0 || word.Any(char.IsLetterOrDigit) ? 1 : 0;
        var count = Vowels().Count(letters) - SilentEnd().Count(letters) - SilentInside().Count(letters) + Parted().Count(letters);
        return Math.Max(1, count);
    }

    sealed record Counted(string Word, int Syllables);

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    // "late", "laced", "lakes"; "table", "wanted" and "faces" keep theirs.
    [GeneratedRegex("[^aeiouy]e$(?<![^aeiouylw]le)|[^aeiouydt]ed$(?<![^aeiouyl]led)|[^aeiouy]es$(?<!(?:[sxzcg]|ch|sh|[^aeiouyl]l)es)")]
    private static partial Regex SilentEnd();

    // "lately", "homework", "something", "business".
    [GeneratedRegex(
        "[^aeiouy]e(?:ly|less|ful|ment|ness|some|ty|works?|where|men|thing|times?|body|one|self|selves)(?:s|ly|ness)?$|^(?:every|therefore|business|evening|hyper)|(?<=some|ever)e(?=thing)"
    )]
    private static partial Regex SilentInside();

    // Vowels side by side that belong to two syllables: "radium", "lion", "reality", "playing".
    [GeneratedRegex(
        "i(?:a(?!ge|l$|lly$|ns?$)|um|us(?!ly))|(?<![tscgx])ia[ln]|(?<![tscg])iou(?!r)|(?<![tscgnl])io(?!u)|eo(?!us|ns?$|ple)|ua(?![lr]|ge|nt)"
            + "|[^gq]ual|uou|[aeou]ing(?!e)|ying|[^q]ui(?=t[yi]|n[go])|(?<!^)y[ao](?!u)|creat|rea(?:ct|lit|liz|lis|l$|lly)|idea|[^aeiouy]iest?r?$"
            + "|[aeo]ism|ii|[tn]ie[tn]|uity|oa[sl]is|oe[mt]|isms?$|thm|ciet|xiet"
    )]
    private static partial Regex Parted();
}
