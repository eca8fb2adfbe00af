using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>How the speaker of a quotation was found.</summary>
public enum SpeakerEvidence
{
    /// <summary>Nothing names one.</summary>
    None,

    /// <summary>A cue in the quotation's own sentence, or a name after a dash.</summary>
    Sentence,

    /// <summary>A cue elsewhere in its paragraph.</summary>
    Paragraph,

    /// <summary>A lead-in that ends in a colon, in the paragraph or the one before: <c>Jane Roe, Oslo: "…"</c>.</summary>
    ColonLeadIn,

    /// <summary>The quotation goes on from the paragraph before, which did not close it.</summary>
    Continued,

    /// <summary>The last speaker, carried over from an earlier paragraph.</summary>
    Carried,
}

/// <summary>Words in quotation marks, or a block quotation. A quotation inside another is part of it, so that two never overlap.</summary>
/// <param name="At">Marks included; an unclosed one runs to the next opening mark or its paragraph's end.</param>
/// <param name="Words">Without the marks.</param>
public sealed record Quote(Excerpt At, Excerpt Words)
{
    /// <summary>Number of words inside.</summary>
    public int WordCount { get; init; }

    /// <summary>Whether it is double, or single in copy that quotes with single marks (British headlines).</summary>
    public bool IsDouble { get; init; }

    /// <summary>Whether the closing mark is missing.</summary>
    public bool IsUnclosed { get; init; }

    /// <summary>Whether it is unclosed and the next paragraph opens with a mark, as a quotation over several paragraphs does.</summary>
    public bool ContinuesInNext { get; init; }

    /// <summary>Whether it is a block quotation without marks of its own.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Whether its passage has no other words.</summary>
    internal bool IsWholePassage =>
        !Reading.Words.AnyIn(At.Passage, 0, At.Start) && !Reading.Words.AnyIn(At.Passage, At.End, At.Passage.Text.Length);

    /// <summary>How the speaker was found.</summary>
    public SpeakerEvidence Evidence { get; init; }

    /// <summary>The reporting words: "said", "according to"; null where there are none.</summary>
    public Excerpt? Cue { get; init; }

    /// <summary>Who says it: a name, "the ministry", "he"; null where nobody is found.</summary>
    public Excerpt? Speaker { get; init; }

    /// <summary>For <see cref="SpeakerEvidence.Carried"/>, how many paragraphs back the speaker was named; 0 elsewhere.</summary>
    public int CarriedParagraphs { get; init; }
}

/// <summary>A sentence.</summary>
/// <param name="At">Its words, without the blanks around it.</param>
public readonly record struct Sentence(Excerpt At);
