using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>Rows as ClickHouse takes them in its format RowBinary: values one after the other, numbers with the lowest byte first, texts
/// after their length.</summary>
sealed class RowWriter
{
    readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public RowWriter Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
        return this;
    }

    public RowWriter Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
        return this;
    }

    public RowWriter UInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(sizeof(ulong)), value);
        _bytes.Advance(sizeof(ulong));
        return this;
    }

    public RowWriter Text(string text)
    {
        Varint.Write(_bytes, (uint)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    /// <summary>A text that may be null.</summary>
    public RowWriter Optional(string? text) => text is null ? Byte(1) : Byte(0).Text(text);
}
