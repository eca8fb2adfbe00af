using System.Buffers.Binary;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>Which stories of a segment are removed, a bit each; they are gone from the disk with the next merge.</summary>
sealed class RemovedStories
{
    readonly ulong[] _bits;

    RemovedStories(ulong[] bits) => _bits = bits;

    public RemovedStories(int stories, RemovedStories? before = null)
        : this(before is null ? new ulong[(stories + 63) / 64] : [.. before._bits])
    {
    }

    public bool Contains(int ordinal) => (_bits[ordinal >> 6] & (1UL << ordinal)) != 0;

    public void Add(int ordinal) => _bits[ordinal >> 6] |= 1UL << ordinal;

    /// <exception cref="WireArchiveException">The file is damaged.</exception>
    public static RemovedStories Read(string path, int stories)
    {
        using var file = new MappedFile(path);
        var bits = new ulong[(stories + 63) / 64];
        var bytes = file.Read(0, bits.Length * sizeof(ulong));
        for (var at = 0; at < bits.Length; at++)
            bits[at] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(at * sizeof(ulong))..]);
        return new(bits);
    }

    public void Write(string path)
    {
        using var file = new PagedWriter(path);
        foreach (var word in _bits)
            file.Write(word);
        file.Keep();
    }
}
