namespace StyleLint.Drafts;

/// <summary>One HTML tag, as read from the source.</summary>
/// <param name="Start">Offset of its <c>&lt;</c>.</param>
/// <param name="End">Offset just after its <c>&gt;</c>.</param>
/// <param name="Name">Lower-case name.</param>
/// <param name="IsClosing"><c>&lt;/…&gt;</c></param>
/// <param name="IsEmpty"><c>&lt;…/&gt;</c></param>
readonly record struct HtmlTag(int Start, int End, string Name, bool IsClosing, bool IsEmpty)
{
    /// <summary>The most characters a tag may have; longer ones don't count as tags, so that broken ones cost little.</summary>
    const int LongestTag = 4096;

    const int LongestName = 64;

    /// <summary>Reads the tag whose <c>&lt;</c> is at <paramref name="start"/>; false if there is none.</summary>
    internal static bool TryRead(string text, int start, int end, out HtmlTag tag)
    {
        tag = default;
        end = Math.Min(end, start + LongestTag);
        var at = start + 1;
        var isClosing = at < end && text[at] == '/';
        if (isClosing)
            at++;
        var name = at;
        if (at >= end || !char.IsAsciiLetter(text[at]))
            return false;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or ':' or '.'))
            at++;
        var nameEnd = at;
        if (nameEnd - name > LongestName)
            return false;
        var quote = '\0';
        for (; at < end; at++)
        {
            if (quote != '\0')
            {
                if (text[at] == quote)
                    quote = '\0';
            }
            else if (text[at] is '"' or '\'')
            {
                quote = text[at];
            }
            else if (text[at] == '<')
            {
                return false;
            }
            else if (text[at] == '>')
            {
                tag = new(start, at + 1, text[name..nameEnd].ToLowerInvariant(), isClosing, text[at - 1] == '/');
                return true;
            }
        }

        return false;
    }

    /// <summary>Where an attribute's value is, without its quotation marks; empty if the attribute is missing.</summary>
    internal (int Start, int Length) Attribute(string text, string name)
    {
        var at = Start + 1 + Name.Length;
        while (at < End - 1)
        {
            while (at < End - 1 && (char.IsWhiteSpace(text[at]) || text[at] == '/'))
                at++;
            var nameStart = at;
            while (at < End - 1 && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '/'))
                at++;
            var isWanted = text.AsSpan(nameStart, at - nameStart).Equals(name, StringComparison.OrdinalIgnoreCase);
            while (at < End - 1 && char.IsWhiteSpace(text[at]))
                at++;
            if (text[at] != '=')
            {
                at = Math.Max(at, nameStart + 1);
                continue;
            }

            at++;
            while (at < End - 1 && char.IsWhiteSpace(text[at]))
                at++;
            var quote = text[at] is '"' or '\'' ? text[at++] : '\0';
            var value = at;
            while (at < End - 1 && (quote != '\0' ? text[at] != quote : !char.IsWhiteSpace(text[at])))
                at++;
            if (isWanted)
                return (value, at - value);
            if (quote != '\0')
                at++;
        }

        return default;
    }
}
