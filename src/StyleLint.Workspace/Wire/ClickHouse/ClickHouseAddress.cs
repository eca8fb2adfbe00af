using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;

namespace StyleLint.Workspace.Wire.ClickHouse;

/// <summary>Where a wire archive in ClickHouse is, and who asks: <c>clickhouse://user@host:port/database?secure=true</c>, as ClickHouse's
/// own programs write it.</summary>
sealed class ClickHouseAddress
{
    // The ports on which ClickHouse answers HTTP, plain and encrypted.
    const int PlainPort = 8123;
    const int SecurePort = 8443;

    const string Form = "write clickhouse://user@host:port/database";

    readonly string _shown;

    ClickHouseAddress(string shown) => _shown = shown;

    /// <summary>The server.</summary>
    public required Uri Server { get; init; }

    /// <summary>Whether it is spoken with over TLS.</summary>
    public bool IsSecure => Server.Scheme == Uri.UriSchemeHttps;

    /// <summary>The database: a letter or underscore, then letters, digits and underscores.</summary>
    public required string Database { get; init; }

    /// <summary>Who asks; null where the address names nobody.</summary>
    public required AuthenticationHeaderValue? Credentials { get; init; }

    /// <summary>What must not be shown; null where there is nothing.</summary>
    public required string? Password { get; init; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address as the user wrote it.</param>
    /// <param name="shown">The same without a password, for messages.</param>
    /// <param name="password">The password where the address holds none; null for none.</param>
    /// <exception cref="CannotRunException">It leads nowhere.</exception>
    public static ClickHouseAddress Parse(string text, string shown, string? password)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw new CannotRunException($"{shown} has no server; {Form}");
        var database = uri.AbsolutePath.Trim('/');
        if (!IsName(database))
        {
            throw new CannotRunException(
                database.Length == 0
                    ? $"{shown} has no database; {Form}"
                    : $"{shown}: a database name can only contain letters a to z, digits and underscores here"
            );
        }

        var isSecure = AsksForTls(uri.Query, shown);
        var (user, own) = uri.UserInfo.Split(':', 2) is [var name, var secret]
            ? (Uri.UnescapeDataString(name), Uri.UnescapeDataString(secret))
            : (Uri.UnescapeDataString(uri.UserInfo), null);
        password = own ?? password;
        var hasUser = user.Length > 0 || password is not null;
        return new(shown)
        {
            Server = new UriBuilder(
                isSecure ? Uri.UriSchemeHttps : Uri.UriSchemeHttp,
                uri.Host,
                uri.Port > 0 ? uri.Port
                    : isSecure ? SecurePort
                    : PlainPort
            ).Uri,
            Database = database,
            Password = password is { Length: > 0 } ? password : null,
            Credentials = hasUser
                ? new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{(user.Length > 0 ? user : "default")}:{password}")))
                : null,
        };
    }

    /// <summary>Whether a name can stand in a statement as it is.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && !char.IsAsciiDigit(name[0]) && name.All(each => char.IsAsciiLetterOrDigit(each) || each == '_');

    /// <summary>As the user wrote it, without a password.</summary>
    public override string ToString() => _shown;

    static bool AsksForTls(string query, string shown) =>
        query switch
        {
            "" or "?secure=false" or "?secure=0" => false,
            "?secure" or "?secure=true" or "?secure=1" => true,
            _ => throw new CannotRunException($"{shown}: only secure=true (for an encrypted connection) may follow the ?"),
        };
}
