using StyleLint.Text;

namespace StyleLint.Diagnostics;

/// <summary>
/// Findings by rule and place. However many suppressions there are, each looks only at findings that no other has suppressed yet.
/// </summary>
sealed class FindingsByRule
{
    readonly List<Diagnostic> _found;
    readonly Dictionary<RuleId, Places> _byRule = [];

    internal FindingsByRule(List<Diagnostic> found)
    {
        _found = found;
        for (var at = 0; at < found.Count; at++)
        {
            if (!_byRule.TryGetValue(found[at].Rule, out var places))
                _byRule[found[at].Rule] = places = new();
            places.Add(found[at].Span.Start, at);
        }
    }

    /// <summary>Suppresses a rule's findings that begin inside a span and aren't suppressed yet; false if none begins there at
    /// all.</summary>
    internal bool Suppress(RuleId rule, TextSpan covers, Suppression suppression)
    {
        if (!_byRule.TryGetValue(rule, out var places))
            return false;
        var first = places.FirstFrom(covers.Start);
        if (!places.IsBefore(first, covers.End))
            return false;
        for (var at = places.NextLoud(first); places.IsBefore(at, covers.End); at = places.NextLoud(at + 1))
        {
            var index = places.Silence(at);
            _found[index] = _found[index] with { Suppression = suppression };
        }

        return true;
    }

    // The findings of one rule in the order of their places.
    sealed class Places
    {
        readonly List<(int Start, int Index)> _unsorted = [];
        (int Start, int Index)[] _places = [];

        // For each place, one at or after it before which every finding is suppressed.
        int[] _next = [];

        internal void Add(int start, int index) => _unsorted.Add((start, index));

        internal int FirstFrom(int start)
        {
            if (_next.Length == 0)
                Sort();
            var (low, high) = (0, _places.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_places[middle].Start < start)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        internal bool IsBefore(int at, int end) => at < _places.Length && _places[at].Start < end;

        internal int NextLoud(int at)
        {
            while (_next[at] != at)
            {
                _next[at] = _next[_next[at]];
                at = _next[at];
            }

            return at;
        }

        internal int Silence(int at)
        {
            _next[at] = at + 1;
            return _places[at].Index;
        }

        void Sort()
        {
            _places = [.. _unsorted];
            Array.Sort(_places, static (one, other) =>
                one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.Index.CompareTo(other.Index)
            );
            _next = new int[_places.Length + 1];
            for (var at = 0; at < _next.Length; at++)
                _next[at] = at;
        }
    }
}
