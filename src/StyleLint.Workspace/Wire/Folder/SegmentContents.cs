using System.Buffers.Binary;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>Where the parts of a segment lie; its last bytes. Offsets and lengths in bytes.</summary>
readonly record struct SegmentContents
{
    /// <summary>Bytes of an id's hash and its story's ordinal.</summary>
    internal const int IdSize = sizeof(ulong) + sizeof(int);

    public const int Size = 12 * sizeof(long);

    /// <summary>Stories.</summary>
    public long Stories { get; init; }

    /// <summary>Blocks of text, which begin at 0.</summary>
    public long Blocks { get; init; }

    /// <summary>Bytes of all blocks.</summary>
    public long TextLength { get; init; }

    /// <summary>Where each block begins, and where the last ends.</summary>
    public long BlocksAt { get; init; }

    /// <summary>A <see cref="StoryRecord"/> each.</summary>
    public long RecordsAt { get; init; }

    /// <summary>A day number each.</summary>
    public long DaysAt { get; init; }

    /// <summary>Hash of the id and ordinal of each story, in the order of the hashes.</summary>
    public long IdsAt { get; init; }

    /// <summary>The names of agencies.</summary>
    public long AgenciesAt { get; init; }

    /// <summary>Bytes of the names of agencies.</summary>
    public long AgenciesLength { get; init; }

    /// <summary>Where each row of postings begins.</summary>
    public long RowsAt { get; init; }

    /// <summary>How many of its first bits file a key.</summary>
    public long Bits { get; init; }

    /// <summary>Different fingerprints.</summary>
    public long Keys { get; init; }

    /// <summary>Whether all parts lie in a file of a length as <see cref="SegmentWriter.Keep"/> lays them, one after the other.</summary>
    public bool Fit(long length)
    {
        // Counts first, so that no product runs over.
        if (
            Stories < 0
            || Stories > length
            || Blocks < 0
            || Blocks > Stories
            || TextLength < 0
            || TextLength > RowsAt
            || RowsAt > length
            || Keys < 0
            || Keys > RowsAt
            || AgenciesLength < 0
            || AgenciesLength > length
            || Bits is < PostingWriter.RowBits or > PostingWriter.MostBits
            || 1L << (int)(Bits - PostingWriter.RowBits) > length
        )
            return false;
        return BlocksAt == RowsAt + ((1L << (int)(Bits - PostingWriter.RowBits)) * sizeof(long))
            && RecordsAt == BlocksAt + ((Blocks + 1) * sizeof(long))
            && DaysAt == RecordsAt + (Stories * StoryRecord.Size)
            && IdsAt == DaysAt + (Stories * sizeof(int))
            && AgenciesAt == IdsAt + (Stories * IdSize)
            && length == AgenciesAt + AgenciesLength + Size;
    }

    public static SegmentContents Read(ReadOnlySpan<byte> from) =>
        new()
        {
            Stories = Field(from, 0),
            Blocks = Field(from, 1),
            TextLength = Field(from, 2),
            BlocksAt = Field(from, 3),
            RecordsAt = Field(from, 4),
            DaysAt = Field(from, 5),
            IdsAt = Field(from, 6),
            AgenciesAt = Field(from, 7),
            AgenciesLength = Field(from, 8),
            RowsAt = Field(from, 9),
            Bits = Field(from, 10),
            Keys = Field(from, 11),
        };

    public void Write(PagedWriter to)
    {
        foreach (
            var field in (ReadOnlySpan<long>)
                [Stories, Blocks, TextLength, BlocksAt, RecordsAt, DaysAt, IdsAt, AgenciesAt, AgenciesLength, RowsAt, Bits, Keys]
        )
            to.Write(field);
    }

    static long Field(ReadOnlySpan<byte> from, int index) => BinaryPrimitives.ReadInt64LittleEndian(from[(index * sizeof(long))..]);
}
