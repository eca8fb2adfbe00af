using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>
/// Finds text that doesn't count as words of the copy, because a machine has to read it letter by letter: web and e-mail addresses, file
/// names and paths, hashtags, handles, and code between backticks or by its signs (<see cref="CodeSigns"/>).
/// </summary>
static class AddressReader
{
    // Lists of country domains and file extensions would never be complete, so any lower-case letters after a dot will do. These are listed
    // for cases in which capitals or digits around the dot could also be a sentence's: "CHART.PDF", "2025.csv".
    static readonly WordSet Endings = WordSet.Split(
        "com org net edu gov int info biz uk eu pdf doc docx xls xlsx ppt pptx csv txt md mdx rtf json xml yml yaml htm html php jpg "
            + "jpeg png gif svg webp tif mp3 mp4 mov wav zip"
    );

    // These aren't words, so after a dot they end a file name however they are written: "chart.Py".
    static readonly WordSet FileEndings = WordSet.Split(
        "7z py js ts tsx jsx css cpp cs rb rs pdf docx xlsx pptx csv mdx rtf json xml yml yaml htm html php jpg jpeg png gif svg webp "
            + "mp3 mp4 wav"
    );

    static readonly WordSet Schemes = WordSet.OfExact("mailto", "tel", "sms", "doi", "urn", "xmpp", "data", "javascript", "magnet");

    static readonly Marks Signs = new("@#/\\_`.:" + CodeSigns.All);

    /// <summary>The most characters that code in running text can have; beyond that, a backtick is a stray one.</summary>
    const int LongestCode = 200;

    /// <summary>The positions of such text, in order, not overlapping.</summary>
    internal static Range[] Read(ReadOnlySpan<char> text)
    {
        List<Range>? found = null;
        var from = 0;
        for (var at = 0; at < text.Length && Signs.IndexIn(text[at..]) is var ahead and >= 0; )
        {
            var sign = at + ahead;
            var (start, end) = CodeSigns.Around(text, from, sign);
            at = end;
            // What isn't code may still be part of an address: "harbour-plan@example.com".
            if (start == end && CodeSigns.AreOnly(text[sign]))
            {
                at = sign + 1;
                continue;
            }

            if (start == end)
                (start, end) = Around(text, from, sign, out at);
            if (start < end)
                (found ??= []).Add(start..end);
            from = at;
        }

        return found is null ? [] : [.. found];
    }

    /// <summary>The address a character belongs to; empty if it is ordinary punctuation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Everything before this has been read.</param>
    /// <param name="sign">Where the character is.</param>
    /// <param name="next">Where to read on.</param>
    static (int Start, int End) Around(ReadOnlySpan<char> text, int from, int sign, out int next)
    {
        if (text[sign] == '`')
        {
            var code = CodeAt(text, sign);
            next = Math.Max(code.End, sign + 1);
            return code;
        }

        next = sign + 1;
        // By far most of these characters are full stops and colons at the end of a word.
        if (text[sign] is '.' or ':' && (next == text.Length || CodeSigns.IsEdge(text[next])))
            return default;
        var start = sign;
        while (start > from && !CodeSigns.IsEdge(text[start - 1]))
            start--;
        while (next < text.Length && !CodeSigns.IsEdge(text[next]))
            next++;
        while (start < next && text[start] is '-' or ':' or '?' or '!' or '&' or '=' or '+' or '%')
            start++;
        var word = text[start..next].TrimEnd(".:?!-&=+%");
        if (IsUrl(word))
            return (start, next = EndOfUrl(text, start));
        return IsAddress(word) ? (start, start + word.Length) : default;
    }

    static bool IsUrl(ReadOnlySpan<char> word)
    {
        if (word.IndexOf("://") is var scheme and > 0 && char.IsAsciiLetterOrDigit(word[scheme - 1]))
            return true;
        if (word.Length > 4 && word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        if (word.IndexOf(':') is var colon and > 0 && colon + 1 < word.Length && Schemes.Contains(word[..colon]))
            return true;
        // "example.com/opening", "localhost:8080/opening"
        var host = word.IndexOfAny("/?#:");
        return host > 0
            && host + 1 < word.Length
            && (
                HoldsDomain(word[..host])
                || (
                    word[host] == ':'
                    && char.IsAsciiDigit(word[host + 1])
                    && HoldsLetter(word[..host])
                    && word[(host + 1)..].TrimStart("0123456789") is ['/', ..]
                )
            );
    }

    static bool IsAddress(ReadOnlySpan<char> word) =>
        HoldsDomain(word) || HoldsHandle(word) || HoldsTag(word) || IsPath(word) || HoldsInside(word, '\\') || HoldsInside(word, '_');

    // To the next space or quotation mark, without the sentence's own punctuation at the end and brackets it doesn't open.
    static int EndOfUrl(ReadOnlySpan<char> text, int start)
    {
        var (end, open) = (start, 0);
        for (; end < text.Length; end++)
        {
            var c = text[end];
            if (c is '(' or '[' or '{')
                open++;
            else if (
                (c is ')' or ']' or '}' && --open < 0)
                || c is '<' or '>' or '"' or '“' or '”' or '„' or '«' or '»' or '`' or '|' or '—' or '…'
                || c == ObjectReplacement.Character
                || char.IsWhiteSpace(c)
            )
                break;
        }

        return start + text[start..end].TrimEnd(".,;:!?'‘’*_").Length;
    }

    // "example.com", "chart.pdf", ".gitignore"; but not "p.m.", "U.S.-led", "1.5m" or the next sentence with no space before it.
    static bool HoldsDomain(ReadOnlySpan<char> word)
    {
        for (int dot = 0, label; dot < word.Length; dot = label + 1)
        {
            var found = word[dot..].IndexOf('.');
            if (found < 0)
                return false;
            label = dot + found;
            var end = label + 1;
            while (end < word.Length && char.IsLetterOrDigit(word[end]))
                end++;
            if (IsDomain(word[dot..label], word[(label + 1)..end], isFirst: dot == 0))
                return true;
        }

        return false;
    }

    static bool IsDomain(ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool isFirst)
    {
        if (FileEndings.Contains(after) && HoldsLetter(before))
            return true;
        if (after.Length < 2 || !char.IsLetter(after[0]) || (before.IsEmpty && !isFirst))
            return false;
        if (Endings.Contains(after) && (!HoldsUpper(after) || !HoldsLower(after)))
            return before.IsEmpty || char.IsLetterOrDigit(before[^1]) || before[^1] is '-' or '_';
        // "p.m.on", "e.g.the": the dots of an abbreviation.
        return !HoldsUpper(after) && (before.IsEmpty || HoldsLetter(before)) && (before.Length != 1 || isFirst);
    }

    // "@desk", "desk@example.com"
    static bool HoldsHandle(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf('@');
        return at >= 0 && at + 1 < word.Length && (char.IsLetter(word[at + 1]) || word[at + 1] == '_');
    }

    // "#harbour", "#2025vote"; but not "#5" and "C#"
    static bool HoldsTag(ReadOnlySpan<char> word)
    {
        var tag = word.IndexOf('#');
        if (tag < 0 || (tag > 0 && char.IsLetterOrDigit(word[tag - 1])))
            return false;
        var end = tag + 1;
        while (end < word.Length && (char.IsLetterOrDigit(word[end]) || word[end] == '_'))
            end++;
        return HoldsLetter(word[(tag + 1)..end]);
    }

    // "/etc/hosts", "./notes", "content/posts/", "C:/notes", "r/harbour", "10.1000/182"; but not "and/or" and "red/green/blue"
    static bool IsPath(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        if (slash < 0 || slash + 1 == word.Length)
            return false;
        return (
                word[..slash] is "" or "." or ".." or "~" or "r" or "u"
                && word[slash + 1] is var next
                && (char.IsLetterOrDigit(next) || next is '.' or '_')
            )
            || (word[^1] == '/' && slash < word.Length - 1)
            || (slash == 2 && word[1] == ':' && char.IsAsciiLetter(word[0]))
            || (slash > 6 && word.StartsWith("10.") && word[3..slash].TrimStart("0123456789").IsEmpty);
    }

    // "C:\notes", "harbour_plan"; emphasis and blanks to fill in have their underscores at an edge.
    static bool HoldsInside(ReadOnlySpan<char> word, char mark)
    {
        for (var at = 1; at + 1 < word.Length; at++)
        {
            if (
                word[at] == mark
                && (char.IsLetterOrDigit(word[at - 1]) || word[at - 1] is ':' or '\\')
                && char.IsLetterOrDigit(word[at + 1])
            )
                return true;
        }

        return false;
    }

    // In Markdown, code has already been taken out; this is for plain text. Two backticks in a row are a quotation mark.
    static (int Start, int End) CodeAt(ReadOnlySpan<char> text, int tick)
    {
        var rest = text[(tick + 1)..];
        if (rest.Length > LongestCode)
            rest = rest[..LongestCode];
        var close = rest.IndexOf('`');
        return
            close > 0
            && !char.IsWhiteSpace(rest[0])
            && !char.IsWhiteSpace(rest[close - 1])
            && (tick == 0 || !char.IsLetterOrDigit(text[tick - 1]))
            ? (tick, tick + 1 + close + 1)
            : default;
    }

    static bool HoldsUpper(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    static bool HoldsLower(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return true;
        }

        return false;
    }

    static bool HoldsLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
