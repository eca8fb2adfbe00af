namespace StyleLint.Drafts;

/// <summary>Whether the lines of a Markdown page are between code fences, or inside a script, style, preformatted text or
/// comment.</summary>
struct RawText
{
    char _fence;
    int _fenceLength;
    string? _closing;

    internal readonly bool IsOpen => _fence != '\0' || _closing is not null;

    /// <summary>Whether a line, without the blanks before it, is of raw text's opening; it may close on the same line.</summary>
    internal bool Opens(ReadOnlySpan<char> words, int indent)
    {
        if (indent > 3)
            return false;
        if (words[0] is '`' or '~')
        {
            var length = FenceLength(words);
            // A fence of backticks has none after it: `` ``` `` within a line is code in a paragraph.
            if (length < 3 || words[0] == '`' && words[length..].Contains('`'))
                return false;
            (_fence, _fenceLength) = (words[0], length);
            return true;
        }

        if (words[0] != '<' || Closing(words) is not { } closing)
            return false;
        if (!words.Contains(closing, StringComparison.OrdinalIgnoreCase))
            _closing = closing;
        return true;
    }

    /// <summary>Whether a line is the last of the raw text.</summary>
    internal bool Closes(ReadOnlySpan<char> words, int indent)
    {
        var closes = _closing is null
            ? indent <= 3
                && words[0] == _fence
                && FenceLength(words) is var length
                && length >= _fenceLength
                && words[length..].IsWhiteSpace()
            : words.Contains(_closing, StringComparison.OrdinalIgnoreCase);
        if (closes)
            this = default;
        return closes;
    }

    static int FenceLength(ReadOnlySpan<char> words) => words.IndexOfAnyExcept(words[0]) is var end and >= 0 ? end : words.Length;

    static string? Closing(ReadOnlySpan<char> words)
    {
        if (words.StartsWith("<!--"))
            return "-->";
        foreach (var name in (ReadOnlySpan<string>)["script", "style", "pre", "textarea"])
        {
            if (
                words[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (words.Length == name.Length + 1 || words[name.Length + 1] is ' ' or '>')
            )
                return "</" + name + ">";
        }

        return null;
    }
}
