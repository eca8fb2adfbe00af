using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>What stands under one fingerprint.</summary>
ref struct PostingEntry
{
    /// <summary>How many stories hold it.</summary>
    public int Count;

    /// <summary>Their ordinals as distances; empty where they are too many to stand here.</summary>
    public ReadOnlySpan<byte> Ordinals;

    /// <summary>The outermost of their days, where they are too many.</summary>
    public DaySpread Days;

    /// <summary>Where their ordinals lie, where they are too many.</summary>
    public long ListAt;

    /// <summary>Bytes of that list.</summary>
    public int ListLength;

    /// <summary>Whether they are too many to say where a draft came from.</summary>
    public readonly bool IsCommon => Count > WireQuestion.RareIn;
}

/// <summary>Goes through the entries of a bucket (see <see cref="PostingWriter"/>).</summary>
ref struct BucketReader(ReadOnlySpan<byte> bucket)
{
    ReadOnlySpan<byte> _rest = bucket;
    PostingEntry _current;

    /// <summary>The key's bits after those that name the bucket.</summary>
    public ulong Within { get; private set; }

    public readonly PostingEntry Current => _current;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        Within = checked(Within + Varint.Read(ref _rest));
        _current.Count = Varint.ReadCount(ref _rest);
        if (_current.IsCommon)
        {
            _current.Ordinals = default;
            _current.Days = DaySpreadBytes.Read(ref _rest);
            _current.ListAt = (long)Varint.Read(ref _rest);
            _current.ListLength = Varint.ReadCount(ref _rest);
            return true;
        }

        var start = _rest;
        Varint.Skip(ref _rest, _current.Count);
        _current.Ordinals = start[..^_rest.Length];
        return true;
    }
}
