using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>
/// Looks through a table of <c>rules/facts</c>, which a check reads only where a draft names something of it: rows out of order, which
/// would never be found, and times in office that cannot be.
/// </summary>
static class FactTableCheck
{
    const string KnownUntil = "# known-until: ";

    // The last line of those at the top names the columns.
    static readonly ImmutableArray<(string Columns, Action<Row, List<Problem>> Check)> Tables =
    [
        ("# state,governors", CheckGovernors),
        ("# title,officers", CheckOfficers),
        ("# key,name,other forms of the name,seats,posts", CheckMembers),
        ("# place,states", CheckPlaces),
        ("# given name,people", CheckCount),
        ("# surname,people", CheckCount),
        ("# given names,surnames", CheckNames),
        ("# surname,given names|given names of others", CheckNames),
    ];

    /// <summary>Whether a file is such a table.</summary>
    internal static bool IsOne(SourceText file) =>
        PeopleTable.IsTable(file) && file.Text.StartsWith('#') && Find(ColumnsOf(file)) is not null;

    /// <summary>Adds what is wrong in a table.</summary>
    internal static void Run(SourceText file, List<Problem> found)
    {
        var check = Find(ColumnsOf(file))!;
        var isDated = check == CheckGovernors || check == CheckOfficers || check == CheckMembers;
        if (isDated && !IsDated(file))
            found.Add(
                new(file, file.LineSpan(0), $"Say up to which day the table is complete, in a line such as \"{KnownUntil}2026-01-31\".")
            );
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var before = "";
        for (var line = 0; line < file.LineCount; line++)
        {
            var span = file.LineSpan(line);
            var text = file.Slice(span);
            if (text.IsEmpty || text[0] == '#')
                continue;
            var comma = text.IndexOf(',');
            if (comma <= 0)
            {
                found.Add(new(file, span, "Expected a name, a comma and what is known of it."));
                continue;
            }

            var row = new Row(file, span, text[..comma].ToString(), text[(comma + 1)..].ToString());
            if (row.Key != Folded(row.Key))
                found.Add(
                    new(file, span, $"\"{row.Key}\" is never found: write it as \"{Folded(row.Key)}\", in small letters without marks.")
                );
            if (string.CompareOrdinal(row.Key, before) < 0)
                found.Add(
                    new(
                        file,
                        span,
                        $"\"{row.Key}\" is never found: rows stand in the order of their names, and \"{before}\" comes before it."
                    )
                );
            else if (row.Key == before && check != CheckMembers)
                found.Add(new(file, span, $"\"{row.Key}\" stands here twice."));
            before = row.Key;
            titles.Add(row.Key);
            check(row, found);
        }

        if (check == CheckOfficers)
            CheckTitles(file, titles, found);
    }

    static void CheckGovernors(Row row, List<Problem> found)
    {
        var before = default(OfficeHolder);
        foreach (var holder in Holders(row, row.Rest, found))
        {
            if (before is not null && before.Until != holder.From)
                row.Report(found, $"{holder.Name} begins on {holder.From:yyyy-MM-dd}, and {before.Name} ends {Day(before.Until)}.");
            before = holder;
        }
    }

    static void CheckOfficers(Row row, List<Problem> found)
    {
        var rest = row.Rest.TrimStart('!');
        if (rest.StartsWith('='))
            return;
        var before = default(OfficeHolder);
        foreach (var holder in Holders(row, rest, found))
        {
            if (before is not null && before.From > holder.From)
                row.Report(found, $"{holder.Name} stands behind {before.Name}, who came later.");
            before = holder;
        }
    }

    // A title behind "=" is one of the table.
    static void CheckTitles(SourceText file, HashSet<string> titles, List<Problem> found)
    {
        for (var line = 0; line < file.LineCount; line++)
        {
            var text = file.Slice(file.LineSpan(line));
            var cut = text.IndexOf('=');
            if (cut < 1 || text[0] == '#' || titles.Contains(text[(cut + 1)..].ToString()))
                continue;
            found.Add(new(file, file.LineSpan(line), $"There is no \"{text[(cut + 1)..]}\" in the table."));
        }
    }

    static IEnumerable<OfficeHolder> Holders(Row row, string text, List<Problem> found)
    {
        foreach (var part in text.Split(';'))
        {
            if (OfficeHolder.TryRead(part) is not { } holder)
                row.Report(
                    found,
                    $"\"{part}\" is no time in office: write name, first day and day after the last, as in \"Ada Obi 2009-01-20 2013-01-20\"."
                );
            else if (holder.Until <= holder.From)
                row.Report(found, $"{holder.Name} ends {Day(holder.Until)} and begins on {holder.From:yyyy-MM-dd}.");
            else
                yield return holder;
        }
    }

    static void CheckMembers(Row row, List<Problem> found)
    {
        var fields = row.Rest.Split(',');
        if (fields.Length != 4 || fields[0].Length == 0)
        {
            row.Report(found, "Expected the surname, the name, other forms of it, seats and posts, with four commas.");
            return;
        }

        var last = DateOnly.MinValue;
        foreach (var seat in fields[2].Split(';'))
        {
            var parts = seat.Split(' ');
            var from = parts.Length is 4 or 5 ? IsoDay.Read(parts[3]) : null;
            var until = parts.Length == 5 ? IsoDay.Read(parts[4]) : null;
            if (
                parts is not ["House" or "Senate", { Length: 2 }, "D" or "R" or "I" or "NP", ..]
                || from is not { } first
                || (parts.Length == 5 && until is null)
            )
                row.Report(found, $"\"{seat}\" is no seat: write it as in \"Senate OR D 1996-02-05 2002-02-05\".");
            else if (until <= first || first < last)
                row.Report(found, $"{fields[0]}: \"{seat}\" ends before it begins, or begins before the seat before it ends.");
            else
                last = until ?? first;
        }

        foreach (var post in fields[3].Length == 0 ? [] : fields[3].Split(';'))
        {
            if (
                post.Split('|') is not [_, var from, var until]
                || IsoDay.Read(from) is not { } first
                || !(until.Length == 0 || IsoDay.Read(until) > first)
            )
                row.Report(found, $"\"{post}\" is no post: write it as in \"Senate majority leader|2015-01-03|2021-01-20\".");
        }
    }

    static void CheckPlaces(Row row, List<Problem> found)
    {
        var equals = row.Rest.IndexOf('=');
        foreach (var state in (equals < 0 ? row.Rest : row.Rest[..equals]).Split(';'))
        {
            if (state.TrimEnd('+') is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
                row.Report(found, $"\"{state}\" is no state: write its two capitals.");
        }
    }

    static void CheckCount(Row row, List<Problem> found)
    {
        foreach (var c in row.Rest)
        {
            if (char.IsAsciiDigit(c))
                continue;
            row.Report(found, $"Expected a number behind \"{row.Key}\".");
            return;
        }
    }

    static void CheckNames(Row row, List<Problem> found)
    {
        if (row.Rest.Split(';', '|').All(name => name.Length == 0))
            row.Report(found, $"Expected a name behind \"{row.Key}\".");
    }

    static Action<Row, List<Problem>>? Find(ReadOnlySpan<char> columns)
    {
        foreach (var (named, check) in Tables)
        {
            if (columns.SequenceEqual(named))
                return check;
        }

        return null;
    }

    static ReadOnlySpan<char> ColumnsOf(SourceText file)
    {
        var columns = ReadOnlySpan<char>.Empty;
        for (var line = 0; line < file.LineCount && file.Slice(file.LineSpan(line)) is ['#', ..] text; line++)
            columns = text;
        return columns;
    }

    static bool IsDated(SourceText file)
    {
        for (var line = 0; line < file.LineCount && file.Slice(file.LineSpan(line)) is ['#', ..] text; line++)
        {
            if (text.StartsWith(KnownUntil) && IsoDay.Read(text[KnownUntil.Length..].Trim()) is not null)
                return true;
        }

        return false;
    }

    static string Folded(string key)
    {
        var folded = new char[key.Length * 2];
        return NameComparer.TryFold(key, folded, out var length) ? new(folded, 0, length) : key;
    }

    static string Day(DateOnly? day) => day is { } known ? $"on {known:yyyy-MM-dd}" : "never";

    /// <summary>A row of a table.</summary>
    sealed record Row(SourceText File, TextSpan Span, string Key, string Rest)
    {
        internal void Report(List<Problem> found, string message) => found.Add(new(File, Span, message));
    }
}
