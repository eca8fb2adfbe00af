using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Reads the prose out of a block of raw HTML: its paragraphs, captions, headings, list entries, quotations and cells.</summary>
sealed class HtmlBlockReader(PageBuilder page, HtmlTags tags)
{
    const int MostOpen = 64;

    readonly Stack<(string Name, PassageKind Kind, int Level)> _blocks = new();

    /// <param name="block">All of the block's lines.</param>
    /// <param name="kind">The kind of words outside all tags: those of a Markdown list or quotation, or a paragraph.</param>
    /// <param name="level">Its depth.</param>
    /// <param name="isQuoted">Whether the lines may begin with the marks of a Markdown quotation.</param>
    internal void Read(TextSpan block, PassageKind kind, int level, bool isQuoted)
    {
        _blocks.Clear();
        _blocks.Push(("", kind, level));
        var text = page.Source.Text;
        var (at, start, firstImage) = (block.Start, block.Start, page.ImageCount);
        while (at < block.End)
        {
            var stop = text.AsSpan(at, block.End - at).IndexOfAny('<', '\n', '\r');
            if (stop < 0)
                stop = block.End - at;
            if (stop > 0)
            {
                tags.Characters(at, stop);
                at += stop;
                continue;
            }

            if (text[at] != '<')
            {
                var next = EndOfBreak(text, at, block.End, isQuoted);
                if (!tags.IsMute)
                    page.Text.Break(TextSpan.FromBounds(at, next));
                at = next;
            }
            else if (text.AsSpan(at, block.End - at).StartsWith("<!--"))
            {
                var length = text.AsSpan(at, block.End - at).IndexOf("-->");
                if (length < 0)
                    break;
                page.AddComment(new(at, length + 3), 4, 3);
                at += length + 3;
            }
            else if (text.AsSpan(at, block.End - at).StartsWith("<!") || text.AsSpan(at, block.End - at).StartsWith("<?"))
            {
                // A declaration for machines: <!DOCTYPE html>
                var length = text.AsSpan(at, block.End - at).IndexOf('>');
                if (length < 0)
                    break;
                at += length + 1;
            }
            else if (!HtmlTag.TryRead(text, at, block.End, out var tag))
            {
                tags.Characters(at, 1);
                at++;
            }
            else
            {
                if (!tags.IsMute && KindOf(tag.Name) is { } turn && (tag.IsClosing || !tags.IsUnread(tag)))
                {
                    End(TextSpan.FromBounds(start, at), firstImage);
                    (start, firstImage) = (at, page.ImageCount);
                    Turn(tag, turn);
                }
                else
                {
                    tags.Tag(tag);
                }

                at = tag.End;
            }
        }

        End(TextSpan.FromBounds(start, block.End), firstImage);
    }

    void End(TextSpan span, int firstImage)
    {
        tags.Reset();
        page.EndPassage(_blocks.Peek().Kind, _blocks.Peek().Level, span, firstImage);
    }

    void Turn(HtmlTag tag, (PassageKind Kind, int Level) kind)
    {
        if (!tag.IsClosing)
        {
            if (_blocks.Count == MostOpen || tag.IsEmpty || tag.Name == "hr")
                return;
            // A paragraph in a quotation or list entry has that kind.
            if (kind.Kind == PassageKind.Paragraph)
                kind = (_blocks.Peek().Kind, _blocks.Peek().Level);
            _blocks.Push((tag.Name, kind.Kind, kind.Level));
            return;
        }

        foreach (var (name, _, _) in _blocks)
        {
            if (name != tag.Name)
                continue;
            while (_blocks.Pop().Name != tag.Name)
            {
                // Left unclosed inside.
            }

            return;
        }
    }

    static int EndOfBreak(string text, int at, int end, bool isQuoted)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || isQuoted && text[at] == '>'))
            at++;
        return at;
    }

    /// <summary>The kind of the words in a tag that begins a block of its own; null for inline tags.</summary>
    static (PassageKind Kind, int Level)? KindOf(string name) =>
        name switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => (PassageKind.Heading, name[1] - '0'),
            "li" or "dt" or "dd" => (PassageKind.ListItem, 1),
            "blockquote" => (PassageKind.BlockQuote, 1),
            "figcaption" => (PassageKind.Caption, 0),
            "caption" => (PassageKind.Caption, 1),
            "td" => (PassageKind.TableCell, 0),
            "th" => (PassageKind.TableCell, 1),
            "p"
            or "div"
            or "section"
            or "article"
            or "aside"
            or "header"
            or "footer"
            or "main"
            or "nav"
            or "figure"
            or "picture"
            or "ul"
            or "ol"
            or "dl"
            or "table"
            or "thead"
            or "tbody"
            or "tr"
            or "form"
            or "fieldset"
            or "details"
            or "summary"
            or "center"
            or "address"
            or "hr"
            or "html"
            or "body"
            or "head"
            or "title" => (PassageKind.Paragraph, 0),
            _ => null,
        };
}
