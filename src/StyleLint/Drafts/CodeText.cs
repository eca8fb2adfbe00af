using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Reads the text between the marks of inline code.</summary>
static class CodeText
{
    /// <summary>The code as a passage; null if a span of the source isn't inline code.</summary>
    internal static Passage? Of(SourceText source, TextSpan span)
    {
        var words = source.Slice(span);
        var ticks = words.IndexOfAnyExcept('`');
        if (ticks <= 0 || words.Length <= 2 * ticks)
            return null;
        var inner = new TextSpan(span.Start + ticks, span.Length - 2 * ticks);
        return new(source, PassageKind.Code, 0, source.Slice(inner).ToString(), span, [new(0, inner.Length, inner, IsVerbatim: true)]);
    }
}
