using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using StyleLint.Wire;
using StyleLint.Workspace;
using StyleLint.Workspace.Wire;
using StyleLint.Workspace.Wire.ClickHouse;

namespace StyleLint.Tests;

/// <summary>What comes of servers that are down, slow, hostile, or something else altogether, and that no file makes a check speak with
/// one.</summary>
public sealed class ClickHouseThreatTests : IDisposable
{
    const string Password = "kept-back";

    // What comes at once may take its time on a busy machine.
    static readonly Patience Long = new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));

    static readonly Patience Short = new(Long.Connect, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(1.5));

    static readonly WireQuestion Question = new([1, 2, 3], new(2026, 2, 3));

    readonly TemporaryFolder _folder = new();

    public ClickHouseThreatTests()
    {
        for (var number = 0; number < 5; number++)
            _folder.Write($"drafts/{number}.md", "The ferry to the outer islands will stop at noon because two of its engines failed.");
    }

    public void Dispose() => _folder.Dispose();

    CommandRun Run(string address, params string[] arguments) => CommandRun.In(_folder.Path, arguments, around => around with { Variable =
                    name =>
                        name switch
                        {
                            "STYLE_LINT_WIRE" => address,
                            "STYLE_LINT_WIRE_PASSWORD" => Password,
                            _ => null,
                        } });

    static string Error(string address, Action<ClickHouseArchive> ask, Patience? patience = null)
    {
        using var archive = new ClickHouseArchive(ArchiveName.Parse(address, Password).Address!, patience ?? Long);
        return Assert.Throws<WireArchiveException>(() => ask(archive)).Message;
    }

    static string Ok(string body) => $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    // The row by which an archive says that it is one.
    static string About { get; } = $"{Texts("1", Fingerprints.Format, "")}\0";

    static string Texts(params IEnumerable<string> texts) => string.Concat(texts.Select(text => $"{(char)text.Length}{text}"));

    [Theory]
    [InlineData(
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
        "isn't a ClickHouse server: it answers HTTP 302"
    )]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n\r\n<html", "isn't a ClickHouse server: it answers HTTP 404")]
    [InlineData("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", "isn't a ClickHouse server: it answers HTTP 401")]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\nbusy", "can't be reached: HTTP 503")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n<html>Welcome!</html", "gives an answer that isn't ClickHouse's")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\u0001\u0001", "hasn't answered for 1.5 seconds")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n\r\n", "gives an answer that isn't ClickHouse's")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", "gives an answer that isn't ClickHouse's")]
    [InlineData("", "hasn't answered for 1.5 seconds")]
    [InlineData(null, "closed the connection before answering; check that the server is running, and that the port is the one for HTTP")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n\u00012\u0001x\u0000\u0000", "hasn't answered for 1.5 seconds")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n\u00012\u0001x\u0000\u0000", "was made by another version of StyleLint")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "is unfinished")]
    [InlineData(
        "HTTP/1.1 500 Internal Server Error\r\nContent-Length: *\r\n\r\nCode: 241. DB::Exception: Memory limit exceeded by kept-back. (MEMORY_LIMIT_EXCEEDED) (version 26.7.1.1 (official build))",
        "failed: Memory limit exceeded by …. (MEMORY_LIMIT_EXCEEDED) (error 241 of ClickHouse)"
    )]
    [InlineData(
        "HTTP/1.1 500 Internal Server Error\r\nContent-Length: *\r\n\r\nCode: 60, e.displayText() = DB::Exception: Table wire.archive doesn't exist., e.what() = DB::Exception",
        "doesn't exist; create it with 'style-lint wire init --archive clickhouse://"
    )]
    [InlineData(
        "HTTP/1.1 500 Internal Server Error\r\nContent-Length: *\r\n\r\nCode: 516. DB::Exception: desk: Authentication failed: password is incorrect. (AUTHENTICATION_FAILED)",
        "refuses this user or password"
    )]
    public void Any_answer_that_is_none_is_one_clear_message(string? answer, string expected)
    {
        using var server = new FakeServer(_ =>
            answer?.Replace(
                "*",
                (answer.Length - answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) - 4).ToString(CultureInfo.InvariantCulture)
            )
        );
        var isLate = expected.StartsWith("hasn't answered", StringComparison.Ordinal);
        var error = Error(server.Address, archive => archive.Ask(Question, default), isLate ? Short : Long);
        Assert.Contains(expected, error);
        Assert.DoesNotContain('\n', error);
        Assert.DoesNotContain(Password, error);
        // Who gave up may have done so before the server came to read.
        Assert.InRange(server.Requests.Count, isLate ? 0 : 1, 1);
    }

    [Fact]
    public void Rows_that_make_no_sense_are_no_answer()
    {
        // A fingerprint that nobody asked about; a story by a negative number; half a row.
        foreach (
            var rows in new[]
            {
                "\u0001\u0007\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0\u0001\0\0\0\0\0\0\0",
                $"\0{new string('\0', 8)}{new string('\u007f', 24)}",
                "\0\0\0",
            }
        )
        {
            using var server = new FakeServer(request => Ok(request.Contains("FROM archive", StringComparison.Ordinal) ? About : rows));
            Assert.Contains("isn't ClickHouse's", Error(server.Address, archive => archive.Ask(Question, default)));
        }
    }

    [Fact]
    public void Statements_are_printed_without_asking_anybody()
    {
        using var server = new FakeServer(_ => "");
        var sql = Run(server.Address, "wire", "init", "--cluster", "newsroom", "--sql");
        Assert.Equal((0, ""), (sql.Code, sql.Error));
        Assert.Equal(10, sql.Output.Split(";\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(
            "CREATE TABLE IF NOT EXISTS wire.fingerprints (fingerprint UInt64, number UInt64, removed UInt8) ENGINE = "
                + "Distributed(newsroom, wire, fingerprints_part, fingerprint);",
            sql.Output
        );
        Assert.Equal(2, Run(server.Address, "wire", "init", "--cluster", "news'room").Code);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_server_that_would_answer_without_the_others_is_not_asked()
    {
        using var server = new FakeServer(_ => Ok($"{Texts("1", Fingerprints.Format, "newsroom")}\u0001"));
        Assert.Contains("switch off skip_unavailable_shards", Error(server.Address, archive => archive.Ask(Question, default)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public void What_is_added_is_written_before_it_is_reported()
    {
        // A server of today gathers inserts, and may answer before they are written.
        using var server = new FakeServer(request =>
            Ok(
                request.Contains("FROM archive", StringComparison.Ordinal) ? About
                : request.Contains("async_insert'", StringComparison.Ordinal) ? "\u0001"
                : ""
            )
        );
        using var writer = WireArchives.OpenToWrite(ArchiveName.Parse(server.Address), "", () => { }, default);
        writer.Add(
            new("ferry-1", "Reuters", "Ferry stops", "The ferry to the outer islands will stop at noon because two of its engines failed."),
            hasVersion: true
        );
        writer.Close();
        var inserts = server.Requests.Where(request => request.Contains("INSERT", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, inserts.Count);
        Assert.All(inserts, request => Assert.Contains("&insert_distributed_sync=1&async_insert=0&", request));
    }

    [Fact]
    public void A_server_that_is_down_is_asked_once_and_said_once()
    {
        string address;
        using (var server = new FakeServer(_ => ""))
            address = server.Address;
        var check = Run(address, "check", "drafts");
        Assert.Equal(0, check.Code);
        Assert.Equal(
            $"style-lint: the wire archive {address} can't be reached: Connection refused; check that the server is running and the address is right\n",
            check.Error.Replace($" (127.0.0.1:{new Uri(address).Port})", "")
        );
        Assert.Contains("archive not consulted", check.Output);
        var required = Run(address, "check", "--require-wire", "drafts");
        Assert.Equal((2, check.Error), (required.Code, required.Error));
        Assert.Equal(2, Run(address, "wire", "info").Code);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_not_waited_for_by_each_draft()
    {
        using var server = new FakeServer(request => request.Contains("FROM archive", StringComparison.Ordinal) ? Ok(About) : "");
        using var archive = new ClickHouseArchive(ArchiveName.Parse(server.Address).Address!, Short);
        var first = Assert.Throws<WireArchiveException>(() => archive.Ask(Question, default)).Message;
        for (var draft = 0; draft < 100; draft++)
            Assert.Equal(first, Assert.Throws<WireArchiveException>(() => archive.Ask(Question, default)).Message);
        Assert.InRange(server.Requests.Count, 0, 2);
    }

    [Fact]
    public void Whoever_stops_the_check_does_not_wait_for_the_server()
    {
        using var server = new FakeServer(_ => "");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        using var archive = new ClickHouseArchive(ArchiveName.Parse(server.Address).Address!, Long);
        // Where the server's own time is up, that is another message.
        Assert.ThrowsAny<OperationCanceledException>(() => archive.Ask(Question, stop.Token));
    }

    [Fact]
    public void A_server_that_speaks_no_TLS_gets_no_password()
    {
        // ClickHouse waits on its plain port for what it understands.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        Assert.Contains(
            "within 1 seconds; check that the server is running and the address is right, and that the port is the one for HTTPS",
            Error(
                $"clickhouse://desk@127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/wire?secure=true",
                archive => archive.Ask(Question, default),
                Short with
                {
                    Connect = TimeSpan.FromSeconds(1),
                }
            )
        );
        using var server = new FakeServer(_ => Ok(About));
        Assert.Contains(
            "check that the port is the one for HTTPS",
            Error($"{server.Address}?secure=true", archive => archive.Ask(Question, default))
        );
        Assert.DoesNotContain(server.Requests, request => request.Contains("Basic", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("elsewhere.example.org")]
    public void A_certificate_that_nobody_vouches_for_is_one_clear_message_and_gets_no_password(string host)
    {
        using var certificate = Certificate(host);
        using var server = new FakeServer(_ => Ok(About), certificate);
        Assert.Matches(
            "^the wire archive .* can't be reached over TLS: The remote certificate is invalid .*; check that the port is the one "
                + "for HTTPS, and that the certificate is trusted and names this server$",
            Error($"{server.Address}?secure=true", archive => archive.Ask(Question, default))
        );
        Assert.Empty(server.Requests);
        // Nor does anybody try without.
        Assert.Single(server.Greetings);
        Assert.All(server.Greetings, first => Assert.Equal(FakeServer.TlsGreeting, first));
    }

    [Fact]
    public void A_certificate_that_the_system_trusts_will_do()
    {
        // Which certificates a process trusts can be told to a new one, and on Linux alone.
        if (!OperatingSystem.IsLinux())
            return;
        using var certificate = Certificate("127.0.0.1");
        using var other = Certificate("127.0.0.1");
        using var server = new FakeServer(
            request => Ok(request.Contains("FROM archive", StringComparison.Ordinal) ? About : ""),
            certificate
        );
        var trusted = Check(certificate);
        // The program waits ten seconds, whatever else the machine has to do.
        for (var tries = 0; tries < 20 && IsLate(trusted.Error); tries++)
            trusted = Check(certificate);
        Assert.Equal((0, ""), (trusted.Code, trusted.Error));
        Assert.Contains(server.Requests, request => request.Contains("FROM fingerprints", StringComparison.Ordinal));
        Assert.All(server.Requests, request =>
            Assert.Contains($"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"desk:{Password}"))}", request)
        );
        var refused = Check(other);
        for (var tries = 0; tries < 20 && IsLate(refused.Error); tries++)
            refused = Check(other);
        Assert.Equal(2, refused.Code);
        Assert.Contains("can't be reached over TLS", Assert.Single(refused.Error.TrimEnd().Split('\n')));

        static bool IsLate(string error) =>
            error.Contains("hasn't answered", StringComparison.Ordinal)
            || error.Contains("can't be reached within", StringComparison.Ordinal);

        (int Code, string Error) Check(X509Certificate2 root)
        {
            var start = new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "style-lint.dll"),
                    "check",
                    "--wire",
                    $"{server.Address}?secure=true",
                    "--require-wire",
                    "drafts",
                ]
            )
            {
                WorkingDirectory = _folder.Path,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            start.Environment["SSL_CERT_FILE"] = _folder.Write("trusted.pem", root.ExportCertificatePem());
            start.Environment["STYLE_LINT_WIRE_PASSWORD"] = Password;
            using var child = Process.Start(start)!;
            var output = child.StandardOutput.ReadToEndAsync();
            var error = child.StandardError.ReadToEnd();
            child.WaitForExit();
            _ = output.Result;
            return (child.ExitCode, error);
        }
    }

    // One that vouches for itself.
    static X509Certificate2 Certificate(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address))
            names.AddIpAddress(address);
        else
            names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        // Windows wants the key in a store.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    [Fact]
    public void A_redirect_takes_the_password_nowhere()
    {
        using var other = new FakeServer(_ => Ok(About));
        using var server = new FakeServer(_ =>
            $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {other.Address.Replace("clickhouse:", "http:").Replace("desk@", "")}\r\nContent-Length: 0\r\n\r\n"
        );
        Assert.Contains("HTTP 307", Error(server.Address, archive => archive.Ask(Question, default)));
        Assert.Empty(other.Requests);
        Assert.Contains(
            $"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"desk:{Password}"))}",
            Assert.Single(server.Requests)
        );
    }

    [Fact]
    public void No_settings_make_a_check_or_an_editor_connect()
    {
        using var server = new FakeServer(_ => Ok(About));
        foreach (
            var address in new[]
            {
                server.Address,
                server.Address.Replace("desk@", $"desk:{Password}@"),
                $"\"{server.Address}\"",
                server.Address.Replace("clickhouse:", "CLICKHOUSE:"),
                server.Address.Replace("clickhouse:", "http:"),
            }
        )
        {
            _folder.Write("style-lint.yml", $"wire: {address}\n");
            var check = CommandRun.In(_folder.Path, ["check", "drafts"]);
            Assert.Contains(
                "is a network address; settings can only name files and folders, so give a network archive with --wire or "
                    + "STYLE_LINT_WIRE",
                string.Join(' ', check.Output.Split(' ', '\n').Where(word => word.Length > 0))
            );
            Assert.DoesNotContain(Password, check.Output);
            Assert.DoesNotContain(Password, CommandRun.In(_folder.Path, ["check", "--format", "html", "drafts"]).Output);
            Assert.Contains("style-lint.yml", check.Output);
            Assert.Equal(2, check.Code);
            Assert.Equal(2, CommandRun.In(_folder.Path, ["wire", "info"]).Code);
            Assert.DoesNotContain(Password, CommandRun.In(_folder.Path, ["wire", "info"]).Error);
            var newsroom = new Newsroom(new(_folder.Path, new(2026, 2, 3)), (_, _) => { });
            Assert.Null(newsroom.For(_folder.Full("drafts/0.md")).Linter.Knowledge.Archive);
        }

        // Editors take options from files of the folder they open.
        Assert.Contains("--wire", CommandRun.In(_folder.Path, ["lsp", "--wire", server.Address]).Error);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("clickhouse://host/wire", "http://host:8123/", null, "clickhouse://host/wire")]
    [InlineData("clickhouse://host:9123/wire", "http://host:9123/", null, "clickhouse://host:9123/wire")]
    [InlineData("clickhouse://host/wire?secure=true", "https://host:8443/", null, "clickhouse://host/wire?secure=true")]
    [InlineData("clickhouse://ada@[::1]:8123/wire", "http://[::1]:8123/", "ada:kept-back", "clickhouse://ada@[::1]:8123/wire")]
    [InlineData("clickhouse://ada:s3cr%40t@host/wire", "http://host:8123/", "ada:s3cr@t", "clickhouse://ada@host/wire")]
    public void An_address_is_read_as_ClickHouse_writes_it(string text, string server, string? credentials, string shown)
    {
        var name = ArchiveName.Parse(text, credentials is null ? null : Password);
        Assert.Equal((server, "wire"), (name.Address!.Server.ToString(), name.Address.Database));
        Assert.Equal(
            credentials,
            name.Address.Credentials is { Parameter: { } encoded } ? Encoding.UTF8.GetString(Convert.FromBase64String(encoded)) : null
        );
        Assert.Equal((shown, shown), (name.ToString(), name.Address.ToString()));
    }

    [Theory]
    [InlineData("clickhouse://ada:s3cret@host")]
    [InlineData("clickhouse://ada:s3cret@/wire")]
    [InlineData("clickhouse://ada:s3cret@host/a/b")]
    [InlineData("clickhouse://ada:s3cret@host/wire;drop")]
    [InlineData("clickhouse://ada:s3cret@host/wire?secure=maybe")]
    [InlineData("clickhouse://ada:s3cret@host:99999/wire")]
    [InlineData("clickhouse://ada:/s3cret@x@host:99999/wire")]
    [InlineData("https://ada:s3cret@host/wire")]
    public void A_wrong_address_is_said_without_its_password(string text)
    {
        var message = Assert.Throws<CannotRunException>(() => ArchiveName.Parse(text)).Message;
        Assert.DoesNotContain("s3cret", message);
        Assert.Contains("://ada@", message);
    }

    [Fact]
    public void All_numbers_are_read_in_parts_of_about_one_size()
    {
        static string Parts(params (ulong Day, long Stories)[] days) =>
            string.Join(' ', KeyRange.Parts(days, 10).Select(part => $"{Day(part.First)}-{Day(part.End)}"));
        static string Day(ulong number) => (number / Math.Pow(2, WireStory.KeyBits)).ToString("0.##", CultureInfo.InvariantCulture);
        Assert.Equal("0-4194304", Parts());
        Assert.Equal("0-4194304", Parts((0, 4), (700, 6)));
        Assert.Equal("0-701 701-4194304", Parts((0, 4), (700, 6), (720, 1)));
        Assert.Equal("0-700.25 700.25-700.5 700.5-700.75 700.75-701 701-4194304", Parts((700, 40), (710, 3)));
    }

    /// <summary>A server that takes each request and answers with what it is given, not at all where that is empty, and goes away where it
    /// is null; over TLS where it has a certificate.</summary>
    sealed class FakeServer : IDisposable
    {
        /// <summary>The first byte of who wants to speak TLS.</summary>
        public const byte TlsGreeting = 0x16;

        readonly X509Certificate2? _certificate;
        readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        readonly ConcurrentBag<TcpClient> _clients = [];
        readonly Func<string, string?> _answer;

        public FakeServer(Func<string, string?> answer, X509Certificate2? certificate = null)
        {
            (_answer, _certificate) = (answer, certificate);
            _listener.Start();
            _ = Accept();
        }

        public ConcurrentQueue<string> Requests { get; } = [];

        /// <summary>The first byte of each connection.</summary>
        public ConcurrentQueue<byte> Greetings { get; } = [];

        public string Address =>
            string.Create(CultureInfo.InvariantCulture, $"clickhouse://desk@127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/wire");

        public void Dispose()
        {
            _listener.Stop();
            foreach (var client in _clients)
                client.Dispose();
        }

        async Task Accept()
        {
            try
            {
                while (true)
                    _ = Serve(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
            {
                // Disposed.
            }
        }

        async Task Serve(TcpClient client)
        {
            _clients.Add(client);
            try
            {
                var (buffer, text) = (new byte[64 * 1024], "");
                if (await client.Client.ReceiveAsync(buffer.AsMemory(0, 1), SocketFlags.Peek) == 0)
                    return;
                Greetings.Enqueue(buffer[0]);
                Stream stream = client.GetStream();
                if (_certificate is not null)
                {
                    var secure = new SslStream(stream);
                    await secure.AuthenticateAsServerAsync(_certificate);
                    stream = secure;
                }
                else if (buffer[0] == TlsGreeting)
                {
                    // As a server answers that knows no TLS.
                    await stream.WriteAsync("HTTP/1.0 400 Bad Request\r\n\r\n"u8.ToArray());
                }

                while (await stream.ReadAsync(buffer) is > 0 and var count)
                {
                    text += Encoding.Latin1.GetString(buffer, 0, count);
                    if (
                        text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is not (>= 0 and var end)
                        || text.Length - end - 4 < Length(text)
                    )
                        continue;
                    Requests.Enqueue(text);
                    if (_answer(text) is not { } answer)
                    {
                        client.Close();
                        return;
                    }

                    await stream.WriteAsync(Encoding.Latin1.GetBytes(answer));
                    text = "";
                }
            }
            catch (Exception gone) when (gone is IOException or ObjectDisposedException or SocketException or AuthenticationException)
            {
                // Whoever asked gave up.
            }
        }

        static int Length(string request) =>
            request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
                is { } line
                ? int.Parse(line[16..], CultureInfo.InvariantCulture)
                : 0;
    }
}
