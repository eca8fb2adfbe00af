using System.Runtime.InteropServices;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>Goes through all fingerprints of a segment in the order of their keys.</summary>
/// <param name="segment">The segment.</param>
/// <param name="map">What to call each of its stories; -1 leaves it out.</param>
sealed class PostingCursor(Segment segment, int[] map)
{
    readonly List<int> _ordinals = [];
    readonly List<(ulong Key, int Start, int End)> _bucket = [];

    // Bytes of lists so far: no two share any, so they are no more than the file has.
    long _listed;
    long _row;
    int _inRow = -1;
    long _rowAt = segment.RowAt(0);
    int _inBucket;

    /// <summary>The key.</summary>
    public ulong Key => _bucket[_inBucket].Key;

    /// <summary>The stories that hold it, as the map calls them.</summary>
    public ReadOnlySpan<int> Ordinals => CollectionsMarshal.AsSpan(_ordinals)[_bucket[_inBucket].Start.._bucket[_inBucket].End];

    public bool MoveNext()
    {
        if (++_inBucket < _bucket.Count)
            return true;
        while (true)
        {
            if (++_inRow == PostingWriter.BucketsInRow)
            {
                if (++_row == segment.Rows)
                    return false;
                (_inRow, _rowAt) = (0, segment.RowAt(_row));
            }

            if (ReadBucket())
                return true;
        }
    }

    // A bucket at a time, so that a caller may hold what a ref struct could not.
    bool ReadBucket()
    {
        _ordinals.Clear();
        _bucket.Clear();
        _inBucket = 0;
        var high = (((ulong)_row * PostingWriter.BucketsInRow) + (ulong)_inRow) << (64 - segment.Bits);
        var reader = new BucketReader(segment.Bucket(_rowAt, _inRow));
        while (reader.MoveNext())
        {
            var entry = reader.Current;
            var start = _ordinals.Count;
            if (entry.Count > segment.Count || (high | reader.Within) >> (64 - segment.Bits) != high >> (64 - segment.Bits))
                throw segment.Damaged();
            _listed += entry.IsCommon ? entry.ListLength : 0;
            if (_listed > segment.FileLength)
                throw segment.Damaged();
            var from = entry.IsCommon ? segment.List(entry) : entry.Ordinals;
            var ordinal = -1;
            for (var left = entry.Count; left > 0; left--)
            {
                var distance = Varint.ReadCount(ref from);
                // The first is counted from 0; those after it are greater each.
                ordinal = ordinal < 0 ? distance : checked(ordinal + (distance > 0 ? distance : throw segment.Damaged()));
                if (map[ordinal] is >= 0 and var mapped)
                    _ordinals.Add(mapped);
            }

            _bucket.Add((high | reader.Within, start, _ordinals.Count));
        }

        return _bucket.Count > 0;
    }
}
