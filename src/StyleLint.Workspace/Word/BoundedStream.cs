namespace StyleLint.Workspace.Word;

/// <summary>A part of a package is longer than any text.</summary>
sealed class TooLongException(string message) : IOException(message);

/// <summary>A stream that gives so many bytes and no more, whatever its package says of its length.</summary>
sealed class BoundedStream(Stream inner, int most) : Stream
{
    int _read;

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
        return _read <= most ? read : throw new TooLongException($"unpacks to more than {most / (1024 * 1024)} MiB, which is no story");
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
