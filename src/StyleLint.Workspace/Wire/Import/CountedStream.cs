namespace StyleLint.Workspace.Wire.Import;

/// <summary>A stream that tells how much of it was read.</summary>
sealed class CountedStream(Stream inner, Action<long> advance) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        advance(read);
        return read;
    }
}
