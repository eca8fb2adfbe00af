namespace StyleLint.Cli.Mcp;

/// <summary>Takes messages out of a stream, one a line; of a line that is too long nothing is kept.</summary>
sealed class MessageLines(Stream input)
{
    /// <summary>No message is longer: 64 MiB, the longest draft with every character escaped.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    readonly byte[] _buffer = new byte[64 * 1024];
    int _start;
    int _end;

    /// <summary>The next line that is not blank.</summary>
    /// <param name="line">Its bytes; null where it was too long.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryRead(out byte[]? line)
    {
        while (ReadLine(out line))
        {
            if (line is null || line.AsSpan().IndexOfAnyExcept(" \t\r"u8) >= 0)
                return true;
        }

        return false;
    }

    bool ReadLine(out byte[]? line)
    {
        using var kept = new MemoryStream();
        var isTooLong = false;
        var any = false;
        while (true)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, input.Read(_buffer));
                if (_end == 0)
                    break;
            }

            any = true;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = rest.IndexOf((byte)'\n');
            var part = length < 0 ? rest : rest[..length];
            isTooLong |= kept.Length + part.Length > MaxBytes;
            if (isTooLong)
                kept.SetLength(0);
            else
                kept.Write(part);
            _start += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
                break;
        }

        line = isTooLong ? null : kept.ToArray();
        return any;
    }
}
