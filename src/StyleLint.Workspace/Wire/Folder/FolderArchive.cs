using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Folder;

/// <summary>
/// A wire archive in a folder, as it is at the moment it is opened: what writers do afterwards does not show, and takes nothing away from
/// it. Safe for use by several threads at once.
/// </summary>
public sealed class FolderArchive : IArchiveReader
{
    // Between reading the manifest and opening its files a writer may merge them away; then the next manifest names others.
    const int MostAttempts = 100;

    readonly ImmutableArray<Segment> _segments;
    readonly ImmutableArray<long> _firstNumbers;
    readonly string _path;

    // Readers at work, and one for the owner until it disposes.
    int _holders = 1;

    FolderArchive(string path, ImmutableArray<Segment> segments)
    {
        _path = path;
        _segments = segments;
        var firsts = ImmutableArray.CreateBuilder<long>(segments.Length);
        var first = 0L;
        foreach (var segment in segments)
        {
            firsts.Add(first);
            first += segment.Count;
        }

        _firstNumbers = firsts.MoveToImmutable();
    }

    /// <summary>Opens an archive; what it holds is read only when it is asked for.</summary>
    /// <param name="fullPath">Its folder.</param>
    /// <param name="path">The folder as the user named it, for messages.</param>
    /// <exception cref="WireArchiveException">There is none, or it cannot be read.</exception>
    public static FolderArchive Open(string fullPath, string path)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var manifest = Manifest.Read(fullPath) ?? throw None(fullPath, path);
                try
                {
                    return new(path, Fence.Run(path, () => OpenSegments(fullPath, manifest)));
                }
                catch (FileNotFoundException missing)
                {
                    if (attempt == MostAttempts || (Manifest.Read(fullPath)?.Files.SequenceEqual(manifest.Files) ?? false))
                        throw new WireArchiveException(
                            $"the wire archive {path} lacks {Path.GetFileName(missing.FileName)}; restore the folder from a backup, or rebuild the archive with 'style-lint wire add'",
                            missing
                        );
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new WireArchiveException($"the wire archive {path} cannot be opened: {problem.Message}", problem);
        }
    }

    internal static ImmutableArray<Segment> OpenSegments(string fullPath, Manifest manifest)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>(manifest.Segments.Length);
        try
        {
            foreach (var entry in manifest.Segments)
                segments.Add(new(fullPath, entry));
        }
        catch
        {
            foreach (var segment in segments)
                segment.Dispose();
            throw;
        }

        return segments.MoveToImmutable();
    }

    /// <inheritdoc/>
    public WireAnswer Ask(WireQuestion question, CancellationToken cancel) =>
        Hold(() => new ArchiveSearch(_segments, _firstNumbers, question).Run(cancel));

    /// <inheritdoc/>
    public ImmutableArray<WireStory> Read(ImmutableArray<long> numbers, CancellationToken cancel) =>
        Hold(() => ImmutableArray.CreateRange(numbers, number =>
            {
                var (segment, ordinal) = Find(number);
                return segment.Read(ordinal);
            }));

    /// <inheritdoc/>
    public ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel) =>
        [.. WithId(id, cancel).Where(story => story.Agency == agency)];

    /// <inheritdoc/>
    public ImmutableArray<WireStory> WithId(string id, CancellationToken cancel) =>
        Hold(() =>
        {
            var found = new List<WireStory>();
            var hash = StoryId.OfId(id);
            foreach (var segment in _segments)
            {
                cancel.ThrowIfCancellationRequested();
                found.AddRange(segment.WithId(hash).Select(segment.Read).Where(story => story.Id == id));
            }

            return found.OrderBy(story => story.Version).ToImmutableArray();
        });

    /// <inheritdoc/>
    public IEnumerable<WireStory> EarliestFirst(CancellationToken cancel)
    {
        foreach (var segment in _segments)
        {
            for (var block = 0; block < segment.Blocks; block++)
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var story in Hold(() => segment.InBlock(block)))
                    yield return story;
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerable<WireStory> LatestFirst(IReadOnlyList<string> words, CancellationToken cancel)
    {
        for (var at = _segments.Length - 1; at >= 0; at--)
        {
            for (var block = _segments[at].Blocks - 1; block >= 0; block--)
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var story in Enumerable.Reverse(Hold(() => _segments[at].InBlock(block))))
                    yield return story;
            }
        }
    }

    /// <inheritdoc/>
    public ArchiveInfo Info(CancellationToken cancel) => Hold(() => SegmentTotals.Of(_segments));

    /// <inheritdoc/>
    public ImmutableArray<string> Verify(CancellationToken cancel) =>
        Hold(() => _segments.SelectMany(segment => SegmentCheck.Run(segment, cancel)).ToImmutableArray());

    /// <inheritdoc/>
    public void Dispose() => Release();

    (Segment Segment, int Ordinal) Find(long number)
    {
        for (var at = _segments.Length - 1; at >= 0; at--)
        {
            if (number >= _firstNumbers[at] && number - _firstNumbers[at] < _segments[at].Count)
                return (_segments[at], (int)(number - _firstNumbers[at]));
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }

    // The files stay mapped until the last one who reads is done.
    T Hold<T>(Func<T> read)
    {
        int holders;
        do
        {
            holders = Volatile.Read(ref _holders);
            ObjectDisposedException.ThrowIf(holders == 0, this);
        } while (Interlocked.CompareExchange(ref _holders, holders + 1, holders) != holders);
        try
        {
            return Fence.Run(_path, read);
        }
        finally
        {
            Release();
        }
    }

    void Release()
    {
        if (Interlocked.Decrement(ref _holders) != 0)
            return;
        foreach (var segment in _segments)
            segment.Dispose();
    }

    static WireArchiveException None(string fullPath, string path) =>
        new(
            Directory.Exists(fullPath)
                ? $"{path} isn't a wire archive; create one with 'style-lint wire add --archive {path} PATH'"
                : $"{path}: no such folder; create a wire archive there with 'style-lint wire add --archive {path} PATH'"
        );
}
