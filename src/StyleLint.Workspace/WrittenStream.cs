namespace StyleLint.Workspace;

/// <summary>A file that is being written, which names itself if the disk is full.</summary>
/// <param name="file">The file.</param>
/// <param name="shown">Its path as the user gave it.</param>
sealed class WrittenStream(FileStream file, string shown) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => file.CanWrite;

    /// <inheritdoc/>
    public override long Length => file.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => file.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>The message to the user that a file couldn't be written, and why.</summary>
    public static CannotRunException Unwritten(string shown, Exception problem) =>
        new($"{shown}: cannot be written ({problem.Message.TrimEnd('.')})");

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (IOException full)
        {
            throw Unwritten(shown, full);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        try
        {
            file.Flush();
        }
        catch (IOException full)
        {
            throw Unwritten(shown, full);
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
