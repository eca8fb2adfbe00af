namespace StyleLint.Drafts;

/// <summary>A draft's format.</summary>
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
