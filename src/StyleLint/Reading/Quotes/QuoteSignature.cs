using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Finds who signs a quotation without a verb: the name behind a dash, in brackets, beside it, or before a colon.</summary>
static class QuoteSignature
{
    /// <summary>In characters: a name, a job and an organisation.</summary>
    internal const int Longest = 120;

    /// <summary>The signature behind a quotation; null where none is.</summary>
    internal static Excerpt? Behind(Quote quote) => AfterDash(quote) ?? InParentheses(quote) ?? BesideIt(quote);

    // "…" — Jane Roe
    static Excerpt? AfterDash(Quote quote)
    {
        var passage = quote.At.Passage;
        var rest = passage.Text.AsSpan(quote.At.End).TrimStart();
        var dash =
            rest.StartsWith("--") ? 2
            : rest is ['—' or '–' or '―' or '-' or '~', ..] ? 1
            : 0;
        rest = rest[dash..].TrimStart();
        if (dash == 0 || rest.Length == 0)
            return null;
        if (char.IsUpper(rest[0]))
            return SpeakerReader.After(passage, passage.Text.Length - rest.Length, passage.Text.Length);
        // A signature that a template or picture stands for: "…" - {{ jane }}
        return rest.Length < Longest && !char.IsLetterOrDigit(rest[0]) && rest[0] is not ('"' or '“' or '‘' or '\'')
            ? passage.Excerpt(passage.Text.Length - rest.Length, rest.TrimEnd().Length)
            : null;
    }

    // "…" (Jane Roe to the council, Feb. 2)
    static Excerpt? InParentheses(Quote quote)
    {
        var passage = quote.At.Passage;
        var rest = passage.Text.AsSpan(quote.At.End);
        var start = quote.At.End + rest.Length - rest.TrimStart(" .").Length + 1;
        rest = rest.TrimStart(" .");
        if (rest is not ['(', >= 'A' and <= 'Z', ..] || rest.IndexOf(')') is not (var close and > 0 and < Longest))
            return null;
        return rest[..close].Contains(' ') ? passage.Excerpt(start, close - 1) : null;
    }

    // A paragraph that is a quotation, and behind it "Jane Roe, Harbour Review" without a stop.
    static Excerpt? BesideIt(Quote quote)
    {
        var passage = quote.At.Passage;
        var rest = passage.Text.AsSpan(quote.At.End).Trim();
        if (
            quote.At.Start > 1
            || rest is not [>= 'A' and <= 'Z', .., not ('.' or ':' or '!' or '?' or '"' or '”')]
            || rest.Length > Longest
        )
            return null;
        foreach (var word in new Words(rest))
        {
            if (char.IsLower(word[0]) && !NameParticles.IsInSignature(word))
                return null;
        }

        return passage.Excerpt(passage.Text.AsSpan().TrimEnd().Length - rest.Length, rest.Length);
    }

    // In characters; a name, an age, a job and a city take less.
    const int LongestLeadIn = 300;

    /// <summary>Who is named before a colon, <c>Jane Roe, nurse, Oslo: "…"</c>: empty where no name stands there, null where no colon
    /// does.</summary>
    internal static Excerpt? BeforeColon(Quote quote, int from)
    {
        var passage = quote.At.Passage;
        var lead = passage.Text.AsSpan(0, quote.At.Start).TrimEnd();
        if (lead is not [.., ':'])
            return null;
        from = Math.Max(Math.Min(from, lead.Length - 1), lead.Length - LongestLeadIn);
        var start = from;
        while (start < lead.Length - 1 && !Words.IsWordChar(lead[start]))
            start++;
        // "For Jane Roe, it is a loss:"
        if (lead[start..].StartsWith("For ") || lead[start..].StartsWith("As "))
            start += lead[start] == 'F' ? 4 : 3;
        var name = lead[start..^1];
        var cut = name.IndexOfAny(',', '(');
        return passage.Excerpt(start, (cut > 0 ? name[..cut] : name).TrimEnd().Length);
    }
}
