using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>How a draft is written.</summary>
public enum DraftFormat
{
    /// <summary>.md, .markdown, and anything unknown</summary>
    Markdown,

    /// <summary>.mdx: Markdown whose comments are <c>{/* … */}</c></summary>
    Mdx,

    /// <summary>.txt: no markup at all</summary>
    PlainText,

    /// <summary>.html, .htm, .shtml, .xhtml</summary>
    Html,

    /// <summary>.adoc, .asciidoc, .asc</summary>
    AsciiDoc,

    /// <summary>.rst, .rest: reStructuredText</summary>
    ReStructuredText,

    /// <summary>.org: Org, the outlines of Emacs</summary>
    Org,
}

/// <summary>A comment that readers do not see: <c>&lt;!-- … --&gt;</c>, or <c>{/* … */}</c> in .mdx.</summary>
/// <param name="Span">All of it, delimiters included.</param>
/// <param name="Text">What it says, trimmed.</param>
public sealed record Comment(TextSpan Span, string Text);

/// <summary>An image on the page.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Text">Its alternative text as a passage of the draft; null where it is empty.</param>
/// <param name="Passage">The passage it stands in or before; null at the end of a draft.</param>
/// <param name="StandsAlone">Whether nothing else stands in its paragraph.</param>
public sealed record Image(TextSpan Span, string Url, Passage? Text, Passage? Passage, bool StandsAlone);

/// <summary>What is on the page: header fields, passages, comments and images, by markup alone.</summary>
public sealed record Draft(
    SourceText Source,
    DraftFormat Format,
    Header Header,
    ImmutableArray<Passage> Passages,
    ImmutableArray<Comment> Comments,
    ImmutableArray<Image> Images
)
{
    Passage? _raw;

    /// <summary>What kept parts of the page from being read: broken front matter, nesting too deep. The rest was read.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>How the settings would have it read.</summary>
    internal ReadingOptions Reading { get; init; } = ReadingOptions.None;

    /// <summary>All of the file as one passage, markup and header and all; never among <see cref="Passages"/>.</summary>
    internal Passage Raw => _raw ??= WholeText.Of(Source);

    /// <summary>The header value or passage whose characters an offset lies among; null where it lies in none.</summary>
    public Passage? PassageAt(int offset)
    {
        foreach (var field in Header.Fields)
        {
            foreach (var value in field.Values)
            {
                if (value.Span.Contains(offset))
                    return value;
            }
        }

        int low = 0,
            high = Passages.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Passages[middle].Span.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return low <= high && Passages[low] is var last && last.Span.Contains(offset) ? last : null;
    }

    /// <summary>Reads a draft; never fails.</summary>
    /// <param name="source">The draft.</param>
    /// <param name="format">How it is written; by its path where null.</param>
    public static Draft Parse(SourceText source, DraftFormat? format = null) => Parse(source, ReadingOptions.None, format);

    /// <summary>Reads a draft as settings would have it; never fails.</summary>
    internal static Draft Parse(SourceText source, ReadingOptions reading, DraftFormat? format = null) =>
        DraftParser.Parse(source, format ?? DraftParser.FormatOf(source.Path, reading), reading);
}
