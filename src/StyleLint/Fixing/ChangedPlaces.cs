using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Text;

namespace StyleLint.Fixing;

/// <summary>
/// Where a draft has been fixed so far. A place that is fixed again still counts once, as a reader of the patch would count it, and a place
/// that never settles shows up.
/// </summary>
sealed class ChangedPlaces
{
    // In the current text, in order; none touches another.
    List<Place> _places = [];

    // A fix with several edits is one change: their places share a number, found by following these.
    readonly List<int> _same = [];

    /// <summary>How many changes there are.</summary>
    internal int Count
    {
        get
        {
            var changes = new HashSet<int>();
            foreach (var place in _places)
                changes.Add(NumberOf(place.Change));
            return changes.Count;
        }
    }

    /// <summary>Records one round of fixes.</summary>
    /// <param name="fixes">The fixes; no two of their edits overlap.</param>
    /// <param name="most">How many rounds may edit one place.</param>
    /// <returns>The rules whose fixes edited a place once too often.</returns>
    internal ImmutableArray<RuleId> Add(List<(RuleId Rule, Fix Fix)> fixes, int most)
    {
        var edits = new List<(TextChange Edit, RuleId Rule, int Change)>();
        foreach (var (rule, fix) in fixes)
        {
            _same.Add(_same.Count);
            foreach (var edit in fix.Changes)
                edits.Add((edit, rule, _same.Count - 1));
        }

        edits.Sort(static (one, other) => one.Edit.Span.CompareTo(other.Edit.Span));
        var places = new List<Place>(_places.Count + edits.Count);
        var restless = new HashSet<RuleId>();
        var shift = 0;
        for (int place = 0, edit = 0; place < _places.Count || edit < edits.Count; )
        {
            // The next place or edit, and whatever touches it or what has been joined to it.
            var start = Math.Min(
                place < _places.Count ? _places[place].Start : int.MaxValue,
                edit < edits.Count ? edits[edit].Edit.Span.Start : int.MaxValue
            );
            var (end, change, rounds, first, shiftBefore, writes) = (start, -1, 0, edit, shift, false);
            for (var more = true; more; )
            {
                more = false;
                for (; place < _places.Count && _places[place].Start <= end; place++, more = true)
                {
                    end = Math.Max(end, _places[place].End);
                    rounds = Math.Max(rounds, _places[place].Rounds);
                    change = Join(change, _places[place].Change);
                }

                for (; edit < edits.Count && edits[edit].Edit.Span.Start <= end; edit++, more = true)
                {
                    end = Math.Max(end, edits[edit].Edit.Span.End);
                    shift += edits[edit].Edit.NewText.Length - edits[edit].Edit.Span.Length;
                    writes |= edits[edit].Edit.NewText.Length > 0;
                    change = Join(change, edits[edit].Change);
                }
            }

            rounds += writes ? 1 : 0;
            if (rounds > most)
                restless.UnionWith(edits[first..edit].Select(each => each.Rule));
            places.Add(new(start + shiftBefore, end + shift, change, rounds));
        }

        _places = places;
        return [.. restless.Order()];
    }

    int Join(int one, int other)
    {
        other = NumberOf(other);
        if (one < 0)
            return other;
        one = NumberOf(one);
        _same[Math.Max(one, other)] = Math.Min(one, other);
        return Math.Min(one, other);
    }

    int NumberOf(int change)
    {
        while (_same[change] != change)
            change = _same[change] = _same[_same[change]];
        return change;
    }

    readonly record struct Place(int Start, int End, int Change, int Rounds);
}
