using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>
/// People as comma-separated values, sorted by surname, as <see cref="PeopleImport"/> writes them. There may be tens of thousands; a check
/// reads only those whose surnames are in the story.
/// </summary>
/// <remarks>Safe for use by several threads at once.</remarks>
sealed class PeopleTable
{
    /// <summary>The name of the first column: the last word of the surname, folded, by which the rows are sorted.</summary>
    internal const string KeyColumn = "key";

    /// <summary>The text on the first line before the day up to which the table is complete.</summary>
    internal const string KnownUntil = "# known-until: ";

    /// <summary>The longest possible tenure, in years: the longest reign on record lasted 72.</summary>
    internal const int LongestTenure = 75;

    /// <summary>The columns, in order.</summary>
    internal static ImmutableArray<string> Columns { get; } =
    [KeyColumn, "person", "surname", "office", "country", "state", "party", "from", "until"];

    // The position of the office among them.
    const int OfficeColumn = 3;

    readonly SourceText _source;
    readonly DateOnly _knownUntil;
    readonly int _firstRow;
    readonly Lazy<NameTable<Office>> _offices;
    readonly Lazy<NameTable<Country>> _countries;
    readonly ConcurrentDictionary<int, ImmutableArray<Person>> _read = new();
    readonly Lazy<ImmutableArray<Person>> _all;

    PeopleTable(SourceText source, DateOnly knownUntil, int firstRow, Lazy<NameTable<Office>> offices, Lazy<NameTable<Country>> countries)
    {
        (_source, _knownUntil, _firstRow, _offices, _countries) = (source, knownUntil, firstRow, offices, countries);
        _all = new(ReadAll);
    }

    /// <summary>The file.</summary>
    internal SourceText Source => _source;

    /// <summary>Everybody, in the order of the rows.</summary>
    internal ImmutableArray<Person> People => _all.Value;

    /// <summary>Whether a facts file is a table: by its name.</summary>
    internal static bool IsTable(SourceText file) => file.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens a table; null if the file isn't one.</summary>
    /// <param name="source">The file.</param>
    /// <param name="offices">The offices that rows may name.</param>
    /// <param name="countries">The countries, for their usual names.</param>
    /// <param name="problems">Receives the problems with the table as a whole; rows are checked when they are read.</param>
    internal static PeopleTable? Open(
        SourceText source,
        Lazy<NameTable<Office>> offices,
        Lazy<NameTable<Country>> countries,
        List<Problem> problems
    )
    {
        var first = source.Slice(source.LineSpan(0));
        if (
            !first.StartsWith(KnownUntil)
            || IsoDay.Read(first[KnownUntil.Length..].TrimEnd(", ")) is not { } known
            || source.LineCount < 2
            || !source.Slice(source.LineSpan(1)).StartsWith(string.Join(',', Columns))
        )
        {
            problems.Add(
                new(
                    source,
                    source.LineSpan(0),
                    "This table was not made by style-lint; convert it with style-lint facts import --from FILE --output FILE."
                )
            );
            return null;
        }

        var last = default(TextSpan);
        for (var line = 2; line < source.LineCount; line++)
        {
            var key = KeyOf(source, line);
            if (key.Length > 0 && source.Slice(key).SequenceCompareTo(source.Slice(last)) < 0)
            {
                problems.Add(
                    new(
                        source,
                        key,
                        $"The rows are no longer in the order of their keys: \"{source.Slice(key)}\" stands after \"{source.Slice(last)}\". Import the table again."
                    )
                );
                return null;
            }

            if (key.Length > 0)
                last = key;
        }

        return new(source, known, firstRow: 2, offices, countries);
    }

    /// <summary>The key of a surname: its last word, folded.</summary>
    internal static string KeyFor(ReadOnlySpan<char> surname)
    {
        surname = surname.Trim();
        return NameComparer
            .Folded(surname[(surname.LastIndexOf(' ') + 1)..])
            .Replace(",", "", StringComparison.Ordinal)
            .Replace("\"", "", StringComparison.Ordinal)
            .Trim();
    }

    /// <summary>People of a surname, as <see cref="FactBook.BySurname"/> finds them.</summary>
    internal ImmutableArray<Person> Find(ReadOnlySpan<char> surname)
    {
        // Keys are short; anything longer isn't a surname.
        Span<char> key = stackalloc char[64];
        if (!NameComparer.TryFold(surname[(surname.LastIndexOf(' ') + 1)..], key, out var length))
            return [];
        var line = FirstLineOf(key[..length]);
        if (line < 0)
            return [];
        var people = _read.GetOrAdd(line, ReadFrom);
        if (surname.Contains(' '))
        {
            var wanted = surname.ToString();
            return people.RemoveAll(person => !Surnames.Of(person.Surnames, [person.Name]).Contains(wanted, NameComparer.Instance));
        }

        return people;
    }

    /// <summary>The offices that the rows name, each once, without reading the rest.</summary>
    internal HashSet<string> OfficeNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var fields = new List<CsvField>();
        for (var line = _firstRow; line < _source.LineCount; line++)
        {
            var row = _source.Slice(_source.LineSpan(line));
            var at = row;
            for (var column = 0; column < OfficeColumn && at.Length > 0; column++)
                at = at[(at.IndexOf(',') + 1)..];
            var office = at[..Math.Max(0, at.IndexOf(','))];
            // Quotation marks may hide a comma.
            if (row.Contains('"') && new CsvReader(_source, ',', _source.LineSpan(line).Start).Read(fields) && fields.Count > OfficeColumn)
                office = fields[OfficeColumn].Value;
            if (office.Length > 0)
                lookup.Add(office);
        }

        return names;
    }

    /// <summary>Every row with its problems.</summary>
    internal IEnumerable<(Person? Person, ImmutableArray<Problem> Problems)> Rows()
    {
        var reader = new CsvReader(_source, ',', _source.LineSpan(Math.Min(_firstRow, _source.LineCount - 1)).Start);
        var fields = new List<CsvField>();
        var problems = new List<Problem>();
        while (_source.LineCount > _firstRow && reader.Read(fields))
        {
            problems.Clear();
            var person = ReadRow(fields, problems);
            yield return (person, [.. problems]);
        }
    }

    static TextSpan KeyOf(SourceText source, int line)
    {
        var span = source.LineSpan(line);
        var comma = source.Slice(span).IndexOf(',');
        return new(span.Start, Math.Max(0, comma));
    }

    // The first line with a key, by bisection; -1 if there is none.
    int FirstLineOf(ReadOnlySpan<char> key)
    {
        int low = _firstRow,
            high = _source.LineCount;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var there = KeyOf(_source, middle);
            // Only the end of the file has an empty line.
            if (there.Length > 0 && _source.Slice(there).SequenceCompareTo(key) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _source.LineCount && _source.Slice(KeyOf(_source, low)).SequenceEqual(key) ? low : -1;
    }

    // The people with one key: rows with the same name are one person.
    ImmutableArray<Person> ReadFrom(int line)
    {
        var key = _source.Slice(KeyOf(_source, line));
        var rows = new List<Person>();
        var fields = new List<CsvField>();
        for (; line < _source.LineCount && _source.Slice(KeyOf(_source, line)).SequenceEqual(key); line++)
        {
            // A line of only spaces and commas isn't a row, and there is no row after the last line.
            if (new CsvReader(_source, ',', _source.LineSpan(line).Start).Read(fields) && ReadRow(fields, []) is { } person)
                rows.Add(person);
        }

        return Merge(rows);
    }

    ImmutableArray<Person> ReadAll()
    {
        // Somebody with two surnames has rows under both, but is one person.
        var people = new Dictionary<string, Person>(NameComparer.Instance);
        for (var line = _firstRow; line < _source.LineCount; line++)
        {
            var key = KeyOf(_source, line);
            if (key.Length == 0 || _source.Slice(key).SequenceEqual(_source.Slice(KeyOf(_source, line - 1))))
                continue;
            foreach (var person in _read.GetOrAdd(line, ReadFrom))
                people.TryAdd(person.Name, person);
        }

        return [.. people.Values];
    }

    static ImmutableArray<Person> Merge(List<Person> rows) =>
        [
            .. rows.GroupBy(row => row.Name, NameComparer.Instance)
                .Select(same =>
                    same.First() with
                    {
                        Tenures = [.. same.SelectMany(row => row.Tenures).OrderBy(tenure => tenure.From ?? DateOnly.MinValue)],
                    }
                ),
        ];

    // A person with the row's one tenure; null if the row has nothing usable.
    Person? ReadRow(List<CsvField> fields, List<Problem> problems)
    {
        if (fields.Count < Columns.Length)
        {
            Report(fields[0], $"This row has {fields.Count} of {Columns.Length} columns.");
            return null;
        }

        var (name, surname, title) = (fields[1], fields[2].Value, fields[3]);
        if (name.Value.Length == 0)
            Report(fields[0], "This row has no name.");
        var tenure = ReadTenure(_source, title, fields[4], fields[7], fields[8], _offices.Value, _countries.Value, problems);
        if (name.Value.Length == 0)
            return null;
        var (state, party) = (fields[5].Value, fields[6].Value);
        return new(name.Value, [], [], tenure is null ? [] : [tenure with { State = OrNull(state), Party = OrNull(party) }], _knownUntil)
        {
            Surnames = surname.Length == 0 ? [] : [surname],
            Source = _source,
            Span = TextSpan.FromBounds(fields[0].Span.Start, fields[^1].Span.End),
        };

        void Report(CsvField at, string message) => problems.Add(new(_source, at.Span, message));
    }

    /// <summary>A tenure made from a row's fields; null if one of them is wrong.</summary>
    internal static Tenure? ReadTenure(
        SourceText source,
        CsvField title,
        CsvField country,
        CsvField first,
        CsvField last,
        NameTable<Office> offices,
        NameTable<Country> countries,
        List<Problem> problems
    )
    {
        var before = problems.Count;
        if (!offices.TryFind(title.Value, out var office, out _))
            problems.Add(new(source, title.Span, FactsMessages.UnknownOffice(title.Value, offices)));
        var where = country.Value;
        if (where.Length > 0 && countries.TryFind(where, out var found, out _))
            where = found.Name;
        else if (where.Length > 0)
            problems.Add(new(source, country.Span, FactsMessages.UnknownCountry(where, countries)));
        var (from, until) = (Day(first), Day(last));
        if (until <= from)
            problems.Add(new(source, last.Span, FactsMessages.Reversed(from!.Value, until!.Value)));
        else if (until?.Year - from?.Year > LongestTenure)
            problems.Add(new(source, last.Span, $"{until?.Year - from?.Year} years in office is too long; check both dates."));
        return problems.Count > before ? null : new(office!, where, from, until);

        DateOnly? Day(CsvField field)
        {
            if (field.Value.Length == 0)
                return null;
            if (IsoDay.Read(field.Value) is { } date)
                return date;
            problems.Add(new(source, field.Span, $"\"{field.Value}\" isn't a date; write YYYY-MM-DD."));
            return null;
        }
    }

    static string? OrNull(string value) => value.Length == 0 ? null : value;
}
