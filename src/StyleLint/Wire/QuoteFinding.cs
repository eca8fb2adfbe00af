using StyleLint.Drafts;
using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>What became of a story's quotation in a draft.</summary>
enum QuoteFault
{
    /// <summary>Words were replaced, added or moved.</summary>
    Altered,

    /// <summary>Words were left out and nothing shows it, or what an ellipsis stands for changes the sense.</summary>
    Cut,

    /// <summary>Two sentences, or fragments of one with other words between them, read as one.</summary>
    Spliced,

    /// <summary>Somebody else says it.</summary>
    ChangedSpeaker,
}

/// <summary>A quotation of a draft that is not as a story has it.</summary>
/// <param name="Fault">What became of it.</param>
/// <param name="Quote">The draft's.</param>
/// <param name="At">The words of it that matter.</param>
/// <param name="Match">The story.</param>
/// <param name="Said">The story's words that belong there.</param>
internal sealed record QuoteFinding(QuoteFault Fault, Quote Quote, Excerpt At, WireMatch Match, Excerpt Said)
{
    /// <summary>For <see cref="QuoteFault.Cut"/>, the words left out; for <see cref="QuoteFault.ChangedSpeaker"/>, who said it.</summary>
    internal string Detail { get; init; } = "";

    /// <summary>For <see cref="QuoteFault.Cut"/>, whether an ellipsis shows it.</summary>
    internal bool IsMarked { get; init; }

    /// <summary>For <see cref="QuoteFault.Altered"/>, the draft's words to replace; null where they cannot be put back one for
    /// one.</summary>
    internal Excerpt? Replace { get; init; }

    /// <summary>What takes their place.</summary>
    internal string With { get; init; } = "";
}
