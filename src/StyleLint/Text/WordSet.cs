namespace StyleLint.Text;

/// <summary>
/// A fixed set of words or phrases, asked by span without a string being made. It starts quickly, which counts for a check of one draft:
/// the framework's frozen sets take longer to build than such a check to run.
/// </summary>
sealed class WordSet
{
    readonly WordMap<bool> _words;

    WordSet(ReadOnlySpan<string> words, bool ignoreCase)
    {
        _words = new(words.Length, ignoreCase);
        foreach (var word in words)
            _words.TryAdd(word, value: true);
    }

    /// <summary>A set of words or phrases in which capitals do not matter; one may stand twice.</summary>
    internal static WordSet Of(params ReadOnlySpan<string> words) => new(words, ignoreCase: true);

    /// <summary>A set of words or phrases with their capitals as they stand.</summary>
    internal static WordSet OfExact(params ReadOnlySpan<string> words) => new(words, ignoreCase: false);

    /// <summary>A set of words that one text lists, with blanks between them; capitals do not matter.</summary>
    internal static WordSet Split(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), ignoreCase: true);

    /// <summary>Whether the word is among them.</summary>
    internal bool Contains(ReadOnlySpan<char> word) => _words.TryGetValue(word, out _);
}

/// <summary>A map from words or phrases, asked by span; filled once, before it is asked.</summary>
sealed class WordMap<T>
{
    readonly (string? Word, T Value)[] _slots;
    readonly StringComparison _comparison;
    int _count;

    /// <param name="most">How many words it may take.</param>
    /// <param name="ignoreCase">Whether capitals do not matter.</param>
    internal WordMap(int most, bool ignoreCase = true)
    {
        // At most half full, so that a run of taken slots stays short.
        _slots = new (string?, T)[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, most * 2))];
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    /// <param name="words">The words and their values; capitals do not matter.</param>
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
        if (_slots[at].Word is not null)
            return false;
        if (++_count * 2 > _slots.Length)
            throw new InvalidOperationException("The map is full.");
        _slots[at] = (word, value);
        return true;
    }

    /// <summary>The value of a word.</summary>
    internal bool TryGetValue(ReadOnlySpan<char> word, out T value)
    {
        ref readonly var slot = ref _slots[Slot(word)];
        value = slot.Value;
        return slot.Word is not null;
    }

    // The slot that holds the word, or the free one where it would go.
    int Slot(ReadOnlySpan<char> word)
    {
        var at = Hash(word) & (_slots.Length - 1);
        while (_slots[at].Word is { } taken && !word.Equals(taken, _comparison))
            at = (at + 1) & (_slots.Length - 1);
        return at;
    }

    // FNV-1a over letters without their case, whether it matters or not.
    static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ (c < 0x80 ? (uint)(c | 0x20) : char.ToUpperInvariant(c))) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}
