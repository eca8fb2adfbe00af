using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>Makes the tables of an archive on a server, and sees whether those that are there can be used.</summary>
static class ClickHouseSetup
{
    /// <summary>Makes an archive on the server of an address, unless it is there.</summary>
    /// <returns>What was done, a line each.</returns>
    /// <exception cref="WireArchiveException">It cannot be made.</exception>
    public static ImmutableArray<string> Create(ClickHouseAddress address, string? cluster, CancellationToken cancel)
    {
        ClickHouseSchema.CheckName(cluster);
        using var client = new ClickHouseClient(address);
        if (IsThere(client, address.Database, cancel) && Read(client, cancel) is not null)
            return Check(client, cancel) == (cluster ?? "")
                ? [$"{address} is already a wire archive; nothing was changed"]
                : throw client.Refused("already exists on other servers; create this one in another database");
        var servers = cluster is null ? [] : Servers(client, cluster, cancel);
        var hasBlocks = client.QueryServer(
            $"SELECT toUInt8(count()) FROM system.merge_tree_settings WHERE name = '{ClickHouseSchema.BlockSetting}'",
            static rows => rows.Byte() > 0,
            cancel
        );
        foreach (var statement in ClickHouseSchema.Statements(address.Database, cluster, hasBlocks))
            client.Run(statement, cancel);
        var tables = string.Join(", ", ClickHouseSchema.TableNames);
        if (cluster is null)
            return [$"{address} is a wire archive: tables {tables}, on this server alone"];
        return
        [
            $"{address} is a part of a wire archive: tables {string.Join(", ", ClickHouseSchema.TableNames.Select(name => name + ClickHouseSchema.Part))} hold this server's part, and {tables} all parts together",
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
        if (about.Form != ClickHouseSchema.Form || about.Fingerprints != StyleLint.Wire.Fingerprints.Format)
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
            $"SELECT form, fingerprints, cluster, toUInt8('skip_unavailable_shards' IN (SELECT name FROM system.settings WHERE value = '1')) FROM {ClickHouseSchema.About} LIMIT 1",
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
            $"SELECT table, toUInt64(sum(bytes_on_disk)), toUInt64(count()) FROM {(cluster.Length == 0 ? "system.parts" : ClickHouseSchema.Sizes)} WHERE active = 1 AND database = '{database}' GROUP BY table ORDER BY table",
            static rows =>
            {
                var sizes = ImmutableArray.CreateBuilder<(string, long, long)>();
                while (!rows.IsAtEnd)
                {
                    var table = rows.Text();
                    sizes.Add(
                        (
                            table.EndsWith(ClickHouseSchema.Part, StringComparison.Ordinal)
                                ? table[..^ClickHouseSchema.Part.Length]
                                : table,
                            (long)rows.UInt64(),
                            (long)rows.UInt64()
                        )
                    );
                }

                return sizes.DrainToImmutable();
            },
            cancel
        );

    static bool IsThere(ClickHouseClient client, string database, CancellationToken cancel) =>
        client.QueryServer(
            $"SELECT toUInt8(count()) FROM system.tables WHERE database = '{database}' AND name = '{ClickHouseSchema.About}'",
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
}
