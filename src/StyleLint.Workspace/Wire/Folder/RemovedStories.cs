using System.Buffers.Binary;
using System.Numerics;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>Which stories of a segment are removed, a bit each; they are gone from the disk with the next merge.</summary>
sealed class RemovedStories
{
    readonly ulong[] _bits;

    RemovedStories(ulong[] bits) => _bits = bits;

    public RemovedStories(int stories, RemovedStories? before = null)
        : this(before is null ? new ulong[(stories + 63) / 64] : [.. before._bits]) { }

    public bool Contains(int ordinal) => (_bits[ordinal >> 6] & (1UL << ordinal)) != 0;

    public void Add(int ordinal) => _bits[ordinal >> 6] |= 1UL << ordinal;

    /// <param name="path">The file.</param>
    /// <param name="of">The segment that it belongs to.</param>
    /// <exception cref="WireArchiveException">The file is damaged, or another's.</exception>
    public static RemovedStories Read(string path, SegmentEntry of)
    {
        using var file = new MappedFile(path);
        var bits = new ulong[((long)of.Stories + 63) / 64];
        if (file.Length != bits.LongLength * sizeof(ulong))
            throw file.Damaged(file.Length);
        var bytes = file.Read(0, file.Length);
        var count = 0L;
        for (var at = 0; at < bits.Length; at++)
        {
            bits[at] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(at * sizeof(ulong))..]);
            count += BitOperations.PopCount(bits[at]);
        }

        var isBeyond = of.Stories % 64 is > 0 and var last && bits[^1] >> last != 0;
        return count == of.Removed && !isBeyond ? new(bits) : throw file.Damaged(0);
    }

    public void Write(string path)
    {
        using var file = new PagedWriter(path);
        foreach (var word in _bits)
            file.Write(word);
        file.Keep();
    }
}
