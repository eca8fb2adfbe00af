using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>One question put to all segments of an archive.</summary>
sealed class ArchiveSearch(ImmutableArray<Segment> segments, ImmutableArray<long> firstNumbers, WireQuestion question)
{
    // How often to look whether nobody waits any more, in fingerprints.
    const int Stride = 4096;

    readonly int[] _counts = new int[question.Fingerprints.Length];
    readonly DaySpread[] _days = [.. Enumerable.Repeat(DaySpread.None, question.Fingerprints.Length)];
    readonly List<Hit> _hits = [];

    public WireAnswer Run(CancellationToken cancel)
    {
        // In the order in which the segments file them, so that neighbours are found together.
        var keys = new ulong[question.Fingerprints.Length];
        var asked = new int[keys.Length];
        for (var at = 0; at < keys.Length; at++)
            (keys[at], asked[at]) = (PostingWriter.Key(question.Fingerprints[at]), at);
        Array.Sort(keys, asked);
        for (var number = 0; number < segments.Length; number++)
        {
            for (var at = 0; at < keys.Length; at++)
            {
                if (at % Stride == 0)
                    cancel.ThrowIfCancellationRequested();
                if (segments[number].TryFind(keys[at], out var entry))
                    Add(segments[number], firstNumbers[number], asked[at], entry);
            }
        }

        return new(Candidates(), ImmutableCollectionsMarshal.AsImmutableArray(_days));
    }

    void Add(Segment segment, long firstNumber, int asked, PostingEntry entry)
    {
        if (entry.IsCommon)
        {
            _counts[asked] += entry.Count;
            _days[asked].Add(entry.Days);
            return;
        }

        var rest = entry.Ordinals;
        var ordinal = 0;
        for (var left = entry.Count; left > 0; left--)
        {
            ordinal = checked(ordinal + Varint.ReadCount(ref rest));
            if (segment.IsRemoved(ordinal))
                continue;
            var day = segment.Day(ordinal);
            _counts[asked]++;
            _days[asked].Add(day);
            _hits.Add(new(firstNumber + ordinal, asked, day));
        }
    }

    ImmutableArray<WireCandidate> Candidates()
    {
        _hits.RemoveAll(hit => _counts[hit.Asked] > WireQuestion.RareIn);
        _hits.Sort(static (one, other) => one.Number.CompareTo(other.Number));
        var candidates = new List<WireCandidate>();
        for (int first = 0, end; first < _hits.Count; first = end)
        {
            var hit = _hits[first];
            for (end = first + 1; end < _hits.Count && _hits[end].Number == hit.Number; )
                end++;
            if (end - first > 1 || IsNear(hit.Day))
                candidates.Add(new(hit.Number, end - first, hit.Day == DaySpread.NoDay ? null : DateOnly.FromDayNumber(hit.Day)));
        }

        candidates.Sort(static (one, other) => Compare(one, other) is not 0 and var order ? order : one.Number.CompareTo(other.Number));
        if (
            candidates.Count > WireQuestion.MostCandidates
            && Compare(candidates[WireQuestion.MostCandidates - 1], candidates[WireQuestion.MostCandidates]) == 0
        )
            SortByKey(candidates);
        return [.. candidates.Take(WireQuestion.MostCandidates)];
    }

    // Most shared first, then the latest.
    static int Compare(WireCandidate one, WireCandidate other) =>
        other.Shared != one.Shared ? other.Shared.CompareTo(one.Shared) : Nullable.Compare(other.Day, one.Day);

    // Those that are as good as the last one that has a place: only their texts tell which of them it is.
    void SortByKey(List<WireCandidate> candidates)
    {
        var last = candidates[WireQuestion.MostCandidates - 1];
        var first = candidates.FindIndex(candidate => Compare(candidate, last) == 0);
        var count = candidates.FindLastIndex(candidate => Compare(candidate, last) == 0) + 1 - first;
        var sorted = candidates.GetRange(first, count).OrderByDescending(candidate => Read(candidate.Number).Key).ToList();
        for (var at = 0; at < count; at++)
            candidates[first + at] = sorted[at];
    }

    WireStory Read(long number)
    {
        var at = segments.Length - 1;
        while (number < firstNumbers[at])
            at--;
        return segments[at].Read((int)(number - firstNumbers[at]));
    }

    // What has no day is as near as anything.
    bool IsNear(int day) =>
        day == DaySpread.NoDay || question.Day is not { DayNumber: var near } || Math.Abs(day - near) <= WireQuestion.DaysNear;

    readonly record struct Hit(long Number, int Asked, int Day);
}
