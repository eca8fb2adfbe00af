using System.Buffers.Binary;
using System.Numerics;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>CRC-32C (Castagnoli): processors compute it, and it sees every change of up to four neighbouring bytes.</summary>
// Ours because it is one instruction in a loop: the framework has the instruction and no such checksum.
static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var rest in bytes)
            sum = BitOperations.Crc32C(sum, rest);
        return ~sum;
    }
}
