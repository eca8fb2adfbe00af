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
    /// <summary>What kept parts of the page from being read: broken front matter, nesting too deep. The rest was read.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

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
    public static Draft Parse(SourceText source, DraftFormat? format = null) =>
        DraftParser.Parse(source, format ?? DraftParser.FormatOf(source.Path));
}
