using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>What is on the page: header fields, passages, comments and images, going by markup alone.</summary>
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

    /// <summary>Why parts of the page couldn't be read: broken front matter, nesting too deep. The rest was read.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>How the settings ask for it to be read.</summary>
    internal ReadingOptions Reading { get; init; } = ReadingOptions.None;

    /// <summary>The whole file as one passage, including markup and header; never among <see cref="Passages"/>.</summary>
    internal Passage Raw => _raw ??= WholeText.Of(Source);

    /// <summary>The header value or passage that contains an offset; null if none does.</summary>
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
    /// <param name="format">Its format; null to go by its path.</param>
    public static Draft Parse(SourceText source, DraftFormat? format = null) => Parse(source, ReadingOptions.None, format);

    /// <summary>Reads a draft the way settings ask for; never fails.</summary>
    internal static Draft Parse(SourceText source, ReadingOptions reading, DraftFormat? format = null)
    {
        var written = format ?? DraftParser.FormatOf(source.Path, reading);
        var header = HeaderReader.Read(source, written);
        var page = DraftParser.Parse(source, TextSpan.FromBounds(header.Value.Span.End, source.Text.Length), written, reading);
        var passages = page.Passages();
        return new(source, written, header.Value, passages, page.Comments(), page.Images(passages))
        {
            Problems = [.. header.Problems, .. page.Problems],
            Reading = reading,
        };
    }
}
