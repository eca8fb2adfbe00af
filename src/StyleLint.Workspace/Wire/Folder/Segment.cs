using System.Buffers.Binary;
using System.Text;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>Some stories of an archive and which of them hold which fingerprints: one file, read where it is asked about. Safe for use by
/// several threads at once.</summary>
sealed class Segment : IDisposable
{
    // Some sixteen keys fall into a bucket, each with fifty ordinals at most: some three kilobytes.
    const int MostInBucket = 64 * 1024;

    readonly MappedFile _file;
    readonly RemovedStories? _removed;
    readonly SegmentContents _contents;

    /// <param name="folder">The archive's folder.</param>
    /// <param name="entry">The segment as the manifest names it.</param>
    /// <exception cref="WireArchiveException">It is damaged.</exception>
    /// <exception cref="IOException">It cannot be opened; <see cref="FileNotFoundException"/> where it is not there.</exception>
    public Segment(string folder, SegmentEntry entry)
    {
        Entry = entry;
        _file = new(Path.Combine(folder, entry.Name));
        try
        {
            _contents = SegmentContents.Read(_file.Read(_file.Length - SegmentContents.Size, SegmentContents.Size));
            if (_contents.Stories != entry.Stories || !_contents.Fit(_file.Length))
                throw _file.Damaged(_file.Length);
            Agencies = ReadAgencies();
            _removed = entry.RemovedName is { } name ? RemovedStories.Read(Path.Combine(folder, name), entry) : null;
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>As the manifest names it.</summary>
    public SegmentEntry Entry { get; }

    /// <summary>Stories, removed ones included; their ordinals count from 0.</summary>
    public int Count => Entry.Stories;

    /// <summary>Blocks of text.</summary>
    public int Blocks => (int)_contents.Blocks;

    /// <summary>Different fingerprints.</summary>
    public long Keys => _contents.Keys;

    /// <summary>Bytes of text, compressed.</summary>
    public long TextLength => _contents.TextLength;

    /// <summary>Bytes on disk.</summary>
    public long FileLength => _file.FileLength;

    /// <summary>The names of agencies; records count them from 0.</summary>
    public IReadOnlyList<string> Agencies { get; }

    /// <summary>How many bits file a key.</summary>
    public int Bits => (int)_contents.Bits;

    /// <summary>Rows of postings.</summary>
    public long Rows => 1L << (Bits - PostingWriter.RowBits);

    public bool IsRemoved(int ordinal) => _removed is not null && _removed.Contains(Checked(ordinal));

    /// <summary>The removed stories and some more.</summary>
    public RemovedStories Removing(IEnumerable<int> ordinals)
    {
        var removed = new RemovedStories(Count, _removed);
        foreach (var ordinal in ordinals)
            removed.Add(ordinal);
        return removed;
    }

    /// <summary>The day number of a story; <see cref="DaySpread.NoDay"/> where it has none.</summary>
    public int Day(int ordinal) =>
        DaySpreadBytes.ReadDay(_file.Read(_contents.DaysAt + (Checked(ordinal) * (long)sizeof(int)), sizeof(int)));

    public StoryRecord Record(int ordinal)
    {
        var record = StoryRecord.Read(_file.Read(_contents.RecordsAt + (Checked(ordinal) * (long)StoryRecord.Size), StoryRecord.Size));
        return
            record.Block >= 0
            && record.Block < Blocks
            && record.Index >= 0
            && record.Agency >= 0
            && record.Agency < Agencies.Count
            && record.Status is >= WireStatus.Usable and <= WireStatus.Cancelled
            ? record
            : throw Damaged();
    }

    public WireStory Read(int ordinal)
    {
        var record = Record(ordinal);
        return StoryText.Read(Unpack(record.Block), record.Index);
    }

    /// <summary>The stories of a block in their order, removed ones left out.</summary>
    public List<WireStory> InBlock(int block)
    {
        // The records are in the order of their blocks.
        int low = 0,
            high = Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Record(middle).Block < block)
                low = middle + 1;
            else
                high = middle;
        }

        var text = Unpack(block);
        var stories = new List<WireStory>();
        for (; low < Count && Record(low) is var record && record.Block == block; low++)
        {
            if (!IsRemoved(low))
                stories.Add(StoryText.Read(text, record.Index));
        }

        return stories;
    }

    /// <summary>A block of text as it is kept.</summary>
    public ReadOnlySpan<byte> Packed(int block)
    {
        var bounds = _file.Read(_contents.BlocksAt + (block * (long)sizeof(long)), 2 * sizeof(long));
        var start = BinaryPrimitives.ReadInt64LittleEndian(bounds);
        var end = BinaryPrimitives.ReadInt64LittleEndian(bounds[sizeof(long)..]);
        return start >= 0 && start < end && end <= _contents.TextLength ? _file.Read(start, end - start) : throw Damaged();
    }

    /// <summary>A block of text, to read stories from.</summary>
    public byte[] Unpack(int block) => StoryText.Unpack(Packed(block));

    /// <summary>The entry of a key; false where no story holds it.</summary>
    public bool TryFind(ulong key, out PostingEntry entry)
    {
        var bucket = key >> (64 - Bits);
        var row = RowAt((long)(bucket / PostingWriter.BucketsInRow));
        var within = key & (ulong.MaxValue >> Bits);
        var reader = new BucketReader(Bucket(row, (int)(bucket % PostingWriter.BucketsInRow)));
        while (reader.MoveNext())
        {
            if (reader.Within < within)
                continue;
            entry = reader.Current;
            return reader.Within == within && (entry.Count <= Count ? true : throw Damaged());
        }

        entry = default;
        return false;
    }

    /// <summary>Where a row begins.</summary>
    public long RowAt(long row) =>
        BinaryPrimitives.ReadInt64LittleEndian(_file.Read(_contents.RowsAt + (row * sizeof(long)), sizeof(long)));

    /// <summary>The entries of one bucket of a row.</summary>
    public ReadOnlySpan<byte> Bucket(long rowAt, int bucket)
    {
        var head = _file.Read(rowAt, PostingWriter.RowHead);
        var start = bucket == 0 ? 0 : BinaryPrimitives.ReadInt32LittleEndian(head[((bucket - 1) * sizeof(int))..]);
        var end = BinaryPrimitives.ReadInt32LittleEndian(head[(bucket * sizeof(int))..]);
        return start >= 0 && start <= end && end - start <= MostInBucket
            ? _file.Read(rowAt + PostingWriter.RowHead + start, end - start)
            : throw Damaged();
    }

    /// <summary>The ordinals of an entry whose stories are too many to stand in it.</summary>
    public ReadOnlySpan<byte> List(PostingEntry entry) => _file.Read(entry.ListAt, entry.ListLength);

    /// <summary>Ordinals of the stories whose id has a hash, removed ones left out.</summary>
    public List<int> WithId(ulong hash)
    {
        int low = 0,
            high = Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (IdAt(middle).Hash < hash)
                low = middle + 1;
            else
                high = middle;
        }

        var found = new List<int>();
        var before = -1;
        for (; low < Count && IdAt(low) is var (each, ordinal) && each == hash; low++)
        {
            // Versions stand in the order in which they came, each once.
            if (ordinal <= before)
                throw Damaged();
            before = ordinal;
            if (!IsRemoved(ordinal))
                found.Add(ordinal);
        }

        return found;
    }

    /// <summary>The hash of an id and the ordinal of its story, by place in the order of hashes.</summary>
    public (ulong Hash, int Ordinal) IdAt(int place)
    {
        var bytes = _file.Read(_contents.IdsAt + (place * (long)SegmentContents.IdSize), SegmentContents.IdSize);
        return (BinaryPrimitives.ReadUInt64LittleEndian(bytes), Checked(BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(ulong)..])));
    }

    /// <summary>What to throw where the content makes no sense.</summary>
    public WireArchiveException Damaged() => _file.Damaged(0);

    public void Dispose() => _file.Dispose();

    int Checked(int ordinal) => (uint)ordinal < (uint)Count ? ordinal : throw Damaged();

    List<string> ReadAgencies()
    {
        var agencies = new List<string>();
        var bytes = _file.Read(_contents.AgenciesAt, _contents.AgenciesLength);
        while (!bytes.IsEmpty)
        {
            var length = Varint.ReadCount(ref bytes);
            agencies.Add(Encoding.UTF8.GetString(bytes[..length]));
            bytes = bytes[length..];
        }

        return agencies;
    }
}
