using System.Buffers;
using System.Text;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>
/// Writes one segment: text as it comes, then postings, then the tables. Stories get their ordinals in the order in which they come.
/// </summary>
sealed class SegmentWriter : IDisposable
{
    readonly PagedWriter _file;
    readonly string _name = ArchiveFolder.NewName(ArchiveFolder.Segment);
    readonly List<long> _blocks = [0];
    readonly List<StoryRecord> _records = [];
    readonly List<int> _days = [];
    readonly List<string> _agencies = [];
    readonly Dictionary<string, int> _agencyNumbers = new(StringComparer.Ordinal);
    readonly ArrayBufferWriter<byte> _block = new(StoryText.BlockSize * 2);
    int _inBlock;

    public SegmentWriter(string folder) => _file = new(Path.Combine(folder, _name));

    /// <summary>Stories so far.</summary>
    public int Count => _records.Count;

    /// <summary>Adds a story's text; returns its ordinal.</summary>
    public int Add(WireStory story, ulong content)
    {
        StoryText.Write(_block, story);
        AddRecord(
            new(content, _blocks.Count - 1, _inBlock++, Agency(story.Agency), story.Version, story.Status),
            story.Day?.DayNumber ?? DaySpread.NoDay
        );
        if (_block.WrittenCount >= StoryText.BlockSize)
            CloseBlock();
        return Count - 1;
    }

    /// <summary>Adds a block of another segment as it is; its stories follow by <see cref="AddRecord"/>.</summary>
    /// <returns>Its number.</returns>
    public int AddPacked(ReadOnlySpan<byte> packed)
    {
        CloseBlock();
        _file.Write(packed);
        _blocks.Add(_file.Position);
        return _blocks.Count - 2;
    }

    public void AddRecord(StoryRecord record, int day)
    {
        _records.Add(record);
        _days.Add(day);
    }

    /// <summary>The number of an agency in this segment's list.</summary>
    public int Agency(string name)
    {
        if (!_agencyNumbers.TryGetValue(name, out var number))
        {
            _agencyNumbers[name] = number = _agencies.Count;
            _agencies.Add(name);
        }

        return number;
    }

    /// <summary>Begins the postings; the text is complete.</summary>
    public PostingWriter BeginPostings(long expectedKeys)
    {
        CloseBlock();
        return new(_file, expectedKeys, _days);
    }

    /// <summary>Writes the tables and puts the segment in its place.</summary>
    /// <param name="postings">What <see cref="BeginPostings"/> gave, filled.</param>
    /// <param name="ids">Hash of the id and ordinal of each story, in the order of the hashes.</param>
    public SegmentEntry Keep(PostingWriter postings, IEnumerable<(ulong Hash, int Ordinal)> ids)
    {
        var rows = postings.Finish();
        var contents = new SegmentContents
        {
            Stories = Count,
            Blocks = _blocks.Count - 1,
            TextLength = _blocks[^1],
            Bits = postings.Bits,
            Keys = postings.Count,
            RowsAt = _file.Position,
        };
        foreach (var row in rows)
            _file.Write(row);
        contents = contents with { BlocksAt = _file.Position };
        foreach (var block in _blocks)
            _file.Write(block);
        contents = contents with { RecordsAt = _file.Position };
        foreach (var record in _records)
            record.Write(_file);
        contents = contents with { DaysAt = _file.Position };
        foreach (var day in _days)
            _file.Write(day);
        contents = contents with { IdsAt = _file.Position };
        foreach (var (hash, ordinal) in ids)
        {
            _file.Write(hash);
            _file.Write(ordinal);
        }

        contents = contents with { AgenciesAt = _file.Position };
        var names = new ArrayBufferWriter<byte>();
        foreach (var agency in _agencies)
        {
            Varint.Write(names, (uint)Encoding.UTF8.GetByteCount(agency));
            Encoding.UTF8.GetBytes(agency, names);
        }

        _file.Write(names.WrittenSpan);
        contents = contents with { AgenciesLength = names.WrittenCount };
        contents.Write(_file);
        _file.Keep();
        return new(_name, Count);
    }

    public void Dispose() => _file.Dispose();

    void CloseBlock()
    {
        if (_inBlock == 0)
            return;
        _file.Write(StoryText.Pack(_block.WrittenSpan));
        _blocks.Add(_file.Position);
        _block.Clear();
        _inBlock = 0;
    }
}
