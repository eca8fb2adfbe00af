using System.Text;
using System.Text.RegularExpressions;
using StyleLint.English;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>Title case, as AP or Chicago has it.</summary>
sealed class TitleCase(CaseExceptions exceptions, Regex? prefix, bool isChicago, double threshold)
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
            if (at >= wanted.Count || words[at] == wanted[at] || exceptions.StandIn(words[at]) || !words[at].Any(char.IsLower))
                right++;
        }

        return new(expected, (double)right / words.Count >= threshold);
    }

    string Convert(string text)
    {
        var before = prefix?.Match(text) is { Success: true } match ? match.Value : "";
        if (before.Length > 0 && text.StartsWith(before, StringComparison.Ordinal))
            text = text[before.Length..];
        var made = new StringBuilder(before);
        for (var at = 0; at < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                made.Append(text[at++]);
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('-' or '/'))
                end++;
            made.Append(InCase(text, at, end));
            at = end;
        }

        return made.ToString();
    }

    string InCase(string text, int start, int end)
    {
        var word = text[start..end];
        if (exceptions.Hold(word))
            return word;
        var lower = word.ToLowerInvariant();
        var (before, beforeThat, after) = (SignAt(text, start - 1), SignAt(text, start - 2), SignAt(text, end));
        var isInside = before is ' ' or '-' or '/' && beforeThat is not (':' or '-') && (after != '-' || before == '-');
        return isInside && IsSmall(lower, text, end, isEdge: start == 0 || end == text.Length)
            ? lower
            : char.ToUpperInvariant(word[0]) + word[1..];
    }

    bool IsSmall(string word, string text, int end, bool isEdge)
    {
        // AP: the "to" of an infinitive has a capital.
        if (!isChicago && word == "to")
            return Tagger.After(text, end) is "NN" or "NNS" or "NNP" or "NNPS";
        return !isEdge && (TitleWords.Small.Contains(word) || (isChicago && TitleWords.Prepositions.Contains(word)));
    }

    // Beyond either end, the first.
    static char SignAt(string text, int at) =>
        (at >= 0 && at < text.Length ? text[at] : text[0]) switch
        {
            '–' or '—' => '-',
            var sign => sign,
        };
}
