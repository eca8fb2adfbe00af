using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Picks the reader for a draft.</summary>
static class DraftParser
{
    internal static PageBuilder Parse(SourceText source, TextSpan body, DraftFormat format, ReadingOptions reading) =>
        format switch
        {
            DraftFormat.PlainText => PlainTextParser.Parse(source, body),
            DraftFormat.Html => HtmlParser.Parse(source, body, reading),
            DraftFormat.AsciiDoc => AsciiDocParser.Parse(source, body, reading),
            DraftFormat.ReStructuredText => ReStructuredTextParser.Parse(source, body, reading),
            DraftFormat.Org => OrgParser.Parse(source, body, reading),
            _ => MarkdownParser.Parse(source, body, isMdx: format == DraftFormat.Mdx, reading),
        };

    internal static DraftFormat FormatOf(string path, ReadingOptions reading)
    {
        var dot = path.LastIndexOf('.');
        var ending = dot < 0 ? "" : path[(dot + 1)..];
        return OfEnding(reading.Formats.GetValueOrDefault(ending) ?? ending) ?? DraftFormat.Markdown;
    }

    /// <summary>The format of a file extension, given without its dot; null if unknown.</summary>
    internal static DraftFormat? OfEnding(string ending) =>
        ending.ToLowerInvariant() switch
        {
            "md" or "markdown" or "mdown" or "markdn" => DraftFormat.Markdown,
            "mdx" => DraftFormat.Mdx,
            "txt" => DraftFormat.PlainText,
            "html" or "htm" or "shtml" or "xhtml" => DraftFormat.Html,
            "adoc" or "asciidoc" or "asc" => DraftFormat.AsciiDoc,
            "rst" or "rest" => DraftFormat.ReStructuredText,
            "org" => DraftFormat.Org,
            _ => null,
        };
}
