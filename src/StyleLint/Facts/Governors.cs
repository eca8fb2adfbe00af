using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>A time as governor.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Forms">Other whole names.</param>
/// <param name="State">The postal abbreviation.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last; null while it goes on.</param>
sealed record Governor(string Name, ImmutableArray<string> Forms, string State, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it covers a day, give or take some.</summary>
    internal bool Covers(DateOnly day, int around) =>
        From.DayNumber - around <= day.DayNumber && (Until is not { } until || day.DayNumber < until.DayNumber + around);
}

/// <summary>The governors of the states of the United States since January 2009 (<c>rules/facts/us-governors.csv</c>).</summary>
/// <remarks>Safe for use by several threads at once.</remarks>
static class Governors
{
    static readonly SortedLines Table = new(static () => ShippedFiles.UsGovernors);
    static readonly ConcurrentDictionary<string, ImmutableArray<Governor>> Read = new(StringComparer.Ordinal);
    static readonly Lazy<DateOnly> Known = new(static () => SortedLines.KnownUntil(ShippedFiles.UsGovernors));

    /// <summary>The first day of which the table knows.</summary>
    internal static DateOnly First { get; } = new(2009, 1, 21);

    /// <summary>The day up to which the table is complete.</summary>
    internal static DateOnly KnownUntil => Known.Value;

    /// <summary>The governors of a state, by its postal abbreviation, oldest first; none of what is no state.</summary>
    internal static ImmutableArray<Governor> Of(string postal) => Read.GetOrAdd(postal, ReadState);

    static ImmutableArray<Governor> ReadState(string postal)
    {
        if (Table.Find(postal.ToLowerInvariant()) is not (>= 0 and var at))
            return [];
        var line = Encoding.UTF8.GetString(Table.Line(at));
        return [.. line[(line.IndexOf(',') + 1)..].Split(';').Select(text => ReadOne(text, postal))];
    }

    static Governor ReadOne(string text, string postal)
    {
        var words = text.Split(' ');
        var isOver = IsoDay.Read(words[^2]) is not null;
        var names = string.Join(' ', words[..^(isOver ? 2 : 1)]).Split('/');
        return new(names[0], [.. names[1..]], postal, IsoDay.Read(words[isOver ? ^2 : ^1])!.Value, isOver ? IsoDay.Read(words[^1]) : null);
    }
}
