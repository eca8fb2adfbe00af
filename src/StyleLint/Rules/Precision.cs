using System.Collections.Immutable;
using System.Globalization;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>How often a rule was right on copy it wasn't tuned on; a row of <c>rules/precision.csv</c>.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Corpus">What the copy was, in words that can follow a number: "US news articles".</param>
/// <param name="Articles">How many articles were checked, at least 1.</param>
/// <param name="Findings">How many findings the rule had in them.</param>
/// <param name="Judged">How many of these were judged: the sum of the next three.</param>
/// <param name="Right">Findings for which the desk would have changed the sentence.</param>
/// <param name="Unsure">Findings that could be judged either way.</param>
/// <param name="Wrong">False alarms.</param>
/// <param name="Date">The day of the measurement.</param>
public sealed record Precision(
    string Rule,
    string Corpus,
    int Articles,
    int Findings,
    int Judged,
    int Right,
    int Unsure,
    int Wrong,
    DateOnly Date
)
{
    /// <summary>The first line of the table.</summary>
    public const string Columns = "rule,corpus,articles,findings,judged,right,unsure,wrong,date";

    /// <summary>Fewer judged findings than this say nothing about a rule's level.</summary>
    public const int Enough = 15;

    const int Count = 9;

    static readonly Lazy<ILookup<string, Precision>> Table = new(static () =>
        Read(SourceText.Decode(ShippedFiles.Precision, "rules/precision.csv")).Value.ToLookup(row => row.Rule, StringComparer.Ordinal)
    );

    /// <summary>A rule's rows in the built-in table; none if nobody has judged it. The table is read on first use.</summary>
    /// <param name="rule">The name of the rule.</param>
    public static IEnumerable<Precision> Of(string rule) => Table.Value[rule];

    /// <summary>The row as written in the table.</summary>
    public string ToRow() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{CsvReader.Quote(Rule)},{CsvReader.Quote(Corpus)},{Articles},{Findings},{Judged},{Right},{Unsure},{Wrong},{Date:yyyy-MM-dd}"
        );

    /// <summary>Reads a table; an impossible row is a problem at its place and is left out.</summary>
    internal static Loaded<ImmutableArray<Precision>> Read(SourceText file)
    {
        var rows = ImmutableArray.CreateBuilder<Precision>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var reader = new CsvReader(file, ',');
        var fields = new List<CsvField>();
        if (!reader.Read(fields) || string.Join(',', fields.Select(field => field.Value)) != Columns)
            return new([], [new(file, file.LineSpan(0), $"The first line has to be {Columns}.")]);
        while (reader.Read(fields))
        {
            if (ReadRow(fields) is not { } row)
                problems.Add(
                    new(
                        file,
                        fields[0].Span,
                        $"A row is {Columns}: counts, of which right, unsure and wrong make judged, no more are judged than found, and a date written YYYY-MM-DD."
                    )
                );
            else if (rows.Any(other => (other.Rule, other.Corpus) == (row.Rule, row.Corpus)))
                problems.Add(new(file, fields[0].Span, $"{row.Rule} has a row for {row.Corpus} already; keep the later one."));
            else
                rows.Add(row);
        }

        return new(rows.ToImmutable(), problems.ToImmutable());
    }

    static Precision? ReadRow(List<CsvField> fields)
    {
        if (
            fields.Count != Count
            || fields[0].Value.Length == 0
            || fields[1].Value.Length == 0
            || IsoDay.Read(fields[^1].Value) is not { } date
        )
            return null;
        Span<int> counts = stackalloc int[6];
        for (var at = 0; at < counts.Length; at++)
        {
            if (!int.TryParse(fields[at + 2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out counts[at]))
                return null;
        }

        var row = new Precision(fields[0].Value, fields[1].Value, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], date);
        var isSound = row.Articles > 0 && row.Judged <= row.Findings && (long)row.Right + row.Unsure + row.Wrong == row.Judged;
        return isSound ? row : null;
    }
}
