using System.Text;

namespace StyleLint.Cli.DeskPage;

/// <summary>A request of a browser.</summary>
/// <param name="Method">GET or POST; whatever stands there.</param>
/// <param name="Target">The path, with its query.</param>
/// <param name="Body">What was sent along.</param>
sealed record HttpRequest(string Method, string Target, byte[] Body)
{
    readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a header says; null where it is missing.</summary>
    public string? this[string header] => _headers.GetValueOrDefault(header);

    /// <summary>The path without its query.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>Reads a request.</summary>
    /// <param name="stream">What a browser sends.</param>
    /// <param name="mostOfBody">Bytes of its body, at most.</param>
    /// <param name="refuse">Says by its head whether it is refused, before any of the body is read; null where it is not.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>The request, or what to answer where it is none; neither where nothing was sent.</returns>
    public static async Task<(HttpRequest? Request, HttpAnswer? Refusal)> Read(
        Stream stream,
        int mostOfBody,
        Func<HttpRequest, HttpAnswer?> refuse,
        CancellationToken cancel
    )
    {
        var head = new byte[MostOfHead];
        var length = 0;
        int end;
        while ((end = head.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (length == head.Length)
                return (null, HttpAnswer.Refuse(431, "the head of the request is too long"));
            var read = await stream.ReadAsync(head.AsMemory(length), cancel).ConfigureAwait(false);
            if (read == 0)
                return (null, length == 0 ? null : HttpAnswer.Refuse(400, "the request is cut short"));
            length += read;
        }

        if (Head(Encoding.Latin1.GetString(head, 0, end).Split("\r\n")) is not { } request)
            return (null, HttpAnswer.Refuse(400, "this is no request"));
        if (refuse(request) is { } refusal)
            return (null, refusal);
        if (request["Transfer-Encoding"] is not null)
            return (null, HttpAnswer.Refuse(411, "say how long the body is"));
        if (!int.TryParse(request["Content-Length"] ?? "0", out var size) || size < 0)
            return (null, HttpAnswer.Refuse(request["Content-Length"] is { Length: > 9 } ? 413 : 400, TooLong));
        if (size > mostOfBody)
            return (null, HttpAnswer.Refuse(413, TooLong));
        var body = new byte[size];
        var had = Math.Min(size, length - end - 4);
        head.AsSpan(end + 4, had).CopyTo(body);
        await stream.ReadExactlyAsync(body.AsMemory(had), cancel).ConfigureAwait(false);
        return (request with { Body = body }, null);
    }

    static HttpRequest? Head(string[] lines)
    {
        if (lines[0].Split(' ') is not [var method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"])
            return null;
        var request = new HttpRequest(method, target, []);
        foreach (var line in lines.Skip(1))
        {
            // Of a header that stands twice, two readers may take another one each.
            if (line.IndexOf(':') is var colon && (colon < 1 || !request._headers.TryAdd(line[..colon], line[(colon + 1)..].Trim())))
                return null;
        }

        return request;
    }

    const int MostOfHead = 16 * 1024;
    const string TooLong = "That is longer than 8 MiB, which no story is.";
}
