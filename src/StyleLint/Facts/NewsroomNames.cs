using System.Globalization;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>
/// The names that a newsroom has published often enough: a table with a name and the number of stories that have it on each line. Such a
/// name is right as it is, and a name that is one slip away is probably meant to be it.
/// </summary>
/// <remarks>Safe for use by several threads at once.</remarks>
sealed class NewsroomNames
{
    /// <summary>The beginning of a table's first line.</summary>
    internal const string FirstLine = "# names";

    /// <summary>The columns.</summary>
    internal const string Columns = "name,stories";

    // A name in this many stories is one that everybody in the newsroom knows.
    const int WellKnown = 10;
    const int Longest = 64;
    const int ShortestSurname = 5;

    readonly List<(string Name, int Stories)> _all = [];
    readonly Lazy<(Dictionary<string, List<int>> ByGiven, Dictionary<string, List<int>> BySurname)> _found;

    NewsroomNames() => _found = new(Sort);

    /// <summary>Whether a facts file is such a table: by its name and its first line.</summary>
    internal static bool IsNames(SourceText file) =>
        PeopleTable.IsTable(file) && file.Text.AsSpan().TrimStart('\uFEFF').StartsWith(FirstLine, StringComparison.Ordinal);

    /// <summary>Reads tables; a wrong line is a problem, and the others are used.</summary>
    /// <param name="files">The tables.</param>
    /// <param name="under">The names known before; null for none.</param>
    /// <param name="problems">Receives the problems.</param>
    internal static NewsroomNames? Read(List<SourceText> files, NewsroomNames? under, List<Problem> problems)
    {
        if (files.Count == 0)
            return under;
        var names = new NewsroomNames();
        var seen = new HashSet<string>(NameComparer.Instance);
        foreach (var file in files)
            names.Add(file, seen, problems);
        foreach (var known in under?._all ?? [])
        {
            if (seen.Add(known.Name))
                names._all.Add(known);
        }

        return names;
    }

    void Add(SourceText file, HashSet<string> seen, List<Problem> problems)
    {
        for (var line = 0; line < file.LineCount; line++)
        {
            var span = file.LineSpan(line);
            var text = file.Slice(span).Trim().TrimStart('\uFEFF');
            if (text.IsEmpty || text[0] == '#' || text.Equals(Columns, StringComparison.OrdinalIgnoreCase))
                continue;
            var comma = text.LastIndexOf(',');
            if (
                comma <= 0
                || !int.TryParse(text[(comma + 1)..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var stories)
                || stories < 1
                || text[..comma].Trim() is not { Length: <= Longest } name
                || !name.Contains(' ')
                || name.ContainsAny('"', ',')
            )
            {
                problems.Add(new(file, span, "Expected a first name, a surname and the number of stories, as in \"Ada Labott,14\"."));
                continue;
            }

            if (seen.Add(name.ToString()))
                _all.Add((name.ToString(), stories));
            else
                problems.Add(new(file, span, $"\"{name}\" is here already."));
        }
    }

    /// <summary>Whether a name is in the tables.</summary>
    internal bool Holds(ReadOnlySpan<char> given, ReadOnlySpan<char> surname)
    {
        foreach (var number in At(_found.Value.BySurname, surname))
        {
            if (NameComparer.AreEqual(GivenOf(_all[number].Name), given))
                return true;
        }

        return false;
    }

    /// <summary>Adds the tables' names that are one slip from a given name and surname.</summary>
    internal void FindNear(ReadOnlySpan<char> given, ReadOnlySpan<char> surname, List<NearName> into)
    {
        foreach (var number in At(_found.Value.BySurname, surname))
        {
            if (IsSlip(given, GivenOf(_all[number].Name)))
                into.Add(new(_all[number].Name, IsSurname: false, _all[number].Stories >= WellKnown, _all[number].Stories));
        }

        if (surname.Length < ShortestSurname - 1)
            return;
        foreach (var number in At(_found.Value.ByGiven, given))
        {
            var known = SurnameOf(_all[number].Name);
            if (known.Length >= ShortestSurname && IsSlip(surname, known))
                into.Add(new(_all[number].Name, IsSurname: true, _all[number].Stories >= WellKnown, _all[number].Stories));
        }
    }

    /// <summary>Whether one name is a slip from another, and is neither its plural nor its other spelling.</summary>
    internal static bool IsSlip(ReadOnlySpan<char> written, ReadOnlySpan<char> known)
    {
        Span<char> one = stackalloc char[Longest],
            other = stackalloc char[Longest];
        if (
            !NameComparer.TryFold(written, one, out var length)
            || !NameComparer.TryFold(known, other, out var knownLength)
            || !Ascii.IsValid(one[..length])
            || !Ascii.IsValid(other[..knownLength])
        )
            return false;
        Span<byte> a = stackalloc byte[Longest],
            b = stackalloc byte[Longest];
        a = a[..Encoding.ASCII.GetBytes(one[..length], a)];
        b = b[..Encoding.ASCII.GetBytes(other[..knownLength], b)];
        // "African American", "the Obis"
        return NameSlip.IsSlip(a, b) && !IsPlural(a, b) && !IsPlural(b, a);

        static bool IsPlural(ReadOnlySpan<byte> many, ReadOnlySpan<byte> one) =>
            many.Length == one.Length + 1 && many[^1] == (byte)'s' && many.StartsWith(one);
    }

    /// <summary>The first word of a name.</summary>
    internal static ReadOnlySpan<char> GivenOf(string name) => name.AsSpan(0, name.IndexOf(' '));

    /// <summary>The last word of a name.</summary>
    internal static ReadOnlySpan<char> SurnameOf(string name) => name.AsSpan(name.LastIndexOf(' ') + 1);

    static List<int> At(Dictionary<string, List<int>> names, ReadOnlySpan<char> name) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var numbers) ? numbers : [];

    (Dictionary<string, List<int>>, Dictionary<string, List<int>>) Sort()
    {
        Dictionary<string, List<int>> byGiven = new(NameComparer.Instance),
            bySurname = new(NameComparer.Instance);
        for (var number = 0; number < _all.Count; number++)
        {
            Add(byGiven, GivenOf(_all[number].Name), number);
            Add(bySurname, SurnameOf(_all[number].Name), number);
        }

        return (byGiven, bySurname);

        static void Add(Dictionary<string, List<int>> to, ReadOnlySpan<char> name, int number)
        {
            var lookup = to.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(name, out var numbers))
                lookup[name] = numbers = [];
            numbers.Add(number);
        }
    }
}
