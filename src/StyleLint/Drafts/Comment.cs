using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>A comment that readers do not see: <c>&lt;!-- … --&gt;</c>, or <c>{/* … */}</c> in .mdx.</summary>
/// <param name="Span">All of it, delimiters included.</param>
/// <param name="Text">What it says, trimmed.</param>
public sealed record Comment(TextSpan Span, string Text);
