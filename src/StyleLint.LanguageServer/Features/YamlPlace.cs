using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>
/// Where the caret is in a YAML file that is being written, and so is usually broken: determined from the indentation and the line alone.
/// </summary>
/// <param name="Path">The keys around it, the outermost first.</param>
/// <param name="Key">The key whose value is being written; null if a key is being written.</param>
/// <param name="Word">The part of the key or value written so far.</param>
/// <param name="Keys">The keys already beside it.</param>
sealed record YamlPlace(ImmutableArray<string> Path, string? Key, TextSpan Word, ImmutableArray<string> Keys)
{
    /// <summary>The place of an offset.</summary>
    public static YamlPlace At(SourceText source, int offset)
    {
        var at = source.PositionAt(offset).Line;
        var start = source.LineSpan(at).Start;
        var line = Line.Of(source.Slice(TextSpan.FromBounds(start, offset)).ToString());
        var flow = OpenBrace(line.Rest);
        var isFlow = flow >= 0;
        var path = new List<string>(PathTo(source, at, line));
        if (isFlow && line.Rest[..flow].TrimEnd() is [.., ':'] opened)
            path.Add(opened[..^1].Trim());
        var isList = isFlow && line.Rest[flow] == '[';
        var part = isFlow ? line.Rest[(line.Rest.LastIndexOfAny(['{', '[', ',']) + 1)..] : line.Rest;
        var colon = part.IndexOf(':');
        var word = (colon < 0 ? part : part[(colon + 1)..]).TrimStart();
        if (word.LastIndexOfAny(['"', '\'']) is var quote and >= 0)
            word = word[(quote + 1)..];
        var key = colon >= 0 ? part[..colon].Trim().Trim('"', '\'') : null;
        // "[a, b" is the value of the key before it.
        if (isList && path.Count > 0)
        {
            key = path[^1];
            path.RemoveAt(path.Count - 1);
        }

        return new([.. path], key, new(offset - word.Length, word.Length), [.. Beside(source, at, line)]);
    }

    // The innermost unclosed brace or bracket outside quotation marks; -1 if there is none.
    static int OpenBrace(string text)
    {
        var open = new Stack<int>();
        var quote = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            if (quote != '\0')
                quote = text[at] == quote ? '\0' : quote;
            else if (text[at] is '"' or '\'' && (at == 0 || text[at - 1] is ' ' or '[' or '{' or ','))
                quote = text[at];
            else if (text[at] is '{' or '[')
                open.Push(at);
            else if (text[at] is '}' or ']')
                open.TryPop(out _);
        }

        return open.TryPop(out var last) ? last : -1;
    }

    // Up through lines that are indented less and less.
    static IEnumerable<string> PathTo(SourceText source, int line, Line from)
    {
        var path = new Stack<string>();
        var (column, mayBeEqual) = from.Dash is { } own ? (own, true) : (from.Column, false);
        for (var above = line - 1; above >= 0 && (column > 0 || mayBeEqual); above--)
        {
            var each = Line.Of(source.Slice(source.LineSpan(above)).ToString());
            if (each.Key is null && each.Dash is null)
                continue;
            // A line that is indented less contains this one; a list may be right under its key.
            var holds = each.Key is not null && (each.Column < column || (mayBeEqual && each.Column == column && each.Dash is null));
            if (holds)
                path.Push(each.Key!);
            else if (each.Dash is null || mayBeEqual || each.Column != column)
                continue;
            (column, mayBeEqual) = each.Dash is { } dash ? (dash, true) : (each.Column, false);
        }

        return path;
    }

    // Lines at the same column above and below, as long as nothing is indented less.
    static IEnumerable<string> Beside(SourceText source, int line, Line from)
    {
        foreach (var step in new[] { -1, 1 })
        {
            for (var at = line + step; at >= 0 && at < source.LineCount; at += step)
            {
                var each = Line.Of(source.Slice(source.LineSpan(at)).ToString());
                if (each.Key is null)
                    continue;
                if (each.Column < from.Column || (each.Dash is not null && step > 0 && each.Column == from.Column))
                    break;
                if (each.Column == from.Column)
                    yield return each.Key;
                if (each.Dash is not null && each.Column == from.Column)
                    break;
            }
        }
    }

    /// <param name="Dash">The column of the dash that begins an item; null if there is none.</param>
    /// <param name="Column">The column of what follows it.</param>
    /// <param name="Rest">What follows.</param>
    readonly record struct Line(int? Dash, int Column, string Rest)
    {
        public string? Key =>
            Rest.Length > 0 && Rest[0] is not ('#' or '{' or '[') && Rest.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
                ? Rest[..colon].Trim('"', '\'', ' ')
                : null;

        public static Line Of(string text)
        {
            int? dash = null;
            var column = 0;
            while (
                column < text.Length
                && (text[column] == ' ' || (text[column] == '-' && (column + 1 == text.Length || text[column + 1] == ' ')))
            )
            {
                if (text[column] == '-')
                    dash = column;
                column++;
            }

            return new(dash, column, text[column..]);
        }
    }
}
