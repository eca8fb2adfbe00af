using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>Texts compared word by word: case, punctuation, hyphens and the shape of apostrophes do not count.</summary>
static class WordRun
{
    /// <summary>The words of a text as stretches of it; a hyphen parts two words, an apostrophe or stop inside a word does not.</summary>
    internal static void Read(ReadOnlySpan<char> text, List<TextSpan> into)
    {
        var words = new Words(text);
        while (words.MoveNext())
        {
            var start = words.Start;
            for (var at = words.Start; at <= words.End; at++)
            {
                if (at < words.End && text[at] is not ('-' or '‑'))
                    continue;
                if (at > start)
                    into.Add(TextSpan.FromBounds(start, at));
                start = at + 1;
            }
        }
    }

    /// <summary>Whether two texts have the same words in the same order.</summary>
    internal static bool AreEqual(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        List<TextSpan> first = [],
            second = [];
        Read(one, first);
        Read(other, second);
        if (first.Count != second.Count)
            return false;
        for (var index = 0; index < first.Count; index++)
        {
            if (!IsSame(In(one, first[index]), In(other, second[index])))
                return false;
        }

        return true;
    }

    /// <summary>Where a run of words begins among others, counted in words; -1 where it does not.</summary>
    internal static int IndexOf(
        ReadOnlySpan<char> text,
        List<TextSpan> words,
        ReadOnlySpan<char> sought,
        ReadOnlySpan<TextSpan> run,
        bool byStem
    )
    {
        for (var from = 0; from + run.Length <= words.Count; from++)
        {
            var same = 0;
            while (
                same < run.Length
                && (
                    byStem
                        ? IsSameStem(In(text, words[from + same]), In(sought, run[same]))
                        : IsSame(In(text, words[from + same]), In(sought, run[same]))
                )
            )
                same++;
            if (same == run.Length)
                return from;
        }

        return -1;
    }

    internal static ReadOnlySpan<char> In(ReadOnlySpan<char> text, TextSpan span) => text.Slice(span.Start, span.Length);

    /// <summary>Whether two words are one, but for case, apostrophes and the stops of an abbreviation; a number may be written in
    /// words.</summary>
    internal static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int left = 0,
            right = 0;
        while (true)
        {
            while (left < one.Length && IsInner(one[left]))
                left++;
            while (right < other.Length && IsInner(other[right]))
                right++;
            if (left == one.Length || right == other.Length)
                break;
            if (char.ToLowerInvariant(one[left++]) != char.ToLowerInvariant(other[right++]))
                return Value(one) is { } value && Value(other) == value;
        }

        return left == one.Length && right == other.Length;
    }

    static bool IsInner(char c) => c is '\'' or '’' or '.';

    static double? Value(ReadOnlySpan<char> word)
    {
        if (NumberWords.TryCardinal(word, out var value))
            return value;
        return
            word.Length <= 3
            && word.IndexOfAnyExceptInRange('0', '9') < 0
            && int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>Whether two words are forms of one: job and jobs, attack and attacked. Short words have to be the same.</summary>
    internal static bool IsSameStem(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (IsSame(one, other))
            return true;
        var left = Stem(one);
        var right = Stem(other);
        if (left.Length > right.Length)
        {
            var longer = left;
            left = right;
            right = longer;
        }

        return left.Length >= 3
            && right.Length - left.Length <= 1
            && right.StartsWith(left, StringComparison.OrdinalIgnoreCase)
            && (left.Length > 3 || left.Length == right.Length);
    }

    static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase))
            word = word[..^2];
        foreach (var ending in CommonWords.ShortEndings)
        {
            if (word.Length >= ending.Length + (ending.Length == 1 ? 3 : 4) && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        return word.Length > 3 && word[^1] is 'e' or 'E' ? word[..^1] : word;
    }
}
