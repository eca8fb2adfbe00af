using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>Somebody's time in an office that one person holds at a time.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Forms">Other whole names.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last; null while it goes on.</param>
sealed record OfficeHolder(string Name, ImmutableArray<string> Forms, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it covers a day, give or take some.</summary>
    internal bool Covers(DateOnly day, int around = 0) =>
        From.DayNumber - around <= day.DayNumber && (Until is not { } until || day.DayNumber < until.DayNumber + around);

    /// <summary>Whether both were in office on some day.</summary>
    internal bool Overlaps(OfficeHolder other) => From < (other.Until ?? DateOnly.MaxValue) && other.From < (Until ?? DateOnly.MaxValue);

    /// <summary>Reads times in office: "Ada Obi/Adaeze Obi 2009-01-20 2013-01-20;Bo Lind 2013-01-20".</summary>
    internal static ImmutableArray<OfficeHolder> ReadAll(string text) => [.. text.Split(';').Select(part => TryRead(part)!)];

    /// <summary>Reads one time in office; null where the text is none.</summary>
    internal static OfficeHolder? TryRead(string text)
    {
        var words = text.Split(' ');
        var isOver = words.Length > 2 && IsoDay.Read(words[^2]) is not null;
        var names = string.Join(' ', words[..^(isOver ? 2 : 1)]).Split('/');
        return names[0].Contains(' ') && IsoDay.Read(words[isOver ? ^2 : ^1]) is { } from && (!isOver || IsoDay.Read(words[^1]) is not null)
            ? new(names[0], [.. names[1..]], from, isOver ? IsoDay.Read(words[^1]) : null)
            : null;
    }
}
