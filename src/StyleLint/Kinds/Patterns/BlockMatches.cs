using System.Runtime.InteropServices;
using StyleLint.Drafts;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>The matches of patterns where a rule looks, by block: the passage or the sentence in which each was looked for. Blocks without
/// a match are left out.</summary>
sealed class BlockMatches
{
    static readonly BlockMatches None = new();

    readonly List<(Excerpt Within, int First)> _blocks = [];
    readonly List<PartMatch> _found = [];

    /// <summary>How many blocks hold a match.</summary>
    internal int Count => _blocks.Count;

    /// <summary>A block.</summary>
    internal Excerpt Within(int block) => _blocks[block].Within;

    /// <summary>The matches in a block, counted from its first character.</summary>
    internal ReadOnlySpan<PartMatch> Of(int block)
    {
        var end = block + 1 < _blocks.Count ? _blocks[block + 1].First : _found.Count;
        return CollectionsMarshal.AsSpan(_found)[_blocks[block].First..end];
    }

    /// <summary>Looks for patterns, in the order of the page; for those that require words, only where they stand.</summary>
    internal static BlockMatches Find(Alternatives patterns, Scope scope, in Analysis analysis)
    {
        if (scope.IsOfPassages && TryFind(patterns.Required, analysis, out var places))
        {
            if (!patterns.LookEverywhere)
                return places.IsEmpty ? None : Where(places, patterns, scope, analysis);
            return Everywhere(places, patterns, scope, analysis);
        }

        var matches = new BlockMatches();
        if (scope.IsOfFile && patterns.Required is { } required && analysis.Candidates.TryFindInFile(required, out var inFile))
        {
            if (!inFile.IsEmpty || patterns.LookEverywhere)
                matches.Add(analysis.Draft.Raw.All, patterns, new(inFile), hasNone: false, analysis);
            return matches;
        }

        foreach (var within in scope.In(analysis.Story))
            matches.Add(within, patterns, default, hasNone: false, analysis);
        return matches;
    }

    static bool TryFind(Literals? required, in Analysis analysis, out ReadOnlySpan<LiteralPlace> places)
    {
        places = default;
        return required is null || analysis.Candidates.TryFind(required, out places);
    }

    static BlockMatches Where(ReadOnlySpan<LiteralPlace> places, Alternatives patterns, Scope scope, in Analysis analysis)
    {
        var matches = new BlockMatches();
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
                    matches.Add(within, patterns, new(here), hasNone: true, analysis);
            }
        }

        return matches;
    }

    static BlockMatches Everywhere(ReadOnlySpan<LiteralPlace> places, Alternatives patterns, Scope scope, in Analysis analysis)
    {
        var matches = new BlockMatches();
        var from = 0;
        foreach (var within in scope.In(analysis.Story))
        {
            // Both go by the order of the page; of some texts there is no block.
            var number = places.IsEmpty ? 0 : analysis.Candidates.NumberOf(within.Passage);
            while (from < places.Length && places[from].Text < number)
                from++;
            var to = from;
            while (to < places.Length && places[to].Text == number)
                to++;
            var here = PlacesIn(within, places[from..to]);
            var hasNone = IsKnownToHaveNone(patterns, within, analysis);
            if (!hasNone || !here.IsEmpty)
                matches.Add(within, patterns, new(here), hasNone, analysis);
        }

        return matches;
    }

    // Of patterns that require no word it is remembered where they are not; the notes know nothing of the ends of lines.
    static bool IsKnownToHaveNone(Alternatives patterns, Excerpt within, in Analysis analysis) =>
        within.Passage.Kind is not (PassageKind.Raw or PassageKind.Code)
        && within == within.Passage.All
        && ReferenceEquals(within.Passage.Lined, within.Passage.Text)
        && analysis.Story.NotesOn(within.Passage) is { Remember: true } notes
        && !notes.Pass(patterns.Test);

    void Add(Excerpt within, Alternatives patterns, LiteralPlaces places, bool hasNone, in Analysis analysis)
    {
        var first = _found.Count;
        patterns.Find(within.LinedChars, places, within.Start, hasNone, _found);
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
