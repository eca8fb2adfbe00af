using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>What copy says of a legislator's seat beside the name: "Sen. Ada Obi (D) of Oregon", "Ada Obi, a Texas Republican", "Oregon's
/// Rep. Ada Obi".</summary>
readonly record struct SeatClaim
{
    // Characters before a name in which its title and state stand.
    const int CharsBefore = 80;

    /// <summary>The party as written: "D", "Republican".</summary>
    internal Excerpt? Party { get; private init; }

    /// <summary>The state as written.</summary>
    internal Excerpt? State { get; private init; }

    /// <summary>The state's postal abbreviation.</summary>
    internal string? Postal { get; private init; }

    /// <summary>"Sen.", "Representative"</summary>
    internal Excerpt? Title { get; private init; }

    /// <summary>Whether the title speaks of another time: "former Sen.".</summary>
    internal bool IsPast { get; private init; }

    /// <summary>Whether it is another legislature's: "state Sen. Ada Obi", "Ada Obi (D-Brooklyn)".</summary>
    internal bool IsElsewhere { get; private init; }

    /// <summary>Whether the state is said with "of" alone, as many a name is: "Ada Obi of Oregon".</summary>
    internal bool IsOf { get; private init; }

    /// <summary>Whether the party stands as one letter with the state: "(D-Ore.)".</summary>
    internal bool IsShort => Party is { Length: 1 } && State is not null;

    /// <summary>The party's letter.</summary>
    internal char? PartyLetter => Party is { } party ? char.ToUpperInvariant(party.Text[0]) : null;

    /// <summary>The chamber that the title names; null without one.</summary>
    internal string? Chamber =>
        Title is { } title
            ? CongressWords.Senator.Contains(title.Chars.TrimEnd('.'))
                ? "Senate"
                : "House"
            : null;

    internal static SeatClaim Read(Passage passage, int start, int end)
    {
        var claim = ReadBefore(passage, start);
        if (claim.IsElsewhere)
            return claim;
        var text = passage.Text.AsSpan();
        var rest = text[end..];
        if (rest.StartsWith(" (") || rest.StartsWith(" ["))
            return claim.WithShort(passage, end + 2, isBracketed: true);
        if (rest.StartsWith(", "))
            return IsPartyLetter(text, end + 2)
                ? claim.WithShort(passage, end + 2, isBracketed: false)
                : claim.WithApposition(passage, end + 2);
        if (rest.StartsWith(" of ") && InProse(text, end + 4) is var (length, postal))
            return claim with { State = new(passage, end + 4, length), Postal = postal, IsOf = claim.State is null };
        return claim;
    }

    // "(D-Ore.)", "(D) of Oregon", ", R-Texas", "(R., Ohio)"
    SeatClaim WithShort(Passage passage, int at, bool isBracketed)
    {
        var text = passage.Text.AsSpan();
        if (!IsPartyLetter(text, at))
            return this;
        var party = new Excerpt(passage, at++, 1);
        if (at < text.Length && text[at] == '.')
            at++;
        if (at >= text.Length)
            return this;
        if (isBracketed && text[at] is ')' or ']')
        {
            at++;
            var skip =
                text[at..].StartsWith(" of ") ? 4
                : text[at..].StartsWith(" from ") ? 6
                : 0;
            var named = skip > 0 ? InProse(text, at + skip) : null;
            return this with
            {
                Party = party,
                State = named is var (length, _) ? new(passage, at + skip, length) : State,
                Postal = named?.Postal ?? Postal,
            };
        }

        if (text[at] is '-' or '–' or '—' or '‑' or '/')
            at++;
        else if (text[at..].StartsWith(", "))
            at += 2;
        else
            return this;
        if (at < text.Length && text[at] == ' ')
            at++;
        if (StateNames.At(text[at..]) is var (size, state))
            return this with { Party = party, State = new(passage, at, size), Postal = state };
        // "(D-Brooklyn)" sits in the legislature of some state.
        return this with { IsElsewhere = isBracketed };
    }

    // ", a Texas Republican", ", Nevada Democrat", ", a freshman Democrat representing Hawaii"
    SeatClaim WithApposition(Passage passage, int at)
    {
        var text = passage.Text.AsSpan();
        var words = new Words(text[at..]);
        var seen = 0;
        (int Start, int Length, string Postal)? state = null;
        while (words.MoveNext() && seen++ < 4)
        {
            var first = at + words.Start;
            if (seen > 1 && text[at..first].IndexOfAny(",;:()") >= 0)
                return this;
            if (state is null && char.IsUpper(words.Current[0]) && StateNames.At(text[first..]) is var (length, postal) && length > 2)
            {
                state = (first, length, postal);
                while (at + words.End < first + length && words.MoveNext()) { }

                continue;
            }

            if (!CongressWords.Party.Contains(words.Current))
            {
                if (char.IsUpper(words.Current[0]) || state is not null)
                    return this;
                continue;
            }

            var party = new Excerpt(passage, first, words.Current.Length);
            if (state is var (stateStart, stateLength, named))
                return IsEnd(text[party.End..])
                    ? this with
                    {
                        Party = party,
                        State = new(passage, stateStart, stateLength),
                        Postal = named,
                    }
                    : this;
            if (
                words.MoveNext()
                && text[party.End] == ' '
                && CongressWords.For.Contains(words.Current)
                && InProse(text, at + words.End + 1) is var (size, other)
            )
                return this with { Party = party, State = new(passage, at + words.End + 1, size), Postal = other };
            return Title is not null && State is null && IsEnd(text[party.End..]) ? this with { Party = party } : this;
        }

        return this;
    }

    // "former Oregon Democratic Sen.", "Oregon's U.S. Rep.", "Texas Republican"
    static SeatClaim ReadBefore(Passage passage, int start)
    {
        var from = Math.Max(0, start - CharsBefore);
        var text = passage.Text.AsSpan();
        var claim = new SeatClaim();
        var isStateDue = false;
        for (var end = start; end > from && text[end - 1] == ' '; )
        {
            end--;
            var first = end;
            while (first > from && (char.IsLetter(text[first - 1]) || text[first - 1] is '.' or '-' or '\'' or '’'))
                first--;
            var word = text[first..end];
            var plain =
                word.StartsWith("then-", StringComparison.OrdinalIgnoreCase) ? word[5..]
                : word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? word[3..]
                : word;
            var bare = plain.TrimEnd('.');
            if (
                claim.Title is null
                && claim.Party is null
                && (CongressWords.Senator.Contains(bare) || CongressWords.Representative.Contains(bare))
            )
            {
                claim = claim with { Title = new(passage, end - plain.Length, plain.Length), IsPast = plain.Length < word.Length };
                isStateDue = true;
            }
            else if (CongressWords.Elsewhere.Contains(word))
            {
                return new() { IsElsewhere = true };
            }
            else if (CongressWords.Past.Contains(word))
            {
                claim = claim with { IsPast = true };
            }
            else if (claim.Party is null && char.IsUpper(word.IsEmpty ? ' ' : word[0]) && CongressWords.Party.Contains(word))
            {
                claim = claim with { Party = new(passage, first, word.Length) };
                isStateDue = true;
            }
            else if (isStateDue && StateNames.AtEnd(text[..end]) is var (stateStart, length, postal))
            {
                // "Florida State Sen.", "in Texas Rep."
                var before = TextCursor.LastWord(text[..stateStart].TrimEnd());
                if (CongressWords.For.Contains(before) || before is "in" or "In")
                    break;
                return claim with { State = new(passage, stateStart, length), Postal = postal };
            }
            else if (word is not ("U.S." or "US" or "junior" or "senior" or "freshman" or "first-term"))
            {
                break;
            }

            end = first;
        }

        // "Republican Ada Obi" may be anybody of that party.
        return claim.Title is null ? new() { IsPast = claim.IsPast } : claim;
    }

    static bool IsPartyLetter(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] is 'R' or 'D' or 'I' && !char.IsLetter(text[at + 1]) && text[at + 1] is not (' ' or '\'' or '’');

    // A state in running text: not "New York City", "Washington, D.C.".
    static (int Length, string Postal)? InProse(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || StateNames.At(text[at..]) is not var (length, postal) || length <= 2)
            return null;
        var rest = text[(at + length)..];
        return
            rest.StartsWith(", D.C")
            || rest.StartsWith(" state")
            || (rest.Length > 1 && rest[0] == ' ' && char.IsUpper(rest[1]))
            || rest is ['-', ..]
            ? null
            : (length, postal);
    }

    static bool IsEnd(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest[0] is ',' or '.' or ';' or ')' || rest.StartsWith(" who ") || rest.StartsWith(" and ");
}
