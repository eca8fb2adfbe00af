using System.Buffers.Text;
using System.Text;

namespace StyleLint.LanguageServer;

/// <summary>
/// Reads messages from a stream: header lines, one of which gives a length, an empty line, and that many bytes. Anything that isn't a
/// message is skipped up to the next header, so that nothing a client sends can end or derail the reading.
/// </summary>
// Our own, because a JSON-RPC library disconnects at the first broken header, and the writer would lose the server.
sealed class FrameReader(Stream input)
{
    /// <summary>The longest a message may be: 64 MiB, the longest draft with every character escaped.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    static ReadOnlySpan<byte> LengthField => "content-length:"u8;

    readonly byte[] _buffer = new byte[16 * 1024];
    int _start;
    int _end;

    /// <summary>The next message's bytes; empty if there was something else; null at the end of the stream.</summary>
    public byte[]? Next()
    {
        long? length = null;
        var isBroken = false;
        while (ReadLine(out var line))
        {
            if (!line.IsEmpty)
            {
                var at = FindLength(line);
                if (at >= 0)
                    length = ReadNumber(line[at..]);
                isBroken |= at != 0 && !line.StartsWith("Content-Type"u8);
            }
            else if (length is >= 0 and <= MaxBytes)
            {
                return ReadBody((int)length);
            }
            else if (length is not null || isBroken)
            {
                return [];
            }
        }

        return null;
    }

    // A header may directly follow a body that was longer than announced.
    static int FindLength(ReadOnlySpan<byte> line)
    {
        for (var at = line.Length - LengthField.Length; at >= 0; at--)
        {
            if (Ascii.EqualsIgnoreCase(line.Slice(at, LengthField.Length), LengthField))
                return at;
        }

        return -1;
    }

    static long ReadNumber(ReadOnlySpan<byte> field)
    {
        var digits = field[LengthField.Length..].Trim(" \t"u8);
        return Utf8Parser.TryParse(digits, out long number, out var used) && used == digits.Length ? number : -1;
    }

    // A line without its end; if it is longer than the buffer, the rest of it.
    bool ReadLine(out ReadOnlySpan<byte> line)
    {
        var searched = _start;
        while (true)
        {
            if (_buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n') is var found and >= 0)
            {
                line = _buffer.AsSpan(_start, searched + found - _start).TrimEnd("\r \t"u8);
                _start = searched + found + 1;
                return true;
            }

            var kept = _end - _start;
            if (kept > _buffer.Length / 2)
                kept = LengthField.Length * 4;
            _buffer.AsSpan(_end - kept, kept).CopyTo(_buffer);
            (_start, searched, _end) = (0, kept, kept);
            if (!Fill())
            {
                line = default;
                return false;
            }
        }
    }

    byte[]? ReadBody(int length)
    {
        var body = new byte[length];
        var have = Math.Min(length, _end - _start);
        _buffer.AsSpan(_start, have).CopyTo(body);
        _start += have;
        while (have < length)
        {
            var read = input.Read(body, have, length - have);
            if (read == 0)
                return null;
            have += read;
        }

        return body;
    }

    bool Fill()
    {
        var read = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
