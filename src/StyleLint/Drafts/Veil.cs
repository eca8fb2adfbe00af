using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>A stretch of a draft that the Markdown reader must not see as words: a template tag, a comment or component of .mdx.</summary>
/// <param name="Span">All of it.</param>
/// <param name="IsOpaque">Whether it stands for something on the page (<c>{{ name }}</c>); else it is gone without a trace.</param>
readonly record struct Veil(TextSpan Span, bool IsOpaque);
