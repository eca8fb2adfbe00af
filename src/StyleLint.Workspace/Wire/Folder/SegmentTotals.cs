using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>What segments hold together.</summary>
static class SegmentTotals
{
    /// <summary>Counts it.</summary>
    public static ArchiveInfo Of(ImmutableArray<Segment> segments)
    {
        var byAgency = new Dictionary<string, long>(StringComparer.Ordinal);
        int first = int.MaxValue,
            last = DaySpread.NoDay;
        foreach (var segment in segments)
        {
            var counts = new long[segment.Agencies.Count];
            for (var ordinal = 0; ordinal < segment.Count; ordinal++)
            {
                if (segment.IsRemoved(ordinal))
                    continue;
                counts[segment.Record(ordinal).Agency]++;
                if (segment.Day(ordinal) is not DaySpread.NoDay and var day)
                    (first, last) = (Math.Min(first, day), Math.Max(last, day));
            }

            for (var at = 0; at < counts.Length; at++)
                byAgency[segment.Agencies[at]] = byAgency.GetValueOrDefault(segment.Agencies[at]) + counts[at];
        }

        return new(
            byAgency.Values.Sum(),
            segments.Sum(segment => (long)segment.Entry.Removed),
            [
                .. byAgency
                    .Where(each => each.Value > 0)
                    .OrderByDescending(each => each.Value)
                    .ThenBy(each => each.Key, StringComparer.Ordinal)
                    .Select(each => (each.Key, each.Value)),
            ],
            last == DaySpread.NoDay ? null : DateOnly.FromDayNumber(first),
            last == DaySpread.NoDay ? null : DateOnly.FromDayNumber(last),
            segments.Sum(segment => segment.FileLength),
            segments.Sum(segment => segment.TextLength),
            segments.Length
        );
    }
}
