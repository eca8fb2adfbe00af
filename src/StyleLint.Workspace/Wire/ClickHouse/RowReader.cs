using System.Buffers.Binary;
using System.Text;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>Reads what a <see cref="RowWriter"/>, or the server, wrote.</summary>
/// <remarks>Anything that is no such rows ends in <see cref="InvalidDataException"/>, <see cref="IndexOutOfRangeException"/> or
/// <see cref="ArgumentOutOfRangeException"/>.</remarks>
ref struct RowReader(ReadOnlySpan<byte> rows)
{
    ReadOnlySpan<byte> _rest = rows;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public int Int32()
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(_rest);
        _rest = _rest[sizeof(int)..];
        return value;
    }

    public ulong UInt64()
    {
        var value = BinaryPrimitives.ReadUInt64LittleEndian(_rest);
        _rest = _rest[sizeof(ulong)..];
        return value;
    }

    public string Text()
    {
        var length = Varint.ReadCount(ref _rest);
        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }

    public string? Optional() => Byte() == 0 ? Text() : null;
}
