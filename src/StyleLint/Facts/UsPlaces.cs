using System.Globalization;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>The towns and cities of the United States (<c>rules/facts/us-places.csv</c>).</summary>
static class UsPlaces
{
    const int Longest = 48;

    // Shorter names are a letter from too many.
    const int Shortest = 5;

    static readonly SortedLines Table = new(static () => ShippedFiles.UsPlaces);

    /// <summary>Whether some state has a place of a name.</summary>
    internal static bool Has(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[Longest];
        return TryKey(name, key, out var length) && Table.Find(key[..length]) >= 0;
    }

    /// <summary>The only place of a state, of 5,000 inhabitants at least, that is one slip from a name; null where there is none, or
    /// several.</summary>
    /// <param name="name">"Las Cruses"</param>
    /// <param name="postal">"NM"</param>
    internal static string? Near(ReadOnlySpan<char> name, string postal)
    {
        Span<char> key = stackalloc char[Longest];
        if (!TryKey(name, key, out var length) || length < Shortest || !Ascii.IsValid(key[..length]))
            return null;
        Span<byte> written = stackalloc byte[Longest];
        written = written[..Encoding.ASCII.GetBytes(key[..length], written)];
        Span<byte> state = stackalloc byte[3];
        _ = Encoding.ASCII.GetBytes(postal, state);
        state[2] = (byte)'+';
        var found = default(string);
        for (var at = Table.FirstOf(written[0]); at >= 0; at = Table.NextOf(at, written[0]))
        {
            var line = Table.Line(at);
            var comma = line.IndexOf((byte)',');
            if (Math.Abs(comma - written.Length) > 2 || !NameSlip.IsSlip(written, line[..comma]) || line[comma..].IndexOf(state) < 0)
                continue;
            if (found is not null)
                return null;
            found = NameOf(line, comma);
        }

        return found;
    }

    static string NameOf(ReadOnlySpan<byte> line, int comma)
    {
        var written = line.LastIndexOf((byte)'=');
        return written >= 0
            ? Encoding.UTF8.GetString(line[(written + 1)..])
            : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Encoding.ASCII.GetString(line[..comma]));
    }

    // "St. Louis" stands as "saint louis".
    static bool TryKey(ReadOnlySpan<char> name, Span<char> key, out int length)
    {
        if (!NameComparer.TryFold(name, key, out length))
            return false;
        if (!key[..length].StartsWith("st ") || length + 3 > key.Length)
            return length > 0;
        key[2..length].CopyTo(key[5..]);
        "saint".CopyTo(key);
        length += 3;
        return true;
    }
}
