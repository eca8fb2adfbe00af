namespace StyleLint.Workspace.Wire.Import;

/// <summary>The lines of a stream, one at a time, none longer than <see cref="MaxLength"/>.</summary>
sealed class ByteLines(Stream stream)
{
    /// <summary>No item is longer: 16 MiB.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    byte[] _buffer = new byte[64 * 1024];
    int _start;
    int _end;
    bool _isDone;

    /// <summary>The number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the current line is longer than is read; <see cref="Current"/> is then its beginning.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The current line without its end; good until the next.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    public bool MoveNext()
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
                return Take(searched + found, 1);
            searched = _end - _start;
            if (searched > MaxLength)
            {
                // The rest of it is passed over.
                IsTooLong = true;
                (_end, searched) = (_start + 1, 1);
            }

            if (_isDone)
                return searched > 0 && Take(searched, 0);
            Fill();
        }
    }

    bool Take(int length, int lineEnd)
    {
        var line = _buffer.AsMemory(_start, length);
        IsTooLong |= length > MaxLength;
        Current = line.Span is [.., (byte)'\r'] ? line[..^1] : line;
        _start += length + lineEnd;
        Number++;
        return true;
    }

    void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _isDone = read == 0;
    }
}
