using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>A wire archive in ClickHouse (<see cref="ClickHouseSchema"/>). The server is spoken to when something is first asked. Safe for
/// use by several threads at once.</summary>
sealed class ClickHouseArchive(ClickHouseAddress address, Patience? patience = null) : IArchiveReader
{
    // Stories that are searched at once for words, and how many of them are shown at most before the next are searched.
    const int SearchedAtOnce = 50_000;
    const int FoundAtOnce = 100;

    readonly ClickHouseClient _client = new(address, patience);
    readonly Lock _gate = new();
    string? _cluster;

    /// <inheritdoc/>
    public WireAnswer Ask(WireQuestion question, CancellationToken cancel)
    {
        if (question.Fingerprints.IsEmpty)
            return new([], []);
        Check(cancel);
        return _client.Ask(ClickHouseQuestion.Statement(question), rows => ClickHouseQuestion.Read(question, rows), cancel);
    }

    /// <inheritdoc/>
    public ImmutableArray<WireStory> Read(ImmutableArray<long> numbers, CancellationToken cancel) =>
        [.. ReadNumbered(numbers, cancel).Select(each => each.Story)];

    /// <inheritdoc/>
    public ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel) =>
        [.. WithId(id, cancel).Where(story => story.Agency == agency)];

    /// <inheritdoc/>
    public ImmutableArray<WireStory> WithId(string id, CancellationToken cancel) =>
        [.. NumberedWithId(id, cancel).Select(each => each.Story)];

    /// <summary>All versions of the stories of an id, oldest first, with their numbers.</summary>
    public ImmutableArray<NumberedStory> NumberedWithId(string id, CancellationToken cancel)
    {
        Check(cancel);
        var numbers = _client.Ask(
            // Those that are said to be removed too: the text goes last, and only then is a story gone.
            $"SELECT DISTINCT number FROM {ClickHouseSchema.Ids} WHERE hash = {StoryId.OfId(id)}",
            static rows =>
            {
                var found = ImmutableArray.CreateBuilder<long>();
                while (!rows.IsAtEnd)
                    found.Add((long)rows.UInt64());
                return found.DrainToImmutable();
            },
            cancel
        );
        return [.. ReadNumbered(numbers, cancel).Where(each => each.Story.Id == id).OrderBy(each => each.Story.Version)];
    }

    /// <inheritdoc/>
    public IEnumerable<WireStory> EarliestFirst(CancellationToken cancel) =>
        Pages(KeyRange.All, cancel).SelectMany(page => page.Select(each => each.Story));

    /// <inheritdoc/>
    public IEnumerable<WireStory> LatestFirst(IReadOnlyList<string> words, CancellationToken cancel)
    {
        Check(cancel);
        var holdsWords = string.Concat(words.Where(word => Ascii.IsValid(word)).Select(HoldsWord));
        foreach (var range in ClickHousePages.Parts(_client, SearchedAtOnce, cancel).Reverse())
        {
            for (var rest = range; ; )
            {
                var found = _client.Query(
                    $"{ClickHousePages.Select(rest.Condition + holdsWords)} ORDER BY number DESC LIMIT {FoundAtOnce}",
                    StoryRows.Read,
                    cancel
                );
                foreach (var (_, story) in found)
                    yield return story;
                if (found.Length < FoundAtOnce)
                    break;
                rest = rest with { End = found[^1].Number };
            }
        }
    }

    /// <summary>The stories of a range in the order of their numbers, some at a time.</summary>
    public IEnumerable<ImmutableArray<NumberedStory>> Pages(KeyRange range, CancellationToken cancel)
    {
        Check(cancel);
        return ClickHousePages.Read(_client, range, cancel);
    }

    /// <inheritdoc/>
    public ArchiveInfo Info(CancellationToken cancel)
    {
        var cluster = Check(cancel);
        var agencies = _client.Query(
            $"SELECT agency, count() AS stories, minIf(number, number >= {1UL << WireStory.KeyBits}), max(number) FROM {ClickHouseSchema.Ids} FINAL WHERE removed = 0 GROUP BY agency ORDER BY stories DESC, agency",
            static rows =>
            {
                var found = ImmutableArray.CreateBuilder<(string Agency, long Stories, DateOnly First, DateOnly Last)>();
                while (!rows.IsAtEnd)
                    found.Add((rows.Text(), (long)rows.UInt64(), Day(rows.UInt64()), Day(rows.UInt64())));
                return found.DrainToImmutable();
            },
            cancel
        );
        var dated = agencies.Where(agency => agency.Last > default(DateOnly)).ToList();
        var sizes = ClickHouseSetup.Measure(_client, address.Database, cluster, cancel);
        return new(
            agencies.Sum(agency => agency.Stories),
            // What is removed leaves the disk when ClickHouse merges.
            Removed: 0,
            [.. agencies.Select(agency => (agency.Agency, agency.Stories))],
            dated.Count == 0 ? null : dated.Min(agency => agency.First),
            dated.Count == 0 ? null : dated.Max(agency => agency.Last),
            sizes.Sum(size => size.Bytes),
            sizes.Where(size => size.Table == ClickHouseSchema.Stories).Sum(size => size.Bytes),
            (int)sizes.Sum(size => size.Parts)
        );

        // The first day there is stands for none.
        static DateOnly Day(ulong number) => DateOnly.FromDayNumber((int)(number >> WireStory.KeyBits));
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Verify(CancellationToken cancel)
    {
        Check(cancel);
        return [.. new ClickHouseCheck(_client).Run(cancel)];
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    ImmutableArray<NumberedStory> ReadNumbered(ImmutableArray<long> numbers, CancellationToken cancel) =>
        numbers.IsEmpty
            ? []
            : _client.Ask(
                // What FINAL would give, which reads all columns in every part of the table.
                $"SELECT {StoryRows.Columns} FROM {ClickHouseSchema.Stories} PREWHERE number IN ({string.Join(',', numbers)}) ORDER BY removed DESC LIMIT 1 BY number, id, agency, version",
                StoryRows.Read,
                cancel
            );

    // As digits, so that no word can be anything but a word.
    static string HoldsWord(string word)
    {
        var sought = $"unhex('{Convert.ToHexString(Encoding.UTF8.GetBytes(word))}')";
        return string.Create(
            CultureInfo.InvariantCulture,
            $" AND (positionCaseInsensitive(body, {sought}) > 0 OR positionCaseInsensitive(headline, {sought}) > 0 OR positionCaseInsensitive(ifNull(byline, ''), {sought}) > 0)"
        );
    }

    // Once; until it is known to be ours nothing else is asked.
    string Check(CancellationToken cancel)
    {
        if (_cluster is { } known)
            return known;
        lock (_gate)
            return _cluster ??= ClickHouseSetup.Check(_client, cancel);
    }
}
