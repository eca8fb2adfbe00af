using System.Diagnostics;
using System.Net;
using System.Text;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>What rows come to.</summary>
delegate T ReadRows<T>(RowReader rows);

/// <summary>How long to wait for a server.</summary>
/// <param name="Connect">To reach it.</param>
/// <param name="Question">For what a draft asks: somebody waits for it.</param>
/// <param name="Work">For one step of everything else.</param>
sealed record Patience(TimeSpan Connect, TimeSpan Question, TimeSpan Work)
{
    public static Patience Usual { get; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));
}

/// <summary>Speaks with a ClickHouse server over HTTP. All that goes wrong is said in words for the user. Safe for use by several threads
/// at once.</summary>
sealed class ClickHouseClient : IDisposable
{
    // More than any step asks for: a page of a thousand long stories is some ten megabytes.
    const int LongestAnswer = 512 * 1024 * 1024;

    // Below what a server accepts as a statement unless it is told otherwise, which those who may only read must not.
    const int LongStatement = 250 * 1024;

    // ClickHouse closes what is idle for three seconds or ten, by its version.
    static readonly TimeSpan MostIdle = TimeSpan.FromSeconds(2);

    // A server that did not answer is not waited for again by each of a thousand drafts.
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    readonly ClickHouseAddress _address;
    readonly Patience _patience;
    readonly HttpClient _http;
    volatile Silence? _silent;

    public ClickHouseClient(ClickHouseAddress address, Patience? patience = null)
    {
        _address = address;
        _patience = patience ?? Patience.Usual;
        var handler = new SocketsHttpHandler
        {
            // Straight to the server that was named, and nowhere else: the credentials go along.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = _patience.Connect,
            PooledConnectionIdleTimeout = MostIdle,
        };
        _http = new(handler)
        {
            BaseAddress = address.Server,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestAnswer,
        };
        _http.DefaultRequestHeaders.Authorization = address.Credentials;
    }

    /// <summary>Asks what a draft asks, and soon gives up.</summary>
    /// <exception cref="WireArchiveException">There is no answer.</exception>
    public T Ask<T>(string select, ReadRows<T> read, CancellationToken cancel)
    {
        if (_silent is { } silent && Stopwatch.GetElapsedTime(silent.Since) < Rest)
            throw new WireArchiveException(silent.Message);
        return Query(select, _address.Database, read, _patience.Question, cancel);
    }

    /// <summary>Asks anything else.</summary>
    /// <exception cref="WireArchiveException">There is no answer.</exception>
    public T Query<T>(string select, ReadRows<T> read, CancellationToken cancel) =>
        Query(select, _address.Database, read, _patience.Work, cancel);

    /// <summary>Asks what the server knows of itself, be the database there or not.</summary>
    /// <exception cref="WireArchiveException">There is no answer.</exception>
    public T QueryServer<T>(string select, ReadRows<T> read, CancellationToken cancel) =>
        Query(select, "system", read, _patience.Work, cancel);

    /// <summary>Runs a statement that names databases itself.</summary>
    /// <exception cref="WireArchiveException">It failed.</exception>
    public void Run(string statement, CancellationToken cancel) =>
        Send("?database=system", new StringContent(statement), _patience.Work, cancel);

    /// <summary>Whether the server gathers inserts (<c>async_insert</c>), of its own accord or where it is told to; old ones know nothing
    /// of it.</summary>
    /// <exception cref="WireArchiveException">There is no answer.</exception>
    public bool GathersInserts(CancellationToken cancel) =>
        QueryServer("SELECT toUInt8(count()) FROM system.settings WHERE name = 'async_insert'", static rows => rows.Byte() > 0, cancel);

    /// <summary>Inserts rows, and returns when each of them is on the disk of the server that is to keep it.</summary>
    /// <param name="into">The table and its columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="gathers">What <see cref="GathersInserts"/> said: what is gathered may be answered before it is written.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="WireArchiveException">It failed; some of the rows may be there.</exception>
    public void Insert(string into, RowWriter rows, bool gathers, CancellationToken cancel) =>
        Send(
            $"?database={_address.Database}&insert_distributed_sync=1{(gathers ? "&async_insert=0" : "")}&query={Uri.EscapeDataString($"INSERT INTO {into} FORMAT RowBinary")}",
            new ReadOnlyMemoryContent(rows.Written),
            _patience.Work,
            cancel
        );

    /// <summary>What to throw where there is no archive, or one that is not ours to read.</summary>
    public WireArchiveException Refused(string why) => new($"the wire archive {_address} {why}");

    // ClickHouse listens on one for HTTP, one for HTTPS and several for its own programs.
    string Port => $"the port is the one for {(_address.IsSecure ? "HTTPS" : "HTTP")}";

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    T Query<T>(string select, string database, ReadRows<T> read, TimeSpan limit, CancellationToken cancel)
    {
        var statement = $"{select} FORMAT RowBinary";
        // Only what is complete is sent, so that an error is never taken for rows.
        var settings =
            $"?database={database}&wait_end_of_query=1{(statement.Length > LongStatement ? $"&max_query_size={2 * statement.Length}" : "")}";
        var answer = Send(settings, new StringContent(statement), limit, cancel);
        try
        {
            return read(new(answer));
        }
        catch (Exception nonsense)
            when (nonsense is InvalidDataException or IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException)
        {
            throw Nonsense(nonsense);
        }
    }

    byte[] Send(string settings, HttpContent content, TimeSpan limit, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(limit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, settings) { Content = content };
            using var response = _http.Send(request, HttpCompletionOption.ResponseContentRead, patience.Token);
            using var bytes = new MemoryStream();
            response.Content.ReadAsStream(patience.Token).CopyTo(bytes);
            _silent = null;
            return response.StatusCode == HttpStatusCode.OK
                ? bytes.ToArray()
                : throw Failed(
                    response.StatusCode,
                    Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)Math.Min(bytes.Length, ClickHouseError.LongestText))
                );
        }
        catch (Exception broken)
            when (broken is OperationCanceledException or HttpRequestException or IOException or ObjectDisposedException)
        {
            cancel.ThrowIfCancellationRequested();
            throw Silent(broken, isLate: patience.IsCancellationRequested, limit);
        }
    }

    WireArchiveException Silent(Exception broken, bool isLate, TimeSpan limit)
    {
        if (
            !isLate
            && broken
                is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.InvalidResponse
                }
        )
            return Nonsense(broken);
        var why = Hidden(broken.InnerException?.Message ?? broken.Message).TrimEnd('.');
        var message =
            $"the wire archive {_address} "
            + (
                isLate
                    ? $"hasn't answered for {limit.TotalSeconds:0.#} seconds; try again when the server is less busy"
                    : broken switch
                    {
                        OperationCanceledException =>
                            $"can't be reached within {_patience.Connect.TotalSeconds:0.#} seconds; check that the server is running and the address is right{(_address.IsSecure ? $", and that {Port}" : "")}",
                        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                            $"can't be reached over TLS: {why}; check that {Port}, and that the certificate is trusted and names this server",
                        HttpRequestException
                        {
                            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                        } => $"can't be reached: {why}; check that the server is running and the address is right",
                        _ => $"closed the connection before answering; check that the server is running, and that {Port}",
                    }
            );
        _silent = new(message, Stopwatch.GetTimestamp());
        return new(message, broken);
    }

    WireArchiveException Nonsense(Exception? inner = null) =>
        new($"the wire archive {_address} gives an answer that isn't ClickHouse's; check that {Port}", inner);

    WireArchiveException Failed(HttpStatusCode status, string text) =>
        ClickHouseError.Read(text) is { } error ? new($"the wire archive {_address} {Hidden(error.Explain(_address))}")
        : status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            ? new($"the wire archive {_address} can't be reached: HTTP {(int)status}; check that the server is running")
        : new($"{_address} isn't a ClickHouse server: it answers HTTP {(int)status}; check that {Port}");

    // Nothing tells how much of a question a server repeats in its answer.
    string Hidden(string text) => _address.Password is { } secret ? text.Replace(secret, "…", StringComparison.Ordinal) : text;

    /// <param name="Message">What is said of it.</param>
    /// <param name="Since">When it began.</param>
    sealed record Silence(string Message, long Since);
}
