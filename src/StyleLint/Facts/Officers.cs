using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>An office of the United States.</summary>
/// <param name="Holders">Who held it, those who acted for a time among them, oldest first.</param>
/// <param name="IsOnly">Whether nobody else bears the title, in no state and no other country.</param>
sealed record FederalOffice(ImmutableArray<OfficeHolder> Holders, bool IsOnly);

/// <summary>The cabinet and other officers of the United States since January 2009 (<c>rules/facts/us-officers.csv</c>), found by
/// title.</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
static class Officers
{
    const int LongestTitle = 64;

    static readonly SortedLines Table = new(static () => ShippedFiles.UsOfficers);
    static readonly ConcurrentDictionary<int, FederalOffice> Read = new();
    static readonly Lazy<DateOnly> Known = new(static () => SortedLines.KnownUntil(ShippedFiles.UsOfficers));

    /// <summary>The first day of which the table knows.</summary>
    internal static DateOnly First { get; } = new(2009, 1, 21);

    /// <summary>The day up to which the table is complete.</summary>
    internal static DateOnly KnownUntil => Known.Value;

    /// <summary>The office that a title names; null where it is none of these.</summary>
    internal static FederalOffice? Find(ReadOnlySpan<char> title)
    {
        Span<char> key = stackalloc char[LongestTitle];
        return NameComparer.TryFold(title, key, out var length) && Table.Find(key[..length]) is >= 0 and var at
            ? Read.GetOrAdd(at, ReadFrom)
            : null;
    }

    /// <summary>Every office, by the first of its titles.</summary>
    internal static IEnumerable<(string Title, ImmutableArray<OfficeHolder> Holders)> All()
    {
        foreach (var at in Table.Rows())
        {
            var line = Encoding.UTF8.GetString(Table.Line(at));
            if (line.IndexOf(',') is > 0 and var comma && !line[(comma + 1)..].TrimStart('!').StartsWith('='))
                yield return (line[..comma], Read.GetOrAdd(at, ReadFrom).Holders);
        }
    }

    static FederalOffice ReadFrom(int at)
    {
        var row = RowAt(at);
        var isOnly = row.StartsWith('!');
        var holders = row.TrimStart('!');
        if (holders.StartsWith('='))
            holders = RowAt(Table.Find(holders.AsSpan(1))).TrimStart('!');
        return new(OfficeHolder.ReadAll(holders), isOnly);
    }

    static string RowAt(int at)
    {
        var line = Encoding.UTF8.GetString(Table.Line(at));
        return line[(line.IndexOf(',') + 1)..];
    }
}
