using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Drafts;

/// <summary>
/// Reads headers without fences: JSON, MultiMarkdown's <c>Title: …</c> lines, comments (<c>&lt;!-- TITLE: … --&gt;</c>,
/// <c>[title]: # (…)</c>) and the objects that .mdx exports.
/// </summary>
static class LooseHeader
{
    const int MostLines = 60;
    const int LongestKey = 40;

    static readonly string[] Exports = ["meta", "metadata", "frontmatter", "frontMatter"];

    /// <summary>The header and where the text after it begins; null if the draft has no such header.</summary>
    internal static (YamlMap Map, int End)? Read(SourceText source, DraftFormat format)
    {
        var line = FirstLine(source);
        if (line < 0)
            return null;
        var words = source.Slice(source.LineSpan(line));
        // Anything indented further is code.
        if (words[0] is ' ' or '\t')
            return null;
        if (words[0] == '{')
            return Json(source, source.LineSpan(line).Start);
        if (words.TrimEnd() is "---" && line + 1 < source.LineCount && source.Slice(source.LineSpan(line + 1)) is ['{', ..])
            return Json(source, source.LineSpan(line + 1).Start);
        if (format == DraftFormat.Mdx && Exported(source, line) is { } exported)
            return exported;
        return words.StartsWith("<!--") || words[0] == '[' ? Comments(source, line) : Lines(source, line);
    }

    static int FirstLine(SourceText source)
    {
        for (var line = 0; line < source.LineCount && line < MostLines; line++)
        {
            if (!source.Slice(source.LineSpan(line)).IsWhiteSpace())
                return line;
        }

        return -1;
    }

    static (YamlMap, int)? Json(SourceText source, int start) =>
        ObjectLiteral.Read(source, start) is { Entries.IsEmpty: false } map && EndOfLine(source, map.Span.End) is { } end && IsHeader(map)
            ? (map, end)
            : null;

    // Only imports may come before it.
    static (YamlMap, int)? Exported(SourceText source, int line)
    {
        for (var isImport = false; line < source.LineCount && line < MostLines; line++)
        {
            var span = source.LineSpan(line);
            var words = source.Slice(span);
            isImport = words.StartsWith("import ") || (isImport && !words.IsWhiteSpace());
            if (isImport || words.IsWhiteSpace())
                continue;
            if (!words.StartsWith("export const "))
                return null;
            var rest = words["export const ".Length..];
            var name = rest[..Math.Max(0, rest.IndexOfAny(" :="))];
            if (Exports.AsSpan().IndexOf(name.ToString()) < 0 || rest.IndexOf("= {") is not (> 0 and var open))
                return null;
            return
                ObjectLiteral.Read(source, span.Start + "export const ".Length + open + 2) is { } map
                && EndOfLine(source, map.Span.End) is { } end
                ? (map, end)
                : null;
        }

        return null;
    }

    // Just after the line, if only a semicolon follows.
    static int? EndOfLine(SourceText source, int at)
    {
        var line = source.PositionAt(at).Line;
        if (!TextSpan.FromBounds(at, source.LineSpan(line).End).IsEmptyIn(source))
            return null;
        return line + 1 < source.LineCount ? source.LineSpan(line + 1).Start : source.Text.Length;
    }

    static bool IsEmptyIn(this TextSpan span, SourceText source) => source.Slice(span).Trim(" \t;").IsEmpty;

    // "Title: Bridge opens" and what follows, up to an empty line.
    static (YamlMap, int)? Lines(SourceText source, int first)
    {
        var fields = new Fields(source);
        var line = first;
        for (; line < source.LineCount && line < first + MostLines; line++)
        {
            var span = source.LineSpan(line);
            var words = source.Slice(span);
            if (words.IsWhiteSpace())
                break;
            // A continued value is indented further.
            if (!fields.IsEmpty && words[0] is ' ' or '\t')
            {
                fields.GoOn(span);
                continue;
            }

            if (!fields.Add(span))
                return null;
        }

        return fields.Close(line);
    }

    static (YamlMap, int)? Comments(SourceText source, int first)
    {
        var fields = new Fields(source);
        var line = first;
        for (; line < source.LineCount && line < first + MostLines; line++)
        {
            var span = source.LineSpan(line);
            var words = source.Slice(span);
            if (words.IsWhiteSpace())
                continue;
            if (words[0] == '[' ? !AddDefinition(fields, source, span) : !AddComment(fields, source, span, ref line))
                break;
        }

        return fields.Close(line);
    }

    // [title]: # (Bridge opens), and [//]: # (title: Bridge opens)
    static bool AddDefinition(Fields fields, SourceText source, TextSpan span)
    {
        var words = source.Slice(span).TrimEnd();
        var close = words.IndexOf("]: #");
        if (close < 2)
            return false;
        var at = close + "]: #".Length;
        while (at < words.Length && words[at] is ' ' or '\t')
            at++;
        if (at + 1 >= words.Length || !IsPair(words[at], words[^1]))
            return false;
        var value = TextSpan.FromBounds(span.Start + at + 1, span.Start + words.Length - 1);
        return words[1..close] is "//" or "comment" ? fields.Add(value) : fields.Add(new(span.Start + 1, close - 1), value);
    }

    static bool IsPair(char open, char close) => (open, close) is ('(', ')') or ('"', '"') or ('\'', '\'');

    // <!-- TITLE: Bridge opens -->, or a field on each line of one comment; Nikola writes two dots before each.
    static bool AddComment(Fields fields, SourceText source, TextSpan span, ref int line)
    {
        if (!source.Slice(span).StartsWith("<!--"))
            return false;
        var from = span.Start + "<!--".Length;
        var inLine = source.Text.AsSpan(from, span.End - from).IndexOf("-->");
        if (inLine >= 0)
            return from + inLine + "-->".Length is var after
                && source.Text.AsSpan(after, span.End - after).IsWhiteSpace()
                && fields.Add(new(from, inLine));
        var last = line + 1;
        while (
            last < source.LineCount
            && last < line + MostLines
            && !source.Slice(source.LineSpan(last)).Contains("-->", StringComparison.Ordinal)
        )
            last++;
        if (last == source.LineCount || last == line + MostLines || source.Slice(source.LineSpan(last)).Trim() is not "-->")
            return false;
        for (var inner = line; inner < last; inner++)
        {
            var within = inner == line ? TextSpan.FromBounds(from, span.End) : source.LineSpan(inner);
            if (source.Slice(within).TrimStart().StartsWith(".. "))
                within = TextSpan.FromBounds(within.Start + source.Slice(within).IndexOf("..") + 2, within.End);
            if (!source.Slice(within).IsWhiteSpace() && !fields.Add(within))
                return false;
        }

        line = last;
        return true;
    }

    // Prose may begin with a word and a colon: a header names the headline, or two things that headers name.
    static bool IsHeader(YamlMap map)
    {
        var known = 0;
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlScalar { Value: "" })
                continue;
            var kind = FieldNames.KindOf(entry.Key.Value);
            if (kind == FieldKind.Headline)
                return true;
            known += kind is FieldKind.Author or FieldKind.Date or FieldKind.Modified or FieldKind.Deck ? 1 : 0;
        }

        return known >= 2;
    }

    sealed class Fields(SourceText source)
    {
        readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();

        internal bool IsEmpty => _entries.Count == 0;

        internal bool Add(TextSpan field)
        {
            var words = source.Slice(field);
            var colon = words.IndexOf(':');
            // "https://…" and "10:30" aren't fields.
            if (colon < 1 || (colon + 1 < words.Length && words[colon + 1] is not (' ' or '\t')))
                return false;
            return Add(TextSpan.FromBounds(field.Start, field.Start + colon), TextSpan.FromBounds(field.Start + colon + 1, field.End));
        }

        internal bool Add(TextSpan key, TextSpan value)
        {
            (key, value) = (Trim(key), Trim(value));
            if (!IsKey(source.Slice(key)))
                return false;
            _entries.Add(new(Plain(key), Plain(value)));
            return true;
        }

        /// <summary>Adds another line to the last value.</summary>
        internal void GoOn(TextSpan line)
        {
            var last = _entries[^1];
            var (value, more) = ((YamlScalar)last.Value, Trim(line));
            var start = value.Span.Length > 0 ? value.Span.Start : more.Start;
            _entries[^1] = last with
            {
                Value = new YamlScalar(
                    source,
                    TextSpan.FromBounds(start, more.End),
                    $"{value.Value} {source.Slice(more)}".Trim(),
                    isPlain: true
                ),
            };
        }

        internal (YamlMap, int)? Close(int line)
        {
            if (IsEmpty)
                return null;
            var end = line < source.LineCount ? source.LineSpan(line).Start : source.Text.Length;
            var map = new YamlMap(source, TextSpan.FromBounds(_entries[0].Key.Span.Start, end), _entries.ToImmutable());
            return IsHeader(map) ? (map, end) : null;
        }

        static bool IsKey(ReadOnlySpan<char> key)
        {
            if (key.Length is 0 or > LongestKey || !char.IsLetter(key[0]) || key.Count(' ') > 2)
                return false;
            foreach (var c in key)
            {
                if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '_' or '.'))
                    return false;
            }

            return true;
        }

        TextSpan Trim(TextSpan span)
        {
            var words = source.Slice(span);
            var blanks = words.Length - words.TrimStart().Length;
            return new(span.Start + blanks, words.Trim().Length);
        }

        YamlScalar Plain(TextSpan span) => new(source, span, source.Slice(span).ToString(), isPlain: true);
    }
}
