using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Wire;

/// <summary>A paragraph of a draft or of an agency's story.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Shared">The stretches of them that the other one has too, in order.</param>
public readonly record struct WireParagraph(string Text, ImmutableArray<TextSpan> Shared);

/// <summary>A paragraph of the draft beside that of the story which has most of its words; one of them null where there is no
/// other.</summary>
public readonly record struct WireComparisonRow(WireParagraph? Draft, WireParagraph? Story);

/// <summary>A draft and a story side by side, with the runs of five words and more that they share, quoted or not.</summary>
/// <param name="Rows">The draft's paragraphs in order, then those of the story that stand beside none.</param>
/// <param name="Words">Words of the draft.</param>
/// <param name="Shared">How many of them the story has too.</param>
public sealed record WireComparison(ImmutableArray<WireComparisonRow> Rows, int Words, int Shared)
{
    /// <summary>Compares them. Headlines, datelines, captions, lists and sign-offs are left out.</summary>
    public static WireComparison Of(Story draft, WireStory story)
    {
        var mine = Prose.Read(draft);
        var match = new WireMatch(story, draft.Facts);
        var theirs = match.Prose;
        var (shared, beside) = (Marks(mine, theirs), Marks(theirs, mine));
        var left = match.Story.Body.Where(passage => theirs.In(passage) is var (first, last) && last > first).ToList();
        var rows = ImmutableArray.CreateBuilder<WireComparisonRow>();
        foreach (var passage in draft.Body)
        {
            var (first, last) = mine.In(passage);
            if (last == first)
                continue;
            var nearest = left.MaxBy(other => Common(mine, (first, last), theirs, theirs.In(other)));
            if (nearest is not null && Common(mine, (first, last), theirs, theirs.In(nearest)) == 0)
                nearest = null;
            if (nearest is not null)
                left.Remove(nearest);
            rows.Add(new(Paragraph(mine, passage, shared), nearest is null ? null : Paragraph(theirs, nearest, beside)));
        }

        foreach (var passage in left)
            rows.Add(new(null, Paragraph(theirs, passage, beside)));
        return new(rows.DrainToImmutable(), mine.Count, shared.AsSpan().Count(true));
    }

    // The words of one that stand in a run of five of the other.
    static bool[] Marks(Prose one, Prose other)
    {
        var known = other.Runs.ToHashSet();
        var marks = new bool[one.Count];
        for (var at = 0; at < one.Runs.Length; at++)
        {
            if (known.Contains(one.Runs[at]))
                marks.AsSpan(at, Fingerprints.RunLength).Fill(true);
        }

        return marks;
    }

    static int Common(Prose one, (int First, int Last) here, Prose other, (int First, int Last) there)
    {
        var known = Within(other, there).ToArray().ToHashSet();
        var common = 0;
        foreach (var run in Within(one, here))
            common += known.Contains(run) ? 1 : 0;
        return common;
    }

    static ReadOnlySpan<ulong> Within(Prose prose, (int First, int Last) words) =>
        words.Last - words.First < Fingerprints.RunLength
            ? []
            : prose.Runs.AsSpan(words.First, words.Last - words.First - Fingerprints.RunLength + 1);

    static WireParagraph Paragraph(Prose prose, Passage passage, bool[] marks)
    {
        var (first, last) = prose.In(passage);
        var shared = ImmutableArray.CreateBuilder<TextSpan>();
        for (int at = first, end; at < last; at = end)
        {
            for (end = at + 1; end < last && marks[end] == marks[at]; )
                end++;
            if (marks[at])
                shared.Add(TextSpan.FromBounds(prose.Words[at].Start, prose.Words[end - 1].End));
        }

        return new(passage.Text, shared.DrainToImmutable());
    }
}
