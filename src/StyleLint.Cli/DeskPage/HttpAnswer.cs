using System.Globalization;
using System.Text;
using StyleLint.LanguageServer;

namespace StyleLint.Cli.DeskPage;

/// <summary>An answer to a browser.</summary>
/// <param name="Status">200, or what is wrong.</param>
/// <param name="Type">What its body is.</param>
/// <param name="Body">The body.</param>
sealed record HttpAnswer(int Status, string Type, byte[] Body)
{
    // The page takes nothing from anywhere but this server, sends nothing anywhere else, and makes no markup of a text: only the reader of
    // pasted text gets at a parser, one that neither runs nor loads.
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types pasted";

    /// <summary>JSON.</summary>
    public static HttpAnswer Json(byte[] body) => new(200, "application/json", body);

    /// <summary>What could not be done, as the page tells its reader.</summary>
    public static HttpAnswer Refuse(int status, string why) =>
        new(
            status,
            "application/json",
            LanguageServer.Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("error", why);
                json.WriteEndObject();
            })
        );

    /// <summary>Writes it; the connection is closed then.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="hasBody">Whether the body is sent along.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task Write(Stream stream, bool hasBody, CancellationToken cancel)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            HTTP/1.1 {Status} {Reason}
            Content-Type: {Type}; charset=utf-8
            Content-Length: {Body.Length}
            Content-Security-Policy: {Policy}
            Cross-Origin-Resource-Policy: same-origin
            Cross-Origin-Opener-Policy: same-origin
            Referrer-Policy: no-referrer
            X-Content-Type-Options: nosniff
            X-Frame-Options: DENY
            Cache-Control: no-store
            Connection: close


            """
        );
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), cancel).ConfigureAwait(false);
        if (hasBody)
            await stream.WriteAsync(Body, cancel).ConfigureAwait(false);
        await stream.FlushAsync(cancel).ConfigureAwait(false);
    }

    string Reason =>
        Status switch
        {
            200 => "OK",
            400 => "Bad Request",
            403 => "Forbidden",
            404 => "Not Found",
            405 => "Method Not Allowed",
            411 => "Length Required",
            413 => "Content Too Large",
            422 => "Unprocessable Content",
            431 => "Request Header Fields Too Large",
            _ => "Internal Server Error",
        };
}
