using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>Reads all of an archive in ClickHouse and holds its tables against each other.</summary>
sealed class ClickHouseCheck(ClickHouseClient client)
{
    // Stories whose fingerprints are counted in one pass over all fingerprints: some hundred bytes of memory each.
    const int CountedAtOnce = 500_000;

    // A fault that all stories have is told by the first ones.
    const int MostTold = 20;

    /// <summary>What is wrong, a line each.</summary>
    public IEnumerable<string> Run(CancellationToken cancel)
    {
        var told = 0;
        foreach (var fault in ClickHousePages.Parts(client, CountedAtOnce, cancel).SelectMany(range => Run(range, cancel)))
        {
            if (++told <= MostTold)
                yield return fault;
        }

        if (told > MostTold)
            yield return $"{told - MostTold} more like these";
    }

    IEnumerable<string> Run(KeyRange range, CancellationToken cancel)
    {
        var contents = Contents(range, cancel);
        var sums = Sums(range, cancel);
        foreach (var story in ClickHousePages.Read(client, range, cancel).SelectMany(page => page))
        {
            if (!contents.Remove((story.Number, StoryId.OfContent(story.Story))))
                yield return $"{story.Story.Id} of {story.Story.Agency}, version {story.Story.Version}, differs from the list of ids";
            if (!sums.Remove(story.Number, out var sum))
                sum = default;
            var own = Fingerprints.OfStory(story.Story);
            if (sum != (own.Length, own.Aggregate(0UL, (sum, fingerprint) => sum ^ fingerprint)))
                yield return $"{story.Story.Id} of {story.Story.Agency}, version {story.Story.Version}, is missing fingerprints or has another story's";
        }

        if (contents.Count > 0)
            yield return $"{contents.Count} in the list of ids have no text";
        if (sums.Count > 0)
            yield return $"{sums.Count} were left unfinished by an interrupted import; run it again";
    }

    HashSet<(ulong Number, ulong Content)> Contents(KeyRange range, CancellationToken cancel) =>
        client.Query(
            $"SELECT number, content FROM {ClickHouseSchema.Ids} FINAL WHERE removed = 0 AND {range.Condition}",
            static rows =>
            {
                var found = new HashSet<(ulong, ulong)>();
                while (!rows.IsAtEnd)
                    found.Add((rows.UInt64(), rows.UInt64()));
                return found;
            },
            cancel
        );

    Dictionary<ulong, (long Count, ulong Sum)> Sums(KeyRange range, CancellationToken cancel) =>
        client.Query(
            $"SELECT number, count(), groupBitXor(fingerprint) FROM {ClickHouseSchema.Fingerprints} FINAL WHERE removed = 0 AND {range.Condition} GROUP BY number",
            static rows =>
            {
                var found = new Dictionary<ulong, (long, ulong)>();
                while (!rows.IsAtEnd)
                    found[rows.UInt64()] = ((long)rows.UInt64(), rows.UInt64());
                return found;
            },
            cancel
        );
}
