using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StyleLint.Kinds;

/// <summary>Sentence case: one capital, at the beginning, and those of names that the rule lists.</summary>
sealed class SentenceCase(CaseExceptions exceptions, Regex? prefix, ImmutableArray<string> indicators, double threshold)
{
    /// <summary>Holds a block against it.</summary>
    internal CaseVerdict Judge(string text)
    {
        var expected = Convert(text);
        var wanted = exceptions.Tokens(expected);
        var words = exceptions.Tokens(text);
        if (words.Count == 0)
            return new(expected, IsRight: true);
        var right = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (at >= wanted.Count || words[at] == wanted[at] || exceptions.StandIn(words[at]))
                right++;
            else if (at == 0 && words[at] != Titled(words[at]))
                return new(expected, IsRight: false);
        }

        return new(expected, (double)right / words.Count >= threshold);
    }

    string Convert(string text)
    {
        var before = prefix?.Match(text) is { Success: true } match ? match.Value : "";
        if (before.Length > 0 && text.StartsWith(before, StringComparison.Ordinal))
            text = text[before.Length..];
        var made = new List<string>();
        string? last = null;
        foreach (var word in exceptions.Cut(text))
        {
            var lower = word.ToLowerInvariant();
            var begins = last is null || IsIndicator(last, made.Count - 1);
            made.Add(
                exceptions.Hold(word) ? word
                : begins ? char.ToUpperInvariant(lower[0]) + lower[1..]
                : lower
            );
            last = word;
        }

        return before + string.Join(' ', made);
    }

    bool IsIndicator(string word, int number)
    {
        foreach (var end in indicators)
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
                return true;
        }

        return number == 0 && IsNumberOfList(word);
    }

    // "1." of "1. Install it".
    static bool IsNumberOfList(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (word[at] == '.' && char.IsDigit(word[at - 1]))
                return true;
        }

        return false;
    }

    // "Long-Term" for "long-TERM": a capital after everything that is no letter.
    static string Titled(string word)
    {
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var at = 0; at < letters.Length; at++)
        {
            if (at == 0 || !(char.IsLetterOrDigit(letters[at - 1]) || letters[at - 1] is '_' or '\''))
                letters[at] = char.ToUpperInvariant(letters[at]);
        }

        return new(letters);
    }
}
