using System.Text;
using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// What a writer puts into somebody's words to cut or explain them: ellipses, words in brackets, asterisks in an oath. Letters in brackets
/// that belong to a word are part of it: "[W]e have", "our[s]".
/// </summary>
static class WritersMarks
{
    // "[W]e", "help[ed]", "wait[ing]".
    const int MostLetters = 4;

    /// <summary>How long the mark is that begins at a place in quoted words; 0 where none does.</summary>
    internal static int LengthAt(ReadOnlySpan<char> quoted, int at)
    {
        var rest = quoted[at..];
        return rest[0] switch
        {
            '…' => 1,
            '[' when LettersAt(quoted, at) > 0 => 0,
            // However openly it is added, a "not" makes the speaker say the opposite.
            '[' when rest.IndexOf(']') is > 0 and var end && !QuoteWords.AddedNegations.Contains(rest[1..end]) => end + 1,
            '(' => rest.IndexOf(')') + 1,
            '.' when rest.StartsWith("...") => 3,
            '.' when rest.StartsWith(". . .") => 5,
            _ => MaskedAt(quoted, at),
        };
    }

    // "f***ing", "sh*t": a word that the newsroom has made fit to print.
    static int MaskedAt(ReadOnlySpan<char> quoted, int at)
    {
        if (!char.IsLetter(quoted[at]) || at > 0 && (char.IsLetter(quoted[at - 1]) || quoted[at - 1] == '*'))
            return 0;
        var end = at;
        while (end < quoted.Length && (char.IsLetter(quoted[end]) || quoted[end] == '*'))
            end++;
        return quoted[at..end].Contains('*') ? end - at : 0;
    }

    /// <summary>Whether a mark shows that words were left out.</summary>
    internal static bool IsEllipsis(ReadOnlySpan<char> mark) => mark.TrimStart("[(") is ['.' or '…', ..];

    /// <summary>How long letters in brackets are that begin at a place and belong to a word, with their brackets; 0 where there are
    /// none.</summary>
    internal static int LettersAt(ReadOnlySpan<char> quoted, int at)
    {
        if (quoted[at] != '[')
            return 0;
        var length = quoted[at..].IndexOf(']') + 1;
        if (length is < 3 or > MostLetters + 2)
            return 0;
        foreach (var c in quoted.Slice(at + 1, length - 2))
        {
            if (!char.IsLetter(c) && c is not ('\'' or '’'))
                return 0;
        }

        return at > 0 && char.IsLetter(quoted[at - 1]) || at + length < quoted.Length && char.IsLetter(quoted[at + length]) ? length : 0;
    }

    /// <summary>Quoted words with the brackets off the letters in them.</summary>
    /// <param name="quoted">The words.</param>
    /// <param name="places">Where each character stood; null where they stand as before.</param>
    internal static string Plain(ReadOnlySpan<char> quoted, out List<int>? places)
    {
        places = null;
        if (!quoted.Contains('['))
            return quoted.ToString();
        var plain = new StringBuilder(quoted.Length);
        places = new(quoted.Length);
        for (int at = 0, close = -1; at < quoted.Length; at++)
        {
            if (at == close)
                continue;
            if (LettersAt(quoted, at) is > 0 and var length)
            {
                close = at + length - 1;
                continue;
            }

            plain.Append(quoted[at]);
            places.Add(at);
        }

        return plain.ToString();
    }
}
