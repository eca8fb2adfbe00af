using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>What an archive holds.</summary>
/// <param name="Stories">Versions of stories; removed ones left out.</param>
/// <param name="Removed">Removed ones whose bytes are still there.</param>
/// <param name="Agencies">Of whom how many, most first.</param>
/// <param name="First">The earliest day; null where no story has one.</param>
/// <param name="Last">The latest day; null where no story has one.</param>
/// <param name="Bytes">Bytes of all files.</param>
/// <param name="TextBytes">Those that hold text; the rest is the index.</param>
/// <param name="Parts">Files that a search looks into.</param>
public sealed record ArchiveInfo(
    long Stories,
    long Removed,
    ImmutableArray<(string Agency, long Stories)> Agencies,
    DateOnly? First,
    DateOnly? Last,
    long Bytes,
    long TextBytes,
    int Parts)
{
    internal static ArchiveInfo Of(ImmutableArray<Segment> segments)
    {
        var byAgency = new Dictionary<string, long>(StringComparer.Ordinal);
        int first = int.MaxValue, last = DaySpread.NoDay;
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
            [.. byAgency.Where(each => each.Value > 0).OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, each.Value))],
            last == DaySpread.NoDay ? null : DateOnly.FromDayNumber(first),
            last == DaySpread.NoDay ? null : DateOnly.FromDayNumber(last),
            segments.Sum(segment => segment.FileLength),
            segments.Sum(segment => segment.TextLength),
            segments.Length);
    }
}
