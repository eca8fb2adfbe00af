namespace StyleLint.Text;

/// <summary>
/// Tells, in one pass over a text, which of many sets of literals it holds any of: the cost grows with the text and hardly with the sets.
/// </summary>
sealed class LiteralIndex
{
    const int Bits = 64;

    readonly Dictionary<Literals, int> _numbers = new(ReferenceEqualityComparer.Instance);

    // By the first two characters: where the entries of the pair begin, and of the one after it.
    readonly int[] _starts = new int[Literals.Pairs + 1];
    readonly Entry[] _entries;

    /// <param name="sets">The sets; one may come twice.</param>
    internal LiteralIndex(IEnumerable<Literals> sets)
    {
        var entries = new List<Entry>();
        foreach (var set in sets)
        {
            if (!_numbers.TryAdd(set, _numbers.Count))
                continue;
            foreach (var literal in set.All)
                entries.Add(new(literal, set.Comparison, _numbers[set], Literals.Pair(literal[0], literal[1]), literal.Length > 2 ? Literals.Fold(literal[2]) : -1));
        }

        _entries = [.. entries.OrderBy(entry => entry.Pair)];
        foreach (var entry in _entries)
            _starts[entry.Pair + 1]++;
        for (var pair = 0; pair < Literals.Pairs; pair++)
            _starts[pair + 1] += _starts[pair];
    }

    /// <summary>An empty answer for <see cref="Find"/> to fill.</summary>
    internal ulong[] NewAnswer() => new ulong[(_numbers.Count + Bits - 1) / Bits];

    /// <summary>Marks the sets of which a text holds any literal.</summary>
    internal void Find(ReadOnlySpan<char> text, ulong[] answer)
    {
        if (text.Length < 2)
            return;
        var first = Literals.Fold(text[0]);
        for (var at = 1; at < text.Length; at++)
        {
            var second = Literals.Fold(text[at]);
            var pair = (first << 6) | second;
            first = second;
            var (from, to) = (_starts[pair], _starts[pair + 1]);
            if (from == to)
                continue;
            var third = at + 1 < text.Length ? Literals.Fold(text[at + 1]) : -2;
            for (var index = from; index < to; index++)
            {
                ref readonly var entry = ref _entries[index];
                if ((entry.Third == third || entry.Third == -1) && text[(at - 1)..].StartsWith(entry.Literal, entry.Comparison))
                    answer[entry.Set / Bits] |= 1UL << (entry.Set % Bits);
            }
        }
    }

    /// <summary>Whether an answer says that a set was found; true of a set that is not in the index.</summary>
    internal bool IsIn(ulong[] answer, Literals set) => !_numbers.TryGetValue(set, out var number) || (answer[number / Bits] & (1UL << (number % Bits))) != 0;

    readonly record struct Entry(string Literal, StringComparison Comparison, int Set, int Pair, int Third);
}
