using System.Buffers.Binary;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>
/// Writes one file of an archive: under a name of its own first, with a checksum for each page, then flushed to the disk and renamed. What
/// is not kept leaves nothing behind.
/// </summary>
sealed class PagedWriter : IDisposable
{
    const int BufferSize = 64 * MappedFile.PageSize;

    readonly string _path;
    readonly string _temporary;
    readonly FileStream _stream;
    readonly List<uint> _sums = [];
    readonly byte[] _buffer = new byte[BufferSize];
    long _written;
    int _used;
    bool _isKept;

    /// <param name="fullPath">Where it goes in the end; nothing is there yet.</param>
    public PagedWriter(string fullPath)
    {
        _path = fullPath;
        _temporary = Path.Combine(Path.GetDirectoryName(fullPath)!, ArchiveFolder.NewName(ArchiveFolder.Temporary));
        // Delete: Windows renames an open file only where that is shared.
        _stream = new(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
    }

    /// <summary>Bytes written so far.</summary>
    public long Position => _written + _used;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var taken = Math.Min(bytes.Length, BufferSize - _used);
            bytes[..taken].CopyTo(_buffer.AsSpan(_used));
            _used += taken;
            bytes = bytes[taken..];
            if (_used == BufferSize)
                Flush();
        }
    }

    public void Write(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        Write(bytes);
    }

    public void Write(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        Write(bytes);
    }

    public void Write(ulong value) => Write((long)value);

    /// <summary>Adds the checksums, brings everything to the disk and gives the file its name.</summary>
    public void Keep()
    {
        Flush();
        Span<byte> sums = new byte[_sums.Count * sizeof(uint)];
        for (var page = 0; page < _sums.Count; page++)
            BinaryPrimitives.WriteUInt32LittleEndian(sums[(page * sizeof(uint))..], _sums[page]);
        ArchiveFolder.Write(_stream, sums);
        Span<byte> trailer = stackalloc byte[MappedFile.TrailerSize];
        MappedFile.Magic.CopyTo(trailer);
        BinaryPrimitives.WriteInt64LittleEndian(trailer[8..], _written);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[16..], Checksum.Of(trailer[..16]));
        ArchiveFolder.Write(_stream, trailer);
        ArchiveFolder.MoveInPlace(_stream, _temporary, _path);
        _isKept = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_isKept)
            File.Delete(_temporary);
    }

    void Flush()
    {
        for (var page = 0; page < _used; page += MappedFile.PageSize)
            _sums.Add(Checksum.Of(_buffer.AsSpan(page, Math.Min(MappedFile.PageSize, _used - page))));
        ArchiveFolder.Write(_stream, _buffer.AsSpan(0, _used));
        _written += _used;
        _used = 0;
    }
}
