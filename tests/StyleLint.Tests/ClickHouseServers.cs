using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StyleLint.Workspace.Wire;

namespace StyleLint.Tests;

/// <summary>A test that needs ClickHouse: the program that STYLE_LINT_CLICKHOUSE names or the path has, or the server at STYLE_LINT_CLICKHOUSE_URL. Skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClickHouseFactAttribute : FactAttribute
{
    public ClickHouseFactAttribute() => Skip = ClickHouseServers.Program is null && ClickHouseServers.Elsewhere is null
        ? "there is no clickhouse-server here; STYLE_LINT_CLICKHOUSE may name one"
        : null;
}

/// <summary>A test that needs two servers of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TwoShardsFactAttribute : FactAttribute
{
    public TwoShardsFactAttribute() => Skip = ClickHouseServers.Elsewhere is not null
        ? "STYLE_LINT_CLICKHOUSE_URL names one server"
        : ClickHouseServers.Program is null ? "there is no clickhouse-server here; STYLE_LINT_CLICKHOUSE may name one" : null;
}

/// <summary>The tests that share two servers.</summary>
[CollectionDefinition(Name)]
public sealed class ClickHouseTests : ICollectionFixture<ClickHouseServers>
{
    public const string Name = "ClickHouse";
}

/// <summary>Two servers on this machine that are one cluster; or the one server that STYLE_LINT_CLICKHOUSE_URL names, like <c>clickhouse://127.0.0.1:8123</c>.</summary>
public sealed class ClickHouseServers : IDisposable
{
    const string Cluster = "newsroom";

    readonly TemporaryFolder _folder = new();
    readonly Server[] _servers = [new(), new()];
    int _archives;

    /// <summary>Where ClickHouse is; null where it is not installed.</summary>
    public static string? Program { get; } = Find();

    /// <summary>The server that is used in place of our own two; null for our own.</summary>
    public static string? Elsewhere { get; } = Environment.GetEnvironmentVariable("STYLE_LINT_CLICKHOUSE_URL") is { Length: > 0 } url ? url.TrimEnd('/') : null;

    /// <summary>The address of an archive that nobody else uses.</summary>
    public string NewArchive()
    {
        var database = NewDatabase();
        foreach (var server in Elsewhere is null ? [0, 1] : new[] { 0 })
            WireArchives.Begin(ArchiveName.Parse(Address(server, database)), Elsewhere is null ? Cluster : null, "", CancellationToken.None);
        return Address(0, database);
    }

    /// <summary>The name of a database that nobody else uses.</summary>
    public string NewDatabase()
    {
        if (Elsewhere is null && _servers[0].Process is null)
            StartAll();
        return string.Create(CultureInfo.InvariantCulture, $"wire_{Environment.ProcessId}_{Interlocked.Increment(ref _archives)}");
    }

    /// <summary>The address of a database on one of the servers.</summary>
    public string Address(int server, string database) => Elsewhere is null ? $"clickhouse://127.0.0.1:{_servers[server].Http}/{database}" : $"{Elsewhere}/{database}";

    /// <summary>Runs a statement on one of the servers.</summary>
    public async Task<string> Run(int server, string statement)
    {
        using var http = new HttpClient();
        using var content = new StringContent(statement);
        using var answer = await http.PostAsync(new Uri($"{Address(server, "").Replace("clickhouse:", "http:")}?insert_distributed_sync=1"), content);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException(text);
    }

    /// <summary>Whether a server runs.</summary>
    public bool IsRunning(int server) => _servers[server].Process is not null;

    /// <summary>Ends a server as a failing machine does.</summary>
    public void Kill(int server)
    {
        // Whoever started it kills it when there is nothing more to read: also when these tests end too early.
        using var process = _servers[server].Process!;
        process.StandardInput.Close();
        process.WaitForExit();
        _servers[server].Process = null;
    }

    /// <summary>Starts a server again.</summary>
    public void Start(int server)
    {
        var home = Path.Combine(_folder.Path, server.ToString(CultureInfo.InvariantCulture));
        var start = new ProcessStartInfo("sh", ["-c", "\"$0\" --config-file=\"$1/config.xml\" > \"$1/out\" 2>&1 & read -r _; kill -9 $!; wait", Program!, home]) { RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = home };
        _servers[server].Process = Process.Start(start)!;
        for (var waited = Stopwatch.StartNew(); !IsUp(_servers[server].Http); Thread.Sleep(50))
        {
            if (waited.Elapsed > TimeSpan.FromSeconds(60))
                throw new InvalidOperationException($"clickhouse-server does not start: {File.ReadAllText(Path.Combine(home, "out"))}");
        }
    }

    public void Dispose()
    {
        for (var server = 0; server < _servers.Length; server++)
        {
            if (_servers[server].Process is not null)
                Kill(server);
        }

        _folder.Dispose();
    }

    void StartAll()
    {
        foreach (var server in _servers)
            (server.Http, server.Native) = (FreePort(), FreePort());
        for (var server = 0; server < _servers.Length; server++)
        {
            var home = $"{Path.Combine(_folder.Path, server.ToString(CultureInfo.InvariantCulture))}/";
            _folder.Write($"{server}/config.xml", $"""
                <?xml version="1.0"?>
                <yandex>
                  <logger><level>warning</level><log>{home}log</log><errorlog>{home}errors</errorlog></logger>
                  <listen_host>127.0.0.1</listen_host>
                  <http_port>{_servers[server].Http}</http_port>
                  <tcp_port>{_servers[server].Native}</tcp_port>
                  <path>{home}data/</path>
                  <tmp_path>{home}tmp/</tmp_path>
                  <mark_cache_size>67108864</mark_cache_size>
                  <users_config>users.xml</users_config>
                  <default_profile>default</default_profile>
                  <default_database>default</default_database>
                  <remote_servers><{Cluster}>{string.Concat(_servers.Select(each => $"<shard><replica><host>127.0.0.1</host><port>{each.Native}</port></replica></shard>"))}</{Cluster}></remote_servers>
                </yandex>
                """);
            _folder.Write($"{server}/users.xml", """
                <?xml version="1.0"?>
                <yandex>
                  <profiles><default/><reader><readonly>1</readonly></reader></profiles>
                  <users>
                    <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
                    <reader><password>kept-back</password><networks><ip>127.0.0.1</ip></networks><profile>reader</profile><quota>default</quota></reader>
                  </users>
                  <quotas><default/></quotas>
                </yandex>
                """);
            Start(server);
        }
    }

    static bool IsUp(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("STYLE_LINT_CLICKHOUSE") is { Length: > 0 } named)
            return named;
        // Where Debian puts it, which need not be on the path of somebody who is not root.
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin");
        return OperatingSystem.IsWindows() ? null : folders.Select(folder => Path.Combine(folder, "clickhouse-server")).FirstOrDefault(File.Exists);
    }

    sealed class Server
    {
        public int Http { get; set; }

        public int Native { get; set; }

        public Process? Process { get; set; }
    }
}
