using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>A member of the United States Congress.</summary>
/// <param name="Name">The usual name: "Chuck Schumer".</param>
/// <param name="Forms">Other full names: "Charles Schumer".</param>
/// <param name="Seats">The seats held, oldest first.</param>
/// <param name="Posts">The posts held as leader or whip, oldest first.</param>
sealed record Legislator(string Name, ImmutableArray<string> Forms, ImmutableArray<Seat> Seats, ImmutableArray<Post> Posts)
{
    /// <summary>Whether a full name is this member's.</summary>
    internal bool IsNamed(ReadOnlySpan<char> name)
    {
        if (NameComparer.AreEqual(Name, name))
            return true;
        foreach (var form in Forms)
        {
            if (NameComparer.AreEqual(form, name))
                return true;
        }

        return false;
    }
}

/// <summary>A time in one seat under one party.</summary>
/// <param name="Chamber">"House" or "Senate"</param>
/// <param name="State">The postal abbreviation.</param>
/// <param name="Party">"D", "R", "I", "NP"</param>
/// <param name="From">The first day; <see cref="Congress.First"/> if the seat may have been held before.</param>
/// <param name="Until">The day after the last; null while it is held.</param>
sealed record Seat(string Chamber, string State, string Party, DateOnly From, DateOnly? Until);

/// <summary>A time as Speaker, leader or whip.</summary>
/// <param name="Title">"Senate majority leader"</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last; null while it is held.</param>
sealed record Post(string Title, DateOnly From, DateOnly? Until);

/// <summary>Everybody who has sat in the United States Congress since 1989 (<c>rules/facts/us-congress.csv</c>), found by
/// surname.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
static class Congress
{
    static readonly SortedLines Table = new(static () => ShippedFiles.UsCongress);
    static readonly Lazy<DateOnly> Known = new(static () => SortedLines.KnownUntil(ShippedFiles.UsCongress));
    static readonly ConcurrentDictionary<int, ImmutableArray<Legislator>> Read = new();

    /// <summary>The first day the table covers.</summary>
    internal static DateOnly First { get; } = new(1989, 1, 3);

    /// <summary>The day up to which the table is complete.</summary>
    internal static DateOnly KnownUntil => Known.Value;

    /// <summary>The members whose surname is, or ends with, a word.</summary>
    internal static ImmutableArray<Legislator> BySurname(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[64];
        if (!NameComparer.TryFold(word, key, out var length) || Table.Find(key[..length]) is not (>= 0 and var at))
            return [];
        return Read.GetOrAdd(at, ReadFrom);
    }

    /// <summary>Every member, by surname; somebody with two surnames comes twice.</summary>
    internal static IEnumerable<Legislator> All() => Table.Rows().Select(ReadLine);

    static ImmutableArray<Legislator> ReadFrom(int first)
    {
        var all = ImmutableArray.CreateBuilder<Legislator>();
        for (var at = first; at >= 0; at = Table.Next(at))
            all.Add(ReadLine(at));
        return all.ToImmutable();
    }

    static Legislator ReadLine(int at)
    {
        var fields = Encoding.UTF8.GetString(Table.Line(at)).Split(',');
        return new(fields[1], Parts(fields[2]), [.. Parts(fields[3]).Select(ReadSeat)], [.. Parts(fields[4]).Select(ReadPost)]);
    }

    static Seat ReadSeat(string text)
    {
        var parts = text.Split(' ');
        return new(parts[0], parts[1], parts[2], IsoDay.Read(parts[3])!.Value, parts.Length > 4 ? IsoDay.Read(parts[4]) : null);
    }

    static Post ReadPost(string text)
    {
        var parts = text.Split('|');
        return new(parts[0], IsoDay.Read(parts[1])!.Value, IsoDay.Read(parts[2]));
    }

    static ImmutableArray<string> Parts(string field) => field.Length == 0 ? [] : [.. field.Split(';')];
}
