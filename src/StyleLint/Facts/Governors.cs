using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>The governors of the US states since January 2009 (<c>rules/facts/us-governors.csv</c>).</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
static class Governors
{
    static readonly SortedLines Table = new(static () => ShippedFiles.UsGovernors);
    static readonly ConcurrentDictionary<string, ImmutableArray<OfficeHolder>> Read = new(StringComparer.Ordinal);
    static readonly Lazy<DateOnly> Known = new(static () => SortedLines.KnownUntil(ShippedFiles.UsGovernors));

    /// <summary>The first day the table covers.</summary>
    internal static DateOnly First { get; } = new(2009, 1, 21);

    /// <summary>The day up to which the table is complete.</summary>
    internal static DateOnly KnownUntil => Known.Value;

    /// <summary>The governors of a state, by its postal abbreviation, oldest first; empty if there is no such state.</summary>
    internal static ImmutableArray<OfficeHolder> Of(string postal) => Read.GetOrAdd(postal, ReadState);

    static ImmutableArray<OfficeHolder> ReadState(string postal)
    {
        if (Table.Find(postal.ToLowerInvariant()) is not (>= 0 and var at))
            return [];
        var line = Encoding.UTF8.GetString(Table.Line(at));
        return OfficeHolder.ReadAll(line[(line.IndexOf(',') + 1)..]);
    }
}
