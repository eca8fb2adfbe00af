namespace StyleLint.Workspace.Word;

/// <summary>A part of a package is longer than any text, or nests deeper.</summary>
sealed class TooLongException(string message) : IOException(message);

/// <summary>A stream of XML that gives so many bytes and no more, whatever its package says of its length, and no tag of attributes without
/// end, of which the reader of XML keeps each.</summary>
sealed class BoundedStream(Stream inner, int most) : ReadOnlyStream
{
    // Each attribute has two. Word declares some forty namespaces at once.
    const int MostQuotesOfTag = 2_000;

    int _read;
    bool _isTag;
    int _quotes;

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
