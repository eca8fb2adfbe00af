using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>Stories as bytes, and blocks of them compressed together.</summary>
static class StoryText
{
    /// <summary>A block is closed when it holds this many bytes: reading one story costs unpacking those beside it.</summary>
    public const int BlockSize = 32 * 1024;

    // Quality 5 takes a twelfth off the text and more than doubles the time that adding a story takes.
    const int Quality = 3;
    const int Window = 18;

    // A story is at most as long as an item that importers take; what claims to be longer is no block of ours.
    const int MaxUnpacked = 64 * 1024 * 1024;
    const int FirstUnpacked = 4 * BlockSize;

    public static void Write(ArrayBufferWriter<byte> to, WireStory story)
    {
        var bytes = new ArrayBufferWriter<byte>(story.Body.Length + 256);
        Text(bytes, story.Id);
        Text(bytes, story.Agency);
        Text(bytes, story.Headline);
        Text(bytes, story.Body);
        Varint.Write(bytes, (uint)story.Version);
        Varint.Write(bytes, (uint)story.Status);
        Moment(bytes, story.Sent);
        Moment(bytes, story.Embargo);
        Optional(bytes, story.Byline);
        Optional(bytes, story.UsageTerms);
        Varint.Write(to, (uint)bytes.WrittenCount);
        to.Write(bytes.WrittenSpan);
    }

    /// <summary>The story at a place in an unpacked block.</summary>
    public static WireStory Read(ReadOnlySpan<byte> block, int index)
    {
        for (; index > 0; index--)
            block = block[Varint.ReadCount(ref block)..];
        var story = block[..Varint.ReadCount(ref block)];
        return new(Text(ref story), Text(ref story), Text(ref story), Text(ref story))
        {
            Version = Varint.ReadCount(ref story),
            Status = Varint.ReadCount(ref story) is <= (int)WireStatus.Cancelled and var status
                ? (WireStatus)status
                : throw new InvalidDataException(),
            Sent = Moment(ref story),
            Embargo = Moment(ref story),
            Byline = Optional(ref story),
            UsageTerms = Optional(ref story),
        };
    }

    /// <summary>A block as it is kept: its length unpacked, then Brotli.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> block)
    {
        var packed = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(block.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, block.Length);
        return BrotliEncoder.TryCompress(block, packed.AsSpan(sizeof(int)), out var written, Quality, Window)
            ? packed[..(sizeof(int) + written)]
            : throw new InvalidOperationException();
    }

    /// <exception cref="InvalidDataException">It is no such block.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(packed);
        if (length is < 0 or > MaxUnpacked)
            throw new InvalidDataException();
        // No more memory than there turns out to be text: a few bytes may claim to be much.
        var block = new byte[Math.Min(length, FirstUnpacked)];
        var decoder = default(BrotliDecoder);
        try
        {
            var rest = packed[sizeof(int)..];
            for (var written = 0; ; )
            {
                var status = decoder.Decompress(rest, block.AsSpan(written), out var consumed, out var more);
                rest = rest[consumed..];
                written += more;
                if (status is OperationStatus.Done)
                    return written == length ? block : throw new InvalidDataException();
                if (status is not OperationStatus.DestinationTooSmall || block.Length == length)
                    throw new InvalidDataException();
                Array.Resize(ref block, (int)Math.Min(length, block.Length * 4L));
            }
        }
        finally
        {
            decoder.Dispose();
        }
    }

    static void Text(ArrayBufferWriter<byte> to, string text)
    {
        Varint.Write(to, (uint)Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, to);
    }

    static string Text(ref ReadOnlySpan<byte> from)
    {
        var length = Varint.ReadCount(ref from);
        var text = Encoding.UTF8.GetString(from[..length]);
        from = from[length..];
        return text;
    }

    static void Optional(ArrayBufferWriter<byte> to, string? text)
    {
        Varint.Write(to, text is null ? 0u : 1u);
        if (text is not null)
            Text(to, text);
    }

    static string? Optional(ref ReadOnlySpan<byte> from) => Varint.Read(ref from) == 0 ? null : Text(ref from);

    static void Moment(ArrayBufferWriter<byte> to, DateTime? moment) => Varint.Write(to, moment is { } known ? (ulong)known.Ticks + 1 : 0);

    static DateTime? Moment(ref ReadOnlySpan<byte> from) =>
        Varint.Read(ref from) switch
        {
            0 => null,
            var ticks and <= long.MaxValue => new((long)ticks - 1, DateTimeKind.Utc),
            _ => throw new InvalidDataException(),
        };
}
