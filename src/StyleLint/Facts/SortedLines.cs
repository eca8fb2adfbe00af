using System.Text;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>The bytes of a built-in table.</summary>
delegate ReadOnlySpan<byte> TableBytes();

/// <summary>
/// A built-in table in UTF-8, its lines sorted by key (the text before the first comma). It is searched by bisection right in the program's
/// data, so a table costs a check only the lines it reads. Lines at the top that begin with <c>#</c> say where the table comes from.
/// </summary>
sealed class SortedLines(TableBytes bytes)
{
    const byte Comma = (byte)',';
    const byte LineFeed = (byte)'\n';

    // Stories name the same few people over and over, and every capitalised word is looked up, so a key's result is kept until another
    // replaces it.
    const int Kept = 512;

    readonly Asked?[] _asked = new Asked?[Kept];

    /// <summary>The day up to which a table is complete, as one of the lines at its top says.</summary>
    internal static DateOnly KnownUntil(ReadOnlySpan<byte> table)
    {
        var line = table[(table.IndexOf("known-until: "u8) + "known-until: ".Length)..];
        return IsoDay.Read(Encoding.ASCII.GetString(line[..line.IndexOf(LineFeed)]).Trim())!.Value;
    }

    /// <summary>Where the first line with a key begins; -1 if there is none.</summary>
    /// <param name="key">The key, folded (<see cref="NameComparer.TryFold"/>).</param>
    internal int Find(ReadOnlySpan<char> key)
    {
        ref var asked = ref _asked[(uint)Text.WordHash.Of(key) % Kept];
        if (asked is { } known && key.SequenceEqual(known.Key))
            return known.At;
        var at = Look(key);
        asked = new(key.ToString(), at);
        return at;
    }

    int Look(ReadOnlySpan<char> key)
    {
        // Keys are short; anything longer isn't a name.
        Span<byte> utf8 = stackalloc byte[192];
        if (key.IsEmpty || !Encoding.UTF8.TryGetBytes(key, utf8, out var length))
            return -1;
        var at = FirstFrom(utf8[..length]);
        return at >= 0 && KeyAt(at).SequenceEqual(utf8[..length]) ? at : -1;
    }

    /// <summary>The line that begins at an offset, without its line end.</summary>
    internal ReadOnlySpan<byte> Line(int at)
    {
        var rest = bytes()[at..];
        var end = rest.IndexOf(LineFeed);
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Where the next line begins, if it has the same key; otherwise -1.</summary>
    internal int Next(int at)
    {
        var next = at + Line(at).Length + 1;
        return next < bytes().Length && KeyAt(next).SequenceEqual(KeyAt(at)) ? next : -1;
    }

    /// <summary>Where the first line begins whose key has a first letter; -1 where none has.</summary>
    internal int FirstOf(byte letter) => FirstFrom([letter]) is >= 0 and var at && bytes()[at] == letter ? at : -1;

    /// <summary>Where the line after one begins, if its key has that first letter too; -1 where not.</summary>
    internal int NextOf(int at, byte letter)
    {
        var next = at + Line(at).Length + 1;
        return next < bytes().Length && bytes()[next] == letter ? next : -1;
    }

    /// <summary>Where each line begins, those at the top left out.</summary>
    internal IEnumerable<int> Rows()
    {
        for (var at = 0; at < bytes().Length; at += Line(at).Length + 1)
        {
            if (bytes()[at] != (byte)'#')
                yield return at;
        }
    }

    ReadOnlySpan<byte> KeyAt(int at)
    {
        var line = Line(at);
        var comma = line.IndexOf(Comma);
        return comma < 0 ? line : line[..comma];
    }

    // The first line whose key doesn't sort before the given one; -1 if all do.
    int FirstFrom(ReadOnlySpan<byte> key)
    {
        var all = bytes();
        int low = 0,
            high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var start = all[..middle].LastIndexOf(LineFeed) + 1;
            if (KeyAt(start).SequenceCompareTo(key) < 0)
                low = start + Line(start).Length + 1;
            else
                high = start;
        }

        return low < all.Length ? low : -1;
    }

    sealed record Asked(string Key, int At);
}
