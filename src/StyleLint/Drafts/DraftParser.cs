using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Which reader a draft goes to.</summary>
static class DraftParser
{
    internal static Draft Parse(SourceText source, DraftFormat format)
    {
        var header = HeaderReader.Read(source, format);
        var body = TextSpan.FromBounds(header.Value.Span.End, source.Text.Length);
        var page =
            format == DraftFormat.PlainText
                ? PlainTextParser.Parse(source, body)
                : MarkdownParser.Parse(source, body, isMdx: format == DraftFormat.Mdx);
        return page.ToDraft(format, header.Value, header.Problems);
    }

    internal static DraftFormat FormatOf(string path) =>
        path switch
        {
            _ when path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) => DraftFormat.PlainText,
            _ when path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) => DraftFormat.Mdx,
            _ => DraftFormat.Markdown,
        };
}
