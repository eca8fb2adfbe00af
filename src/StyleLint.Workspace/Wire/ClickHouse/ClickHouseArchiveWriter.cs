using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>
/// Adds to a wire archive in ClickHouse, and takes from it. Several may at once. While one batch is sent the next is gathered. Not safe for
/// use by several threads at once.
/// </summary>
/// <remarks>
/// Rows go in three steps. Of what is added those go last by which it is known to be there, of what is removed those with the text, by
/// which it is found: what was not finished is done again, with the same rows.
/// </remarks>
sealed class ClickHouseArchiveWriter : IArchiveWriter
{
    // Some ten megabytes of text and half a million fingerprints: ClickHouse likes few and large inserts.
    const int MostStories = 5_000;
    const int MostCharacters = 16 * 1024 * 1024;

    readonly ClickHouseAddress _address;
    readonly ClickHouseClient _client;
    readonly ClickHouseArchive _archive;
    readonly CancellationToken _cancel;
    List<(WireStory Story, bool HasVersion)> _pending = [];
    bool _gathers;
    long _characters;
    Task _sending = Task.CompletedTask;
    long _added;
    long _known;
    readonly List<string> _ownerless = [];

    ClickHouseArchiveWriter(ClickHouseAddress address, CancellationToken cancel)
    {
        _address = address;
        _cancel = cancel;
        _client = new(address);
        _archive = new(address);
    }

    /// <inheritdoc/>
    public long Added => Interlocked.Read(ref _added);

    /// <inheritdoc/>
    public long Known => Interlocked.Read(ref _known);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Ownerless => _ownerless;

    /// <summary>Opens an archive for writing.</summary>
    /// <exception cref="WireArchiveException">There is none, or it does not answer.</exception>
    public static ClickHouseArchiveWriter Open(ClickHouseAddress address, CancellationToken cancel)
    {
        var writer = new ClickHouseArchiveWriter(address, cancel);
        try
        {
            ClickHouseSetup.Check(writer._client, cancel);
            writer._gathers = writer._client.GathersInserts(cancel);
        }
        catch
        {
            writer.Dispose();
            throw;
        }

        return writer;
    }

    /// <inheritdoc/>
    public void Add(WireStory story, bool hasVersion)
    {
        _cancel.ThrowIfCancellationRequested();
        _pending.Add((story, hasVersion));
        _characters += story.Body.Length;
        if (_pending.Count >= MostStories || _characters >= MostCharacters)
            Flush();
    }

    /// <inheritdoc/>
    public long Remove(IReadOnlyCollection<string> ids)
    {
        Close();
        var removed = 0L;
        foreach (var id in ids)
            removed += Remove(_archive.NumberedWithId(id, _cancel));
        return removed;
    }

    /// <inheritdoc/>
    public long RemoveBefore(DateOnly day)
    {
        Close();
        return _archive.Pages(KeyRange.Before(day), _cancel).Sum(Remove);
    }

    /// <inheritdoc/>
    public void Compact() => throw _client.Refused("is compacted by ClickHouse itself; 'wire compact' is for archives in folders");

    /// <inheritdoc/>
    public void Close()
    {
        Flush();
        Wait();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _sending.Wait(CancellationToken.None);
        }
        catch (AggregateException)
        {
            // Close says what went wrong; who does not call it gave up already.
        }

        _archive.Dispose();
        _client.Dispose();
    }

    void Flush()
    {
        Wait();
        if (_pending.Count == 0)
            return;
        var batch = _pending;
        (_pending, _characters) = ([], 0);
        _sending = Task.Run(() => Send(batch), CancellationToken.None);
    }

    void Wait()
    {
        try
        {
            _sending.GetAwaiter().GetResult();
        }
        catch (WireArchiveException broken) when (Added > 0)
        {
            throw new WireArchiveException(
                $"{broken.Message}. {Added} {(Added == 1 ? "story was added before and stays" : "stories were added before and stay")}; run the command again for the others",
                broken
            );
        }
    }

    void Send(List<(WireStory Story, bool HasVersion)> batch)
    {
        var known = KnownVersions(batch.Select(each => StoryId.OfId(each.Story.Id)).Distinct());
        var (fingerprints, stories, ids) = NewRows();
        var (added, ownerless) = (0, 0);
        foreach (var (sent, hasVersion) in batch)
        {
            var hash = StoryId.OfId(sent.Id);
            var item = KnownVersion.OfOwner(sent, Owners(hash));
            if (item.Agency.Length == 0)
            {
                ownerless++;
                _ownerless.Add(item.Id);
                continue;
            }

            if (!known.TryGetValue((hash, item.Agency), out var versions))
                known[(hash, item.Agency)] = versions = [];
            var content = StoryId.OfContent(item);
            if (
                KnownVersion.Admit(item, content, hasVersion, [.. versions.Where(each => !each.IsRemoved).Select(each => each.Version)])
                is not { } story
            )
                continue;
            var number = (ulong)story.KeyOf(again: versions.Count(each => each.IsRemoved && each.Version.Version == story.Version));
            versions.Add((new(story.Version, story.Status, content), IsRemoved: false));
            foreach (var fingerprint in Fingerprints.OfStory(story))
                fingerprints.Rows.UInt64(fingerprint).UInt64(number).Byte(0);
            StoryRows.Write(stories.Rows, number, story, isRemoved: false);
            WriteId(ids.Rows, hash, number, story, content, isRemoved: false);
            added++;
        }

        if (added > 0)
        {
            if (fingerprints.Rows.Written.Length > 0)
                Insert(fingerprints);
            Insert(stories);
            Insert(ids);
        }

        Interlocked.Add(ref _added, added);
        Interlocked.Add(ref _known, batch.Count - added - ownerless);

        IEnumerable<string> Owners(ulong hash) =>
            known.Where(each => each.Key.Hash == hash && each.Value.Exists(version => !version.IsRemoved)).Select(each => each.Key.Agency);
    }

    // Rows that say the same and that they are removed. The text leaves the disk with the row that held it.
    long Remove(ImmutableArray<NumberedStory> gone)
    {
        if (gone.IsEmpty)
            return 0;
        var (fingerprints, stories, ids) = NewRows();
        foreach (var (number, story) in gone)
        {
            foreach (var fingerprint in Fingerprints.OfStory(story))
                fingerprints.Rows.UInt64(fingerprint).UInt64(number).Byte(1);
            StoryRows.Write(
                stories.Rows,
                number,
                story with
                {
                    Headline = "",
                    Body = "",
                    Byline = null,
                    UsageTerms = null,
                },
                isRemoved: true
            );
            WriteId(ids.Rows, StoryId.OfId(story.Id), number, story, StoryId.OfContent(story), isRemoved: true);
        }

        Insert(fingerprints);
        Insert(ids);
        Insert(stories);
        return gone.Length;
    }

    static (TableRows Fingerprints, TableRows Stories, TableRows Ids) NewRows() =>
        (
            new($"{ClickHouseSchema.Fingerprints} (fingerprint, number, removed)", new()),
            new($"{ClickHouseSchema.Stories} ({StoryRows.Columns})", new()),
            new($"{ClickHouseSchema.Ids} (hash, number, agency, version, status, content, removed)", new())
        );

    void Insert(TableRows rows) => _client.Insert(rows.Into, rows.Rows, _gathers, _cancel);

    static void WriteId(RowWriter ids, ulong hash, ulong number, WireStory story, ulong content, bool isRemoved) =>
        ids.UInt64(hash)
            .UInt64(number)
            .Text(story.Agency)
            .Int32(story.Version)
            .Byte((byte)story.Status)
            .UInt64(content)
            .Byte(isRemoved ? (byte)1 : (byte)0);

    Dictionary<(ulong Hash, string Agency), List<(KnownVersion Version, bool IsRemoved)>> KnownVersions(IEnumerable<ulong> hashes) =>
        _client.Query(
            $"SELECT hash, agency, version, status, content, removed FROM {ClickHouseSchema.Ids} FINAL WHERE hash IN (SELECT toUInt64(arrayJoin([{string.Join(',', hashes)}])))",
            static rows =>
            {
                var known = new Dictionary<(ulong, string), List<(KnownVersion, bool)>>();
                while (!rows.IsAtEnd)
                {
                    var key = (rows.UInt64(), rows.Text());
                    if (!known.TryGetValue(key, out var versions))
                        known[key] = versions = [];
                    versions.Add((new(rows.Int32(), (WireStatus)rows.Byte(), rows.UInt64()), rows.Byte() == 1));
                }

                return known;
            },
            _cancel
        );

    /// <param name="Into">The table and its columns.</param>
    /// <param name="Rows">What goes there.</param>
    sealed record TableRows(string Into, RowWriter Rows);
}
