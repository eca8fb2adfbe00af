using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>All stories of an archive, some at a time.</summary>
static class ClickHousePages
{
    // Stories that are read at once where all are: some megabytes.
    const int PageSize = 1000;

    /// <summary>The stories of a range in the order of their numbers, some at a time.</summary>
    public static IEnumerable<ImmutableArray<NumberedStory>> Read(ClickHouseClient client, KeyRange range, CancellationToken cancel)
    {
        foreach (var part in Parts(client, PageSize, cancel))
        {
            if (part.End > range.First && part.First < range.End)
                yield return client.Query($"{Select($"{part.Condition} AND {range.Condition}")} ORDER BY number", StoryRows.Read, cancel);
        }
    }

    /// <summary>The whole archive in ranges of about so many stories.</summary>
    public static ImmutableArray<KeyRange> Parts(ClickHouseClient client, long size, CancellationToken cancel) =>
        KeyRange.Parts(
            client.Query(
                $"SELECT bitShiftRight(number, {WireStory.KeyBits}) AS day, count() FROM {ClickHouseSchema.Stories} GROUP BY day ORDER BY day",
                static rows =>
                {
                    var days = new List<(ulong, long)>();
                    while (!rows.IsAtEnd)
                        days.Add((rows.UInt64(), (long)rows.UInt64()));
                    return days;
                },
                cancel
            ),
            size
        );

    /// <summary>Selects the stories that a condition holds for, but for removed ones.</summary>
    public static string Select(string condition) =>
        $"SELECT {StoryRows.Columns} FROM {ClickHouseSchema.Stories} FINAL WHERE removed = 0 AND {condition}";
}
