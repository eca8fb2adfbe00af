namespace StyleLint.Workspace.Wire.Import;

/// <summary>
/// Cuts a feed into its items before anything is read as XML: one that is broken costs no other, and none takes more room than an item may.
/// Each character is looked at a few times at most.
/// </summary>
sealed class XmlItems(XmlText text)
{
    // What stands before the first item and is no longer: names of the feed and its namespaces.
    const int MaxHead = 1024 * 1024;

    // Names of elements, with their prefixes.
    const int MaxName = 128;

    string _name = "";

    // Marks that end no section any more in what is left: looking for them again and again would take for ever.
    readonly HashSet<string> _missing = [];

    /// <summary>The name of the root without its prefix; empty where there is none.</summary>
    public string Root { get; private set; } = "";

    /// <summary>What stands before the first item.</summary>
    public string Head { get; private set; } = "";

    /// <summary>Whether a document type was met: nothing after it is looked at.</summary>
    public bool HasDocumentType { get; private set; }

    /// <summary>The present item as it is written; what it has of one that is too long is dropped.</summary>
    public string Current { get; private set; } = "";

    /// <summary>Where the present item begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Whether the present item is longer than is read.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes on to the next item; false at the end.</summary>
    public bool MoveNext()
    {
        if (HasDocumentType || !MoveToStart())
            return false;
        Line = text.Line;
        var length = FindEnd();
        IsTooLong = length > ByteLines.MaxLength;
        Current = IsTooLong ? "" : text.Take(length);
        if (IsTooLong)
            text.Drop(length);
        return true;
    }

    // Stands on the "<" of the next item then.
    bool MoveToStart()
    {
        var head = Root.Length == 0 || Head.Length == 0 && _name.Length == 0 ? new System.Text.StringBuilder() : null;
        while (true)
        {
            var next = text.IndexOf('<', 0);
            if (next < 0)
                next = text.Length;
            Pass(next);
            if (!text.Has(0))
                break;
            if (Skipped(0) is > 0 and var skipped)
            {
                Pass(skipped);
                continue;
            }

            if (text.StartsWith("<!DOCTYPE", 0))
            {
                HasDocumentType = true;
                return false;
            }

            if (NameAt(1) is { Length: > 0 } name && IsItem(name))
            {
                _name = name;
                Head = head?.ToString() ?? Head;
                return true;
            }

            Pass(1);
        }

        Head = head?.ToString() ?? Head;
        return false;

        void Pass(int length)
        {
            if (head is { Length: < MaxHead })
                head.Append(text.Peek(Math.Min(length, MaxHead)));
            text.Drop(length);
        }
    }

    bool IsItem(string name)
    {
        var local = name[(name.IndexOf(':') + 1)..];
        if (Root.Length == 0)
            Root = local;
        return _name.Length > 0
            ? name == _name
            : local == "newsItem"
                || local
                    == Root switch
                    {
                        "rss" or "RDF" => "item",
                        "feed" or "entry" => "entry",
                        _ => "newsItem",
                    };
    }

    // How long the item is that begins here: to the end of its tag, else to the next one of its name, else to the end of the file.
    int FindEnd()
    {
        var at = text.IndexOf('>', 0);
        if (at < 0)
            return text.Length;
        if (text[at - 1] == '/' && text.IndexOf('<', 1) is var open && (open < 0 || open > at))
            return at + 1;
        for (at = 1; ; at++)
        {
            at = text.IndexOf('<', at);
            if (at < 0)
                return text.Length;
            if (at > ByteLines.MaxLength)
                return at;
            if (EndOf(at) is { } end)
            {
                var (length, isClosed) = Section(at, end);
                if (!isClosed)
                    return length;
                at = length - 1;
                continue;
            }

            if (NameAt(at + 1) == _name)
                return at;
            if (text.StartsWith("</", at) && NameAt(at + 2) == _name)
                return text.IndexOf('>', at) is >= 0 and var last ? last + 1 : text.Length;
        }
    }

    // The length of a comment, an instruction or a CDATA section between items; 0 where none begins, or none ends.
    int Skipped(int at)
    {
        if (EndOf(at) is not { } end || _missing.Contains(end))
            return 0;
        if (text.IndexOf(end, at + 2) is >= 0 and var found)
            return found + end.Length - at;
        _missing.Add(end);
        return 0;
    }

    // Where a section within an item ends. One that holds another item was never closed, and what it belongs to ends there.
    (int End, bool IsClosed) Section(int at, string end)
    {
        for (var next = at + 2; (next = text.IndexOfAny('<', '>', next)) >= 0 && next <= ByteLines.MaxLength; next++)
        {
            if (text[next] == '<' && NameAt(next + 1) == _name)
                return (next, false);
            if (text[next] == '>' && next + 1 - end.Length >= at + 2 && text.StartsWith(end, next + 1 - end.Length))
                return (next + 1, true);
        }

        return (text.Length, false);
    }

    string? EndOf(int at) =>
        text.StartsWith("<!--", at) ? "-->"
        : text.StartsWith("<![CDATA[", at) ? "]]>"
        : text.StartsWith("<?", at) ? "?>"
        : null;

    string NameAt(int at)
    {
        var length = 0;
        while (
            length < MaxName
            && text.Has(at + length)
            && text[at + length] is var c
            && (char.IsLetterOrDigit(c) || c is ':' or '_' or '-' or '.')
        )
            length++;
        return text.Slice(at, length);
    }
}
