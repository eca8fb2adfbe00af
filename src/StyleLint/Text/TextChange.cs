namespace StyleLint.Text;

/// <summary>Replaces the characters of <paramref name="Span"/> with <paramref name="NewText"/>; an empty span inserts.</summary>
public readonly record struct TextChange(TextSpan Span, string NewText);
