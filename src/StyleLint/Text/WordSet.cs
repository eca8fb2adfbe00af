using System.Numerics;

namespace StyleLint.Text;

/// <summary>
/// A fixed set of words or phrases, asked by span without a string being made. It is one text and a table of numbers: the framework's frozen
/// sets take longer to build than a check of one draft to run.
/// </summary>
sealed class WordSet
{
    const char Between = '\n';

    readonly string _text;
    readonly StringComparison _comparison;

    // Where each word stands in the text, at the place of its hash or the next that was free; of no length where there is none.
    readonly (int Start, int Length)[] _slots;

    WordSet(string text, bool ignoreCase, bool isSpaced)
    {
        _text = text;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _slots = new (int, int)[WordHash.Slots(Count(text, isSpaced))];
        for (int at = 0, end; at < text.Length; at = end + 1)
        {
            end = End(text, at, isSpaced);
            var word = text.AsSpan(at, end - at);
            if (!word.IsEmpty && Slot(word) is var slot && _slots[slot].Length == 0)
                _slots[slot] = (at, word.Length);
        }
    }

    /// <summary>A set of words or phrases in which capitals do not matter; one may stand twice.</summary>
    internal static WordSet Of(params ReadOnlySpan<string> words) => new(string.Join(Between, words), ignoreCase: true, isSpaced: false);

    /// <summary>A set of words or phrases with their capitals as they stand.</summary>
    internal static WordSet OfExact(params ReadOnlySpan<string> words) =>
        new(string.Join(Between, words), ignoreCase: false, isSpaced: false);

    /// <summary>A set of words that one text lists, with blanks between them; capitals do not matter.</summary>
    internal static WordSet Split(string words) => new(words, ignoreCase: true, isSpaced: true);

    /// <summary>Whether the word is among them.</summary>
    internal bool Contains(ReadOnlySpan<char> word) => _slots[Slot(word)].Length > 0;

    /// <summary>The words, in the order in which they were given; some may come twice.</summary>
    internal MemoryExtensions.SpanSplitEnumerator<char> Places => _text.AsSpan().Split(Between);

    /// <summary>The text that <see cref="Places"/> are places of.</summary>
    internal ReadOnlySpan<char> Text => _text;

    static int Count(string text, bool isSpaced)
    {
        var count = 0;
        for (int at = 0, end; at < text.Length; at = end + 1)
        {
            end = End(text, at, isSpaced);
            count += end > at ? 1 : 0;
        }

        return count;
    }

    static int End(string text, int at, bool isSpaced)
    {
        var length = isSpaced ? text.AsSpan(at).IndexOfAny(' ', Between, '\r') : text.AsSpan(at).IndexOf(Between);
        return length < 0 ? text.Length : at + length;
    }

    int Slot(ReadOnlySpan<char> word)
    {
        var at = WordHash.Of(word) & (_slots.Length - 1);
        while (_slots[at] is { Length: > 0 } taken && !word.Equals(_text.AsSpan(taken.Start, taken.Length), _comparison))
            at = (at + 1) & (_slots.Length - 1);
        return at;
    }
}

/// <summary>A map from words or phrases, asked by span; capitals do not matter. Filled once, before it is asked.</summary>
sealed class WordMap<T>
{
    // One more than the number of the word at the place of its hash, or the next that was free; 0 where there is none.
    readonly ushort[] _slots;
    readonly (string Word, T Value)[] _words;
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

    /// <summary>Adds a word; false where it is there already.</summary>
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
        return true;
    }

    /// <summary>The value of a word.</summary>
    internal bool TryGetValue(ReadOnlySpan<char> word, out T value)
    {
        var number = _slots[Slot(word)];
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
