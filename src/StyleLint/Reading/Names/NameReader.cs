using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;

namespace StyleLint.Reading;

/// <summary>Says whom the names mean that stand in a story.</summary>
sealed class NameReader(StoryText story, Individuals people)
{
    readonly List<Mention> _found = [];

    /// <summary>Everybody whom a passage names, in order; lent until the next passage is read.</summary>
    internal ReadOnlySpan<Mention> Read(Passage passage)
    {
        _found.Clear();
        var notes = story.NotesOn(passage);
        foreach (var name in notes.Names(story.IsHeading(passage)))
            _found.Add(Read(passage, notes.Tokens, name));
        return CollectionsMarshal.AsSpan(_found);
    }

    Mention Read(Passage passage, ImmutableArray<NameToken> tokens, NameSeen name)
    {
        var (first, last, title, candidates, isCertain) = name;
        if (!isCertain)
            candidates = Fitting(candidates, title);

        var surname = SurnameStart(passage.Text, tokens, first, last, candidates, out var surnameLast);
        Excerpt? given =
            surname > first ? Excerpt(passage, tokens, first, surname - 1)
            : surnameLast < last ? Excerpt(passage, tokens, surnameLast + 1, last)
            : null;
        var family = Excerpt(passage, tokens, surname, surnameLast);
        return new(Excerpt(passage, tokens, first, last))
        {
            Surname = family,
            Given = given,
            Title = title is { } t ? new(passage, t.Start, t.End - t.Start) : null,
            Office = title?.Office,
            Country = title?.Country,
            PastWord = title?.PastWord is { } past ? new(passage, past.Start, past.End - past.Start) : null,
            Candidates = candidates,
            Individual = people.Number(family, given, candidates),
        };
    }

    // Who of the candidates a title allows: an office that the person held, or the person's own country with whatever office; without a
    // title, who has to do with a country the story speaks of.
    ImmutableArray<Person> Fitting(ImmutableArray<Person> candidates, NameTitle? title)
    {
        if (candidates.IsEmpty)
            return [];
        var fitting = ImmutableArray.CreateBuilder<Person>(candidates.Length);
        foreach (var person in candidates)
        {
            if (title is { } held ? Allows(person, held) : people.Fits(person))
                fitting.Add(person);
        }

        return fitting.Count == candidates.Length ? candidates : fitting.ToImmutable();
    }

    bool Allows(Person person, NameTitle title)
    {
        if (title.Country is not null)
        {
            foreach (var tenure in person.Tenures)
            {
                if (tenure.Country == title.Country)
                    return true;
            }

            return false;
        }

        return story.Facts.IsHeld(title.Office) ? NameScan.Held(person, title) : people.Fits(person);
    }

    // Where the surname stands in a name: as the facts have it ("Xi" Jinping), else the last word with the particles before it.
    static int SurnameStart(
        ReadOnlySpan<char> text,
        ImmutableArray<NameToken> tokens,
        int first,
        int last,
        ImmutableArray<Person> candidates,
        out int surnameLast
    )
    {
        surnameLast = last;
        if (candidates.Length == 1)
        {
            foreach (var surname in candidates[0].Surnames)
            {
                for (var end = last; end >= first; end--)
                {
                    if (NameComparer.AreEqual(text[tokens[first].Start..tokens[end].End], surname))
                    {
                        surnameLast = end;
                        return first;
                    }

                    if (NameComparer.AreEqual(text[tokens[end].Start..tokens[last].End], surname))
                        return end;
                }
            }
        }

        while (surnameLast > first && NameWords.IsSuffix(Word(text, tokens, surnameLast)))
            surnameLast--;
        var start = surnameLast;
        while (start > first + 1 && Particles.Contains(Word(text, tokens, start - 1)))
            start--;
        // A bare "von der Leyen" begins with its particles; Ben, Al and Des are first names more often.
        if (
            start == first + 1
            && Particles.Contains(Word(text, tokens, first))
            && Word(text, tokens, first) is not ("Ben" or "Al" or "Des")
        )
            start = first;
        return start;
    }

    // "J.D." and "Jr." keep their full stop.
    static Excerpt Excerpt(Passage passage, ImmutableArray<NameToken> tokens, int first, int last) =>
        new(passage, tokens[first].Start, tokens[last].End - tokens[first].Start);

    static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, ImmutableArray<NameToken> tokens, int at) =>
        text[tokens[at].Start..tokens[at].End];
}
