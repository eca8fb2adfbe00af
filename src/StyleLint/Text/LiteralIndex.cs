namespace StyleLint.Text;

/// <summary>
/// Finds, in one pass over a text, the literals of many sets: the cost grows with the text and with what is found, hardly with the sets.
/// </summary>
sealed class LiteralIndex
{
    const int AnyThird = -1;

    // Characters processed at a time: folding many at once and then looking each up is three times as fast as alternating.
    const int Stretch = 1024;

    readonly Dictionary<Literals, int> _numbers = new(ReferenceEqualityComparer.Instance);
    readonly Table _anywhere;
    readonly Table _beginWords;

    /// <summary>An index without sets.</summary>
    internal static LiteralIndex Empty { get; } = new([]);

    /// <param name="sets">The sets; duplicates are allowed.</param>
    internal LiteralIndex(IEnumerable<Literals> sets)
    {
        var all = new List<Literals>();
        foreach (var set in sets)
        {
            if (_numbers.TryAdd(set, _numbers.Count))
                all.Add(set);
        }

        (_anywhere, _beginWords) = (new(all, beginWords: false), new(all, beginWords: true));
    }

    /// <summary>How many sets there are.</summary>
    internal int Count => _numbers.Count;

    /// <summary>The number of a set, from 0; null if it isn't in the index.</summary>
    internal int? NumberOf(Literals set) => _numbers.TryGetValue(set, out var number) ? number : null;

    /// <summary>Adds every place in a text where a literal of any set is, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="textNumber">The text's number in these places.</param>
    /// <param name="into">Where the places go.</param>
    internal void Find(ReadOnlySpan<char> text, int textNumber, List<LiteralPlace> into)
    {
        Span<byte> folded = stackalloc byte[Stretch + 2];
        var isInWord = false;
        for (var from = 0; from < text.Length; from += Stretch)
        {
            var stretch = text[from..Math.Min(from + Stretch, text.Length)];
            Literals.Fold(text[from..Math.Min(from + Stretch + 2, text.Length)], folded);
            for (var at = 0; at < stretch.Length; at++)
            {
                var pair = (folded[at] << 6) | folded[at + 1];
                var third = folded[at + 2];
                if (_anywhere.MayHold(pair, third))
                    Add(_anywhere.Of(pair), third, text, from + at, textNumber, into);
                if (!isInWord && _beginWords.MayHold(pair, third))
                    Add(_beginWords.Of(pair), third, text, from + at, textNumber, into);
                // Whether a word continues after other letters is for the comparison to decide.
                isInWord = char.IsAsciiLetterOrDigit(stretch[at]);
            }
        }
    }

    static void Add(ReadOnlySpan<Entry> entries, int third, ReadOnlySpan<char> text, int at, int textNumber, List<LiteralPlace> into)
    {
        foreach (ref readonly var entry in entries)
        {
            if ((entry.Third == third || entry.Third == AnyThird) && entry.Owner.Starts(text[at..], entry.Literal))
                into.Add(new(entry.Set, entry.Number, textNumber, at));
        }
    }

    readonly record struct Entry(string Literal, Literals Owner, int Set, int Number, int Third);

    // Entries by the first two characters.
    readonly struct Table
    {
        // Where a pair's entries begin, and those of the next pair.
        readonly int[] _starts;
        readonly Entry[] _entries;

        // A bit for each third character that follows a pair.
        readonly ulong[] _thirds;

        // Counted first and then put in place, because a run's first draft waits for this.
        internal Table(List<Literals> sets, bool beginWords)
        {
            var count = Each(sets, beginWords).Count();
            _entries = new Entry[count];
            _starts = count == 0 ? [] : new int[Literals.Pairs + 1];
            _thirds = count == 0 ? [] : new ulong[Literals.Pairs];
            if (count == 0)
                return;
            foreach (var (_, pair) in Each(sets, beginWords))
                _starts[pair + 1]++;
            for (var pair = 0; pair < Literals.Pairs; pair++)
                _starts[pair + 1] += _starts[pair];
            foreach (var (entry, pair) in Each(sets, beginWords))
            {
                _entries[_starts[pair]++] = entry;
                _thirds[pair] |= entry.Third == AnyThird ? ulong.MaxValue : 1UL << entry.Third;
            }

            // Each now stands where the next begins.
            Array.Copy(_starts, 0, _starts, 1, Literals.Pairs);
            _starts[0] = 0;
        }

        static IEnumerable<(Entry Entry, int Pair)> Each(List<Literals> sets, bool beginWords)
        {
            for (var set = 0; set < sets.Count; set++)
            {
                for (var number = 0; number < sets[set].All.Count; number++)
                {
                    if (sets[set].BeginsWord(number) != beginWords)
                        continue;
                    var literal = sets[set].All[number];
                    // After a space there may be more of them.
                    var third = literal.Length > 2 && literal[1] != ' ' ? Literals.Fold(literal[2]) : AnyThird;
                    var (first, end) = Literals.PairsOf(literal);
                    for (var pair = first; pair < end; pair++)
                        yield return (new(literal, sets[set], set, number, third), pair);
                }
            }
        }

        internal bool MayHold(int pair, int third) => (uint)pair < (uint)_thirds.Length && (_thirds[pair] & (1UL << third)) != 0;

        internal ReadOnlySpan<Entry> Of(int pair) => _entries.AsSpan(_starts[pair].._starts[pair + 1]);
    }
}

/// <summary>A place where a literal was found.</summary>
/// <param name="Set">The number of its set in the index.</param>
/// <param name="Literal">Its number in the set.</param>
/// <param name="Text">The number of the text among several.</param>
/// <param name="Start">Where in the text it begins.</param>
readonly record struct LiteralPlace(int Set, int Literal, int Text, int Start);
