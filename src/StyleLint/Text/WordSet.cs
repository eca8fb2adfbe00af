using System.Numerics;

namespace StyleLint.Text;

/// <summary>
/// A fixed set of words or phrases, looked up by span without making a string. It is built on first use, because a draft uses only a few of
/// the sets.
/// </summary>
sealed class WordSet
{
    const char Between = '\n';

    readonly string[] _lists;
    readonly StringComparison _comparison;
    readonly bool _isSpaced;
    Table? _table;

    WordSet(string[] lists, bool ignoreCase, bool isSpaced)
    {
        _lists = lists;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _isSpaced = isSpaced;
    }

    /// <summary>A set of words or phrases that ignores case; duplicates are allowed.</summary>
    internal static WordSet Of(params string[] words) => new(words, ignoreCase: true, isSpaced: false);

    /// <summary>A set of words or phrases in which case matters.</summary>
    internal static WordSet OfExact(params string[] words) => new(words, ignoreCase: false, isSpaced: false);

    /// <summary>A set of words listed in one text, separated by spaces; ignores case.</summary>
    internal static WordSet Split(string words) => new([words], ignoreCase: true, isSpaced: true);

    /// <summary>Whether the word is among them.</summary>
    internal bool Contains(ReadOnlySpan<char> word) => (_table ?? Fill()).Contains(word);

    // Two threads that ask at once build the same set.
    Table Fill() => _table = new(_lists is [var one] ? one : string.Join(Between, _lists), _isSpaced ? " \r\n" : "\n", _comparison);

    /// <summary>One text, and where each word is in it, in the slot of its hash or the next free one.</summary>
    sealed class Table
    {
        readonly string _text;
        readonly StringComparison _comparison;
        readonly WordShapes _shapes = new();
        readonly (ushort Start, ushort Length)[] _slots;

        internal Table(string text, string between, StringComparison comparison)
        {
            (_text, _comparison) = (text, comparison);
            var count = 0;
            foreach (var place in text.AsSpan().SplitAny(between))
                count += place.End.Value > place.Start.Value ? 1 : 0;
            _slots = new (ushort, ushort)[WordHash.Slots(count)];
            foreach (var place in text.AsSpan().SplitAny(between))
            {
                var word = text.AsSpan(place);
                if (word.IsEmpty || (Slot(word) is var slot && _slots[slot].Length > 0))
                    continue;
                _slots[slot] = checked(((ushort)place.Start.Value, (ushort)word.Length));
                _shapes.Add(word);
            }
        }

        internal bool Contains(ReadOnlySpan<char> word) => _shapes.MayHold(word) && _slots[Slot(word)].Length > 0;

        int Slot(ReadOnlySpan<char> word)
        {
            var at = WordHash.Of(word) & (_slots.Length - 1);
            while (_slots[at] is { Length: > 0 } taken && !word.Equals(_text.AsSpan(taken.Start, taken.Length), _comparison))
                at = (at + 1) & (_slots.Length - 1);
            return at;
        }
    }
}

/// <summary>A map from words or phrases, looked up by span; ignores case. Filled once, before use.</summary>
sealed class WordMap<T>
{
    // One more than the number of the word, in the slot of its hash or the next free one; 0 if there is none.
    readonly ushort[] _slots;
    readonly (string Word, T Value)[] _words;
    readonly WordShapes _shapes = new();
    int _count;

    /// <param name="most">How many words it may take.</param>
    internal WordMap(int most)
    {
        _slots = new ushort[WordHash.Slots(most)];
        _words = new (string, T)[most];
    }

    /// <param name="words">The words and their values.</param>
    internal WordMap(Dictionary<string, T> words)
        : this(words.Count)
    {
        foreach (var (word, value) in words)
            TryAdd(word, value);
    }

    /// <summary>Adds a word; false if it is there already.</summary>
    /// <exception cref="InvalidOperationException">There are more words than the map was made for.</exception>
    internal bool TryAdd(string word, T value)
    {
        var at = Slot(word);
        if (_slots[at] != 0)
            return false;
        if (_count == _words.Length)
            throw new InvalidOperationException("The map is full.");
        _words[_count++] = (word, value);
        _slots[at] = checked((ushort)_count);
        _shapes.Add(word);
        return true;
    }

    /// <summary>The value of a word.</summary>
    internal bool TryGetValue(ReadOnlySpan<char> word, out T value)
    {
        var number = _shapes.MayHold(word) ? _slots[Slot(word)] : 0;
        value = number == 0 ? default! : _words[number - 1].Value;
        return number != 0;
    }

    int Slot(ReadOnlySpan<char> word)
    {
        var at = WordHash.Of(word) & (_slots.Length - 1);
        while (_slots[at] is var taken and not 0 && !word.Equals(_words[taken - 1].Word, StringComparison.OrdinalIgnoreCase))
            at = (at + 1) & (_slots.Length - 1);
        return at;
    }
}

/// <summary>First letters with the lengths of the words that begin with them: most words of a text can be ruled out by these
/// alone.</summary>
sealed class WordShapes
{
    readonly uint[] _lengths = new uint[32];

    internal void Add(ReadOnlySpan<char> word)
    {
        if (!word.IsEmpty)
            _lengths[First(word[0])] |= Length(word);
    }

    internal bool MayHold(ReadOnlySpan<char> word) => !word.IsEmpty && (_lengths[First(word[0])] & Length(word)) != 0;

    // Letters without case; everything that isn't ASCII is one class.
    static int First(char c) => c < 0x80 ? c & 0x1F : 0;

    static uint Length(ReadOnlySpan<char> word) => 1u << Math.Min(word.Length, 31);
}

/// <summary>How words are spread over a table.</summary>
static class WordHash
{
    /// <summary>How large a table for so many words is: at most half full, so that a run of taken slots stays short.</summary>
    internal static int Slots(int words) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words * 2));

    /// <summary>FNV-1a over letters without their case, whether it matters or not.</summary>
    internal static int Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ (c < 0x80 ? (uint)(c | 0x20) : char.ToUpperInvariant(c))) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}
