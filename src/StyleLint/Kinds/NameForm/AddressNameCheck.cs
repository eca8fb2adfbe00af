using System.Collections.Immutable;
using System.Text;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>A name and the address beside it, one letter apart: "Ada Labbott at ada.labott@example.com".</summary>
sealed class AddressNameCheck : IAnalyzer
{
    const int Longest = 64;
    const int ShortestName = 8;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is Role.ReaderComments)
                continue;
            foreach (var range in passage.Addresses)
                Check(analysis, passage, range);
        }
    }

    static void Check(in Analysis analysis, Passage passage, Range range)
    {
        var address = passage.Text.AsSpan()[range];
        var sign = address.IndexOf('@');
        if (sign < 0)
            return;
        // "ada.labott@example.com", "@AdaLabott"
        var owner = sign == 0 ? address[1..] : address[..sign];
        Span<byte> letters = stackalloc byte[Longest];
        if (Letters(owner, letters) is not (>= ShortestName and var length))
            return;
        letters = letters[..length];
        var story = analysis.Story;
        (Excerpt Name, string Right)? found = null;
        foreach (var byline in story.Page.Bylines)
        {
            foreach (var name in byline.Names)
            {
                if (IsSame(name, letters))
                    return;
                found ??= Compare(name, owner, letters);
            }
        }

        var tokens = story.NotesOn(passage).Tokens;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (!tokens[i].IsCapital || !tokens[i - 1].IsCapital || tokens[i].Gap != NameGap.Blank || tokens[i - 1].IsPossessive)
                continue;
            var name = new Excerpt(passage, tokens[i - 1].Start, tokens[i].End - tokens[i - 1].Start);
            if (IsSame(name, letters))
                return;
            found ??= Compare(name, owner, letters);
        }

        if (found is not { } slip)
            return;
        analysis.Report(
            slip.Name,
            [("written", slip.Name.Text), ("right", slip.Right), ("name", passage.Text[range])],
            related: [new(analysis.Draft.Source, passage.Locate(range.Start.Value, range.End.Value - range.Start.Value), "the address")]
        );
    }

    static bool IsSame(Excerpt name, ReadOnlySpan<byte> letters)
    {
        Span<byte> own = stackalloc byte[Longest];
        return Letters(name.Chars, own) is > 0 and var length && own[..length].SequenceEqual(letters);
    }

    // One half of the name is the same, the other a slip.
    static (Excerpt, string)? Compare(Excerpt name, ReadOnlySpan<char> owner, ReadOnlySpan<byte> letters)
    {
        var text = name.Chars;
        var cut = text.LastIndexOf(' ');
        if (cut < 3 || text.Length - cut < 4)
            return null;
        Span<byte> given = stackalloc byte[Longest],
            surname = stackalloc byte[Longest];
        var first = text.IndexOf(' ');
        if (Letters(text[..first], given) is not (> 3 and var g) || Letters(text[(cut + 1)..], surname) is not (> 3 and var s))
            return null;
        given = given[..g];
        surname = surname[..s];
        if (
            letters.StartsWith(given)
            && letters.Length > g
            && NameSlip.IsSlip(surname, letters[g..])
            && !IsShort(owner, letters[g..], surname)
        )
            return (name, $"{text[..first]} {Written(letters[g..])}");
        return
            letters.EndsWith(surname)
            && letters.Length > s
            && NameSlip.IsSlip(given, letters[..^s])
            && !IsShort(owner, letters[..^s], given)
            ? (name, $"{Written(letters[..^s])} {text[(cut + 1)..]}")
            : null;
    }

    // "@SamLabot", "danlabott@": what is shorter by its end was cut, or is a nickname.
    static bool IsShort(ReadOnlySpan<char> owner, ReadOnlySpan<byte> written, ReadOnlySpan<byte> name) =>
        name.StartsWith(written) || (written.StartsWith(name) && !owner.ContainsAny('.', '_', '-'));

    static string Written(ReadOnlySpan<byte> letters)
    {
        var word = Encoding.ASCII.GetString(letters);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    // Its letters in small; -1 where others than letters, blanks, dots and dashes stand in it.
    static int Letters(ReadOnlySpan<char> text, Span<byte> into)
    {
        Span<char> folded = stackalloc char[Longest];
        if (!NameComparer.TryFold(text, folded, out var length))
            return -1;
        var count = 0;
        foreach (var c in folded[..length])
        {
            if (c is ' ' or '_' or '\'')
                continue;
            if (!char.IsAsciiLetterLower(c))
                return -1;
            into[count++] = (byte)c;
        }

        return count;
    }
}
