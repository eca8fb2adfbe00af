using System.Buffers;

namespace StyleLint.Workspace.Wire;

/// <summary>Whole numbers in as few bytes as they need, seven bits each, the lowest first.</summary>
static class Varint
{
    public static void Write(ArrayBufferWriter<byte> to, ulong value)
    {
        var bytes = to.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
        to.Advance(length);
    }

    /// <summary>Takes a number from the front.</summary>
    /// <exception cref="InvalidDataException">The bytes end within it, or it is too large.</exception>
    public static ulong Read(ref ReadOnlySpan<byte> from)
    {
        ulong value = 0;
        for (var at = 0; at < from.Length && at < 10; at++)
        {
            value |= (ulong)(from[at] & 0x7F) << (7 * at);
            if (from[at] < 0x80)
            {
                from = from[(at + 1)..];
                return value;
            }
        }

        throw new InvalidDataException();
    }

    /// <summary>Takes a number that counts something.</summary>
    /// <inheritdoc cref="Read"/>
    public static int ReadCount(ref ReadOnlySpan<byte> from) =>
        Read(ref from) is <= int.MaxValue and var value ? (int)value : throw new InvalidDataException();

    /// <summary>Passes over some numbers.</summary>
    public static void Skip(ref ReadOnlySpan<byte> from, int count)
    {
        var at = 0;
        for (; count > 0; count--)
        {
            while (from[at] >= 0x80)
                at++;
            at++;
        }

        from = from[at..];
    }
}
