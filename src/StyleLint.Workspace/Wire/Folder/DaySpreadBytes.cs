using System.Buffers;
using System.Buffers.Binary;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>When something was published, as bytes.</summary>
static class DaySpreadBytes
{
    const int Size = 4 * sizeof(int);

    public static void Write(ArrayBufferWriter<byte> to, DaySpread days)
    {
        var bytes = to.GetSpan(Size);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, days.First);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], days.Second);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], days.LastButOne);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], days.Last);
        to.Advance(Size);
    }

    public static DaySpread Read(ref ReadOnlySpan<byte> from)
    {
        var read = new DaySpread(ReadDay(from), ReadDay(from[4..]), ReadDay(from[8..]), ReadDay(from[12..]));
        from = from[Size..];
        return read;
    }

    /// <summary>A day number, or <see cref="DaySpread.NoDay"/>.</summary>
    /// <exception cref="InvalidDataException">There is no such day.</exception>
    public static int ReadDay(ReadOnlySpan<byte> from) =>
        BinaryPrimitives.ReadInt32LittleEndian(from) is >= DaySpread.NoDay and var day && day <= DateOnly.MaxValue.DayNumber
            ? day
            : throw new InvalidDataException();
}
