using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>Cuts a sentence into the tokens that the Penn Treebank has: "don't" is "do" and "n't", and marks stand by themselves.</summary>
static class PennTokens
{
    /// <summary>Where its tokens stand.</summary>
    internal static List<Range> Read(string text)
    {
        var tokens = new List<Range>();
        var last = LastStop(text);
        for (var at = 0; at < text.Length; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var length = MarkAt(text, at, last);
            if (length > 0)
            {
                tokens.Add(at..(at + length));
                at += length;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && MarkAt(text, end, last) == 0)
                end++;
            AddWord(text, at, end, tokens);
            at = end;
        }

        return tokens;
    }

    // The full stop that ends the sentence, be it followed by closing marks; -1 where there is none.
    static int LastStop(string text)
    {
        var at = text.Length - 1;
        while (at > 0 && (char.IsWhiteSpace(text[at]) || text[at] is ')' or ']' or '}' or '>' or '"' or '\'' or '”' or '’'))
            at--;
        return at > 0 && text[at] == '.' && text[at - 1] != '.' ? at : -1;
    }

    // How many characters a mark takes that is a token of its own; 0 where none stands there.
    static int MarkAt(string text, int at, int last)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("..."))
            return 3;
        if (rest.StartsWith("--"))
            return 2;
        if (rest[0] is '"' or '“' or '”' or ';' or '@' or '#' or '$' or '%' or '&' or '?' or '!' or '—' or '…')
            return 1;
        if (rest[0] is '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>')
            return 1;
        if (rest[0] is ',' or ':' && (rest.Length == 1 || !char.IsAsciiDigit(rest[1])))
            return 1;
        return at == last ? 1 : 0;
    }

    static void AddWord(string text, int start, int end, List<Range> tokens)
    {
        var word = text.AsSpan(start, end - start);
        var cut = end;
        foreach (var contraction in TagModel.Contractions)
        {
            if (word.Length > contraction.Length && word.EndsWith(contraction, StringComparison.OrdinalIgnoreCase))
            {
                cut = end - contraction.Length;
                break;
            }
        }

        if (cut == end && word.Length > 1 && word[^1] is '\'' or '’')
            cut = end - 1;
        if (cut == end && word.Equals("cannot", StringComparison.OrdinalIgnoreCase))
            cut = start + 3;
        tokens.Add(start..cut);
        if (cut < end)
            tokens.Add(cut..end);
    }
}
