using System.Net;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>What raw HTML inside a passage does to it: a tag vanishes, <c>&lt;br&gt;</c> is a space, code is one opaque
/// character.</summary>
sealed class HtmlTags(PageBuilder page, ReadingOptions reading)
{
    const int MostOpen = 64;

    static readonly WordSet Unread = WordSet.OfExact(
        "script",
        "style",
        "svg",
        "math",
        "button",
        "select",
        "textarea",
        "iframe",
        "template",
        "object",
        "noscript"
    );

    static readonly WordSet Code = WordSet.OfExact("code", "pre", "kbd", "samp", "tt", "var");

    readonly Stack<Open> _open = new();
    HtmlTag _mute;
    int _muteDepth;

    /// <summary>Whether the text up to a closing tag isn't prose.</summary>
    internal bool IsMute => _mute.Name is not null;

    /// <summary>Records a tag inside the passage that is being gathered.</summary>
    internal void Tag(HtmlTag tag)
    {
        if (IsMute)
        {
            if (tag.Name != _mute.Name || tag.IsEmpty)
                return;
            _muteDepth += tag.IsClosing ? -1 : 1;
            if (_muteDepth > 0)
                return;
            if (IsGap(tag.Name) || _isIgnored)
                page.Text.Opaque(TextSpan.FromBounds(_mute.Start, tag.End));
            _mute = default;
            return;
        }

        if (IsUnread(tag) || IsGap(tag.Name))
        {
            if (tag is { IsClosing: false, IsEmpty: false })
                (_mute, _muteDepth) = (tag, 1);
            return;
        }

        switch (tag.Name)
        {
            case "br":
                page.Text.Break(TextSpan.FromBounds(tag.Start, tag.End));
                break;
            case "img" when !tag.IsClosing:
                Image(tag);
                break;
            case "a" or "b" or "strong" or "i" or "em" when !tag.IsClosing:
                if (_open.Count < MostOpen)
                    _open.Push(new(tag, page.Text.Length, tag.Name == "a" ? -1 : page.Text.OpenEmphasis(tag.Name is "b" or "strong")));
                break;
            case "a" or "b" or "strong" or "i" or "em":
                if (_open.Count > 0 && _open.Peek().Tag.Name == tag.Name)
                    Close(_open.Pop());
                break;
        }
    }

    bool _isIgnored;

    /// <summary>Whether the text between a tag and its end is skipped.</summary>
    internal bool IsUnread(HtmlTag tag)
    {
        _isIgnored = false;
        if (Unread.Contains(tag.Name) || reading.SkippedTags is null && reading.IsVale && tag.Name == "figure" || reading.Skips(tag.Name))
            return true;
        if (reading.IgnoredTags is { } ignored && ignored.Contains(tag.Name) || HasIgnoredClass(tag))
            _isIgnored = true;
        return _isIgnored;
    }

    bool HasIgnoredClass(HtmlTag tag)
    {
        if (reading.IgnoredClasses.IsEmpty)
            return false;
        var (start, length) = tag.Attribute(page.Source.Text, "class");
        foreach (var name in page.Source.Text.Substring(start, length).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (reading.IgnoredClasses.Contains(name))
                return true;
        }

        return false;
    }

    // Settings that name tags other than code want code to be read.
    bool IsGap(string name) => Code.Contains(name) && (name == "pre" || reading.IgnoredTags is not { } tags || tags.Contains(name));

    /// <summary>Adds the characters between tags, with entities decoded; nothing while <see cref="IsMute"/>.</summary>
    internal void Characters(int start, int length)
    {
        if (IsMute)
            return;
        Characters(page.Text, start, length);
    }

    /// <summary>Closes whatever the passage left open.</summary>
    internal void Reset()
    {
        while (_open.Count > 0)
            Close(_open.Pop());
        _mute = default;
    }

    void Characters(PassageBuilder builder, int start, int length)
    {
        var text = page.Source.Text;
        var end = start + length;
        while (start < end)
        {
            var entity = text.AsSpan(start, end - start).IndexOf('&');
            if (entity < 0)
                break;
            entity += start;
            var semicolon = text.AsSpan(entity, Math.Min(end - entity, 32)).IndexOf(';');
            var decoded = semicolon < 0 ? null : WebUtility.HtmlDecode(text.Substring(entity, semicolon + 1));
            if (decoded is null || decoded[0] == '&' && decoded.Length == semicolon + 1)
            {
                builder.Verbatim(start, entity + 1 - start);
                start = entity + 1;
                continue;
            }

            if (entity > start)
                builder.Verbatim(start, entity - start);
            builder.Replaced(decoded, new(entity, semicolon + 1));
            start = entity + semicolon + 1;
        }

        if (start < end)
            builder.Verbatim(start, end - start);
    }

    void Image(HtmlTag tag)
    {
        var text = page.Source.Text;
        var (urlStart, urlLength) = tag.Attribute(text, "src");
        page.AddImage(
            TextSpan.FromBounds(tag.Start, tag.End),
            text.Substring(urlStart, urlLength),
            reading.Skips("alt") ? null : AttributeText(tag, "alt", PassageKind.ImageText),
            reading.IsVale ? null : AttributeText(tag, "title", PassageKind.Caption)
        );
    }

    Passage? AttributeText(HtmlTag tag, string name, PassageKind kind)
    {
        var (start, length) = tag.Attribute(page.Source.Text, name);
        if (length == 0)
            return null;
        Characters(page.Inner, start, length);
        return page.Inner.Build(kind, 0, new(start, length));
    }

    void Close(Open open)
    {
        if (open.Emphasis >= 0)
        {
            page.Text.CloseEmphasis(open.Emphasis);
            return;
        }

        var (start, length) = open.Tag.Attribute(page.Source.Text, "href");
        if (length > 0)
            page.Text.Link(open.TextStart, page.Source.Text.Substring(start, length));
    }

    readonly record struct Open(HtmlTag Tag, int TextStart, int Emphasis);
}
