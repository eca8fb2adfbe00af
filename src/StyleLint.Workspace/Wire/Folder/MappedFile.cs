using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>
/// One file of an archive, written once by a <see cref="PagedWriter"/> and never changed, mapped into memory. A page is held against its
/// checksum when it is first read. Safe for use by several threads at once.
/// </summary>
/// <remarks>
/// The one place with pointers. A span that <see cref="Read(long, int)"/> gives is good until <see cref="Dispose"/>: the owner sees to it
/// that nobody reads then (<see cref="FolderArchive"/> counts its readers).
/// </remarks>
sealed unsafe class MappedFile : IDisposable
{
    /// <summary>Bytes under one checksum; a power of two.</summary>
    internal const int PageSize = 1 << PageBits;

    /// <summary>Bytes after the checksums: magic, length of the content, checksum of both.</summary>
    internal const int TrailerSize = 20;

    /// <summary>How every such file ends; the last letter is the version of the format.</summary>
    internal static ReadOnlySpan<byte> Magic => "SLwire-A"u8;

    const int PageBits = 12;

    readonly string _path;
    readonly MemoryMappedFile _file;
    readonly MemoryMappedViewAccessor _view;
    readonly byte* _start;
    readonly ulong[] _sound;

    /// <summary>Maps a file; reads no more of it than its last bytes.</summary>
    /// <param name="fullPath">Where it is.</param>
    /// <exception cref="WireArchiveException">It is no such file, or cut short.</exception>
    /// <exception cref="IOException">It cannot be opened; <see cref="FileNotFoundException"/> where it is not there.</exception>
    public MappedFile(string fullPath)
    {
        _path = fullPath;
        // Delete: a writer may take the file away while it is mapped. Unix keeps the bytes until the last map goes; Windows refuses, and
        // the next writer tries again.
        var stream = DraftFile.OpenRegular(fullPath);
        try
        {
            FileLength = stream.Length;
            if (FileLength < TrailerSize)
                throw Damaged(FileLength);
            _file = MemoryMappedFile.CreateFromFile(
                stream,
                null,
                0,
                MemoryMappedFileAccess.Read,
                HandleInheritability.None,
                leaveOpen: false
            );
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        try
        {
            _view = _file.CreateViewAccessor(0, FileLength, MemoryMappedFileAccess.Read);
            // Not acquired: that would keep the map for ever where nobody disposes, as in an editor, whose archives come and go with its
            // settings.
            _start = (byte*)_view.SafeMemoryMappedViewHandle.DangerousGetHandle() + _view.PointerOffset;
            var trailer = new ReadOnlySpan<byte>(_start + FileLength - TrailerSize, TrailerSize);
            Length = BinaryPrimitives.ReadInt64LittleEndian(trailer[8..]);
            var isSound =
                trailer.StartsWith(Magic)
                && BinaryPrimitives.ReadUInt32LittleEndian(trailer[16..]) == Checksum.Of(trailer[..16])
                && Length >= 0
                && Length <= FileLength
                && Length + (PageCount(Length) * sizeof(uint)) + TrailerSize == FileLength;
            if (!isSound)
                throw Damaged(FileLength - TrailerSize);
            _sound = new ulong[(PageCount(Length) + 63) / 64];
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Bytes of the content.</summary>
    public long Length { get; }

    /// <summary>Bytes on disk.</summary>
    public long FileLength { get; }

    /// <summary>Some bytes of the content, whose checksums are right.</summary>
    /// <exception cref="WireArchiveException">They are not what was written.</exception>
    public ReadOnlySpan<byte> Read(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
            throw Damaged(Math.Clamp(offset, 0, Length));
        if (length == 0)
            return [];
        var last = (offset + length - 1) >> PageBits;
        for (var page = offset >> PageBits; page <= last; page++)
        {
            if ((Volatile.Read(ref _sound[page >> 6]) & (1UL << (int)page)) == 0)
                Verify(page);
        }

        return new(_start + offset, length);
    }

    /// <summary>Some bytes by a length that stands in the file itself.</summary>
    /// <inheritdoc cref="Read(long, int)"/>
    public ReadOnlySpan<byte> Read(long offset, long length) =>
        length is >= 0 and <= int.MaxValue ? Read(offset, (int)length) : throw Damaged(Math.Clamp(offset, 0, Length));

    /// <summary>What to throw where the content makes no sense.</summary>
    public WireArchiveException Damaged(long offset) =>
        new($"{_path} is damaged at byte {offset}; restore it from a backup, or see what can still be read with 'style-lint wire verify'");

    public void Dispose()
    {
        _view?.Dispose();
        _file?.Dispose();
    }

    internal static long PageCount(long length) => (length + PageSize - 1) >> PageBits;

    void Verify(long page)
    {
        var start = page << PageBits;
        var content = new ReadOnlySpan<byte>(_start + start, (int)Math.Min(PageSize, Length - start));
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(new(_start + Length + (page * sizeof(uint)), sizeof(uint)));
        if (Checksum.Of(content) != expected)
            throw Damaged(start);
        Interlocked.Or(ref _sound[page >> 6], 1UL << (int)page);
    }
}
