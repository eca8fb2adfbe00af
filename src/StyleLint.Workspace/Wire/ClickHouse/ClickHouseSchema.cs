using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>The tables of an archive in ClickHouse.</summary>
/// <remarks>
/// <para>
/// A story is named by its <see cref="WireStory.Key"/>: the same story always has the same rows, so that adding it once more, after an
/// import that broke, changes nothing. A row is never changed. What is removed gets a row more, with <c>removed</c> 1, and of two rows with
/// the same key ClickHouse keeps that one when it merges.
/// </para>
/// <para>
/// Over a cluster each table is on every server twice: the server's own part, and under the plain name all parts together. Fingerprints are
/// spread by themselves, so that a question looks for each on one server, and that server alone counts the stories that hold it.
/// </para>
/// </remarks>
static class ClickHouseSchema
{
    /// <summary>Ends the name of a table that is one server's part.</summary>
    public const string Part = "_part";

    /// <summary>The texts.</summary>
    public const string Stories = "stories";

    /// <summary>Which versions of an id there are.</summary>
    public const string Ids = "ids";

    /// <summary>Which stories hold a fingerprint.</summary>
    public const string Fingerprints = "fingerprints";

    // How the archive was made, and what the tables of all servers take.
    const string About = "archive";
    const string Sizes = "sizes";

    // The form of the tables; another number is another form.
    const string Form = "1";

    // Rows to a mark, by which ClickHouse finds a row: it is read together with the others of its mark. Fewer cost memory, more cost time.
    const int StoriesToMark = 32;
    const int RowsToMark = 256;

    // Bytes that are compressed together, and read and unpacked together where one row is sought: a sixteenth of what ClickHouse takes of
    // itself. Old servers take it from the user's profile alone.
    const string BlockSetting = "min_compress_block_size";
    const int BlockBytes = 4096;

    static readonly ImmutableArray<Table> Tables =
    [
        new(Stories, StoryRows.Definition, "ORDER BY (number, id, agency, version) PRIMARY KEY number", StoriesToMark, "number"),
        new(
            Ids,
            "hash UInt64, number UInt64, agency String, version Int32, status UInt8, content UInt64, removed UInt8",
            "ORDER BY (hash, number)",
            RowsToMark,
            "hash"
        ),
        new(
            Fingerprints,
            "fingerprint UInt64, number UInt64, removed UInt8",
            "ORDER BY (fingerprint, number) PRIMARY KEY fingerprint",
            RowsToMark,
            "fingerprint"
        ),
    ];

    /// <summary>The statements that make an archive on one server.</summary>
    /// <param name="database">Its database.</param>
    /// <param name="cluster">The servers it is spread over, by the name in their configuration; null for one server.</param>
    /// <param name="hasBlocks">Whether the server lets a table say how much is compressed together; those of before 2021 do not.</param>
    /// <exception cref="CannotRunException">That is no name.</exception>
    public static ImmutableArray<string> Statements(string database, string? cluster, bool hasBlocks)
    {
        CheckName(cluster);
        var statements = ImmutableArray.CreateBuilder<string>();
        statements.Add($"CREATE DATABASE IF NOT EXISTS {database}");
        foreach (var table in Tables)
        {
            var own = cluster is null ? table.Name : table.Name + Part;
            statements.Add(
                $"CREATE TABLE IF NOT EXISTS {database}.{own} ({table.Columns}) ENGINE = ReplacingMergeTree(removed) {table.Order} SETTINGS index_granularity = {table.RowsToMark}{(hasBlocks ? $", {BlockSetting} = {BlockBytes}" : "")}"
            );
            if (cluster is not null)
                statements.Add(
                    $"CREATE TABLE IF NOT EXISTS {database}.{table.Name} ({table.Columns}) ENGINE = Distributed({cluster}, {database}, {own}, {table.SpreadBy})"
                );
        }

        if (cluster is not null)
            statements.Add(
                $"CREATE TABLE IF NOT EXISTS {database}.{Sizes} (database String, table String, active UInt8, bytes_on_disk UInt64) ENGINE = Distributed({cluster}, system, parts)"
            );
        // Last of all: an archive that was begun and not finished is none.
        statements.Add(
            $"CREATE TABLE IF NOT EXISTS {database}.{About} (form String, fingerprints String, cluster String) ENGINE = MergeTree ORDER BY form"
        );
        statements.Add(
            $"INSERT INTO {database}.{About} SELECT '{Form}', '{StyleLint.Wire.Fingerprints.Format}', '{cluster}' FROM system.one WHERE (SELECT count() FROM {database}.{About}) = 0"
        );
        return statements.DrainToImmutable();
    }

    /// <summary>Makes an archive on the server of an address, unless it is there.</summary>
    /// <returns>What was done, a line each.</returns>
    /// <exception cref="WireArchiveException">It cannot be made.</exception>
    public static ImmutableArray<string> Create(ClickHouseAddress address, string? cluster, CancellationToken cancel)
    {
        CheckName(cluster);
        using var client = new ClickHouseClient(address);
        if (IsThere(client, address.Database, cancel) && Read(client, cancel) is not null)
            return Check(client, cancel) == (cluster ?? "")
                ? [$"{address} is already a wire archive; nothing was changed"]
                : throw client.Refused("already exists on other servers; create this one in another database");
        var servers = cluster is null ? [] : Servers(client, cluster, cancel);
        var hasBlocks = client.QueryServer(
            $"SELECT toUInt8(count()) FROM system.merge_tree_settings WHERE name = '{BlockSetting}'",
            static rows => rows.Byte() > 0,
            cancel
        );
        foreach (var statement in Statements(address.Database, cluster, hasBlocks))
            client.Run(statement, cancel);
        var tables = string.Join(", ", Tables.Select(table => table.Name));
        if (cluster is null)
            return [$"{address} is a wire archive: tables {tables}, on this server alone"];
        return
        [
            $"{address} is a part of a wire archive: tables {string.Join(", ", Tables.Select(table => table.Name + Part))} hold this server's part, and {tables} all parts together",
            $"cluster {cluster}: {string.Join(", ", servers)}",
            "run the same command with the address of each; then you can query and add to any of them",
        ];
    }

    /// <summary>Sees whether this version of StyleLint can read an archive.</summary>
    /// <returns>The cluster it is spread over; empty for none.</returns>
    /// <exception cref="WireArchiveException">There is none, or it is of another form, or the server does not answer.</exception>
    public static string Check(ClickHouseClient client, CancellationToken cancel)
    {
        if (Read(client, cancel) is not { } about)
            throw client.Refused("is unfinished; run 'style-lint wire init' again");
        if (about.Form != Form || about.Fingerprints != StyleLint.Wire.Fingerprints.Format)
            throw client.Refused("was made by another version of StyleLint; use that version, or add the stories to a new archive");
        if (about is { Cluster.Length: > 0, LeavesOut: true })
            throw client.Refused(
                "answers even if some of its servers are down, which would make their stories look original; switch "
                    + "off skip_unavailable_shards"
            );
        return about.Cluster;
    }

    static (string Form, string Fingerprints, string Cluster, bool LeavesOut)? Read(ClickHouseClient client, CancellationToken cancel) =>
        client.Ask<(string, string, string, bool)?>(
            $"SELECT form, fingerprints, cluster, toUInt8('skip_unavailable_shards' IN (SELECT name FROM system.settings WHERE value = '1')) FROM {About} LIMIT 1",
            static rows => rows.IsAtEnd ? null : (rows.Text(), rows.Text(), rows.Text(), rows.Byte() == 1),
            cancel
        );

    /// <summary>Bytes and parts on the disks of all servers, of each table.</summary>
    public static ImmutableArray<(string Table, long Bytes, long Parts)> Measure(
        ClickHouseClient client,
        string database,
        string cluster,
        CancellationToken cancel
    ) =>
        client.Query(
            $"SELECT table, toUInt64(sum(bytes_on_disk)), toUInt64(count()) FROM {(cluster.Length == 0 ? "system.parts" : Sizes)} WHERE active = 1 AND database = '{database}' GROUP BY table ORDER BY table",
            static rows =>
            {
                var sizes = ImmutableArray.CreateBuilder<(string, long, long)>();
                while (!rows.IsAtEnd)
                {
                    var table = rows.Text();
                    sizes.Add(
                        (
                            table.EndsWith(Part, StringComparison.Ordinal) ? table[..^Part.Length] : table,
                            (long)rows.UInt64(),
                            (long)rows.UInt64()
                        )
                    );
                }

                return sizes.DrainToImmutable();
            },
            cancel
        );

    // It stands in statements as it is.
    static void CheckName(string? cluster)
    {
        if (cluster is not null && !ClickHouseAddress.IsName(cluster))
            throw new CannotRunException("--cluster: a cluster name can only contain letters a to z, digits and underscores here");
    }

    static bool IsThere(ClickHouseClient client, string database, CancellationToken cancel) =>
        client.QueryServer(
            $"SELECT toUInt8(count()) FROM system.tables WHERE database = '{database}' AND name = '{About}'",
            static rows => rows.Byte() > 0,
            cancel
        );

    static ImmutableArray<string> Servers(ClickHouseClient client, string cluster, CancellationToken cancel)
    {
        // Not in the database, which may not be there yet.
        var servers = client.QueryServer(
            $"SELECT host_name, toInt32(port) FROM system.clusters WHERE cluster = '{cluster}' ORDER BY shard_num, replica_num",
            static rows =>
            {
                var found = ImmutableArray.CreateBuilder<string>();
                while (!rows.IsAtEnd)
                    found.Add(string.Create(CultureInfo.InvariantCulture, $"{rows.Text()}:{rows.Int32()}"));
                return found.DrainToImmutable();
            },
            cancel
        );
        return servers.IsEmpty
            ? throw client.Refused($"has no cluster {cluster}; see remote_servers in the server's configuration")
            : servers;
    }

    /// <param name="Name">Its name.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Order">In which order its rows lie; one is kept of those that are equal in it.</param>
    /// <param name="RowsToMark">How many rows are read to find one</param>
    /// <param name="SpreadBy">What says on which server a row is.</param>
    sealed record Table(string Name, string Columns, string Order, int RowsToMark, string SpreadBy);
}
