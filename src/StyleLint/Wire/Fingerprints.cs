using System.Collections.Immutable;
using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>
/// What an archive stores to find a story again: some of its runs of five words, chosen so that two texts choose the same ones (winnowing;
/// Schleimer, Wilkerson and Aiken 2003). A draft asks about all its runs of five.
/// </summary>
/// <remarks>
/// Every run of <see cref="ShortestRun"/> words that a draft shares with a story is found; in quotations, every run of
/// <see cref="ShortestQuotedRun"/> words, or the whole of a shorter quotation. A story of 400 words has about a hundred fingerprints.
/// </remarks>
public static class Fingerprints
{
    /// <summary>Names the way fingerprints are made; an archive made in another way answers nothing and must be rebuilt.</summary>
    public const string Format = "words5-window8-quotes5-fnv1a64-1";

    /// <summary>Words in a fingerprint.</summary>
    public const int RunLength = 5;

    /// <summary>Shared words outside quotations that are sure to be found.</summary>
    public const int ShortestRun = RunLength + Window - 1;

    /// <summary>Shared words of a quotation that are sure to be found.</summary>
    public const int ShortestQuotedRun = RunLength + QuotedWindow - 1;

    const int Window = 8;
    const int QuotedWindow = 5;

    /// <summary>The fingerprints an archive stores for a story's body: ascending, without duplicates; none if it has fewer than five
    /// words.</summary>
    public static ImmutableArray<ulong> OfStory(WireStory story)
    {
        var words = new List<WireWord>(story.Body.Length / 6 + 1);
        WireWords.Read(story.Body, words);
        var runs = OfRuns(words);
        var kept = new List<ulong>(runs.Length / 3 + 1);
        Winnow(runs, Window, kept);
        AddQuotations(story.Body, words, runs, kept);
        return Distinct(kept);
    }

    /// <summary>The fingerprints a text asks an archive about: each run of five words, ascending, without duplicates.</summary>
    public static ImmutableArray<ulong> OfText(ReadOnlySpan<char> text)
    {
        var words = new List<WireWord>(text.Length / 6 + 1);
        WireWords.Read(text, words);
        return Distinct([.. OfRuns(words)]);
    }

    /// <summary>The fingerprint of each run of five words, in order.</summary>
    internal static ulong[] OfRuns(List<WireWord> words)
    {
        var runs = new ulong[Math.Max(0, words.Count - RunLength + 1)];
        for (var first = 0; first < runs.Length; first++)
        {
            ulong hash = 0;
            for (var at = first; at < first + RunLength; at++)
                hash = (ulong.RotateLeft(hash, 5) ^ words[at].Hash) * 0x9E3779B97F4A7C15;
            runs[first] = Mix(hash);
        }

        return runs;
    }

    /// <summary>Ascending, without duplicates.</summary>
    internal static ImmutableArray<ulong> Distinct(List<ulong> hashes)
    {
        hashes.Sort();
        var distinct = ImmutableArray.CreateBuilder<ulong>(hashes.Count);
        foreach (var hash in hashes)
        {
            if (distinct.Count == 0 || distinct[^1] != hash)
                distinct.Add(hash);
        }

        return distinct.DrainToImmutable();
    }

    // Of every window of neighbours the least, the last one where two are equal.
    static void Winnow(ReadOnlySpan<ulong> runs, int window, List<ulong> into)
    {
        window = Math.Min(window, runs.Length);
        var least = -1;
        for (var end = Math.Max(1, window); end <= runs.Length; end++)
        {
            if (least < end - window)
            {
                least = end - window;
                for (var at = least + 1; at < end; at++)
                    least = runs[at] <= runs[least] ? at : least;
            }
            else if (runs[end - 1] <= runs[least])
            {
                least = end - 1;
            }
            else
            {
                continue;
            }

            into.Add(runs[least]);
        }
    }

    // Quotations are short and cut: they are chosen from once more, by themselves and more closely.
    static void AddQuotations(ReadOnlySpan<char> body, List<WireWord> words, ReadOnlySpan<ulong> runs, List<ulong> into)
    {
        int line = 0,
            first = 0;
        while (line < body.Length)
        {
            var length = body[line..].IndexOf('\n') is var end and >= 0 ? end : body.Length - line;
            foreach (var pair in QuoteMarks.Read(body.Slice(line, length)))
            {
                while (first < words.Count && words[first].Start < line + pair.Start)
                    first++;
                var last = first;
                while (last < words.Count && words[last].End <= line + pair.End)
                    last++;
                if (last - first >= RunLength)
                    Winnow(runs[first..(last - RunLength + 1)], QuotedWindow, into);
                first = last;
            }

            line += length + 1;
        }
    }

    // The finaliser of MurmurHash3 for 64 bits: neighbours of equal words must not sort alike.
    static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
