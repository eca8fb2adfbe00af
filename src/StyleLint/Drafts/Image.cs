using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>An image on the page.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Text">Its alternative text as a passage of the draft; null where it is empty.</param>
/// <param name="Passage">The passage it stands in or before; null at the end of a draft.</param>
/// <param name="StandsAlone">Whether nothing else stands in its paragraph.</param>
public sealed record Image(TextSpan Span, string Url, Passage? Text, Passage? Passage, bool StandsAlone);
