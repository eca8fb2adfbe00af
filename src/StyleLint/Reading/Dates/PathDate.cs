using StyleLint.English;

namespace StyleLint.Reading;

/// <summary>
/// Reads the day that a path gives: a file named for it (<c>2026-02-03-talks.md</c>, <c>2026-2-3-talks.md</c>, <c>20260203.md</c>,
/// <c>3Feb2026talks.txt</c>), else the folder it lies in, else folders for year, month and day (<c>/2026/02/03/</c>, <c>/2026/0203/</c>).
/// </summary>
static class PathDate
{
    const int FirstYear = 1900;
    const int LastYear = 2100;

    /// <summary>The day; null where the path gives none.</summary>
    internal static DateOnly? Read(ReadOnlySpan<char> path)
    {
        var name = path.LastIndexOf('/') + 1;
        if (Opening(path[name..]) is { } named)
            return named;
        if (name == 0)
            return null;
        var folders = path[..(name - 1)];
        if (Opening(folders[(folders.LastIndexOf('/') + 1)..]) is { } foldered)
            return foldered;
        for (var at = 0; at < folders.Length; at++)
        {
            if ((at == 0 || folders[at - 1] == '/') && Nested(folders[at..]) is { } nested)
                return nested;
        }

        return null;
    }

    // The day that a name begins with.
    static DateOnly? Opening(ReadOnlySpan<char> name)
    {
        var first = Digits(name);
        if (first == 8)
            return Day(Number(name[..4]), Number(name[4..6]), Number(name[6..8]));
        if (first is 1 or 2)
            return WithMonthName(name, first);
        if (first != 4 || name.Length < 8 || name[4] is not ('-' or '_' or '.'))
            return null;
        var month = Digits(name[5..]);
        var dayAt = 5 + month + 1;
        if (month is 0 or > 2 || dayAt >= name.Length || name[dayAt - 1] != name[4])
            return null;
        var day = Digits(name[dayAt..]);
        return day is 1 or 2 ? Day(Number(name[..4]), Number(name.Slice(5, month)), Number(name.Slice(dayAt, day))) : null;
    }

    // "3Feb2026", "03-feb-2026"
    static DateOnly? WithMonthName(ReadOnlySpan<char> name, int digits)
    {
        var rest = name[digits..];
        var mark = rest is ['-' or '_' or '.' or ' ', ..] ? 1 : 0;
        rest = rest[mark..];
        var letters = 0;
        while (letters < rest.Length && char.IsAsciiLetter(rest[letters]))
            letters++;
        if (letters < 3 || !Calendar.IsMonth(rest[..letters]) || rest.Length < letters + mark + 4)
            return null;
        var year = rest[(letters + mark)..];
        return Digits(year) == 4 ? Day(Number(year[..4]), DateWords.Find(rest[..letters]).Value, Number(name[..digits])) : null;
    }

    // "2026/02/03/…", "2026/0203/…", "2026/02-03/…"
    static DateOnly? Nested(ReadOnlySpan<char> folders)
    {
        if (Digits(folders) != 4 || folders.Length < 6 || folders[4] != '/')
            return null;
        var rest = folders[5..];
        var year = Number(folders[..4]);
        switch (Digits(rest))
        {
            case 4 when rest.Length == 4 || rest[4] == '/':
                return Day(year, Number(rest[..2]), Number(rest[2..4]));
            case 2 when rest.Length >= 5 && rest[2] is '/' or '-' && Digits(rest[3..]) == 2 && (rest.Length == 5 || rest[5] == '/'):
                return Day(year, Number(rest[..2]), Number(rest[3..5]));
            default:
                return null;
        }
    }

    static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length;

    static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = (value * 10) + (digit - '0');
        return value;
    }

    static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;
}
