using System.Collections.Immutable;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Drafts;

/// <summary>The kinds of header fields, which newsrooms and site generators give many names.</summary>
public enum FieldKind
{
    /// <summary>Any other key.</summary>
    Other,

    /// <summary>title, headline, hed</summary>
    Headline,

    /// <summary>description, summary, excerpt, deck, dek, subhed, standfirst</summary>
    Deck,

    /// <summary>author, authors, byline, by, writer, creator, contributor, posted_by</summary>
    Author,

    /// <summary>date, published, publishDate, pubDate, datePublished, created</summary>
    Date,

    /// <summary>lastmod, updated, modified, dateModified</summary>
    Modified,

    /// <summary>source, source_url, canonical, canonical_url, syndicated, republished_from</summary>
    Source,

    /// <summary>image, photo, … : the picture itself</summary>
    Image,

    /// <summary>caption, image_caption, …</summary>
    Caption,

    /// <summary>credit, photo_credit, image_credit, photographer</summary>
    ImageCredit,

    /// <summary>dateline, location</summary>
    Dateline,

    /// <summary>path, permalink, url, slug: where the page is published</summary>
    Address,

    /// <summary>layout, type</summary>
    Layout,

    /// <summary>draft, published: false</summary>
    Draft,

    /// <summary>style-lint: the draft's own instructions to the linter</summary>
    StyleLint,
}

/// <summary>One field of the header.</summary>
/// <param name="Kind">Its kind, whatever its name.</param>
/// <param name="Name">Its name as written; nested keys joined by dots (<c>image.credit</c>).</param>
/// <param name="NameSpan">Where the name is.</param>
/// <param name="Node">The value as YAML; TOML is given the same shape.</param>
/// <param name="Values">Each piece of text in it as a passage of kind <see cref="PassageKind.HeaderValue"/>: one, or several for a
/// list.</param>
public sealed record HeaderField(FieldKind Kind, string Name, TextSpan NameSpan, YamlNode Node, ImmutableArray<Passage> Values);

/// <summary>The fields before the text (YAML or TOML front matter, JSON, MultiMarkdown, comments, .mdx exports); empty if there are
/// none.</summary>
/// <param name="Span">The whole header, fences included; empty at 0 if there is none.</param>
/// <param name="Fields">In order.</param>
public sealed record Header(TextSpan Span, ImmutableArray<HeaderField> Fields)
{
    /// <summary>A draft without a header.</summary>
    public static Header None { get; } = new(default, []);

    /// <summary>The first field of a kind that has a value.</summary>
    public HeaderField? Find(FieldKind kind)
    {
        foreach (var field in Fields)
        {
            if (field.Kind == kind && !field.Values.IsEmpty)
                return field;
        }

        return null;
    }
}
