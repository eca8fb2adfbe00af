using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Drafts;

/// <summary>
/// Reads front matter whose quoted values continue on the next line without indentation. YAML forbids it, but newsrooms' site generators
/// (which use libyaml) accept it, and writers rely on that.
/// </summary>
static class WrappedQuotes
{
    /// <summary>The header read with such lines joined; null if there are none, or if that didn't help.</summary>
    internal static Loaded<YamlNode?>? Read(SourceText source, TextSpan inner)
    {
        var joined = source.Text.AsSpan(0, inner.End).ToArray();
        var at = inner.Start;
        var isChanged = false;
        while (at < inner.End)
        {
            var end = LineEnd(source.Text, at, inner.End);
            var quote = OpeningQuote(source.Text, at, end);
            var close = quote < 0 ? -1 : ClosingQuote(source.Text, quote, inner.End);
            for (var inside = quote; inside < close; inside++)
            {
                if (joined[inside] is not ('\n' or '\r'))
                    continue;
                joined[inside] = ' ';
                isChanged = true;
            }

            at = LineEnd(source.Text, Math.Max(close, at), inner.End) + 1;
        }

        if (!isChanged)
            return null;
        var (node, problems) = YamlReader.Read(SourceText.From(new(joined), source.Path), inner);
        return node is null ? null : new(Home(node, source), [.. problems.Select(problem => problem with { Source = source })]);
    }

    /// <summary>The same node in the draft itself: only line ends differ, so every position is right.</summary>
    static YamlNode Home(YamlNode node, SourceText source) =>
        node switch
        {
            YamlMap map => new YamlMap(
                source,
                map.Span,
                [.. map.Entries.Select(entry => new YamlEntry((YamlScalar)Home(entry.Key, source), Home(entry.Value, source)))]
            ),
            YamlSequence list => new YamlSequence(source, list.Span, [.. list.Items.Select(item => Home(item, source))]),
            YamlScalar scalar => new YamlScalar(source, scalar.Span, scalar.Value, scalar.IsPlain),
            _ => node,
        };

    static int LineEnd(string text, int start, int end) =>
        text.AsSpan(start, end - start).IndexOfAny('\n', '\r') is var length and >= 0 ? start + length : end;

    /// <summary>The quotation mark that begins a line's value, after its key or dash; -1 if there is none.</summary>
    static int OpeningQuote(string text, int start, int end)
    {
        for (var at = start; at + 1 < end; at++)
        {
            if (text[at] is not (':' or '-') || text[at + 1] is not (' ' or '\t'))
                continue;
            at++;
            while (at < end && text[at] is ' ' or '\t')
                at++;
            return at < end && text[at] is '"' or '\'' ? at : -1;
        }

        return -1;
    }

    static int ClosingQuote(string text, int open, int end)
    {
        var quote = text[open];
        for (var at = open + 1; at < end; at++)
        {
            if (text[at] == '\\' && quote == '"')
                at++;
            else if (text[at] == quote && quote == '\'' && at + 1 < end && text[at + 1] == quote)
                at++;
            else if (text[at] == quote)
                return at;
        }

        return -1;
    }
}
