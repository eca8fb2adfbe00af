using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Part of a draft that the Markdown reader must not see as words: a template tag, a comment or component of .mdx.</summary>
/// <param name="Span">The whole part.</param>
/// <param name="IsOpaque">Whether it stands for something on the page (<c>{{ name }}</c>); otherwise it vanishes without a trace.</param>
readonly record struct Veil(TextSpan Span, bool IsOpaque);
