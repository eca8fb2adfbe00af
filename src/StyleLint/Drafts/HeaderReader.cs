using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Drafts;

/// <summary>Reads the fields before the text: YAML between <c>---</c> lines, TOML between <c>+++</c> lines, and what
/// <see cref="LooseHeader"/> reads.</summary>
static class HeaderReader
{
    const int DeepestField = 64;

    internal static Loaded<Header> Read(SourceText source, DraftFormat format)
    {
        if (Fences(source) is not { } fences)
            return new(LooseHeader.Read(source, format) is var (loose, end) ? new(new(0, end), FieldsOf(loose, source)) : Header.None, []);
        var (all, inner, isToml) = fences;
        var (node, problems) = isToml ? Toml(source, inner) : Yaml(source, inner);
        return new(new(all, node is YamlMap map ? FieldsOf(map, source) : []), problems);
    }

    static ImmutableArray<HeaderField> FieldsOf(YamlMap map, SourceText source)
    {
        var fields = ImmutableArray.CreateBuilder<HeaderField>();
        AddFields(fields, new PassageBuilder(source, []), map, "", depth: 0);
        return fields.DrainToImmutable();
    }

    static Loaded<YamlNode?> Yaml(SourceText source, TextSpan inner)
    {
        var read = YamlReader.Read(source, inner);
        return read is { Value: null, Problems.IsEmpty: false } && WrappedQuotes.Read(source, inner) is { } lenient ? lenient : read;
    }

    static Loaded<YamlNode?> Toml(SourceText source, TextSpan inner)
    {
        var (map, problems) = TomlReader.Read(source, inner);
        return new(map, problems);
    }

    static (TextSpan All, TextSpan Inner, bool IsToml)? Fences(SourceText source)
    {
        // Site generators also accept a header after empty lines.
        var first = 0;
        while (first < source.LineCount && source.Slice(source.LineSpan(first)).IsWhiteSpace())
            first++;
        var fence = first < source.LineCount ? source.Slice(source.LineSpan(first)).TrimEnd() : "";
        if (fence is not ("---" or "+++"))
            return null;
        var isToml = fence[0] == '+';
        var hasField = false;
        for (var line = first + 1; line < source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            var words = source.Slice(span).TrimEnd();
            if (isToml ? words is "+++" : words is "---" or "...")
            {
                // The text between two thematic breaks is prose, and prose doesn't begin with a key.
                if (!hasField && line > first + 1 && !IsBlank(source, first + 1, line))
                    return null;
                if (!hasField && first > 0)
                    return null;
                var start = source.OffsetAt(new(first + 1, 0));
                var end = line + 1 < source.LineCount ? source.LineSpan(line + 1).Start : span.End;
                return (TextSpan.FromBounds(0, end), TextSpan.FromBounds(start, span.Start), isToml);
            }

            if (!hasField && !words.IsWhiteSpace() && words.TrimStart()[0] != '#')
            {
                if (!IsField(words.TrimStart(), isToml))
                    return null;
                hasField = true;
            }
        }

        return null;
    }

    static bool IsBlank(SourceText source, int first, int end)
    {
        for (var line = first; line < end; line++)
        {
            if (!source.Slice(source.LineSpan(line)).IsWhiteSpace() && source.Slice(source.LineSpan(line)).TrimStart()[0] != '#')
                return false;
        }

        return true;
    }

    static bool IsField(ReadOnlySpan<char> line, bool isToml)
    {
        if (line[0] is '{' || isToml && line[0] == '[')
            return true;
        var quote = line[0] is '"' or '\'' ? line[0] : '\0';
        var at = quote == '\0' ? 0 : 1;
        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '-' or '_' or '.' or ' ' or '$' or '@' or '/'))
            at++;
        if (at == 0)
            return false;
        if (quote != '\0' && (at == line.Length || line[at++] != quote))
            return false;
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;
        if (at == line.Length)
            return false;
        return isToml ? line[at] == '=' : line[at] == ':' && (at + 1 == line.Length || line[at + 1] is ' ' or '\t');
    }

    static void AddFields(ImmutableArray<HeaderField>.Builder fields, PassageBuilder text, YamlMap map, string prefix, int depth)
    {
        foreach (var (key, value) in map.Entries)
        {
            var name = prefix + key.Value;
            var kind = FieldNames.KindOf(name);
            if (kind == FieldKind.Date && value is YamlScalar { Value: "true" or "false" or "True" or "False" or "yes" or "no" })
                kind = FieldKind.Draft;
            // Instructions to the linter aren't prose; the code that follows them reads the node.
            if (kind == FieldKind.StyleLint)
            {
                fields.Add(new(kind, name, key.Span, value, []));
                continue;
            }

            if (value is YamlMap inner && depth < DeepestField)
            {
                AddFields(fields, text, inner, name + ".", depth + 1);
                continue;
            }

            var values = ImmutableArray.CreateBuilder<Passage>();
            AddValues(values, text, value, depth);
            fields.Add(new(kind, name, key.Span, value, values.DrainToImmutable()));
            if (value is YamlSequence sequence && depth < DeepestField)
            {
                foreach (var item in sequence.Items)
                {
                    if (item is YamlMap itemMap)
                        AddFields(fields, text, itemMap, name + ".", depth + 1);
                }
            }
        }
    }

    static void AddValues(ImmutableArray<Passage>.Builder values, PassageBuilder text, YamlNode node, int depth)
    {
        if (node is YamlScalar { IsNull: false } scalar)
        {
            ScalarText.Add(text, scalar);
            if (text.Build(PassageKind.HeaderValue, 0, scalar.Span) is { } passage)
                values.Add(passage);
        }
        else if (node is YamlSequence sequence && depth < DeepestField)
        {
            foreach (var item in sequence.Items)
                AddValues(values, text, item, depth + 1);
        }
    }
}
