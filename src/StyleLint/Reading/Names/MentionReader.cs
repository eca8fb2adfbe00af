using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Finds the people a story names. Precision first: capitalised words that nothing shows to be a person are left alone.</summary>
static class MentionReader
{
    internal static ImmutableArray<Mention> Read(StoryText story)
    {
        var passages = PassagesOf(story);
        if (passages.Count == 0)
            return [];

        // Whole names first, then bare surnames: a headline says "Roe" before the story says who that is.
        var people = new Individuals(story, passages);
        var reader = new NameReader(story, people);
        var names = new List<Mention>();
        var ends = new int[passages.Count];
        for (var number = 0; number < passages.Count; number++)
        {
            names.AddRange(reader.Read(passages[number]));
            ends[number] = names.Count;
        }

        if (people.Count == 0)
            return [];
        var surnames = new SurnameScan(story, people);
        var all = new List<Mention>(names.Count * 2);
        for (var number = 0; number < passages.Count; number++)
        {
            var here = CollectionsMarshal.AsSpan(names)[(number > 0 ? ends[number - 1] : 0)..ends[number]];
            var first = all.Count;
            all.AddRange(here);
            surnames.Read(passages[number], here, all);
            CollectionsMarshal.AsSpan(all)[first..].Sort(static (one, other) => one.At.Start.CompareTo(other.At.Start));
        }

        return Numbered(all);
    }

    // The passages that may name people, in the order of the page, the header's headline and deck first.
    static List<Passage> PassagesOf(StoryText story)
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

    static ImmutableArray<Mention> Numbered(List<Mention> all)
    {
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
