using System.Collections.Immutable;
using System.Text;
using StyleLint.Rules;
using StyleLint.Yaml;

namespace StyleLint.Docs;

/// <summary>A kind → its page, in Markdown: the text beside its code, then its keys and placeholders from the schema.</summary>
public static class KindPage
{
    /// <summary>The page of one kind; a host's own kind has only the part generated from its schema.</summary>
    public static string Of(RuleKind kind)
    {
        var page = new StringBuilder();
        page.Append(Text(kind) is { } text ? text.TrimEnd() : $"# {kind.Name}\n\n{kind.Summary}").Append("\n\n## Keys\n\n");
        page.Append(
            "In addition to those every rule has (`extends`, `message`, `level`, `why`, `examples`, `link`, `limit`, `formerly`, `reporting`):\n\n"
        );
        Append(page, kind.ChosenBy is null ? kind.Keys : kind.Keys[..1], indent: 0);
        if (kind.ChosenBy is { } chosenBy)
            page.Append("\n## Checks\n\n").AppendJoin("", kind.Checks.Select(check => Of(check, chosenBy)));
        else if (!kind.Checks[0].Placeholders.IsEmpty)
            page.Append('\n').Append(Placeholders(kind.Checks[0])).Append('\n');
        return page.ToString();
    }

    /// <summary>What one check of a kind finds, its own keys and the placeholders its messages may use.</summary>
    public static string Of(Check check, string chosenBy)
    {
        var page = new StringBuilder($"- `{chosenBy}: {check.Name}`: {check.Summary}");
        if (!check.Placeholders.IsEmpty)
            page.Append(' ').Append(Placeholders(check));
        page.Append('\n');
        Append(page, check.Keys, indent: 2);
        return page.ToString();
    }

    /// <summary>The text beside the kind's code; null if there is none.</summary>
    internal static string? Text(RuleKind kind)
    {
        var file = string.Concat(kind.Name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        using var stream = typeof(KindPage).Assembly.GetManifestResourceStream($"kinds/{file}.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The rules that the page shows, each as its file would be; tests run them.</summary>
    public static ImmutableArray<string> Rules(RuleKind kind)
    {
        var rules = ImmutableArray.CreateBuilder<string>();
        var parts = (Text(kind) ?? "").ReplaceLineEndings("\n").Split("```yaml\n");
        foreach (var part in parts.Skip(1))
            rules.Add(part[..part.IndexOf("```", StringComparison.Ordinal)]);
        return rules.DrainToImmutable();
    }

    static string Placeholders(Check check) => $"In its messages: {string.Join(", ", check.Placeholders.Select(name => $"`{{{name}}}`"))}.";

    /// <summary>Keys as a list, nested keys below their parent.</summary>
    internal static void Append(StringBuilder page, IEnumerable<Key> keys, int indent)
    {
        foreach (var key in keys)
            Append(page, key, indent);
    }

    static void Append(StringBuilder page, Key key, int indent)
    {
        page.Append(' ', indent).Append("- `").Append(key.Name).Append("`: ").Append(key.Summary);
        if (!key.Choices.IsEmpty)
            page.Append(" One of ").AppendJoin(", ", key.Choices.Select(choice => $"`{choice}`")).Append('.');
        if (key.IsRequired)
            page.Append(" Required.");
        if (key.Default is { } standard)
            page.Append(" Default: ").Append(standard).Append('.');
        page.Append('\n');
        Append(page, key.Keys, indent + 2);
    }
}
