using System.Text;
using StyleLint.Rules;
using StyleLint.Yaml;

namespace StyleLint.Docs;

/// <summary>A kind → its page, in Markdown: the text beside its code, then its keys and placeholders from the schema.</summary>
public static class KindPage
{
    /// <summary>The page of one kind; a host's own kind has only the part that its schema gives.</summary>
    public static string Of(RuleKind kind)
    {
        var page = new StringBuilder();
        page.Append(Text(kind) is { } text ? text.TrimEnd() : $"# {kind.Name}\n\n{kind.Summary}").Append("\n\n## Keys\n\n");
        page.Append("Beside those of every rule (`extends`, `message`, `level`, `why`, `examples`, `link`, `limit`, `formerly`, `reporting`):\n\n");
        foreach (var key in kind.Keys)
            Append(page, key, indent: 0);
        if (!kind.Placeholders.IsEmpty)
            page.Append("\nIn its messages: ").AppendJoin(", ", kind.Placeholders.Select(name => $"`{{{name}}}`")).Append(".\n");
        return page.ToString();
    }

    /// <summary>The text beside the kind's code; null where there is none.</summary>
    internal static string? Text(RuleKind kind)
    {
        var file = string.Concat(kind.Name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        using var stream = typeof(KindPage).Assembly.GetManifestResourceStream($"kinds/{file}.md");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
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
        foreach (var inner in key.Keys)
            Append(page, inner, indent + 2);
    }
}
