using StyleLint.Text;

namespace StyleLint.Yaml;

/// <summary>Says what the YAML scanner found in words for the person who wrote the file.</summary>
static class YamlMessages
{
    internal const string NoFit = "this line doesn't fit what is above it; check its indentation and the quotation marks before it";

    /// <summary>A key that stands twice.</summary>
    internal static string Twice(string name) => $"'{name}' appears twice; keep one of them";

    internal const string NoColon = "expected 'key: value'; this line has no ': '";

    // Parts of YamlDotNet's messages, the more particular before the more general.
    static readonly (string Part, string Message)[] Known =
    [
        ("tab", "tabs can't be used for indentation; use spaces"),
        ("invalid mapping", "this value holds a ': ' and needs quotation marks"),
        ("quoted scalar, found unexpected end", "this quotation mark is never closed"),
        ("quoted scalar, found unexpected document", "this quotation mark is never closed"),
        ("quoted scalar, found wrong indentation", "this quotation mark is never closed, or its next lines need indenting"),
        (
            "unknown escape",
            "a '\\' in double quotation marks begins an escape; write '\\\\' for the character itself, or use single quotation marks"
        ),
        ("hexadecimal", "an escape such as '\\u00e9' is missing digits; write '\\\\' for the character '\\' itself"),
        ("Unicode", "this escape names no character"),
        ("expected ':'", NoColon),
        ("cannot start any token", "a value cannot begin with this character; put it in quotation marks"),
        ("anchor or alias", "a value cannot begin with '*' or '&'; put it in quotation marks"),
        ("Alias", "a value cannot begin with '*'; put it in quotation marks"),
        ("Anchor", "a value cannot begin with '&'; put it in quotation marks"),
        ("tag", "a value cannot begin with '!'; put it in quotation marks"),
        ("comment between", "a '#' after a space begins a comment; put the value in quotation marks"),
        ("comment", "a '#' cannot stand here; leave a space before it, or put the value in quotation marks"),
        ("block scalar", "nothing may follow '|' or '>' on the line, and the text below needs the same indentation"),
        ("directive", "a value cannot begin with '%'; put it in quotation marks"),
        ("block mapping", NoFit),
        ("block sequence", "a '-' of a list cannot stand here; put the list on the lines below"),
    ];

    /// <summary>A message of the scanner's in our words.</summary>
    internal static string Explain(string message)
    {
        foreach (var (part, ours) in Known)
        {
            if (message.Contains(part, StringComparison.Ordinal))
                return ours;
        }

        return "this isn't valid YAML; check the indentation and quotation marks here and in the line above";
    }

    /// <summary>A place that can be shown: the words at <paramref name="span"/>, or where only blanks follow, the last line of words
    /// before.</summary>
    internal static TextSpan Widen(SourceText source, TextSpan within, TextSpan span)
    {
        var start = Math.Clamp(span.Start, within.Start, within.End);
        var text = source.Text.AsSpan(0, within.End);
        var words = start;
        while (words < text.Length && text[words] is ' ' or '\t')
            words++;
        if (text[words..] is [] or ['\n' or '\r', ..] && text[within.Start..start].TrimEnd() is { IsEmpty: false } before)
        {
            start = within.Start + before.LastIndexOfAny('\n', '\r') + 1;
            while (text[start] is ' ' or '\t')
                start++;
        }

        var rest = text[start..];
        var line = rest.IndexOfAny('\n', '\r') is var end and >= 0 ? rest[..end] : rest;
        return new(start, Math.Max(line.TrimEnd().Length, 0));
    }

    /// <summary>The first line of a node, for a problem that need not underline all of it.</summary>
    internal static TextSpan FirstLine(YamlNode node)
    {
        var end = node.Source.Slice(node.Span).IndexOfAny('\n', '\r');
        return end < 0 ? node.Span : new(node.Span.Start, end);
    }
}
