using System.Text;
using System.Text.Json;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>
/// Reads <c>legislators-current.json</c> and <c>legislators-historical.json</c> of the project unitedstates/congress-legislators into the
/// columns of a facts table.
/// </summary>
public static class LegislatorsFile
{
    // All members since 1789 come to a third of it. Each term of a member repeats the member's names, however long they are.
    const int LongestTable = 64 * 1024 * 1024;

    /// <summary>Whether a list is such a file, not a table, going by its first character.</summary>
    /// <param name="list">The list.</param>
    public static bool IsOne(SourceText list) => list.Text.AsSpan().TrimStart("\uFEFF \r\n\t") is ['[', ..];

    /// <summary>Writes a line for each term: person, surname, office, country, state, party, from, until.</summary>
    /// <param name="list">The file.</param>
    /// <param name="today">Terms that end after this day count as current.</param>
    /// <exception cref="FormatException">The file isn't JSON, or lacks data that every member has.</exception>
    public static SourceText ToTable(SourceText list, DateOnly today)
    {
        var table = new StringBuilder("person,surname,office,country,state,party,from,until\n");
        try
        {
            using var json = JsonDocument.Parse(list.Text.AsMemory().TrimStart('\uFEFF'));
            foreach (var member in json.RootElement.EnumerateArray())
                Add(member, today, table);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(
                $"isn't a list of legislators as unitedstates/congress-legislators publishes it: {error.Message}",
                error
            );
        }

        return SourceText.From(table.ToString(), list.Path);
    }

    static void Add(JsonElement member, DateOnly today, StringBuilder table)
    {
        var name = member.GetProperty("name");
        var (first, last) = (Text(name, "first"), Text(name, "last"));
        // News copy uses these names: "Chuck Schumer", "Charles Schumer", "Charles E. Schumer".
        string[] forms = [$"{Text(name, "nickname")} {last}", $"{first} {last}", Text(name, "official_full")];
        foreach (var form in forms.Select(form => form.Trim()).Where(form => form.Contains(' ') && form != last).Distinct())
        {
            foreach (var term in member.GetProperty("terms").EnumerateArray())
            {
                var end = Text(term, "end");
                // A current term has no known end.
                var until = string.CompareOrdinal(end, $"{today:yyyy-MM-dd}") > 0 ? "" : end;
                string[] row =
                [
                    form,
                    last,
                    Text(term, "type") == "sen" ? "senator" : "representative",
                    "United States",
                    Text(term, "state"),
                    Text(term, "party") is [var letter, ..] ? letter.ToString() : "",
                    Text(term, "start"),
                    until,
                ];
                if (table.Length > LongestTable)
                    throw new FormatException("holds more names and terms than there have been legislators");
                table.AppendJoin(',', row.Select(value => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
            }
        }
    }

    static string Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";
}
