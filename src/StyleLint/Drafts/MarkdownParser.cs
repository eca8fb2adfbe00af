using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Reads Markdown as GitHub does. The only file that uses Markdig.</summary>
sealed class MarkdownParser
{
    static readonly MarkdownPipeline Pipeline = Extended().Build();

    readonly ReadingOptions _reading;

    readonly PageBuilder _page;
    readonly HtmlTags _tags;
    readonly HtmlBlockReader _html;
    readonly string _read;
    readonly int _offset;

    MarkdownParser(PageBuilder page, ReadingOptions reading, string read, int offset)
    {
        _page = page;
        _reading = reading;
        _tags = new(page, reading);
        _html = new(page, _tags);
        _read = read;
        _offset = offset;
    }

    // No autolinks: they are quadratic, and a bare address is words like any other.
    static MarkdownPipelineBuilder Extended() =>
        new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists();

    internal static PageBuilder Parse(SourceText source, TextSpan body, bool isMdx, ReadingOptions reading)
    {
        var mdx = isMdx ? MdxSyntax.Find(source, body) : new([], []);
        var ignored = IgnoredText.Find(source, body, reading);
        var veils = ignored.Over(isMdx ? mdx.Veils : TemplateTags.Find(source.Text, body));
        var page = new PageBuilder(source, veils);
        foreach (var comment in mdx.Comments)
            page.AddComment(comment, 3, 3);
        ignored.AddTo(page);
        var pipeline = isMdx ? Mdx.Pipeline : Pipeline;
        if (
            TryRead(page, reading, body, veils, pipeline, MarkdownLimits.Normal)
            || TryRead(page, reading, body, veils, pipeline, MarkdownLimits.Strict)
        )
            return page;
        page.Add(TooDeep(source, body));
        PlainTextParser.Read(page, body);
        return page;
    }

    static bool TryRead(
        PageBuilder page,
        ReadingOptions reading,
        TextSpan body,
        ImmutableArray<Veil> veils,
        MarkdownPipeline pipeline,
        MarkdownLimits limits
    )
    {
        var refused = limits.Find(page.Source, body);
        // Markdig puts U+FFFD for NUL; doing it first keeps its words the same as ours.
        var read = VeiledText.Make(page.Source.Text, body, veils, refused).Replace('\0', '\uFFFD');
        if (Parse(read, pipeline) is not { } document)
            return false;
        new MarkdownParser(page, reading, read, body.Start).Blocks(document, new(PassageKind.Paragraph, 0, 0));
        foreach (var block in refused)
        {
            if (block.IsCode)
                continue;
            page.Add(TooDeep(page.Source, block.Span));
            PlainTextParser.Read(page, block.Span);
        }

        return true;
    }

    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "Markdig throws ArgumentException at its limits; whatever else it may throw must not reach the writer either."
    )]
    static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (Exception)
        {
            return null;
        }
    }

    static Problem TooDeep(SourceText source, TextSpan span) => new(source, span, "nested too deeply; read as plain text");

    void Blocks(ContainerBlock container, Place place)
    {
        foreach (var block in container)
        {
            if (_reading.SkippedTags is not null && TagOf(block) is { } tag && _reading.Skips(tag))
                continue;
            switch (block)
            {
                case HeadingBlock heading:
                    Leaf(heading, PassageKind.Heading, heading.Level);
                    break;
                case ParagraphBlock paragraph:
                    Leaf(paragraph, place.Kind, place.Level);
                    break;
                case HtmlBlock html:
                    _html.Read(SourceSpan(html.Span), place.Kind, place.Level, place.QuoteDepth > 0);
                    break;
                case LeafBlock or LinkReferenceDefinitionGroup:
                    break;
                case QuoteBlock quote:
                    Blocks(quote, place with { Kind = PassageKind.BlockQuote, QuoteDepth = place.QuoteDepth + 1 });
                    break;
                case ListItemBlock item:
                    Blocks(item, place with { Kind = PassageKind.ListItem, ListDepth = place.ListDepth + 1 });
                    break;
                case Footnote footnote:
                    Blocks(footnote, new(PassageKind.Footnote, 0, 0));
                    break;
                case TableCell cell:
                    Blocks(cell, new(PassageKind.TableCell, 0, 0) { IsHead = cell.Parent is TableRow { IsHeader: true } });
                    break;
                case ContainerBlock other:
                    Blocks(other, place);
                    break;
            }
        }
    }

    // What a block would be in HTML, which is how settings name it.
    static string? TagOf(Block block) =>
        block switch
        {
            HeadingBlock heading => $"h{heading.Level}",
            QuoteBlock => "blockquote",
            ListBlock list => list.IsOrdered ? "ol" : "ul",
            ListItemBlock => "li",
            Table => "table",
            TableCell cell => cell.Parent is TableRow { IsHeader: true } ? "th" : "td",
            ParagraphBlock => "p",
            _ => null,
        };

    void Leaf(LeafBlock block, PassageKind kind, int level)
    {
        if (block.Inline is not { } inlines)
            return;
        var firstImage = _page.ImageCount;
        Inlines(inlines, _page.Text);
        _tags.Reset();
        _page.EndPassage(kind, level, SourceSpan(block.Span), firstImage);
    }

    void Inlines(ContainerInline container, PassageBuilder text)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is HtmlInline html)
                Html(html, text);
            else if (!_tags.IsMute)
                Inline(inline, text);
        }
    }

    void Inline(Inline inline, PassageBuilder text)
    {
        switch (inline)
        {
            case EmphasisInline { DelimiterChar: '*' or '_' } or LinkInline { IsImage: false } when IsIgnored(inline):
                text.Opaque(SourceSpan(inline.Span));
                break;
            case LiteralInline literal:
                Literal(literal, text);
                break;
            case LineBreakInline lineBreak:
                text.Break(LineEnd(lineBreak));
                break;
            case EmphasisInline { DelimiterChar: '*' or '_' } emphasis:
                var stretch = text.OpenEmphasis(isStrong: emphasis.DelimiterCount == 2);
                Inlines(emphasis, text);
                text.CloseEmphasis(stretch);
                break;
            case LinkInline { IsImage: true } image:
                Image(image);
                break;
            case LinkInline link:
                var start = text.Length;
                Inlines(link, text);
                text.Link(start, Url(link));
                break;
            case AutolinkInline autolink:
                var from = text.Length;
                text.Verbatim(_offset + autolink.Span.Start + 1, autolink.Span.Length - 2);
                text.Link(from, autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url);
                break;
            case HtmlEntityInline entity:
                text.Replaced(entity.Transcoded.AsSpan(), SourceSpan(entity.Span));
                break;
            case CodeInline code when !_reading.IgnoresCode:
                Code(code, text);
                break;
            case CodeInline code:
                text.Opaque(SourceSpan(code.Span));
                break;
            case DelimiterInline delimiter:
                Literal(new() { Content = new(delimiter.ToLiteral()), Span = delimiter.Span }, text);
                Inlines(delimiter, text);
                break;
            case ContainerInline other:
                Inlines(other, text);
                break;
        }
    }

    bool IsIgnored(Inline inline) =>
        _reading.IgnoredTags is { } tags
        && (
            inline is EmphasisInline emphasis
                ? tags.Contains(emphasis.DelimiterCount == 2 ? "strong" : "em")
                : tags.Contains("a") || tags.Contains("link")
        );

    void Code(CodeInline code, PassageBuilder text)
    {
        var start = code.Span.Start + code.DelimiterCount;
        if (Stands(code.Content, start) || Stands(code.Content, ++start))
            text.Verbatim(_offset + start, code.Content.Length);
        else
            text.Replaced(code.Content, SourceSpan(code.Span));
    }

    void Literal(LiteralInline literal, PassageBuilder text)
    {
        // Content's own offsets are wrong in quotations, lists and CRLF files; the span is right but for escapes and the blanks of table
        // cells.
        var words = literal.Content.AsSpan();
        var start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        if (words.IsEmpty || start < 0)
            return;
        while (!Stands(words, start) && start < literal.Span.End && start < _read.Length && _read[start] is ' ' or '\t' or '\\')
            start++;
        if (Stands(words, start))
            text.Verbatim(_offset + start, words.Length);
        else
            text.Replaced(words, SourceSpan(literal.Span));
    }

    bool Stands(ReadOnlySpan<char> words, int start) =>
        start <= _read.Length - words.Length && _read.AsSpan(start, words.Length).SequenceEqual(words);

    void Html(HtmlInline html, PassageBuilder text)
    {
        var span = SourceSpan(html.Span);
        // Tags inside an image's words do nothing to the paragraph around it.
        if (text == _page.Text && HtmlTag.TryRead(_page.Source.Text, span.Start, span.End, out var tag))
            _tags.Tag(tag);
        else if (html.Tag.StartsWith("<!--", StringComparison.Ordinal) && html.Tag.EndsWith("-->", StringComparison.Ordinal))
            _page.AddComment(span, 4, 3);
    }

    void Image(LinkInline image)
    {
        Inlines(image, _page.Inner);
        var span = SourceSpan(image.Span);
        var words = _page.Inner.Build(PassageKind.ImageText, 0, span);
        // To Vale, a title isn't text.
        _page.AddImage(span, Url(image), _reading.Skips("alt") ? null : words, _reading.IsVale ? null : Title(image));
    }

    Passage? Title(LinkInline image)
    {
        // The title of a reference is at its definition, elsewhere.
        if (image.Title is not { Length: > 0 } title || image.Reference is not null)
            return null;
        var span = SourceSpan(image.TitleSpan);
        var inner = span.Length == title.Length + 2 ? span.Start + 1 : span.Start;
        if (Stands(title, inner - _offset))
            _page.Inner.Verbatim(inner, title.Length);
        else
            _page.Inner.Replaced(title, span);
        return _page.Inner.Build(PassageKind.Caption, 0, span);
    }

    string Url(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        // A template tag in an address was veiled: say what the writer wrote.
        return link.Reference is null && VeiledText.IsVeiled(url) && !link.UrlSpan.IsEmpty
            ? _page.Source.Slice(SourceSpan(link.UrlSpan)).ToString()
            : url;
    }

    TextSpan LineEnd(LineBreakInline lineBreak)
    {
        var span = SourceSpan(lineBreak.Span);
        var text = _page.Source.Text;
        // Markdig's break covers only the CR of a CRLF.
        return span.End < text.Length && text[span.End - 1] == '\r' && text[span.End] == '\n'
            ? span with
            {
                Length = span.Length + 1,
            }
            : span;
    }

    TextSpan SourceSpan(SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, _read.Length);
        return TextSpan.FromBounds(_offset + start, _offset + Math.Clamp(span.End + 1, start, _read.Length));
    }

    /// <summary>What .mdx leaves out: there an indent makes no code. Built for the first such draft.</summary>
    static class Mdx
    {
        internal static readonly MarkdownPipeline Pipeline = Make();

        static MarkdownPipeline Make()
        {
            var builder = Extended();
            builder.BlockParsers.TryRemove<Markdig.Parsers.IndentedCodeBlockParser>();
            return builder.Build();
        }
    }

    /// <summary>Where the walk is: what a paragraph here would be.</summary>
    readonly record struct Place(PassageKind Kind, int ListDepth, int QuoteDepth)
    {
        internal bool IsHead { get; init; }

        internal int Level =>
            Kind switch
            {
                PassageKind.ListItem => ListDepth,
                PassageKind.BlockQuote => QuoteDepth,
                PassageKind.TableCell when IsHead => 1,
                _ => 0,
            };
    }
}
