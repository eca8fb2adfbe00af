using System.Buffers;
using System.Buffers.Binary;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>
/// Writes which stories hold which fingerprints. A fingerprint is filed in a bucket by its first bits, 64 buckets to a row, so that a
/// reader finds it in three steps: where the row is, where the bucket is in it, and the bucket.
/// </summary>
/// <remarks>
/// Winnowing keeps the small ones of its hashes, so the archive files fingerprints under their <see cref="Key"/>, which spreads them
/// evenly. An entry is the distance from the key before it, the number of stories, and the stories' ordinals by their distances. A
/// fingerprint of more than <see cref="WireQuestion.RareIn"/> stories has the outermost of their days instead, and where their ordinals
/// lie: asking about it costs the same however many they are.
/// </remarks>
sealed class PostingWriter
{
    public const int RowBits = 6;
    public const int BucketsInRow = 1 << RowBits;

    /// <summary>The offsets at the head of a row: where each of its buckets ends, counted from the end of the head.</summary>
    public const int RowHead = BucketsInRow * sizeof(int);

    /// <summary>The most bits that file a key.</summary>
    public const int MostBits = 40;

    const int KeysInBucket = 16;

    readonly PagedWriter _file;
    readonly int _bits;
    readonly List<int> _days;
    readonly long[] _rows;
    readonly ArrayBufferWriter<byte> _row = new(16 * 1024);
    readonly ArrayBufferWriter<byte> _list = new();
    readonly int[] _ends = new int[BucketsInRow];
    ulong _bucket;
    ulong _before;

    /// <param name="file">Where to write.</param>
    /// <param name="expected">About how many keys will come.</param>
    /// <param name="days">The day number of each story; <see cref="DaySpread.NoDay"/> where it has none.</param>
    public PostingWriter(PagedWriter file, long expected, List<int> days)
    {
        _file = file;
        _days = days;
        _bits = RowBits;
        while (_bits < MostBits && expected >> _bits > KeysInBucket)
            _bits++;
        _rows = new long[1L << (_bits - RowBits)];
    }

    /// <summary>How many of its first bits file a key.</summary>
    public int Bits => _bits;

    /// <summary>Different fingerprints written.</summary>
    public long Count { get; private set; }

    /// <summary>What a fingerprint is filed under: no two have the same.</summary>
    public static ulong Key(ulong fingerprint) => fingerprint * 0x9E3779B97F4A7C15;

    /// <summary>Adds a key, greater than those before it, and the stories that hold it, ascending and without doubles.</summary>
    public void Add(ulong key, ReadOnlySpan<int> ordinals)
    {
        MoveTo(key >> (64 - _bits));
        var within = key & (ulong.MaxValue >> _bits);
        Varint.Write(_row, within - _before);
        _before = within;
        Varint.Write(_row, (uint)ordinals.Length);
        if (ordinals.Length <= WireQuestion.RareIn)
        {
            WriteOrdinals(_row, ordinals);
        }
        else
        {
            var spread = DaySpread.None;
            foreach (var ordinal in ordinals)
                spread.Add(_days[ordinal]);
            DaySpreadBytes.Write(_row, spread);
            _list.Clear();
            WriteOrdinals(_list, ordinals);
            Varint.Write(_row, (ulong)_file.Position);
            Varint.Write(_row, (uint)_list.WrittenCount);
            // The row still grows in memory, so that the list comes to lie before it.
            _file.Write(_list.WrittenSpan);
        }

        Count++;
    }

    /// <summary>Writes what is left; where each row begins.</summary>
    public ReadOnlySpan<long> Finish()
    {
        MoveTo(1UL << _bits);
        return _rows;
    }

    static void WriteOrdinals(ArrayBufferWriter<byte> to, ReadOnlySpan<int> ordinals)
    {
        var before = 0;
        foreach (var ordinal in ordinals)
        {
            Varint.Write(to, (uint)(ordinal - before));
            before = ordinal;
        }
    }

    void MoveTo(ulong bucket)
    {
        Span<byte> head = stackalloc byte[RowHead];
        for (; _bucket < bucket; _bucket++)
        {
            var inRow = (int)(_bucket % BucketsInRow);
            _ends[inRow] = _row.WrittenCount;
            _before = 0;
            if (inRow < BucketsInRow - 1)
                continue;
            _rows[_bucket / BucketsInRow] = _file.Position;
            for (var at = 0; at < BucketsInRow; at++)
                BinaryPrimitives.WriteInt32LittleEndian(head[(at * sizeof(int))..], _ends[at]);
            _file.Write(head);
            _file.Write(_row.WrittenSpan);
            _row.Clear();
        }
    }
}
