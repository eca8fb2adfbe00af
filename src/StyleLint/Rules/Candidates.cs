using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A check that looks only where certain words stand.</summary>
interface ISearcher
{
    /// <summary>The words, any of which must be there; null where none are known.</summary>
    Literals? Required { get; }

    /// <summary>Whether it looks at the file as it stands there, and not at its passages.</summary>
    bool LooksAtFile => false;

    /// <summary>Whether it finds something without them too.</summary>
    bool LooksElsewhere => false;
}

/// <summary>
/// Where rules may find anything in a draft at all: the words that they require are looked for once, for all of them, so that a rule looks
/// only where its own stand.
/// </summary>
sealed class Candidates
{
    readonly LiteralIndex _index;
    readonly LiteralIndex _indexOfFile;
    readonly Story _story;
    readonly List<(HeaderField? Field, Passage Passage)> _texts = [];

    // By set, then by text, then by place; where the places of each set begin, and of the one after it.
    LiteralPlace[]? _places;
    int[] _starts = [];
    LiteralPlace[]? _placesInFile;
    int[] _startsInFile = [];

    /// <param name="index">The words of rules that look at passages.</param>
    /// <param name="indexOfFile">Those of rules that look at the file as it stands there.</param>
    /// <param name="story">The draft.</param>
    internal Candidates(LiteralIndex index, LiteralIndex indexOfFile, Story story)
    {
        _index = index;
        _indexOfFile = indexOfFile;
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

    /// <summary>The same for a rule that looks at the file as it stands there.</summary>
    /// <inheritdoc cref="TryFind"/>
    internal bool TryFindInFile(Literals required, out ReadOnlySpan<LiteralPlace> places)
    {
        places = default;
        if (_indexOfFile.NumberOf(required) is not { } set)
            return false;
        if (_placesInFile is null)
        {
            var found = new List<LiteralPlace>();
            _indexOfFile.Find(_story.Draft.Raw.Text, 0, found);
            _placesInFile = BySet(found, _indexOfFile.Count, out _startsInFile);
        }

        places = _placesInFile.AsSpan(_startsInFile[set].._startsInFile[set + 1]);
        return true;
    }

    /// <summary>The number of a passage among the texts.</summary>
    internal int NumberOf(Passage passage) =>
        passage.Index >= 0
            ? _texts.Count - _story.Draft.Passages.Length + passage.Index
            : _texts.FindIndex(text => ReferenceEquals(text.Passage, passage));

    /// <summary>The text of a place: a value of a header field, or a passage of the page.</summary>
    internal (HeaderField? Field, Passage Passage) TextOf(LiteralPlace place) => _texts[place.Text];

    LiteralPlace[] Find()
    {
        var found = new List<LiteralPlace>();
        for (var number = 0; number < _texts.Count; number++)
            _story.NotesOn(_texts[number].Passage).FindPlaces(_index, number, found);

        return BySet(found, _index.Count, out _starts);
    }

    static LiteralPlace[] BySet(List<LiteralPlace> found, int count, out int[] starts)
    {
        starts = new int[count + 1];
        foreach (var place in found)
            starts[place.Set + 1]++;
        for (var set = 0; set < count; set++)
            starts[set + 1] += starts[set];
        var places = new LiteralPlace[found.Count];
        var next = starts.AsSpan(..count).ToArray();
        foreach (var place in found)
            places[next[place.Set]++] = place;
        return places;
    }
}
