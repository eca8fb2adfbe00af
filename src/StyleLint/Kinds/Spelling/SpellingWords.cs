using System.Text.RegularExpressions;

namespace StyleLint.Kinds;

/// <summary>Cuts a text into the words that a spelling rule looks up, as Vale does: what stands between blanks, without the marks around
/// it.</summary>
static partial class SpellingWords
{
    const string Before = "$(\"['“‘«";
    const string After = ",)\"]!;.?:'”’»…";

    /// <summary>Where its words stand.</summary>
    internal static IEnumerable<Range> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsGap(text[at]))
                continue;
            var end = at;
            while (end < text.Length && !IsGap(text[end]))
                end++;
            if (Trimmed(text, at, end) is var (from, to) && HasLetter(text.AsSpan(from, to - from)))
                yield return from..to;
            at = end;
        }
    }

    // What stands for code is no part of a word beside it.
    static bool IsGap(char c) => char.IsWhiteSpace(c) || c == Drafts.ObjectReplacement.Character;

    static (int From, int To) Trimmed(string text, int from, int to)
    {
        while (to - from > 1 && !Abbreviation().IsMatch(text.AsSpan(from, to - from)))
        {
            if (Before.Contains(text[from]))
                from++;
            else if (After.Contains(text[to - 1]))
                to--;
            else
                break;
        }

        return (from, to);
    }

    static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    // "U.S." and "Dr." keep their full stop.
    [GeneratedRegex(@"^(?:[A-Za-z]\.){2,}$|^[A-Z][a-z]{1,2}\.$")]
    private static partial Regex Abbreviation();

    /// <summary>Whether a word is a number in some form: "1,200", "0x1F", a hash.</summary>
    internal static bool IsNumber(ReadOnlySpan<char> word) => Number().IsMatch(word);

    [GeneratedRegex("^(?:(?:[0-9]+[.,-]?)+|0?x[0-9A-Fa-f]+|0b[01]+|[0-9a-z]{40})$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
