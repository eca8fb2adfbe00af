using System.Runtime.InteropServices;

namespace StyleLint.Wire;

/// <summary>
/// Words that a draft has in a row as a story has them, up to two at a time replaced, added or dropped in between.
/// </summary>
/// <param name="First">Its first word in the draft.</param>
/// <param name="End">Just after its last one.</param>
/// <param name="StoryFirst">Its first word in the story.</param>
/// <param name="StoryEnd">Just after its last one.</param>
/// <param name="Words">How many of its words are equal and stand outside quotation marks in both.</param>
/// <param name="Novel">How many of those belong to no stock phrase.</param>
readonly record struct SharedRun(int First, int End, int StoryFirst, int StoryEnd, int Words, int Novel)
{
    /// <summary>The least number of words outside quotation marks in a run that chance does not make.</summary>
    internal const int LeastWords = 12;

    /// <summary>The least number of them that belong to no stock phrase.</summary>
    internal const int LeastNovel = 8;

    /// <summary>Whether it is too long and too much its own for chance.</summary>
    internal bool IsEvidence => Words >= LeastWords && Novel >= LeastNovel;
}

/// <summary>Finds the runs of words that two texts share.</summary>
sealed class SharedRuns
{
    // Words replaced, added or dropped between two parts of one run.
    const int Gap = 2;

    // A run of five that stands in a draft more often says nothing about where each came from.
    const int MostPlaces = 8;

    // Parts before one that are looked at for the run it continues.
    const int MostLooks = 64;

    readonly Prose _draft;
    readonly Dictionary<ulong, int> _first = [];
    readonly int[] _next;

    internal SharedRuns(Prose draft)
    {
        _draft = draft;
        var runs = draft.Runs;
        _next = new int[runs.Length];
        for (var at = runs.Length - 1; at >= 0; at--)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, runs[at], out var isKnown);
            _next[at] = isKnown ? first : -1;
            first = at;
        }
    }

    /// <summary>How many words of the draft, quoted or not, stand in runs of five that a text has too.</summary>
    internal int CountShared(List<WireWord> words)
    {
        var covered = new bool[_draft.Count];
        foreach (var run in Fingerprints.OfRuns(words))
        {
            for (var at = _first.GetValueOrDefault(run, -1); at >= 0; at = _next[at])
                covered.AsSpan(at, Fingerprints.RunLength).Fill(true);
        }

        return covered.AsSpan().Count(true);
    }

    /// <summary>The runs that a story shares with the draft, the longest first; no word of the draft is in two of them.</summary>
    /// <param name="story">The story.</param>
    /// <param name="isStock">For each word of the draft, whether it belongs to a stock phrase.</param>
    /// <param name="covered">Set for each word of the draft that stands, outside quotation marks in both, in a run of five of the
    /// story.</param>
    internal List<SharedRun> Find(Prose story, ReadOnlySpan<bool> isStock, Span<bool> covered)
    {
        var parts = FindParts(story);
        foreach (var part in parts)
        {
            for (var at = 0; at < part.Length; at++)
                covered[part.First + at] |= IsOwn(story, part.First + at, part.StoryFirst + at);
        }

        return Untangle(Join(story, parts, isStock));
    }

    // A stretch of words that are equal one by one.
    readonly record struct Part(int First, int StoryFirst, int Length)
    {
        internal int End => First + Length;

        internal int StoryEnd => StoryFirst + Length;
    }

    List<Part> FindParts(Prose story)
    {
        var parts = new List<Part>();
        var reached = new Dictionary<int, int>();
        var runs = story.Runs;
        var mine = _draft.Words;
        var theirs = story.Words;
        for (var from = 0; from < runs.Length; from++)
        {
            var places = 0;
            for (var at = _first.GetValueOrDefault(runs[from], -1); at >= 0 && places < MostPlaces; at = _next[at], places++)
            {
                ref var end = ref CollectionsMarshal.GetValueRefOrAddDefault(reached, at - from, out _);
                if (from < end)
                    continue;
                var length = Fingerprints.RunLength;
                while (at + length < mine.Length && from + length < theirs.Length && mine[at + length].Hash == theirs[from + length].Hash)
                    length++;
                end = from + length;
                parts.Add(new(at, from, length));
            }
        }

        parts.Sort(
            (one, other) => one.First != other.First ? one.First.CompareTo(other.First) : one.StoryFirst.CompareTo(other.StoryFirst)
        );
        return parts;
    }

    // Each part takes the best of the runs before it that it continues.
    List<SharedRun> Join(Prose story, List<Part> parts, ReadOnlySpan<bool> isStock)
    {
        var runs = new List<SharedRun>(parts.Count);
        for (var index = 0; index < parts.Count; index++)
        {
            var part = parts[index];
            var best = new SharedRun(part.First, part.First, part.StoryFirst, part.StoryFirst, 0, 0);
            for (var before = index - 1; before >= Math.Max(0, index - MostLooks); before--)
            {
                var run = runs[before];
                if (part.First - run.End is >= 0 and <= Gap && part.StoryFirst - run.StoryEnd is >= 0 and <= Gap && run.Words > best.Words)
                    best = run;
            }

            var (words, novel) = (best.Words, best.Novel);
            for (var at = 0; at < part.Length; at++)
            {
                if (!IsOwn(story, part.First + at, part.StoryFirst + at))
                    continue;
                words++;
                novel += isStock[part.First + at] ? 0 : 1;
            }

            runs.Add(best with { End = part.End, StoryEnd = part.StoryEnd, Words = words, Novel = novel });
        }

        return runs;
    }

    bool IsOwn(Prose story, int word, int storyWord) => !_draft.IsQuoted(word) && !story.IsQuoted(storyWord);

    List<SharedRun> Untangle(List<SharedRun> runs)
    {
        runs.Sort((one, other) => one.Words != other.Words ? other.Words.CompareTo(one.Words) : one.First.CompareTo(other.First));
        var taken = new bool[_draft.Count];
        var kept = new List<SharedRun>();
        foreach (var run in runs)
        {
            var stretch = taken.AsSpan(run.First, run.End - run.First);
            if (run.Words == 0 || stretch.Contains(true))
                continue;
            stretch.Fill(true);
            kept.Add(run);
        }

        return kept;
    }
}
