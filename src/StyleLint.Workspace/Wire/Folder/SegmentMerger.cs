using System.Runtime.InteropServices;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>Makes one segment of several neighbours, in their order, without their removed stories.</summary>
sealed class SegmentMerger
{
    readonly string _folder;
    readonly IReadOnlyList<Segment> _segments;
    readonly CancellationToken _cancel;

    // For each segment the new ordinal of each story, -1 for one that goes.
    readonly int[][] _ordinals;

    public SegmentMerger(string folder, IReadOnlyList<Segment> segments, CancellationToken cancel)
    {
        _folder = folder;
        _segments = segments;
        _cancel = cancel;
        _ordinals = [.. segments.Select(segment => new int[segment.Count])];
    }

    /// <summary>Writes the new segment; null where no story is left.</summary>
    public SegmentEntry? Merge()
    {
        using var writer = new SegmentWriter(_folder);
        for (var at = 0; at < _segments.Count; at++)
            CopyText(_segments[at], _ordinals[at], writer);
        if (writer.Count == 0)
            return null;
        var postings = writer.BeginPostings(_segments.Sum(segment => segment.Keys));
        MergePostings(postings);
        return writer.Keep(postings, Ids());
    }

    void CopyText(Segment segment, int[] ordinals, SegmentWriter writer)
    {
        var agencies = segment.Agencies.Select(writer.Agency).ToArray();
        var before = -1;
        for (int first = 0, last; first < segment.Count; first = last)
        {
            _cancel.ThrowIfCancellationRequested();
            var block = segment.Record(first).Block;
            // Each block is copied once.
            if (block <= before)
                throw segment.Damaged();
            before = block;
            var anyRemoved = false;
            for (last = first; last < segment.Count && segment.Record(last).Block == block; last++)
                anyRemoved |= segment.IsRemoved(last);
            if (anyRemoved)
            {
                var texts = segment.Unpack(block);
                for (var ordinal = first; ordinal < last; ordinal++)
                {
                    var record = segment.Record(ordinal);
                    ordinals[ordinal] = segment.IsRemoved(ordinal) ? -1 : writer.Add(StoryText.Read(texts, record.Index), record.Content);
                }

                continue;
            }

            var copied = writer.AddPacked(segment.Packed(block));
            for (var ordinal = first; ordinal < last; ordinal++)
            {
                var record = segment.Record(ordinal);
                ordinals[ordinal] = writer.Count;
                writer.AddRecord(record with { Block = copied, Agency = agencies[record.Agency] }, segment.Day(ordinal));
            }
        }
    }

    void MergePostings(PostingWriter postings)
    {
        var cursors = _segments
            .Select((segment, at) => new PostingCursor(segment, _ordinals[at]))
            .Where(cursor => cursor.MoveNext())
            .ToList();
        var ordinals = new List<int>();
        var keys = 0;
        while (cursors.Count > 0)
        {
            if ((++keys & 0xFFFF) == 0)
                _cancel.ThrowIfCancellationRequested();
            var least = ulong.MaxValue;
            foreach (var cursor in cursors)
                least = Math.Min(least, cursor.Key);
            ordinals.Clear();
            for (var at = 0; at < cursors.Count; at++)
            {
                if (cursors[at].Key != least)
                    continue;
                ordinals.AddRange(cursors[at].Ordinals);
                if (!cursors[at].MoveNext())
                    cursors.RemoveAt(at--);
            }

            if (ordinals.Count > 0)
                postings.Add(least, CollectionsMarshal.AsSpan(ordinals));
        }
    }

    IEnumerable<(ulong Hash, int Ordinal)> Ids()
    {
        var places = new int[_segments.Count];
        while (true)
        {
            var least = -1;
            (ulong Hash, int Ordinal) found = default;
            for (var at = 0; at < places.Length; at++)
            {
                if (places[at] == _segments[at].Count)
                    continue;
                var next = _segments[at].IdAt(places[at]);
                if (least < 0 || next.Hash < found.Hash)
                    (least, found) = (at, next);
            }

            if (least < 0)
                yield break;
            places[least]++;
            if (_ordinals[least][found.Ordinal] is >= 0 and var ordinal)
                yield return (found.Hash, ordinal);
        }
    }
}
