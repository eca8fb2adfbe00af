using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.LanguageServer;

/// <summary>Writes people as entries of a facts file, line by line.</summary>
static class FactEntry
{
    /// <summary>Somebody the facts don't know yet, with the office the story gives them.</summary>
    public static string[] Of(Mention mention)
    {
        var name = $"name: {Value(mention.At.Text)}";
        if (mention is not { Office: { } office, PastWord: null })
            return [name];
        return
        [
            name,
            "tenures:",
            $"  - {{ office: {Value(office.Name)}{(mention.Country is { } country ? $", country: {Value(country)}" : "")} }}",
        ];
    }

    /// <summary>Somebody the facts know, with one more right form of the name. An entry replaces the one before it, so it must be
    /// complete.</summary>
    public static string[] WithForm(Person person, string form)
    {
        var lines = new List<string> { $"name: {Value(person.Name)}" };
        Add(lines, "forms", person.Forms.Append(form));
        Add(lines, "surname", person.Surnames);
        Add(lines, "wrong", person.Wrong.Where(wrong => !wrong.Equals(form, StringComparison.OrdinalIgnoreCase)));
        if (!person.Tenures.IsEmpty)
            lines.Add("tenures:");
        foreach (var tenure in person.Tenures)
        {
            var parts = new List<string> { $"office: {Value(tenure.Office.Name)}" };
            if (tenure.Country.Length > 0)
                parts.Add($"country: {Value(tenure.Country)}");
            if (tenure.State is { } state)
                parts.Add($"state: {Value(state)}");
            if (tenure.Party is { } party)
                parts.Add($"party: {Value(party)}");
            if (tenure.From is { } from)
                parts.Add($"from: {from:yyyy-MM-dd}");
            if (tenure.Until is { } until)
                parts.Add($"until: {until:yyyy-MM-dd}");
            lines.Add($"  - {{ {string.Join(", ", parts)} }}");
        }

        return [.. lines];
    }

    static void Add(List<string> lines, string key, IEnumerable<string> values)
    {
        if (values.Any())
            lines.Add($"{key}: [{string.Join(", ", values.Select(Value))}]");
    }

    // Names are nearly always plain words; anything YAML could misread is quoted.
    static string Value(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '’')
        && !text.EndsWith(' ')
            ? text
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
