using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>A comment that readers don't see: <c>&lt;!-- … --&gt;</c>, or <c>{/* … */}</c> in .mdx.</summary>
/// <param name="Span">The whole comment, delimiters included.</param>
/// <param name="Text">Its text, trimmed.</param>
public sealed record Comment(TextSpan Span, string Text);
