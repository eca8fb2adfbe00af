using System.Collections.Immutable;
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
    internal const string About = "archive";
    internal const string Sizes = "sizes";

    // The form of the tables; another number is another form.
    internal const string Form = "1";

    // Rows to a mark, by which ClickHouse finds a row: it is read together with the others of its mark. Fewer cost memory, more cost time.
    const int StoriesToMark = 32;
    const int RowsToMark = 256;

    // Bytes that are compressed together, and read and unpacked together where one row is sought: a sixteenth of what ClickHouse takes of
    // itself. Old servers take it from the user's profile alone.
    internal const string BlockSetting = "min_compress_block_size";
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

    /// <summary>The names of the tables that stories are kept in.</summary>
    public static IEnumerable<string> TableNames => Tables.Select(table => table.Name);

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

    /// <summary>Refuses what is no name of a cluster, for it stands in statements as it is.</summary>
    /// <exception cref="CannotRunException">That is no name.</exception>
    public static void CheckName(string? cluster)
    {
        if (cluster is not null && !ClickHouseAddress.IsName(cluster))
            throw new CannotRunException("--cluster: a cluster name can only contain letters a to z, digits and underscores here");
    }

    /// <param name="Name">Its name.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Order">In which order its rows lie; one is kept of those that are equal in it.</param>
    /// <param name="RowsToMark">How many rows are read to find one</param>
    /// <param name="SpreadBy">What says on which server a row is.</param>
    sealed record Table(string Name, string Columns, string Order, int RowsToMark, string SpreadBy);
}
