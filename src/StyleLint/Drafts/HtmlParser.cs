using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Reads a page of HTML.</summary>
static class HtmlParser
{
    internal static PageBuilder Parse(SourceText source, TextSpan body, ReadingOptions reading)
    {
        var ignored = IgnoredText.Find(source, body, reading);
        var page = new PageBuilder(source, ignored.Over([]));
        ignored.AddTo(page);
        var tags = new HtmlTags(page, reading);
        new HtmlBlockReader(page, tags).Read(body, PassageKind.Paragraph, 0, isQuoted: false);
        return page;
    }
}
