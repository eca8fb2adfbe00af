using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>The whole name of a member of Congress where it stands.</summary>
/// <param name="At">The name.</param>
/// <param name="Members">Everybody of that name.</param>
/// <param name="Own">Whether the newsroom's own facts say who that is.</param>
readonly record struct MemberNamed(Excerpt At, ImmutableArray<Legislator> Members, bool Own);

/// <summary>Finds the members of Congress whom a story names in full, a passage at a time.</summary>
static class CongressScan
{
    const int LongestName = 4;

    /// <summary>Reads the names in a passage.</summary>
    internal static void Read(Story story, Passage passage, List<MemberNamed> into)
    {
        into.Clear();
        var tokens = story.NotesOn(passage).Tokens;
        var text = passage.Text.AsSpan();
        for (var last = 1; last < tokens.Length; last++)
        {
            if (!tokens[last].IsCapital || tokens[last].Gap != NameGap.Blank)
                continue;
            var word = text[tokens[last].Start..tokens[last].End];
            var (members, isOwn) = OfFacts(story, word) is { IsEmpty: false } own ? (own, true) : (Congress.BySurname(word), false);
            if (members.IsEmpty)
                continue;
            for (
                var first = last - 1;
                first >= 0 && first > last - LongestName && tokens[first + 1].Gap == NameGap.Blank && !tokens[first].IsPossessive;
                first--
            )
            {
                if (!tokens[first].IsCapital)
                    continue;
                var named = Named(members, text, tokens, first, last);
                if (named.IsEmpty)
                    continue;
                into.Add(new(new(passage, tokens[first].Start, tokens[last].End - tokens[first].Start), named, isOwn));
                break;
            }
        }
    }

    // Everybody of a name, an initial in it left out.
    static ImmutableArray<Legislator> Named(
        ImmutableArray<Legislator> members,
        ReadOnlySpan<char> text,
        ImmutableArray<NameToken> tokens,
        int first,
        int last
    )
    {
        scoped var name = text[tokens[first].Start..tokens[last].End];
        Span<char> plain = stackalloc char[96];
        if (last - first == 2 && tokens[first + 1].Length <= 2 && name.Length < plain.Length)
        {
            var given = text[tokens[first].Start..tokens[first].End];
            var surname = text[tokens[last].Start..tokens[last].End];
            given.CopyTo(plain);
            plain[given.Length] = ' ';
            surname.CopyTo(plain[(given.Length + 1)..]);
            name = plain[..(given.Length + 1 + surname.Length)];
        }

        var found = ImmutableArray<Legislator>.Empty;
        foreach (var member in members)
        {
            if (member.IsNamed(name))
                found = found.Add(member);
        }

        return found;
    }

    // What a newsroom writes of legislators counts more than the table; the facts that ship know less than it does.
    static ImmutableArray<Legislator> OfFacts(Story story, ReadOnlySpan<char> surname)
    {
        var found = ImmutableArray<Legislator>.Empty;
        foreach (var person in story.Facts.BySurname(surname))
        {
            if (person.Source.Path.StartsWith(ShippedFacts.Folder, StringComparison.Ordinal))
                continue;
            ImmutableArray<Seat> seats =
            [
                .. person
                    .Tenures.Where(tenure => tenure is { State: not null, Party: not null, Office.Name: "senator" or "representative" })
                    .Select(tenure => new Seat(
                        tenure.Office.Name is "senator" ? "Senate" : "House",
                        StateNames.PostalOf(tenure.State) ?? tenure.State!,
                        tenure.Party!,
                        tenure.From ?? Congress.First,
                        tenure.Until
                    )),
            ];
            if (!seats.IsEmpty)
                found = found.Add(new(person.Name, person.Forms, seats, []));
        }

        return found;
    }
}
