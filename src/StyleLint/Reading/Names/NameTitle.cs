using System.Collections.Immutable;
using StyleLint.English;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>A title beside a name, taken apart.</summary>
/// <param name="Start">Its first character in the passage.</param>
/// <param name="End">Just after its last one.</param>
/// <param name="Office">The office.</param>
/// <param name="Country">The country or body; null where none is written.</param>
/// <param name="PastWord">The word that puts it in the past; null where there is none.</param>
readonly record struct NameTitle(int Start, int End, Office Office, string? Country, (int Start, int End)? PastWord)
{
    const int LongestOffice = 6;
    const int LongestCountry = 6;

    // Words between "former" and the office: another office and a place or two.
    const int LongestLead = 9;

    /// <summary>The title that ends just before a token: "former U.S. President" Donald Trump, "president of France" Emmanuel
    /// Macron.</summary>
    internal static NameTitle? Before(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int name, FactBook facts)
    {
        if (name == 0 || tokens[name].Gap != NameGap.Blank || tokens[name - 1].IsPossessive)
            return null;

        string? country = null;
        var end = name;
        // "president of France Emmanuel Macron"
        if (
            CountryBefore(text, tokens, end, facts) is { } after
            && after.First >= 2
            && Word(text, tokens, after.First - 1) is "of" or "the"
            && !facts.IsAdjective(Phrase(text, tokens, after.First, end))
        )
        {
            var of = Word(text, tokens, after.First - 1) is "the" ? after.First - 2 : after.First - 1;
            if (of >= 1 && Word(text, tokens, of) is "of")
            {
                country = after.Country;
                end = of;
            }
        }

        if (OfficeBefore(text, tokens, end, facts) is not { } office)
            return null;

        var first = office.First;
        (int, int)? past = office.Prefix > 0 ? (tokens[first].Start, tokens[first].Start + office.Prefix) : null;
        var start = tokens[first].Start;
        while (first > 0 && tokens[first].Gap == NameGap.Blank)
        {
            if (country is null && CountryBefore(text, tokens, first, facts) is { } before)
            {
                country = before.Country;
                first = before.First;
            }
            else if (tokens[first - 1].IsPossessive)
            {
                break;
            }
            else if (Word(text, tokens, first - 1) is var word && NameWords.IsPast(word))
            {
                first--;
                past ??= (tokens[first].Start, tokens[first].End);
            }
            else if (NameWords.IsModifier(word))
            {
                first--;
            }
            else
            {
                break;
            }

            start = tokens[first].Start;
        }

        return new(start, tokens[name - 1].End, office.Office, country, past ?? PastFurtherBack(text, tokens, first, facts));
    }

    // "former Vestland Mayor Ada Obi", "former senator and Vestland Gov. Ada Obi": the word counts for all that stands behind it, places,
    // and other offices before an "and".
    static (int Start, int End)? PastFurtherBack(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int first, FactBook facts)
    {
        for (var at = first; at > 0 && first - at < LongestLead && tokens[at].Gap == NameGap.Blank; at--)
        {
            var word = Word(text, tokens, at - 1);
            if (NameWords.IsPast(word))
                return (tokens[at - 1].Start, tokens[at - 1].End);
            if (word is "and" ? at < 2 || !facts.EndsOffice(Word(text, tokens, at - 2)) : !MayStandBehindPast(tokens[at - 1], word, facts))
                return null;
        }

        return null;
    }

    static bool MayStandBehindPast(NameToken token, ReadOnlySpan<char> word, FactBook facts) =>
        word is "of" or "the" || (token.IsCapital && !token.IsPossessive) || facts.EndsOffice(word) || NameWords.IsModifier(word);

    /// <summary>The title that follows a name and a comma: Jane Roe, "the former finance minister of France".</summary>
    internal static NameTitle? After(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int next, FactBook facts)
    {
        if (next >= tokens.Length || tokens[next].Gap != NameGap.Comma)
            return null;
        var first = next;
        if (Word(text, tokens, first) is "the" or "a" or "an")
            first++;

        string? country = null;
        (int, int)? past = null;
        var at = first;
        while (at < tokens.Length && at < first + 6 && (at == next || tokens[at].Gap == NameGap.Blank))
        {
            if (OfficeAt(text, tokens, at, facts) is { } office)
            {
                if (office.Prefix > 0)
                    past ??= (tokens[at].Start, tokens[at].Start + office.Prefix);
                var end = tokens[office.Last].End;
                if (country is null && CountryAfterOf(text, tokens, office.Last + 1, facts) is { } of)
                {
                    country = of.Country;
                    end = tokens[of.Last].End;
                }

                return new(tokens[first].Start, end, office.Office, country, past);
            }

            var word = Word(text, tokens, at);
            if (NameWords.IsPast(word))
                past ??= (tokens[at].Start, tokens[at].End);
            else if (country is null && CountryAt(text, tokens, at, facts) is { } named)
                (country, at) = (named.Country, named.Last);
            else if (!NameWords.IsModifier(word))
                return null;
            at++;
        }

        return null;
    }

    /// <summary>The country named by the words that end just before a token.</summary>
    static (int First, string Country)? CountryBefore(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int end, FactBook facts)
    {
        if (end == 0 || !tokens[end - 1].IsCapital || !facts.EndsCountry(Word(text, tokens, end - 1)))
            return null;
        (int, string)? found = null;
        for (var first = end - 1; first >= 0 && first >= end - LongestCountry; first--)
        {
            if (facts.FindCountry(Phrase(text, tokens, first, end)) is { } country)
                found = (first, country);
            if (tokens[first].Gap != NameGap.Blank)
                break;
        }

        return found;
    }

    static (int Last, string Country)? CountryAt(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int first, FactBook facts)
    {
        if (!tokens[first].IsCapital)
            return null;
        (int, string)? found = null;
        for (
            var last = first;
            last < tokens.Length && last < first + LongestCountry && (last == first || tokens[last].Gap == NameGap.Blank);
            last++
        )
        {
            if (facts.FindCountry(Phrase(text, tokens, first, last + 1)) is { } country)
                found = (last, country);
        }

        return found;
    }

    static (int Last, string Country)? CountryAfterOf(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int of, FactBook facts)
    {
        if (of + 1 >= tokens.Length || tokens[of].Gap != NameGap.Blank || Word(text, tokens, of) is not "of")
            return null;
        var first = Word(text, tokens, of + 1) is "the" ? of + 2 : of + 1;
        // "president of the Indian Institute" says nothing of India.
        return
            first < tokens.Length
            && CountryAt(text, tokens, first, facts) is { } found
            && !facts.IsAdjective(Phrase(text, tokens, first, found.Last + 1))
            && (found.Last + 1 >= tokens.Length || tokens[found.Last + 1].Gap != NameGap.Blank || !tokens[found.Last + 1].IsCapital)
            ? found
            : null;
    }

    // The longest office that ends just before a token. An "ex-" or "then-" may be glued to its first word.
    static (int First, Office Office, int Prefix)? OfficeBefore(
        ReadOnlySpan<char> text,
        ImmutableArray<NameToken> tokens,
        int end,
        FactBook facts
    )
    {
        if (end == 0 || !facts.EndsOffice(WithoutPrefix(Word(text, tokens, end - 1), out _)))
            return null;
        (int, Office, int)? found = null;
        for (var first = end - 1; first >= 0 && first >= end - LongestOffice; first--)
        {
            var phrase = WithoutPrefix(Phrase(text, tokens, first, end), out var prefix);
            if (facts.FindOffice(phrase) is { } office)
                found = (first, office, prefix);
            if (tokens[first].Gap != NameGap.Blank || (first > 0 && tokens[first - 1].IsPossessive))
                break;
        }

        return found;
    }

    static (int Last, Office Office, int Prefix)? OfficeAt(
        ReadOnlySpan<char> text,
        ImmutableArray<NameToken> tokens,
        int first,
        FactBook facts
    )
    {
        (int, Office, int)? found = null;
        for (
            var last = first;
            last < tokens.Length && last < first + LongestOffice && (last == first || tokens[last].Gap == NameGap.Blank);
            last++
        )
        {
            if (
                facts.EndsOffice(last == first ? WithoutPrefix(Word(text, tokens, last), out _) : Word(text, tokens, last))
                && facts.FindOffice(WithoutPrefix(Phrase(text, tokens, first, last + 1), out var prefix)) is { } office
            )
            {
                found = (last, office, prefix);
            }

            if (tokens[last].IsPossessive)
                break;
        }

        return found;
    }

    static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> word, out int length)
    {
        length =
            word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? 3
            : word.StartsWith("then-", StringComparison.OrdinalIgnoreCase) ? 5
            : word.StartsWith("former-", StringComparison.OrdinalIgnoreCase) ? 7
            : 0;
        return word[length..];
    }

    static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int at) =>
        text[tokens[at].Start..tokens[at].End];

    static ReadOnlySpan<char> Phrase(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int first, int end) =>
        text[tokens[first].Start..tokens[end - 1].End];
}
