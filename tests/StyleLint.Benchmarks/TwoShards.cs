using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StyleLint.Benchmarks;

/// <summary>Two servers of ClickHouse on this machine that are one cluster, with all they keep in a folder. They end with whoever started
/// them.</summary>
public sealed class TwoShards : IDisposable
{
    /// <summary>What the servers call themselves together.</summary>
    public const string Cluster = "newsroom";

    // Who may only read.
    const string Reader = "reader";
    const string Password = "kept-back";

    readonly string _folder;
    readonly Server[] _servers = [new(), new()];

    /// <summary>Starts both.</summary>
    /// <param name="folder">A full path; what servers before these left there is theirs.</param>
    public TwoShards(string folder)
    {
        _folder = folder;
        foreach (var server in _servers)
            (server.Http, server.Native) = (FreePort(), FreePort());
        for (var server = 0; server < _servers.Length; server++)
        {
            var home = $"{Home(server)}/";
            Directory.CreateDirectory(home);
            File.WriteAllText(
                $"{home}config.xml",
                $"""
                <?xml version="1.0"?>
                <yandex>
                  <logger><level>warning</level><log>{home}log</log><errorlog>{home}errors</errorlog></logger>
                  <listen_host>127.0.0.1</listen_host>
                  <http_port>{_servers[server].Http}</http_port>
                  <tcp_port>{_servers[server].Native}</tcp_port>
                  <path>{home}data/</path>
                  <tmp_path>{home}tmp/</tmp_path>
                  <mark_cache_size>268435456</mark_cache_size>
                  <users_config>users.xml</users_config>
                  <default_profile>default</default_profile>
                  <default_database>default</default_database>
                  <remote_servers><{Cluster}>{string.Concat(
                    _servers.Select(each => $"<shard><replica><host>127.0.0.1</host><port>{each.Native}</port></replica></shard>")
                )}</{Cluster}></remote_servers>
                </yandex>
                """
            );
            File.WriteAllText(
                $"{home}users.xml",
                $"""
                <?xml version="1.0"?>
                <yandex>
                  <profiles><default><min_compress_block_size>4096</min_compress_block_size></default><{Reader}><readonly>1</readonly><max_read_buffer_size>16384</max_read_buffer_size></{Reader}></profiles>
                  <users>
                    <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
                    <{Reader}><password>{Password}</password><networks><ip>127.0.0.1</ip></networks><profile>{Reader}</profile><quota>default</quota></{Reader}>
                  </users>
                  <quotas><default/></quotas>
                </yandex>
                """
            );
            Start(server);
        }
    }

    /// <summary>Where ClickHouse is: what STYLE_LINT_CLICKHOUSE names, or what the path has; null where it is not installed.</summary>
    public static string? Program { get; } = Find();

    /// <summary>The address of a database on one of the servers, for who may change it.</summary>
    public string Address(int server, string database) => Address(server, database, "");

    /// <summary>The same for who checks drafts.</summary>
    public string ReaderAddress(int server, string database) => Address(server, database, $"{Reader}:{Password}@");

    /// <summary>What both have worked since they were started.</summary>
    public TimeSpan ProcessorTime => _servers.Aggregate(TimeSpan.Zero, (sum, server) =>
        {
            using var process = Process.GetProcessById(server.Id);
            return sum + process.TotalProcessorTime;
        });

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
        var home = Home(server);
        var start = new ProcessStartInfo(
            "sh",
            ["-c", "\"$0\" --config-file=\"$1/config.xml\" > \"$1/out\" 2>&1 & echo $!; read -r _; kill -9 $!; wait", Program!, home]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = home,
        };
        var process = Process.Start(start)!;
        (_servers[server].Process, _servers[server].Id) = (
            process,
            int.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture)
        );
        for (var waited = Stopwatch.StartNew(); !IsUp(_servers[server].Http); Thread.Sleep(50))
        {
            if (waited.Elapsed > TimeSpan.FromSeconds(60))
                throw new InvalidOperationException($"clickhouse-server does not start: {File.ReadAllText(Path.Combine(home, "out"))}");
        }
    }

    /// <summary>Ends both.</summary>
    public void Dispose()
    {
        for (var server = 0; server < _servers.Length; server++)
        {
            if (IsRunning(server))
                Kill(server);
        }
    }

    string Address(int server, string database, string user) =>
        string.Create(CultureInfo.InvariantCulture, $"clickhouse://{user}127.0.0.1:{_servers[server].Http}/{database}");

    string Home(int server) => Path.Combine(_folder, server.ToString(CultureInfo.InvariantCulture));

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
        return OperatingSystem.IsWindows()
            ? null
            : folders.Select(folder => Path.Combine(folder, "clickhouse-server")).FirstOrDefault(File.Exists);
    }

    sealed class Server
    {
        public int Http { get; set; }

        public int Native { get; set; }

        public Process? Process { get; set; }

        public int Id { get; set; }
    }
}
