namespace StyleLint.Cli.Terminal;

/// <summary>
/// Standard output or standard error as a run may find it: on a full disk, closed, on a terminal that is gone. What cannot be written there
/// is dropped, for the run has other things to finish, and is told once at the end.
/// </summary>
sealed class StandardStream(Stream inner) : Stream
{
    /// <summary>Why not everything was written; null where it was.</summary>
    public string? Problem { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Problem is not null)
            return;
        try
        {
            inner.Write(buffer);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Problem = problem.Message.TrimEnd('.');
        }
    }

    public override void Flush()
    {
        if (Problem is not null)
            return;
        try
        {
            inner.Flush();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Problem = problem.Message.TrimEnd('.');
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
