namespace StyleLint.Workspace.Word;

/// <summary>A part of a package is longer than any text, or nests deeper.</summary>
sealed class TooLongException(string message) : IOException(message);

/// <summary>A stream of XML that gives so many bytes and no more, whatever its package says of its length, and no tag of attributes without
/// end, of which the reader of XML keeps each.</summary>
sealed class BoundedStream(Stream inner, int most) : Stream
{
    // Each attribute has two. Word declares some forty namespaces at once.
    const int MostQuotesOfTag = 2_000;

    int _read;
    bool _isTag;
    int _quotes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        if (_read > most)
            throw new TooLongException($"unpacks to more than {most / (1024 * 1024)} MiB, which is no story");
        foreach (var one in buffer[..read])
            Count(one);
        return read;
    }

    void Count(byte one)
    {
        if (one is (byte)'<' or (byte)'>')
            (_isTag, _quotes) = (one == '<', 0);
        else if (_isTag && one is (byte)'"' or (byte)'\'' && ++_quotes > MostQuotesOfTag)
            throw new TooLongException("has more than 1,000 attributes in one place, which is no story");
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
