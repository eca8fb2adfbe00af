using System.Collections.Immutable;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>
/// Patterns of which the leftmost match counts, and of several there the one of the first: what "one|other" finds. Each is run by itself
/// and only where its words stand, so that a rule of thousands costs what those cost that are on the page.
/// </summary>
sealed class Alternatives
{
    readonly ImmutableArray<Pattern> _parts;

    // Of each required word: whose it is, and whether its matches begin with it.
    readonly List<(int Part, bool IsStart)> _words = [];

    // Those that require no word, and are run on every text.
    readonly List<int> _everywhere = [];

    /// <param name="parts">Each of them as it is run, with the edges of words.</param>
    internal Alternatives(ImmutableArray<Pattern> parts)
    {
        _parts = parts;
        for (var part = 0; part < parts.Length; part++)
        {
            foreach (var word in parts[part].Words)
                _words.Add((part, word.IsStart));
            if (parts[part].Words.IsEmpty)
                _everywhere.Add(part);
        }

        if (_words.Count > 0)
        {
            var words = parts.SelectMany(part => part.Words);
            Required = new(words.Select(word => word.Text), parts.Any(part => part.SeeksAnyCase), words.Select(word => word.BeginsWord));
        }

        Test = new(text => _everywhere.Exists(part => _parts[part].IsMatch(text)));
    }

    /// <summary>The words of all that require some; null where none does.</summary>
    internal Literals? Required { get; }

    /// <summary>Whether some require no word.</summary>
    internal bool LookEverywhere => _everywhere.Count > 0;

    /// <summary>Whether those that require no word match anywhere in a text, as a test that can be remembered.</summary>
    internal PassageTest Test { get; }

    internal Pattern this[int part] => _parts[part];

    /// <summary>Adds the matches in a text, in order, not overlapping, and of each which pattern it is of.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">All places where a required word stands, in order; null where they are not known.</param>
    /// <param name="offset">Where the text begins, in the text of the places.</param>
    /// <param name="hasNone">Whether it is known that none matches of those that require no word.</param>
    /// <param name="into">Where the matches go.</param>
    internal void Find(ReadOnlySpan<char> text, LiteralPlaces places, int offset, bool hasNone, List<PartMatch> into)
    {
        if (!places.AreKnown && !LookEverywhere && !Required!.AnyIn(text))
            return;
        var searches = Searches(text, places, hasNone);
        var next = 0;
        for (var from = 0; ; )
        {
            var best = Nearest(searches, text, from);
            // A match of those that begin with their word comes before it, or in its place if the pattern does.
            while (next < places.All.Length && places.All[next].Start - offset is var start && (best is null || start <= best.Value.Start))
            {
                var first = next;
                while (next < places.All.Length && places.All[next].Start - offset == start)
                    next++;
                if (start >= from && At(text, start, places.All[first..next], best) is { } here)
                {
                    best = here;
                    break;
                }
            }

            if (best is not { } match)
                return;
            into.Add(match);
            from = match.Start + match.Length;
        }
    }

    // Those that are run on the text itself. Null in place of a match: it is not known yet.
    List<Search>? Searches(ReadOnlySpan<char> text, LiteralPlaces places, bool hasNone)
    {
        List<Search>? searches = null;
        if (!places.AreKnown)
        {
            for (var part = 0; part < _parts.Length; part++)
            {
                if (_parts[part].MayMatch(text))
                    (searches ??= []).Add(new(part));
            }

            return searches;
        }

        if (!hasNone)
        {
            foreach (var part in _everywhere)
                (searches ??= []).Add(new(part));
        }

        foreach (var place in places.All)
        {
            var (part, isStart) = _words[place.Literal];
            if (!isStart && searches?.Exists(search => search.Part == part) != true)
                (searches ??= []).Add(new(part));
        }

        return searches;
    }

    PartMatch? Nearest(List<Search>? searches, ReadOnlySpan<char> text, int from)
    {
        PartMatch? best = null;
        for (var at = 0; at < searches?.Count; at++)
        {
            var search = searches[at];
            if (!search.IsDone && search.Start < from)
                searches[at] = search = _parts[search.Part].Next(text, from) is var (start, length)
                    ? search with
                    {
                        Start = start,
                        Length = length,
                    }
                    : search with
                    {
                        IsDone = true,
                    };
            if (!search.IsDone && (best is not { } held || (search.Start, search.Part).CompareTo((held.Start, held.Part)) < 0))
                best = new(search.Part, search.Start, search.Length);
        }

        return best;
    }

    // The first of those whose words stand there, unless what was found there comes before it.
    PartMatch? At(ReadOnlySpan<char> text, int start, ReadOnlySpan<LiteralPlace> places, PartMatch? found)
    {
        var before = found is { } held && held.Start == start ? held.Part : int.MaxValue;
        for (var last = -1; ; )
        {
            var next = before;
            foreach (var place in places)
            {
                if (_words[place.Literal] is (var part, true) && part > last && part < next)
                    next = part;
            }

            if (next == before)
                return null;
            if (_parts[next].LengthAt(text, start) is > 0 and var length)
                return new(next, start, length);
            last = next;
        }
    }

    readonly record struct Search(int Part, int Start = -1, int Length = 0, bool IsDone = false);
}

/// <summary>A match of one of several patterns.</summary>
readonly record struct PartMatch(int Part, int Start, int Length);

/// <summary>Places where required words stand, if those are known.</summary>
readonly ref struct LiteralPlaces
{
    internal LiteralPlaces(ReadOnlySpan<LiteralPlace> all)
    {
        All = all;
        AreKnown = true;
    }

    /// <summary>All of a text, in order.</summary>
    internal ReadOnlySpan<LiteralPlace> All { get; }

    /// <summary>Whether they have been looked for.</summary>
    internal bool AreKnown { get; }
}
