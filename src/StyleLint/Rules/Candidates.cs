using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A check that finds nothing in a draft without certain words.</summary>
interface ISearcher
{
    /// <summary>The words, any of which must be there; null where none are known.</summary>
    Literals? Required { get; }
}

/// <summary>
/// Where rules may find anything in a draft at all: the words that they require are looked for once, for all of them, so that a rule looks
/// only where its own stand.
/// </summary>
sealed class Candidates
{
    readonly LiteralIndex _index;
    readonly Story _story;
    readonly List<(HeaderField? Field, Passage Passage)> _texts = [];

    // By set, then by text, then by place; where the places of each set begin, and of the one after it.
    LiteralPlace[]? _places;
    int[] _starts = [];

    internal Candidates(LiteralIndex index, Story story)
    {
        _index = index;
        _story = story;
        foreach (var field in story.Draft.Header.Fields)
        {
            foreach (var value in field.Values)
                _texts.Add((field, value));
        }

        foreach (var passage in story.Draft.Passages)
            _texts.Add((null, passage));
    }

    /// <summary>Where a rule's required words stand, by the order of the page; false where those words were not looked for.</summary>
    /// <param name="required">The words, one of <see cref="ISearcher.Required"/>.</param>
    /// <param name="places">The places.</param>
    internal bool TryFind(Literals required, out ReadOnlySpan<LiteralPlace> places)
    {
        places = default;
        if (_index.NumberOf(required) is not { } set)
            return false;
        _places ??= Find();
        places = _places.AsSpan(_starts[set].._starts[set + 1]);
        return true;
    }

    /// <summary>The text of a place: a value of a header field, or a passage of the page.</summary>
    internal (HeaderField? Field, Passage Passage) TextOf(LiteralPlace place) => _texts[place.Text];

    LiteralPlace[] Find()
    {
        var found = new List<LiteralPlace>();
        for (var number = 0; number < _texts.Count; number++)
            _story.NotesOn(_texts[number].Passage).FindPlaces(_index, number, found);

        _starts = new int[_index.Count + 1];
        foreach (var place in found)
            _starts[place.Set + 1]++;
        for (var set = 0; set < _index.Count; set++)
            _starts[set + 1] += _starts[set];
        var places = new LiteralPlace[found.Count];
        var next = _starts.AsSpan(.._index.Count).ToArray();
        foreach (var place in found)
            places[next[place.Set]++] = place;
        return places;
    }
}
