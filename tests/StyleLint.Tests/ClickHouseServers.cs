using System.Globalization;
using StyleLint.Benchmarks;
using StyleLint.Workspace.Wire;

namespace StyleLint.Tests;

/// <summary>A test that needs ClickHouse: the program that STYLE_LINT_CLICKHOUSE names or the path has, or the server at
/// STYLE_LINT_CLICKHOUSE_URL. Skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClickHouseFactAttribute : FactAttribute
{
    public ClickHouseFactAttribute() => Skip = ClickHouseServers.Missing;
}

/// <summary>A test that needs two servers of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TwoShardsFactAttribute : FactAttribute
{
    public TwoShardsFactAttribute() =>
        Skip = ClickHouseServers.Elsewhere is null ? ClickHouseServers.Missing : "STYLE_LINT_CLICKHOUSE_URL names one server";
}

/// <summary>A test that needs ClickHouse of today, which STYLE_LINT_CLICKHOUSE_URL names.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TodaysFactAttribute : FactAttribute
{
    public TodaysFactAttribute() =>
        Skip = ClickHouseServers.Elsewhere is null ? "STYLE_LINT_CLICKHOUSE_URL names no ClickHouse of today" : null;
}

/// <summary>The tests that share two servers.</summary>
[CollectionDefinition(Name)]
public sealed class ClickHouseTests : ICollectionFixture<ClickHouseServers>
{
    public const string Name = "ClickHouse";
}

/// <summary>Two servers on this machine that are one cluster; or the one server that STYLE_LINT_CLICKHOUSE_URL names, like
/// <c>clickhouse://127.0.0.1:8123</c>.</summary>
public sealed class ClickHouseServers : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly Lazy<TwoShards> _own;
    int _archives;

    public ClickHouseServers() => _own = new(() => new(_folder.Path));

    /// <summary>The server that is used in place of our own two; null for our own.</summary>
    public static string? Elsewhere { get; } =
        Environment.GetEnvironmentVariable("STYLE_LINT_CLICKHOUSE_URL") is { Length: > 0 } url ? url.TrimEnd('/') : null;

    /// <summary>Why nothing can be tried; null where it can.</summary>
    public static string? Missing =>
        TwoShards.Program is null && Elsewhere is null ? "there is no clickhouse-server here; STYLE_LINT_CLICKHOUSE may name one" : null;

    /// <summary>Our own two.</summary>
    public TwoShards Own => _own.Value;

    /// <summary>The address of an archive that nobody else uses.</summary>
    public string NewArchive()
    {
        var database = NewDatabase();
        // A test that failed may have left one dead, and is no reason for others to fail.
        for (var server = 0; Elsewhere is null && server < 2; server++)
        {
            if (!Own.IsRunning(server))
                Own.Start(server);
        }

        foreach (var server in Elsewhere is null ? [0, 1] : new[] { 0 })
            WireArchives.Begin(
                ArchiveName.Parse(Address(server, database)),
                Elsewhere is null ? TwoShards.Cluster : null,
                "",
                CancellationToken.None
            );
        return Address(0, database);
    }

    /// <summary>The name of a database that nobody else uses.</summary>
    public string NewDatabase() =>
        string.Create(CultureInfo.InvariantCulture, $"wire_{Environment.ProcessId}_{Interlocked.Increment(ref _archives)}");

    /// <summary>The address of a database on one of the servers.</summary>
    public string Address(int server, string database) => Elsewhere is null ? Own.Address(server, database) : $"{Elsewhere}/{database}";

    /// <summary>Runs a statement on one of the servers.</summary>
    public async Task<string> Run(int server, string statement)
    {
        using var http = new HttpClient();
        using var content = new StringContent(statement);
        using var answer = await http.PostAsync(
            new Uri($"{Address(server, "").Replace("clickhouse:", "http:")}?insert_distributed_sync=1"),
            content
        );
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException(text);
    }

    public void Dispose()
    {
        if (_own.IsValueCreated)
            Own.Dispose();
        _folder.Dispose();
    }
}
