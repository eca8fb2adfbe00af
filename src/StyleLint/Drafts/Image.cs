using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>An image on the page.</summary>
/// <param name="Span">The whole image.</param>
/// <param name="Url">Its address.</param>
/// <param name="Text">Its alternative text as a passage of the draft; null if empty.</param>
/// <param name="Passage">The passage it is in or before; null at the end of a draft.</param>
/// <param name="StandsAlone">Whether it is alone in its paragraph.</param>
public sealed record Image(TextSpan Span, string Url, Passage? Text, Passage? Passage, bool StandsAlone);
