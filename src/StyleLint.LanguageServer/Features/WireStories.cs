using System.Globalization;
using StyleLint.Diagnostics;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.LanguageServer;

/// <summary>Describes stories of the archive in words, because they aren't in files that an editor could open.</summary>
static class WireStories
{
    const int LongestWords = 400;

    /// <summary>Whether a text is an agency's story.</summary>
    public static bool IsOne(SourceText source) => source.Path.StartsWith("wire:", StringComparison.Ordinal);

    /// <summary>Reuters, "Bridge closed", March 3, 2025</summary>
    public static string Name(WireStory story)
    {
        var name = story.Headline.Length > 0 ? $"“{story.Headline}”" : $"story {story.Id}";
        return $"{story.Agency}, {name}{(story.Day is { } day ? ", " + day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) : "")}";
    }

    /// <summary>A place in a story: how it relates to the finding, and its words.</summary>
    public static string Tell(Related related) => $"{related.Message}: “{Words(related)}”";

    /// <summary>The places in agencies' stories that are related to a finding, as Markdown paragraphs; empty if there are none.</summary>
    public static string Quote(Diagnostic found) =>
        string.Concat(
            found
                .Related.Where(related => IsOne(related.Source))
                .Select(related =>
                    $"\n\n{char.ToUpperInvariant(related.Message[0])}{related.Message[1..]} ({related.Source.Path["wire:".Length..]}):\n\n> {Paragraph(related)}"
                )
        );

    // The story's paragraph, with the words that matter in bold.
    static string Paragraph(Related related)
    {
        var (source, span) = (related.Source, related.Span);
        var line = source.LineSpan(source.PositionAt(span.Start).Line);
        if (span.IsEmpty || !line.Contains(span))
            return Words(related);
        var (before, after) = (TextSpan.FromBounds(line.Start, span.Start), TextSpan.FromBounds(span.End, line.End));
        return $"{source.Slice(before)}**{source.Slice(span)}**{source.Slice(after)}";
    }

    static string Words(Related related)
    {
        var words = string.Join(
            ' ',
            related.Source.Slice(related.Span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return words.Length <= LongestWords ? words : words[..LongestWords].TrimEnd() + "…";
    }
}
