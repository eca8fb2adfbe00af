using StyleLint.Workspace.Wire.ClickHouse;

namespace StyleLint.Workspace.Wire;

/// <summary>Which wire archive a user means: a folder, or an address in the network. Shown, it has no password.</summary>
public sealed record ArchiveName
{
    const string Scheme = "clickhouse://";

    readonly string _shown;

    ArchiveName(string shown) => _shown = shown;

    /// <summary>Where in the network it is; null where it is a folder.</summary>
    internal ClickHouseAddress? Address { get; private init; }

    /// <summary>The folder as the user wrote it.</summary>
    /// <exception cref="InvalidOperationException">It is an address.</exception>
    internal string Folder => Address is null ? _shown : throw new InvalidOperationException();

    /// <summary>Reads what a user wrote.</summary>
    /// <param name="text">A folder, or an address like <c>clickhouse://user@host:8123/database</c>.</param>
    /// <param name="password">The password for an address that holds none; null for none.</param>
    /// <exception cref="CannotRunException">It is an address that leads nowhere.</exception>
    public static ArchiveName Parse(string text, string? password = null)
    {
        if (!IsAddress(text))
            return new(text);
        var shown = WithoutPassword(text);
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw new CannotRunException($"{shown} isn't a wire archive; name a folder, or {Scheme}user@host:port/database");
        return new(shown) { Address = ClickHouseAddress.Parse(text, shown, password) };
    }

    /// <summary>Whether a text is an address and no path.</summary>
    public static bool IsAddress(string text) => text.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether an address holds a password.</summary>
    public static bool HasPassword(string text) => PasswordIn(text).Length > 0;

    /// <summary>An address without its password; any other text as it is.</summary>
    public static string WithoutPassword(string text) =>
        PasswordIn(text) is (var start, > 0 and var length) ? text.Remove(start - 1, length + 1) : text;

    /// <inheritdoc/>
    public override string ToString() => _shown;

    /// <summary>Where the password of <c>clickhouse://user:secret@host/database</c> stands, be the rest an address or not.</summary>
    internal static (int Start, int Length) PasswordIn(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        // It may hold any character by mistake, an @ or a slash too: nothing before the last @ is shown.
        var at = start < 0 ? -1 : text.LastIndexOf('@');
        var colon = at < start + 3 ? -1 : text.IndexOf(':', start + 3, at - start - 3);
        return colon < 0 ? (0, 0) : (colon + 1, at - colon - 1);
    }
}
