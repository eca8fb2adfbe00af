using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.LanguageServer;

/// <summary>Adds to YAML files as a person would: in the right place and the file's own style, touching nothing else.</summary>
static class YamlEdits
{
    /// <summary>Sets the value of a map's entry; the map is created if there is none. Null if the file isn't YAML that can be added
    /// to.</summary>
    /// <param name="source">The file.</param>
    /// <param name="map">The map's key at the top of the file.</param>
    /// <param name="name">The entry.</param>
    /// <param name="value">Its value, as YAML.</param>
    public static TextChange? Set(SourceText source, string map, string name, string value)
    {
        if (!Top(source, out var root))
            return null;
        if (root?[map] is YamlMap { Entries: [var first, ..] } there)
        {
            if (there[name] is { } now)
                return new(now.Span, value);
            var isFlow = source.Text[there.Span.Start] == '{';
            return new(
                new(first.Key.Span.Start, 0),
                isFlow ? $"{name}: {value}, " : $"{name}: {value}{Break(source)}{Indent(source, first.Key.Span.Start)}"
            );
        }

        return Begin(source, root, map, $"  {name}: {value}");
    }

    /// <summary>Adds an item at the start of a list; the list is created if there is none. Null if the file isn't YAML that can be added
    /// to.</summary>
    /// <param name="source">The file.</param>
    /// <param name="list">The list's key at the top of the file.</param>
    /// <param name="lines">The item: its first line as written after <c>- </c>, the others indented relative to it.</param>
    public static TextChange? Add(SourceText source, string list, params ReadOnlySpan<string> lines)
    {
        if (!Top(source, out var root))
            return null;
        if (root?[list] is YamlSequence { Items: [var first, ..] } there)
        {
            if (source.Text[there.Span.Start] == '[')
                return lines.Length == 1 ? new(new(first.Span.Start, 0), lines[0] + ", ") : null;
            var dash = source.Text.LastIndexOf('-', Math.Max(0, first.Span.Start - 1));
            return dash < 0
                ? null
                : new(new(dash, 0), Item(lines, Break(source) + Indent(source, dash)) + Break(source) + Indent(source, dash));
        }

        if (root?[list] is YamlScalar { IsNull: false } single)
            return lines.Length == 1 ? new(single.Span, $"[{lines[0]}, {source.Slice(single.Span)}]") : null;
        return Begin(source, root, list, "  " + Item(lines, Break(source) + "  "));
    }

    static string Item(ReadOnlySpan<string> lines, string lineBreak) => "- " + string.Join(lineBreak + "  ", lines);

    // The key exists and is empty, or it is added at the end.
    static TextChange Begin(SourceText source, YamlMap? root, string key, string lines)
    {
        foreach (var (name, value) in root?.Entries ?? [])
        {
            if (!name.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
                continue;
            var line = source.LineSpan(source.PositionAt(name.Span.Start).Line);
            return value is YamlScalar { IsNull: true, Span.IsEmpty: true }
                ? new(new(line.End, 0), Break(source) + lines)
                : new(TextSpan.FromBounds(name.Span.Start, Math.Max(value.Span.End, line.End)), $"{key}:{Break(source)}{lines}");
        }

        var needsBreak = source.Text.Length > 0 && source.Text[^1] is not ('\n' or '\r');
        return new(new(source.Text.Length, 0), $"{(needsBreak ? Break(source) : "")}{key}:{Break(source)}{lines}{Break(source)}");
    }

    static bool Top(SourceText source, out YamlMap? root)
    {
        var read = YamlReader.Read(source);
        root = read.Value as YamlMap;
        // A file with only comments can be added to as well; a list, a word or something broken can't.
        return root is not null
            ? source.Text[root.Span.Start] != '{'
            : read is { Value: null or YamlScalar { IsNull: true }, Problems.IsEmpty: true };
    }

    static string Break(SourceText source) => source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    static string Indent(SourceText source, int offset) => new(' ', source.PositionAt(offset).Column);
}
