using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>A check that looks only where certain words are.</summary>
interface ISearcher
{
    /// <summary>The words, at least one of which must be there; null if none are known.</summary>
    Literals? Required { get; }

    /// <summary>Whether it checks the raw file, not its passages.</summary>
    bool LooksAtFile => false;

    /// <summary>Whether it can also find something without them.</summary>
    bool LooksElsewhere => false;
}

/// <summary>
/// Where rules can find anything at all: the words required by all rules are searched for once, so that each rule looks only where its own
/// are.
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
    /// <param name="indexOfFile">The words of rules that check the raw file.</param>
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

    /// <summary>Where a rule's required words are, in the order of the page; false if those words weren't searched for.</summary>
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

    /// <summary>The same for a rule that checks the raw file.</summary>
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

    /// <summary>A passage's number among the texts.</summary>
    internal int NumberOf(Passage passage) =>
        passage.Index >= 0
            ? _texts.Count - _story.Draft.Passages.Length + passage.Index
            : _texts.FindIndex(text => ReferenceEquals(text.Passage, passage));

    /// <summary>The text of a place: a header value, or a passage of the page.</summary>
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
