using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The matches of a pattern where a rule looks, by block: the passage or the sentence in which each was looked for. Blocks without
/// a match are left out.</summary>
sealed class BlockMatches
{
    readonly List<(Excerpt Within, int First)> _blocks = [];
    readonly List<Range> _found = [];

    /// <summary>How many blocks hold a match.</summary>
    internal int Count => _blocks.Count;

    /// <summary>A block.</summary>
    internal Excerpt Within(int block) => _blocks[block].Within;

    /// <summary>The matches in a block, counted from its first character.</summary>
    internal ReadOnlySpan<Range> Of(int block)
    {
        var end = block + 1 < _blocks.Count ? _blocks[block + 1].First : _found.Count;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_found)[_blocks[block].First..end];
    }

    /// <summary>Looks for a pattern, in the order of the page; where it requires words, only where they stand.</summary>
    internal static BlockMatches Find(Pattern pattern, Scope scope, in Analysis analysis)
    {
        var matches = new BlockMatches();
        if (!scope.IsOfPassages || pattern.Required is not { } required || !analysis.Candidates.TryFind(required, out var places))
        {
            foreach (var within in scope.In(analysis.Story))
            {
                if (!IsKnownToHaveNone(pattern, within, analysis))
                    matches.Add(within, pattern, [], analysis);
            }

            return matches;
        }

        List<Excerpt> stretches = [];
        for (int from = 0, to; from < places.Length; from = to)
        {
            for (to = from + 1; to < places.Length && places[to].Text == places[from].Text; )
                to++;
            var (field, passage) = analysis.Candidates.TextOf(places[from]);
            stretches.Clear();
            if (field is null)
                scope.AddIn(passage, analysis.Story, stretches);
            else
                scope.AddIn(field, passage, analysis.Draft, stretches);
            foreach (var within in stretches)
            {
                var here = PlacesIn(within, places[from..to]);
                if (!here.IsEmpty)
                    matches.Add(within, pattern, here, analysis);
            }
        }

        return matches;
    }

    // Of patterns that require no word it is remembered where they are not; the notes know nothing of the ends of lines.
    static bool IsKnownToHaveNone(Pattern pattern, Excerpt within, in Analysis analysis) =>
        pattern.Required is null
        && within.Passage.Kind is not (PassageKind.Raw or PassageKind.Code)
        && within == within.Passage.All
        && ReferenceEquals(within.Passage.Lined, within.Passage.Text)
        && !analysis.Story.NotesOn(within.Passage).Pass(pattern.Test);

    void Add(Excerpt within, Pattern pattern, ReadOnlySpan<LiteralPlace> places, in Analysis analysis)
    {
        var first = _found.Count;
        if (places.IsEmpty)
            pattern.Find(within.LinedChars, _found);
        else
            pattern.Find(within.LinedChars, places, within.Start, _found);
        if (_found.Count > first)
            _blocks.Add((within, first));
        analysis.Cancel.ThrowIfCancellationRequested();
    }

    static ReadOnlySpan<LiteralPlace> PlacesIn(Excerpt within, ReadOnlySpan<LiteralPlace> places)
    {
        var from = 0;
        while (from < places.Length && places[from].Start < within.Start)
            from++;
        var to = from;
        while (to < places.Length && places[to].Start < within.End)
            to++;
        return places[from..to];
    }
}
