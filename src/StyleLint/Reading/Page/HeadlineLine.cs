using StyleLint.Drafts;

namespace StyleLint.Reading;

/// <summary>Tells the line on the page that is its headline.</summary>
static class HeadlineLine
{
    /// <summary>Whether the words of a heading can be a headline's.</summary>
    internal static bool IsHeading(Excerpt line) =>
        LineText.CountWords(line.Chars, 40) <= 40
        && !CommentReader.IsMarker(line.Chars)
        && BylineOpening.After(line.Chars) < 0
        && FurniturePhrases.Classify(line.Chars, isOutside: false)
            is FurnitureKind.None
                or FurnitureKind.WeakLine
                or FurnitureKind.WeakListHead
        && !PageDateReader.IsDate(line.Chars);

    /// <summary>In text without headings the headline is the first line that could be one and has a story under it; where the header has
    /// one, the line that repeats it.</summary>
    internal static bool IsInText(Passage passage, Excerpt line, Headline? inHeader, RunningText running)
    {
        if (passage.Kind != PassageKind.Paragraph)
            return false;
        if (inHeader is { } headline)
            return line.Chars.Equals(headline.At.Chars, StringComparison.OrdinalIgnoreCase);
        return LineText.CountWords(line.Chars, 3) >= 3 && Opens(passage, line, running);
    }

    /// <summary>Whether a line of two words can be a headline, "Bridge shut": one word alone is a section as often.</summary>
    internal static bool IsShort(Passage passage, Excerpt line, RunningText running) =>
        passage.Kind == PassageKind.Paragraph && LineText.CountWords(line.Chars, 2) >= 2 && Opens(passage, line, running);

    static bool Opens(Passage passage, Excerpt line, RunningText running)
    {
        if (
            !LineText.IsHeadlineLike(line.Chars)
            || !LineText.StartsUpper(line.Chars)
            || line.Start > 0 && LineText.IsBullet(passage.Text.AsSpan().TrimStart()[0])
        )
            return false;
        // A heading further down, but over the story, is the headline rather than this line.
        return running.HasMoreAfter(passage.Index) && !(running.FirstTopHeading > passage.Index && running.FirstTopHeading < running.First);
    }
}
