using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>
/// Adds to a wire archive in a folder, and takes from it; the only writer as long as it lives. What <see cref="Commit"/> has returned from
/// is on the disk and shows to all who open the archive then. Not safe for use by several threads at once.
/// </summary>
/// <remarks>
/// Segments are merged while more is added, so that each holds at least <see cref="Growth"/> times what follows it: a search looks into
/// few, and a story is copied about as often as its archive has tripled.
/// </remarks>
public sealed class FolderArchiveWriter : IArchiveWriter
{
    const int Growth = 3;

    // Of these some 30 MB are held in memory until they are written.
    const int MostPending = 2_000_000;

    static readonly TimeSpan RetryLock = TimeSpan.FromMilliseconds(50);

    readonly string _folder;
    readonly string _path;
    readonly FileStream _lock;
    readonly List<string> _ownerless = [];
    readonly CancellationToken _cancel;
    readonly List<Segment> _segments;
    readonly List<ulong> _keys = [];
    readonly List<int> _ordinals = [];
    readonly List<(ulong Hash, int Ordinal)> _ids = [];
    readonly Dictionary<ulong, List<(string Agency, KnownVersion Version)>> _pending = [];
    SegmentWriter? _text;
    (Task<SegmentEntry?> Task, ImmutableArray<Segment> Of)? _merge;
    bool _mergesNoMore;

    FolderArchiveWriter(string folder, string path, FileStream @lock, IEnumerable<Segment> segments, CancellationToken cancel)
    {
        _folder = folder;
        _path = path;
        _lock = @lock;
        _segments = [.. segments];
        _cancel = cancel;
    }

    /// <summary>Opens an archive for writing, or begins one; waits while another writer is at work.</summary>
    /// <param name="fullPath">Its folder, which is made where it is missing.</param>
    /// <param name="path">The folder as the user named it, for messages.</param>
    /// <param name="waiting">Is told once when there is another writer to wait for.</param>
    /// <param name="cancel">Stops the waiting and all the work.</param>
    /// <exception cref="WireArchiveException">What is there is no archive, or damaged, or is write-protected.</exception>
    public static FolderArchiveWriter Open(string fullPath, string path, Action waiting, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(fullPath);
            var names = ArchiveFolder.Names(fullPath);
            if (names.FirstOrDefault(name => !ArchiveFolder.IsOurs(name)) is { } stranger)
                throw new WireArchiveException($"{path} contains other files ({stranger}); use an empty folder for the archive");
            var @lock = Lock(fullPath, path, waiting, cancel);
            try
            {
                return Open(fullPath, path, @lock, cancel);
            }
            catch
            {
                @lock.Dispose();
                throw;
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WireArchiveException($"the wire archive {path} cannot be written: {problem.Message}", problem);
        }
    }

    static FolderArchiveWriter Open(string folder, string path, FileStream @lock, CancellationToken cancel)
    {
        var manifest = Manifest.Read(folder);
        if (manifest is null)
        {
            if (ArchiveFolder.Names(folder).Any(name => name.EndsWith(ArchiveFolder.Segment, StringComparison.Ordinal)))
                throw new WireArchiveException($"the wire archive {path} has lost its {ArchiveFolder.Manifest}; restore it from a backup");
            // First of all, so that segments without a manifest can only be an archive that lost it.
            manifest = Manifest.Empty;
            manifest.Write(folder);
        }

        var segments = Fence.Run(path, () => FolderArchive.OpenSegments(folder, manifest));
        ArchiveFolder.Sweep(folder, manifest.Files.ToHashSet(StringComparer.Ordinal));
        return new(folder, path, @lock, segments, cancel);
    }

    static FileStream Lock(string folder, string archive, Action waiting, CancellationToken cancel)
    {
        var path = Path.Combine(folder, ArchiveFolder.Lock);
        for (var hasWaited = false; ; hasWaited = true)
        {
            // Opening it would make a file wherever a link leads.
            if (new FileInfo(path).LinkTarget is not null || SpecialFile.IsSpecial(path))
                throw new WireArchiveException(
                    $"the wire archive {archive} can't be written: its {ArchiveFolder.Lock} is a link or not a regular file; remove it"
                );

            try
            {
                // The system frees it when the process ends, however it ends.
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException held) when (held.GetType() == typeof(IOException) && File.Exists(path))
            {
                if (!hasWaited)
                    waiting();
                if (cancel.WaitHandle.WaitOne(RetryLock))
                    throw new OperationCanceledException(cancel);
            }
        }
    }

    /// <inheritdoc/>
    public long Added { get; private set; }

    /// <inheritdoc/>
    public long Known { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ownerless => _ownerless;

    void IArchiveWriter.Add(WireStory story, bool hasVersion) => Add(story, hasVersion);

    /// <summary>Adds a story, unless it is there already (<see cref="IArchiveWriter.Add"/>).</summary>
    /// <returns>Whether it was added.</returns>
    /// <exception cref="IOException">It cannot be written; what was committed stands.</exception>
    public bool Add(WireStory item, bool hasVersion)
    {
        _cancel.ThrowIfCancellationRequested();
        var hash = StoryId.OfId(item.Id);
        var known = Fence.Run(_path, () => WithId(hash).ToList());
        item = KnownVersion.OfOwner(item, known.Select(each => each.Agency));
        if (item.Agency.Length == 0)
        {
            _ownerless.Add(item.Id);
            return false;
        }

        var content = StoryId.OfContent(item);
        if (
            KnownVersion.Admit(item, content, hasVersion, [.. known.Where(each => each.Agency == item.Agency).Select(each => each.Version)])
            is not { } story
        )
        {
            Known++;
            return false;
        }

        _text ??= new(_folder);
        var ordinal = _text.Add(story, content);
        _ids.Add((hash, ordinal));
        if (!_pending.TryGetValue(hash, out var versions))
            _pending[hash] = versions = [];
        versions.Add((story.Agency, new(story.Version, story.Status, content)));
        foreach (var fingerprint in Fingerprints.OfStory(story))
        {
            _keys.Add(PostingWriter.Key(fingerprint));
            _ordinals.Add(ordinal);
        }

        if (_keys.Count >= MostPending)
            Commit();
        Added++;
        return true;
    }

    /// <summary>Brings what was added to the disk.</summary>
    /// <exception cref="IOException">It cannot be written; what was committed before stands.</exception>
    public void Commit()
    {
        TakeMerge(isNeeded: false, wait: false);
        if (_text is null)
            return;
        SegmentEntry entry;
        using (var text = _text)
        {
            _text = null;
            entry = text.Keep(WritePostings(text), _ids.Order());
        }

        _keys.Clear();
        _ordinals.Clear();
        _ids.Clear();
        _pending.Clear();
        Replace([], [entry]);
        BeginMerge();
    }

    /// <inheritdoc/>
    public void Compact()
    {
        Commit();
        TakeMerge(isNeeded: false, wait: true);
        if (_segments.Count > 1 || _segments.Any(segment => segment.Entry.Removed > 0))
            Merge([.. _segments]);
        TakeMerge(isNeeded: true, wait: true);
    }

    /// <inheritdoc/>
    public long RemoveBefore(DateOnly day) =>
        Remove(segment =>
            [
                .. Enumerable
                    .Range(0, segment.Count)
                    .Where(ordinal =>
                        segment.Day(ordinal) is not DaySpread.NoDay and var sent && sent < day.DayNumber && !segment.IsRemoved(ordinal)
                    ),
            ]
        );

    /// <inheritdoc/>
    public long Remove(IReadOnlyCollection<string> ids) =>
        Remove(segment =>
            [.. ids.SelectMany(id => segment.WithId(StoryId.OfId(id)).Where(ordinal => segment.Read(ordinal).Id == id)).Distinct()]
        );

    /// <inheritdoc/>
    public void Close()
    {
        Commit();
        while (_merge is not null)
        {
            TakeMerge(isNeeded: false, wait: true);
            BeginMerge();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _text?.Dispose();
        try
        {
            _merge?.Task.Wait(CancellationToken.None);
        }
        catch (AggregateException)
        {
            // The merge was a convenience: what it read is still there.
        }

        foreach (var segment in _segments)
            segment.Dispose();
        _lock.Dispose();
    }

    long Remove(Func<Segment, List<int>> find) => Fence.Run(_path, () => RemoveFound(find));

    long RemoveFound(Func<Segment, List<int>> find)
    {
        Commit();
        TakeMerge(isNeeded: false, wait: true);
        var count = 0L;
        var entries = _segments
            .Select(segment =>
            {
                var found = find(segment);
                if (found.Count == 0)
                    return segment.Entry;
                count += found.Count;
                var removed = segment.Removing(found);
                var name = ArchiveFolder.NewName(ArchiveFolder.Removed);
                removed.Write(Path.Combine(_folder, name));
                return segment.Entry with { RemovedName = name, Removed = segment.Entry.Removed + found.Count };
            })
            .ToList();
        if (count > 0)
            Replace([.. _segments], entries);
        return count;
    }

    PostingWriter WritePostings(SegmentWriter text)
    {
        var keys = _keys.ToArray();
        var ordinals = _ordinals.ToArray();
        Array.Sort(keys, ordinals);
        var postings = text.BeginPostings(keys.Length);
        for (int first = 0, end; first < keys.Length; first = end)
        {
            for (end = first + 1; end < keys.Length && keys[end] == keys[first]; )
                end++;
            var of = ordinals.AsSpan(first..end);
            of.Sort();
            postings.Add(keys[first], of);
        }

        return postings;
    }

    IEnumerable<(string Agency, KnownVersion Version)> WithId(ulong hash)
    {
        foreach (var segment in _segments)
        {
            foreach (var ordinal in segment.WithId(hash))
            {
                var record = segment.Record(ordinal);
                yield return (segment.Agencies[record.Agency], new(record.Version, record.Status, record.Content));
            }
        }

        foreach (var pending in _pending.GetValueOrDefault(hash, []))
            yield return pending;
    }

    // Puts new segments in the place of old ones, neighbours, or at the end; nobody sees the one without the other.
    void Replace(ImmutableArray<Segment> old, IReadOnlyList<SegmentEntry> entries)
    {
        var at = old.IsEmpty ? _segments.Count : _segments.IndexOf(old[0]);
        var opened = entries.Select(entry => new Segment(_folder, entry)).ToList();
        var before = Files();
        var segments = _segments.ToList();
        segments.RemoveRange(at, old.Length);
        segments.InsertRange(at, opened);
        new Manifest([.. segments.Select(segment => segment.Entry)]).Write(_folder);
        _segments.Clear();
        _segments.AddRange(segments);
        foreach (var segment in old)
            segment.Dispose();
        foreach (var file in before.Except(Files()))
            ArchiveFolder.Delete(Path.Combine(_folder, file));

        List<string> Files() => [.. new Manifest([.. _segments.Select(segment => segment.Entry)]).Files];
    }

    void BeginMerge()
    {
        if (_merge is not null || _mergesNoMore)
            return;
        var first = _segments.Count;
        long after = 0;
        for (var at = _segments.Count - 1; at >= 0; at--)
        {
            if (_segments[at].Count < Growth * after)
                first = at;
            after += _segments[at].Count;
        }

        if (first < _segments.Count - 1)
            Merge([.. _segments.Skip(first)]);
    }

    void Merge(ImmutableArray<Segment> segments) =>
        _merge = (
            Task.Run(() => Fence.Run(_path, () => new SegmentMerger(_folder, segments, _cancel).Merge()), CancellationToken.None),
            segments
        );

    void TakeMerge(bool isNeeded, bool wait)
    {
        if (_merge is not { } merge || !(wait || merge.Task.IsCompleted))
            return;
        _merge = null;
        try
        {
            Replace(merge.Of, merge.Task.GetAwaiter().GetResult() is { } entry ? [entry] : []);
        }
        catch (Exception problem) when (!isNeeded && problem is IOException or UnauthorizedAccessException or WireArchiveException)
        {
            // A disk may have room for new stories and none for a copy of the old ones; those stay as they are.
            _mergesNoMore = true;
        }
    }
}
