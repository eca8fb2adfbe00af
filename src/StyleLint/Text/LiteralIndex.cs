namespace StyleLint.Text;

/// <summary>
/// Finds, in one pass over a text, where the literals of many sets stand in it: the cost grows with the text and with what is found, and
/// hardly with the sets.
/// </summary>
sealed class LiteralIndex
{
    const int AnyThird = -1;
    const int NoThird = -2;

    readonly Dictionary<Literals, int> _numbers = new(ReferenceEqualityComparer.Instance);

    // By the first two characters: where the entries of the pair begin, and of the one after it.
    readonly int[] _starts = new int[Literals.Pairs + 1];
    readonly Entry[] _entries;

    /// <summary>One that holds no sets.</summary>
    internal static LiteralIndex Empty { get; } = new([]);

    /// <param name="sets">The sets; one may come twice.</param>
    internal LiteralIndex(IEnumerable<Literals> sets)
    {
        var entries = new List<Entry>();
        foreach (var set in sets)
        {
            if (!_numbers.TryAdd(set, _numbers.Count))
                continue;
            for (var number = 0; number < set.All.Count; number++)
            {
                var literal = set.All[number];
                // After a blank there may be more of them.
                var third = literal.Length > 2 && literal[1] != ' ' ? Literals.Fold(literal[2]) : AnyThird;
                foreach (var pair in Literals.PairsOf(literal))
                    entries.Add(new(literal, set, _numbers[set], number, pair, third));
            }
        }

        _entries = entries.Count == 0 ? [] : [.. entries.OrderBy(entry => entry.Pair)];
        foreach (var entry in _entries)
            _starts[entry.Pair + 1]++;
        for (var pair = 0; pair < Literals.Pairs; pair++)
            _starts[pair + 1] += _starts[pair];
    }

    /// <summary>How many sets there are.</summary>
    internal int Count => _numbers.Count;

    /// <summary>The number of a set, from 0; null where it is not in the index.</summary>
    internal int? NumberOf(Literals set) => _numbers.TryGetValue(set, out var number) ? number : null;

    /// <summary>Adds every place of a text where a literal of any set stands, by place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">What the text is called in the places.</param>
    /// <param name="into">Where the places go.</param>
    internal void Find(ReadOnlySpan<char> text, int number, List<LiteralPlace> into)
    {
        if (text.IsEmpty)
            return;
        var first = Literals.Fold(text[0]);
        for (var at = 0; at < text.Length; at++)
        {
            var second = at + 1 < text.Length ? Literals.Fold(text[at + 1]) : Literals.End;
            var pair = (first << 6) | second;
            first = second;
            var (from, to) = (_starts[pair], _starts[pair + 1]);
            if (from == to)
                continue;
            var third = at + 2 < text.Length ? Literals.Fold(text[at + 2]) : NoThird;
            for (var index = from; index < to; index++)
            {
                ref readonly var entry = ref _entries[index];
                if ((entry.Third == third || entry.Third == AnyThird) && entry.Owner.Starts(text[at..], entry.Literal))
                    into.Add(new(entry.Set, entry.Number, number, at));
            }
        }
    }

    readonly record struct Entry(string Literal, Literals Owner, int Set, int Number, int Pair, int Third);
}

/// <summary>A place where a literal stands.</summary>
/// <param name="Set">The number of its set in the index.</param>
/// <param name="Literal">Its number in the set.</param>
/// <param name="Text">The number of the text.</param>
/// <param name="Start">Where in the text it begins.</param>
readonly record struct LiteralPlace(int Set, int Literal, int Text, int Start);
