using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Abbreviations that a story uses before it says what they stand for, or never says.</summary>
sealed class Acronym : IAnalyzer
{
    const int Shortest = 2;
    const int Longest = 6;

    static readonly PassageTest HoldsAny = new(static text =>
    {
        var words = new Words(text);
        var lower = LowerIn(text);
        while (words.MoveNext())
        {
            if (IsAcronym(text, words.Start, words.End, lower))
                return true;
        }

        return false;
    });

    readonly bool _late;
    readonly WordSet _exempt;

    Acronym(bool late, WordSet exempt) => (_late, _exempt) = (late, exempt);

    static readonly ImmutableArray<Key> Exempt =
    [
        new(
            "exempt",
            KeyType.TextList,
            "Abbreviations that need no explanation, as they are capitalised, in addition to those in the settings."
        ),
    ];

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "acronym",
            "Finds abbreviations the story doesn't explain in time.",
            [
                new("late", "An abbreviation explained only after its first use.", ["written", "expected"], static rule =>
                    new(new Acronym(late: true, ExemptIn(rule)), [])
                )
                {
                    Keys = Exempt,
                },
                new("never", "An abbreviation that is never explained.", ["written"], static rule =>
                    new(new Acronym(late: false, ExemptIn(rule)), [])
                )
                {
                    Keys = Exempt,
                },
            ]
        )
        {
            ReportingOnly = true,
        };

    static WordSet ExemptIn(YamlMap rule) => WordSet.OfExact([.. rule.TextList("exempt").Select(item => item.Value)]);

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        Dictionary<string, Excerpt>? first = null;
        HashSet<string>? explained = null;
        foreach (var passage in story.Body)
        {
            if (!story.NotesOn(passage).Pass(HoldsAny))
                continue;
            var text = passage.Text;
            var words = new Words(text);
            var lower = LowerIn(text);
            var isProse = IsProse(text);
            while (words.MoveNext())
            {
                if (
                    words.Start < StartOf(story, passage)
                    || !IsAcronym(text, words.Start, words.End, lower)
                    || _exempt.Contains(words.Current)
                    || IsExempt(analysis, words.Current)
                )
                    continue;
                if (passage.CutsAddress(words.Start, words.End))
                    continue;
                var written = words.Current.ToString();
                if (explained?.Contains(written) == true)
                    continue;
                var at = passage.Excerpt(words.Start, words.End - words.Start);
                if ((Expansion(text, words.Start, words.End) ?? ExpansionAfter(text, words.Start, words.End)) is not { } expansion)
                {
                    if (isProse && story.QuoteAt(at) is null && IsUsed(text, words.Start, words.End))
                        (first ??= new(StringComparer.Ordinal)).TryAdd(written, at);
                    continue;
                }

                (explained ??= new(StringComparer.Ordinal)).Add(written);
                if (first is null || !first.Remove(written, out var used) || !_late)
                    continue;
                var whole = passage.Excerpt(expansion.Start, expansion.Length);
                if (StandsBefore(story, whole.Chars, used))
                    continue;
                analysis.Report(
                    used,
                    [("written", written), ("expected", whole.Text)],
                    Fix.Replace(used, $"{whole} ({written})", $"Change {written} to {whole} ({written})"),
                    [new(story.Draft.Source, whole.Span, "explained only here")]
                );
            }
        }

        if (_late || first is null)
            return;
        foreach (var (written, at) in first.OrderBy(each => each.Value.Span.Start))
            analysis.Report(at, [("written", written), ("expected", "")]);
    }

    // Where the story begins behind its dateline, whose place is all capitals too.
    static int StartOf(Story story, Passage passage) =>
        story.Page.Dateline is { } dateline && ReferenceEquals(dateline.At.Passage, passage) ? dateline.At.End : 0;

    static bool IsExempt(in Analysis analysis, ReadOnlySpan<char> written)
    {
        foreach (var exempt in analysis.ExemptAcronyms)
        {
            if (written.SequenceEqual(exempt))
                return true;
        }

        return false;
    }

    // Capitals only ("IAEA"), in no line that is all capitals.
    static bool IsAcronym(ReadOnlySpan<char> text, int start, int end, (int First, int Last) lower)
    {
        if (end - start is < Shortest or > Longest)
            return false;
        for (var at = start; at < end; at++)
        {
            if (!char.IsAsciiLetterUpper(text[at]))
                return false;
        }

        return lower.First < start || lower.Last >= end;
    }

    // Where the text's first small letter stands and its last.
    static (int First, int Last) LowerIn(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('a', 'z') is >= 0 and var first ? (first, text.LastIndexOfAnyInRange('a', 'z')) : (text.Length, -1);

    // The words themselves stand above, in a heading or the headline, or without their initials: whoever reads them knows.
    static bool StandsBefore(Story story, ReadOnlySpan<char> words, Excerpt used)
    {
        if (story.Page.Headline is { } headline && headline.At.Chars.Contains(words, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var passage in story.Draft.Passages)
        {
            var isUsed = ReferenceEquals(passage, used.Passage);
            if (
                (isUsed ? passage.Text.AsSpan(0, used.Start) : passage.Text).Contains(words, StringComparison.OrdinalIgnoreCase)
                && story.Page.RoleOf(passage) is not Role.Furniture and not Role.ReaderComments
            )
                return true;
            if (isUsed)
                break;
        }

        return false;
    }

    // A heading, a label or an item of a list need not explain.
    static bool IsProse(ReadOnlySpan<char> text) =>
        text.TrimEnd(" *_\uFFFC") is [.., '.' or '!' or '?' or ':' or ';' or '"' or '”' or '’' or ')'];

    // By itself, not as part of a code, a credit in brackets or a name of capitals ("CMA CGM").
    static bool IsUsed(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || text[start - 1] is ' ' or '"' or '“' or '‘')
        && (end == text.Length || text[end] is ' ' or ',' or '.' or '\'' or '’' or ';' or ':')
        && !(start > 1 && char.IsAsciiLetterUpper(text[start - 2]))
        && !OpensName(text[end..])
        && !IsParty(text[..start], text[end..])
        && !IsInExpansion(text[..start]);

    // "NBSA Harbour Prize": it is the first word of what something is called.
    static bool OpensName(ReadOnlySpan<char> after) => after.Length > 1 && after[0] == ' ' && char.IsUpper(after[1]);

    // "Lund v. NBSA"
    static bool IsParty(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.TrimEnd(" .") is var lead && (lead.EndsWith(" v") || lead.EndsWith(" vs"))
        || after.StartsWith(" v. ")
        || after.StartsWith(" vs. ")
        || after.StartsWith(" v ");

    // "BOAT (Boats On All Tides and NBSA charts)"
    static bool IsInExpansion(ReadOnlySpan<char> before) =>
        before.LastIndexOf('(') is var open and > 2
        && before[open..].IndexOf(')') < 0
        && before[open - 1] == ' '
        && char.IsAsciiLetterUpper(before[open - 2])
        && char.IsAsciiLetterUpper(before[open - 3]);

    static int OpenerBefore(ReadOnlySpan<char> before)
    {
        foreach (var opener in AcronymWords.Openers)
        {
            if (before.EndsWith(opener))
                return opener.Length;
        }

        return 0;
    }

    // "the IAEA (International Atomic Energy Agency)"
    static TextSpan? ExpansionAfter(ReadOnlySpan<char> text, int start, int end)
    {
        var letters = text[start..end];
        var rest = text[end..];
        if (rest is not [' ', '(', var capital, ..] || !char.IsUpper(capital) || rest.IndexOf(')') is not (> 0 and var close))
            return null;
        var left = 0;
        foreach (var word in new Words(rest[2..close]))
        {
            if (word.SequenceEqual(letters))
                return null;
            // "Broad-Band Agency" may be BBA.
            var cut = word.IndexOf('-');
            foreach (var initial in cut < 0 ? [word[0]] : (ReadOnlySpan<char>)[word[0], cut + 1 < word.Length ? word[cut + 1] : '-'])
                left += left < letters.Length && char.ToUpperInvariant(initial) == letters[left] ? 1 : 0;
        }

        return left == letters.Length ? TextSpan.FromBounds(end + 2, end + close) : null;
    }

    // "the International Atomic Energy Agency (IAEA)": words whose first letters it is made of.
    static TextSpan? Expansion(ReadOnlySpan<char> text, int start, int end)
    {
        var opener = OpenerBefore(text[..start]);
        if (
            opener == 0
            || start - opener < 2
            || (end < text.Length ? text[end] is not (')' or ']' or ',' or ' ' or '.' or ';') : text[start - 1] is '(' or '[')
        )
            return null;
        var letters = text[start..end];
        var last = start - opener - 1;
        // Back over as many words as it may take, small ones between them.
        var (at, left, first) = (last, letters.Length - 1, -1);
        for (var count = 0; at > 0 && left >= 0 && count < letters.Length + 4; count++)
        {
            while (at >= 0 && !Words.IsWordChar(text[at]))
            {
                if (text[at] is not (' ' or '-' or '\'' or '’' or '&' or '.' or ','))
                    return null;
                at--;
            }

            var wordEnd = at + 1;
            while (at >= 0 && Words.IsWordChar(text[at]))
                at--;
            if (wordEnd == 0)
                return null;
            var initial = text[at + 1];
            if (char.ToUpperInvariant(initial) == letters[left])
            {
                left--;
                first = at + 1;
            }
            else if (char.IsUpper(initial) && left < letters.Length - 1 && wordEnd - at - 1 > 3 && count > letters.Length)
            {
                return null;
            }
        }

        var whole = text[..(start - opener)].TrimEnd(" ,");
        if (whole.EndsWith(" also"))
            whole = whole[..^5].TrimEnd(" ,");
        // "the Bridge Safety Agency's (BSA) report"
        if (whole.EndsWith("'s") || whole.EndsWith("’s"))
            whole = whole[..^2];
        return left < 0 && first >= 0 && char.IsUpper(text[first]) ? TextSpan.FromBounds(first, whole.Length) : null;
    }
}
