using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>
/// Finds the tags of site generators: <c>{{ page.name }}</c> (Liquid, Hugo, Nunjucks), <c>{% include x %}</c>, and the attributes that
/// kramdown and markdown-it take, <c>{: .small}</c> and <c>{.small #lead}</c>.
/// </summary>
static class TemplateTags
{
    const int LongestTag = 1024;

    internal static ImmutableArray<Veil> Find(string text, TextSpan body)
    {
        var veils = ImmutableArray.CreateBuilder<Veil>();
        var at = body.Start;
        while (at < body.End && text.AsSpan(at, body.End - at).IndexOf('{') is var found and >= 0)
        {
            at += found;
            var second = at + 1 < body.End ? text[at + 1] : '\0';
            if (
                second is ':' or '.' or '#'
                && AttributesLength(text.AsSpan(at, Math.Min(LongestTag, body.End - at))) is > 0 and var attributes
            )
            {
                veils.Add(new(new(at, attributes), IsOpaque: false));
                at += attributes;
                continue;
            }

            if (
                second is not ('{' or '%')
                || Length(text.AsSpan(at, Math.Min(LongestTag, body.End - at)), second) is not (> 0 and var length)
            )
            {
                at++;
                continue;
            }

            // {{< figure >}} and {{% note %}} are Hugo's way of calling something, not of saying it.
            var says = second == '{' && text[at + 2] is not ('<' or '%' or '/');
            veils.Add(new(new(at, length), says));
            at += length;
        }

        return veils.DrainToImmutable();
    }

    static int Length(ReadOnlySpan<char> text, char second)
    {
        var close = text[2..].IndexOf(second == '{' ? "}}" : "%}");
        if (close < 0)
            return 0;
        var inside = text.Slice(2, close);
        // Across a blank line or a code span it is two lone braces.
        return inside.Contains('`') || HasBlankLine(inside) ? 0 : close + 4;
    }

    static int AttributesLength(ReadOnlySpan<char> text)
    {
        var end = text[1..].IndexOfAny("{}\n\r`");
        if (end < 0 || text[end + 1] != '}')
            return 0;
        var inside = text.Slice(1, end);
        return inside.Length > 1 && (inside[0] == ':' ? inside.ContainsAny('.', '#', '=') : char.IsAsciiLetter(inside[1])) ? end + 2 : 0;
    }

    static bool HasBlankLine(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('\n', '\r') is var end and >= 0)
        {
            text = text[(text[end..].StartsWith("\r\n") ? end + 2 : end + 1)..];
            if (text.TrimStart(" \t") is ['\n' or '\r', ..])
                return true;
        }

        return false;
    }
}
