using System.Runtime.InteropServices;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Wire;

/// <summary>
/// The words of a story in their order, each with its place and whether somebody is quoted with it. Datelines, bylines, captions,
/// sign-offs, lists and tables are left out: those are alike in stories that have nothing to do with each other.
/// </summary>
sealed class Prose
{
    readonly List<WireWord> _words = [];
    readonly List<Passage> _passages = [];
    readonly Dictionary<Passage, int> _places = new(ReferenceEqualityComparer.Instance);
    readonly List<int> _firsts = [];
    readonly List<bool> _quoted = [];

    Prose() { }

    /// <summary>The words, counted over all passages; their places count from the start of their own passage.</summary>
    internal ReadOnlySpan<WireWord> Words => CollectionsMarshal.AsSpan(_words);

    internal int Count => _words.Count;

    /// <summary>The fingerprint of each run of five words, by its first word.</summary>
    internal ulong[] Runs => field ??= Fingerprints.OfRuns(_words);

    /// <summary>How many words are the story's own and not a quotation's.</summary>
    internal int OwnCount { get; private set; }

    /// <summary>Whether a word stands in quotation marks.</summary>
    internal bool IsQuoted(int word) => _quoted[word];

    /// <summary>The stretch of words that a passage holds; empty where none of it counts.</summary>
    internal (int First, int Last) In(Passage passage)
    {
        return _places.TryGetValue(passage, out var at) ? (_firsts[at], at + 1 < _firsts.Count ? _firsts[at + 1] : Count) : (0, 0);
    }

    /// <summary>The passage a word stands in.</summary>
    internal Passage PassageOf(int word)
    {
        var at = _firsts.BinarySearch(word);
        if (at < 0)
            at = ~at - 1;
        return _passages[at];
    }

    /// <summary>A stretch of words as far as it lies in the passage of its first word.</summary>
    /// <param name="first">The first word.</param>
    /// <param name="end">Just after the last one; more than <paramref name="first"/>.</param>
    internal Excerpt At(int first, int end)
    {
        var passage = PassageOf(first);
        while (!ReferenceEquals(PassageOf(end - 1), passage))
            end--;
        var start = _words[first].Start;
        return passage.Excerpt(start, _words[end - 1].End - start);
    }

    /// <summary>Where a stretch of words stands in the source, from its first word to its last.</summary>
    internal TextSpan Span(int first, int end) => TextSpan.FromBounds(At(first, first + 1).Span.Start, At(end - 1, end).Span.End);

    internal static Prose Read(Story story)
    {
        var prose = new Prose();
        foreach (var passage in story.Body)
        {
            if (passage.Kind is PassageKind.Paragraph or PassageKind.BlockQuote && !IsList(passage.Text))
                prose.Add(story, passage);
        }

        return prose;
    }

    void Add(Story story, Passage passage)
    {
        var page = story.Page;
        var start = page.Dateline is { } dateline && ReferenceEquals(dateline.At.Passage, passage) ? dateline.At.End : 0;
        var end = page.Signoff is { } signoff && ReferenceEquals(signoff.At.Passage, passage) ? signoff.At.Start : passage.Text.Length;
        var first = _words.Count;
        WireWords.Read(passage.Text.AsSpan(0, Math.Max(start, end)), _words);
        var leading = first;
        while (leading < _words.Count && _words[leading].Start < start)
            leading++;
        _words.RemoveRange(first, leading - first);
        if (first == _words.Count)
            return;
        _places.Add(passage, _passages.Count);
        _passages.Add(passage);
        _firsts.Add(first);
        var quotes = story.QuotesIn(passage);
        var quote = 0;
        for (var word = first; word < _words.Count; word++)
        {
            while (quote < quotes.Length && quotes[quote].At.End <= _words[word].Start)
                quote++;
            var isQuoted = quote < quotes.Length && quotes[quote].At.Start <= _words[word].Start;
            _quoted.Add(isQuoted);
            OwnCount += isQuoted ? 0 : 1;
        }
    }

    // Plain text has no markup for lists: a bullet says so.
    static bool IsList(string text) => text.AsSpan().TrimStart() is ['•' or '*' or '·' or '‣' or '▪', ..];
}
