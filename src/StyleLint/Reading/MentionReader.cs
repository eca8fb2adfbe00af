using System.Collections.Immutable;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Finds the people a story names. Precision first: capitalised words that nothing shows to be a person are left alone.</summary>
static class MentionReader
{
    internal static ImmutableArray<Mention> Read(Story story)
    {
        var passages = PassagesOf(story);
        if (passages.Count == 0)
            return [];

        // Whole names first, then bare surnames: a headline says "Roe" before the story says who that is.
        var people = new Individuals(story.Facts, passages);
        var names = new NameScan(story, people);
        foreach (var passage in passages)
            names.Read(passage);
        if (people.Count == 0)
            return [];
        var surnames = new SurnameScan(people);
        foreach (var passage in passages)
            surnames.Read(passage, names.In(passage), IsHeading(story, passage));
        return InOrder(passages, names.Found, surnames.Found);
    }

    // The passages that may name people, in the order of the page, the header's headline and deck first.
    static List<Passage> PassagesOf(Story story)
    {
        var passages = new List<Passage>();
        foreach (var field in story.Draft.Header.Fields)
        {
            if (field.Kind is not (FieldKind.Headline or FieldKind.Deck or FieldKind.Caption))
                continue;
            foreach (var value in field.Values)
                passages.Add(value);
        }

        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is Role.Body or Role.Headline or Role.Deck or Role.Caption or Role.Subhead or Role.Note)
                passages.Add(passage);
        }

        return passages;
    }

    /// <summary>Whether a passage may have a capital on every word, so that capitals show nothing.</summary>
    internal static bool IsHeading(Story story, Passage passage) =>
        passage.Kind is PassageKind.Heading or PassageKind.HeaderValue || story.Page.RoleOf(passage) is Role.Headline or Role.Subhead;

    static ImmutableArray<Mention> InOrder(List<Passage> passages, List<Mention> names, List<Mention> surnames)
    {
        var place = new Dictionary<Passage, int>(passages.Count);
        foreach (var passage in passages)
            place.TryAdd(passage, place.Count);

        var all = new List<Mention>(names.Count + surnames.Count);
        all.AddRange(names);
        all.AddRange(surnames);
        all.Sort((one, other) => place[one.At.Passage] != place[other.At.Passage]
            ? place[one.At.Passage].CompareTo(place[other.At.Passage])
            : one.At.Start.CompareTo(other.At.Start));

        // Individuals are counted in the order in which the page first names them.
        var numbers = new Dictionary<int, int>();
        var ordered = ImmutableArray.CreateBuilder<Mention>(all.Count);
        foreach (var mention in all)
        {
            numbers.TryAdd(mention.Individual, numbers.Count);
            var number = numbers[mention.Individual];
            ordered.Add(number == mention.Individual ? mention : mention with { Individual = number });
        }

        return ordered.MoveToImmutable();
    }
}
