using System.Buffers.Binary;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>What is known of a story without unpacking its text.</summary>
/// <param name="Content">A hash of what it says, to know an item that comes again.</param>
/// <param name="Block">The block its text is in.</param>
/// <param name="Index">Its place in the block.</param>
/// <param name="Agency">Its agency in the segment's list.</param>
/// <param name="Version">Its version.</param>
/// <param name="Status">Its status.</param>
readonly record struct StoryRecord(ulong Content, int Block, int Index, int Agency, int Version, WireStatus Status)
{
    public const int Size = sizeof(ulong) + (5 * sizeof(int));

    public static StoryRecord Read(ReadOnlySpan<byte> from) =>
        new(
            BinaryPrimitives.ReadUInt64LittleEndian(from),
            BinaryPrimitives.ReadInt32LittleEndian(from[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[12..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[20..]),
            (WireStatus)BinaryPrimitives.ReadInt32LittleEndian(from[24..])
        );

    public void Write(PagedWriter to)
    {
        to.Write(Content);
        to.Write(Block);
        to.Write(Index);
        to.Write(Agency);
        to.Write(Version);
        to.Write((int)Status);
    }
}
