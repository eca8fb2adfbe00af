using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.DeskPage;

/// <summary>
/// Serves the page to browsers of this machine and to nobody else: it listens on loopback alone, answers only who knows the token in the
/// address, and obeys no other page that a browser may have open.
/// </summary>
sealed class DeskServer : IDisposable
{
    // A browser opens six at once.
    const int MostConnections = 32;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly TcpListener _listener;
    readonly DeskAnswers _answers;
    readonly SemaphoreSlim _connections = new(MostConnections);
    readonly byte[] _token;
    readonly string[] _hosts;

    /// <summary>Begins to listen.</summary>
    /// <param name="answers">What is answered.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <exception cref="CannotRunException">Somebody else has the port.</exception>
    public DeskServer(DeskAnswers answers, int port)
    {
        _answers = answers;
        _listener = new(IPAddress.Loopback, port);
        try
        {
            _listener.Start();
        }
        catch (SocketException taken)
        {
            throw new CannotRunException($"--port {port} cannot be used ({taken.Message}); leave it out to get one that is free");
        }

        var host = ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        _hosts = [$"127.0.0.1:{host}", $"localhost:{host}"];
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _token = Encoding.ASCII.GetBytes(token);
        Address = $"http://{_hosts[0]}/{token}/";
    }

    /// <summary>The address of the page.</summary>
    public string Address { get; }

    /// <summary>Serves until it is told to stop.</summary>
    public async Task Run(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await _connections.WaitAsync(cancel).ConfigureAwait(false);
                var client = await _listener.AcceptTcpClientAsync(cancel).ConfigureAwait(false);
                _ = Task.Run(() => Serve(client, cancel), CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                // Who came has left already.
                _connections.Release();
            }
        }
    }

    async Task Serve(TcpClient client, CancellationToken cancel)
    {
        using var slow = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        slow.CancelAfter(Patience);
        try
        {
            using (client)
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                var (request, refusal) = await HttpRequest.Read(stream, DraftFile.MaxBytes, Refuse, slow.Token).ConfigureAwait(false);
                if (request is null && refusal is null)
                    return;
                // How long a draft takes to check is not the browser's doing.
                slow.CancelAfter(Timeout.InfiniteTimeSpan);
                var answer = refusal ?? Answer(request!, cancel);
                slow.CancelAfter(Patience);
                await answer.Write(stream, hasBody: request?.Method != "HEAD", slow.Token).ConfigureAwait(false);
                // What is closed with something unread is reset, and the browser would see no answer.
                client.Client.Shutdown(SocketShutdown.Send);
                if (refusal is not null)
                    await Drain(stream, slow.Token).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser left, or took too long.
        }
        finally
        {
            _connections.Release();
        }
    }

    static async Task Drain(NetworkStream stream, CancellationToken cancel)
    {
        var bytes = new byte[16 * 1024];
        for (var left = 4 * DraftFile.MaxBytes; left > 0; )
        {
            var read = await stream.ReadAsync(bytes, cancel).ConfigureAwait(false);
            if (read == 0)
                return;
            left -= read;
        }
    }

    HttpAnswer? Refuse(HttpRequest request)
    {
        // A name of somebody else's that leads here (DNS rebinding).
        if (request["Host"] is not { } host || !_hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            return HttpAnswer.Refuse(403, "wrong host");
        if (PageOf(request) is null)
            return HttpAnswer.Refuse(404, "there is nothing here; open the address that style-lint desk printed");
        if (request.Method is not ("GET" or "HEAD" or "POST"))
            return HttpAnswer.Refuse(405, "GET or POST");
        // Another page may send what it likes from the same browser, but not in this page's name.
        return request["Origin"] is { } origin ? Wrong(origin != $"http://{host}") : Wrong(request.Method == "POST");

        static HttpAnswer? Wrong(bool isWrong) => isWrong ? HttpAnswer.Refuse(403, "wrong origin") : null;
    }

    HttpAnswer Answer(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            var page = PageOf(request)!;
            return request.Method == "POST" ? _answers.Post(page, request, cancel) : DeskAnswers.Get(page);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            // Never a word of the draft's.
            return HttpAnswer.Refuse(500, $"StyleLint stumbled over this draft ({bug.GetType().Name}).");
        }
    }

    // What is asked for, by who knows the token.
    string? PageOf(HttpRequest request) => request.Path.Split('/', 3) is ["", var token, var page] && IsToken(token) ? page : null;

    bool IsToken(string given) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), _token);

    public void Dispose()
    {
        _listener.Dispose();
        _connections.Dispose();
    }
}
