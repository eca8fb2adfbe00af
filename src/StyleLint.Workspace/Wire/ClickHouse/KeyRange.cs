using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>Stories whose numbers are neighbours.</summary>
/// <param name="First">The first number.</param>
/// <param name="End">The first number that is not one of theirs.</param>
readonly record struct KeyRange(ulong First, ulong End)
{
    /// <summary>All that there are.</summary>
    public static KeyRange All { get; } = new(0, 1UL << 63);

    /// <summary>As a condition.</summary>
    public string Condition => $"number >= {First} AND number < {End}";

    /// <summary>Those sent before a day.</summary>
    public static KeyRange Before(DateOnly day) => new(1UL << WireStory.KeyBits, (ulong)day.DayNumber << WireStory.KeyBits);

    /// <summary>
    /// Parts all numbers so that each part holds about so many stories: few days together, and a day with many into even parts of its
    /// numbers.
    /// </summary>
    /// <param name="days">Stories by day number, ascending; 0 for those without a day.</param>
    /// <param name="size">How many stories a part may hold.</param>
    public static ImmutableArray<KeyRange> Parts(IEnumerable<(ulong Day, long Stories)> days, long size)
    {
        var parts = ImmutableArray.CreateBuilder<KeyRange>();
        ulong? first = null;
        ulong end = 0;
        var held = 0L;
        foreach (var (day, stories) in days)
        {
            if (first is not null && held + stories > size)
                Close();
            var start = day << WireStory.KeyBits;
            var pieces = (ulong)((stories + size - 1) / size);
            var step = (1UL << WireStory.KeyBits) / Math.Max(1, pieces);
            for (ulong piece = 0; piece + 1 < pieces; piece++, start += step)
                parts.Add(new(start, start + step));
            first ??= start;
            held += stories;
            end = (day + 1) << WireStory.KeyBits;
            if (pieces > 1)
                Close();
        }

        if (first is not null)
            Close();
        // To the ends, and without gaps: what should not be there has a number as well.
        for (var at = 0; at < parts.Count; at++)
            parts[at] = new(at == 0 ? All.First : parts[at - 1].End, at == parts.Count - 1 ? All.End : parts[at].End);
        return parts.Count == 0 ? [All] : parts.DrainToImmutable();

        void Close()
        {
            parts.Add(new(first.Value, end));
            (first, held) = (null, 0);
        }
    }
}
