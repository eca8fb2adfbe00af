using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>Converts a list of people and their offices, as comma-separated values from elsewhere, to a facts table.</summary>
public static class PeopleImport
{
    // The names of the columns, here and in the usual sources of such lists.
    static readonly ImmutableArray<(string Column, WordSet Names)> Columns =
    [
        ("person", WordSet.Of("person", "name", "full name", "full_name")),
        ("surname", WordSet.Of("surname", "last name", "last_name", "family name", "family_name")),
        ("office", WordSet.Of("office", "title", "position", "role", "post")),
        ("country", WordSet.Of("country", "body", "nation")),
        ("state", WordSet.Of("state", "district", "constituency")),
        ("party", WordSet.Of("party")),
        ("from", WordSet.Of("from", "start", "since", "start date", "start_date")),
        ("until", WordSet.Of("until", "end", "to", "end date", "end_date")),
    ];

    static readonly ImmutableArray<string> Required = ["person", "office"];

    static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Reads a list and returns a table for use in the <c>facts</c> setting.</summary>
    /// <param name="list"> The list. Its first line names the columns, in any order: person, office, country, from, until, and optionally
    /// surname, state and party; others are ignored. Fields are separated by commas, semicolons, tabs or bars. Days are written YYYY-MM-DD;
    /// until is the first day out of office.
    /// </param>
    /// <param name="facts">The offices and countries that it may name.</param>
    /// <param name="knownUntil">The day up to which the list is complete.</param>
    /// <returns>The table, or null if a row can't be used, and the problems, each at its place.</returns>
    public static Loaded<string?> Convert(SourceText list, FactBook facts, DateOnly knownUntil)
    {
        var problems = new List<Problem>(list.Problems);
        var separator = SeparatorOf(list, out var start);
        var reader = new CsvReader(list, separator, start);
        var fields = new List<CsvField>();
        if (!reader.Read(fields))
            return new(
                null,
                [new(list, new(0, 0), "The list is empty. Start with a line of column names: person,office,country,from,until.")]
            );
        var places = Places(list, fields, problems);
        if (problems.Count > 0)
            return new(null, [.. problems]);

        var width = fields.Count;
        var rows = new SortedSet<string>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read(fields))
        {
            if (reader.Unclosed is { } quote)
                problems.Add(new(list, quote, "This quotation mark is never closed."));
            else if (fields.Count != width && fields.Skip(width).Any(field => field.Value.Length > 0))
                problems.Add(
                    new(
                        list,
                        fields[width].Span,
                        $"This row has {fields.Count} columns, the first line {width}; put quotation marks around a value that holds \"{separator}\"."
                    )
                );
            else
                AddRow(list, fields, places, facts, rows, unknown, problems);
        }

        if (problems.Count > 0)
            return new(null, [.. problems]);
        var table = new StringBuilder(PeopleTable.KnownUntil)
            .Append($"{knownUntil:yyyy-MM-dd}")
            .Append('\n')
            .AppendJoin(',', PeopleTable.Columns)
            .Append('\n');
        foreach (var row in rows)
            table.Append(row.AsSpan(row.IndexOf('\0') + 1)).Append('\n');
        return new(table.ToString(), []);
    }

    static void AddRow(
        SourceText list,
        List<CsvField> fields,
        Dictionary<string, int> places,
        FactBook facts,
        SortedSet<string> rows,
        HashSet<string> unknown,
        List<Problem> problems
    )
    {
        var name = OneLine(At("person").Value);
        if (name.Length == 0)
        {
            problems.Add(new(list, fields[0].Span, "This row has no name."));
            return;
        }

        var found = new List<Problem>();
        var tenure = PeopleTable.ReadTenure(
            list,
            At("office"),
            At("country"),
            At("from"),
            At("until"),
            facts.Offices,
            facts.Countries,
            found
        );
        // An office missing from a thousand rows is one problem.
        problems.AddRange(found.Where(problem => unknown.Add(problem.Message)));
        if (tenure is null)
            return;
        var surname = OneLine(At("surname").Value);
        if (NameComparer.AreEqual(surname, name.AsSpan(name.LastIndexOf(' ') + 1)))
            surname = "";
        string[] rest =
        [
            name,
            surname,
            tenure.Office.Name,
            tenure.Country,
            OneLine(At("state").Value),
            OneLine(At("party").Value),
            $"{tenure.From:yyyy-MM-dd}",
            $"{tenure.Until:yyyy-MM-dd}",
        ];
        var values = string.Join(',', rest.Select(CsvReader.Quote));
        foreach (var key in new[] { name, surname }.Select(word => PeopleTable.KeyFor(word)).Where(key => key.Length > 0).Distinct())
            rows.Add($"{key}\0{key},{values}");

        CsvField At(string column) =>
            places.TryGetValue(column, out var place) && place < fields.Count ? fields[place] : new("", new(fields[0].Span.Start, 0));
    }

    // The position of each column.
    static Dictionary<string, int> Places(SourceText list, List<CsvField> head, List<Problem> problems)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < head.Count; at++)
        {
            foreach (var (column, names) in Columns)
            {
                if (names.Contains(head[at].Value) && !places.TryAdd(column, at))
                    problems.Add(new(list, head[at].Span, $"Two columns are the {column}: keep one."));
            }
        }

        var missing = Required.Where(column => !places.ContainsKey(column)).ToList();
        if (missing.Count > 0)
            problems.Add(
                new(
                    list,
                    head[0].Span,
                    $"The first line has to name the columns (person,office,country,from,until); it has no {string.Join(" and no ", missing)}."
                )
            );
        return places;
    }

    // The separator that gives the most known columns in the first line; spreadsheets may state it on a line of its own, "sep=;".
    static char SeparatorOf(SourceText list, out int start)
    {
        start = 0;
        if (list.Slice(list.LineSpan(0)) is ['s', 'e', 'p', '=', var said] && list.LineCount > 1)
        {
            start = list.LineSpan(1).Start;
            return said;
        }

        var fields = new List<CsvField>();
        var (best, most) = (Separators[0], 0);
        foreach (var separator in Separators)
        {
            new CsvReader(list, separator).Read(fields);
            var known = fields.Count(field => Columns.Any(column => column.Names.Contains(field.Value)));
            if (known > most)
                (best, most) = (separator, known);
        }

        return best;
    }

    static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
