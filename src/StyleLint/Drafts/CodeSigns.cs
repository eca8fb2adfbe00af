using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>
/// Finds words attached to a character that only code uses, or in brackets that only code has: <c>--option</c>, <c>call()</c>,
/// <c>$name</c>, <c>%NAME%</c>, <c>{name}</c>, <c>\name</c>, <c>:name:</c>, and, in text that isn't Markdown, tags, comments and link
/// targets.
/// </summary>
static class CodeSigns
{
    /// <summary>The most characters that code in brackets can have; anything longer is prose with a stray bracket.</summary>
    const int Longest = 1024;

    const string Own = "$%{(<-]";

    /// <summary>The characters at which <see cref="Around"/> finds something.</summary>
    internal const string All = Own + ":\\";

    /// <summary>Whether a character belongs only to code and never to an address.</summary>
    internal static bool AreOnly(char sign) => Own.Contains(sign);

    /// <summary>The code a character belongs to; empty if it belongs to the prose or to an address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Everything before this has been read.</param>
    /// <param name="sign">Where the character is.</param>
    internal static (int Start, int End) Around(ReadOnlySpan<char> text, int from, int sign)
    {
        var rest = text[sign..];
        if (rest.Length > Longest)
            rest = rest[..Longest];
        var length = rest[0] switch
        {
            '{' => Braces(rest),
            '<' => Tag(rest),
            '(' => 0,
            ']' => 0,
            _ when sign > from && !IsEdge(text[sign - 1]) => 0,
            '$' or '\\' when rest.Length > 1 && char.IsLetter(rest[1]) => WordLength(rest),
            '%' => Between(rest, '%'),
            ':' => rest.StartsWith(":::") && rest.TrimStart(':') is [var first, ..] && char.IsLetter(first)
                ? WordLength(rest)
                : Between(rest, ':'),
            '-' => Option(rest),
            _ => 0,
        };
        return rest switch
        {
            ['(', ')', ..] => Call(text, from, sign),
            [']', '(', ..] => Shift(Target(rest[1..]), sign + 1),
            [']', '[', ..] => Shift(Label(rest[1..]), sign + 1),
            [']', ':', ..] => Definition(text, from, sign),
            _ => (sign, sign + length),
        };
    }

    static (int Start, int End) Shift(int length, int by) => (by, by + length);

    // "{name}", "{{ page.name }}", "{% include x %}"; braces around several words are somebody's brackets.
    static int Braces(ReadOnlySpan<char> rest)
    {
        if (rest.Length > 1 && rest[1] is '{' or '%')
            return rest.IndexOf(rest[1] == '{' ? "}}" : "%}") is var end and > 0 ? end + 2 : 0;
        var close = rest.IndexOf('}');
        return close > 1 && !HasBlank(rest[..close]) ? close + 1 : 0;
    }

    // "<b>", "</span>", "<span class="x">", "<br />", "<!-- note -->"; but not "a < b and c > d"
    static int Tag(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
            return rest.IndexOf("-->") is var end and > 0 ? end + 3 : 0;
        var at = rest is [_, '/', ..] ? 2 : 1;
        if (at >= rest.Length || !char.IsAsciiLetter(rest[at]))
            return 0;
        while (at < rest.Length && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] == '-'))
            at++;
        var close = rest.IndexOf('>');
        return close >= at && (close == at || rest[close - 1] == '/' || (char.IsWhiteSpace(rest[at]) && rest[at..close].Contains('=')))
            ? close + 1
            : 0;
    }

    // "--no-wrap"; a typewritten dash has a space or a word on both sides, a capital after it, or another dash that ends the aside.
    static int Option(ReadOnlySpan<char> rest)
    {
        if (rest is not ['-', '-', >= 'a' and <= 'z', ..])
            return 0;
        var at = 2;
        while (
            at < rest.Length
            && (char.IsAsciiLetterLower(rest[at]) || char.IsAsciiDigit(rest[at]) || (rest[at] == '-' && rest[at - 1] != '-'))
        )
            at++;
        return rest[at - 1] == '-' || ClosesAside(rest[at..]) ? 0 : at;
    }

    // "the bridge --old or not-- is closed"
    static bool ClosesAside(ReadOnlySpan<char> rest) =>
        rest.IndexOf("--") is var dash and > 0
        && !char.IsWhiteSpace(rest[dash - 1])
        && (dash + 2 == rest.Length || !char.IsLetterOrDigit(rest[dash + 2]));

    // "%NAME%", ":smile:"
    static int Between(ReadOnlySpan<char> rest, char sign)
    {
        var at = 1;
        while (at < rest.Length && (char.IsLetterOrDigit(rest[at]) || rest[at] is '_' or '-' or '+'))
            at++;
        return at > 1 && at < rest.Length && rest[at] == sign && (at + 1 == rest.Length || !char.IsLetterOrDigit(rest[at + 1]))
            ? at + 1
            : 0;
    }

    // "read()", "desk.read()"; but not "story(s)"
    static (int Start, int End) Call(ReadOnlySpan<char> text, int from, int sign)
    {
        var start = sign;
        while (start > from && !IsEdge(text[start - 1]))
            start--;
        return start < sign ? (start, sign + 2) : default;
    }

    // Of "[words](target)" and "[words](target "title")".
    static int Target(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(" )\n");
        return end < 2 ? 0
            : rest[end] == ')' ? end + 1
            : rest[end..].TrimStart() is ['"' or '\'', ..] ? end
            : 0;
    }

    // Of "[words][label]".
    static int Label(ReadOnlySpan<char> rest) => rest.IndexOf(']') is var end and > 1 ? end + 1 : 0;

    // "[label]: https://example.com"
    static (int Start, int End) Definition(ReadOnlySpan<char> text, int from, int sign)
    {
        if (text[(sign + 2)..] is not [' ', .. var target])
            return default;
        var end = target.IndexOf(' ');
        if (end >= 0)
            target = target[..end];
        var open = text[from..sign].LastIndexOf('[');
        return open >= 0 && (target.Contains("://", StringComparison.Ordinal) || target is ['/' or '<' or '.' or '#', ..])
            ? (from + open, sign + 1)
            : default;
    }

    static int WordLength(ReadOnlySpan<char> rest)
    {
        var end = 1;
        while (end < rest.Length && !IsEdge(rest[end]))
            end++;
        return rest[..end].TrimEnd(".:?!").Length;
    }

    static bool HasBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                return true;
        }

        return false;
    }

    // A sentence may contain anything an address may; but a sentence's word ends here, and only a web address continues.
    internal static bool IsEdge(char c) =>
        char.IsWhiteSpace(c)
        || c
            is '<'
                or '>'
                or '"'
                or '“'
                or '”'
                or '„'
                or '«'
                or '»'
                or '`'
                or '|'
                or '('
                or ')'
                or '['
                or ']'
                or '{'
                or '}'
                or ','
                or ';'
                or '\''
                or '‘'
                or '’'
                or '*'
                or '—'
                or '…'
                or ObjectReplacement.Character;
}
