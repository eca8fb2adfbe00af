using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>What a page brought along with its story: furniture, readers' comments.</summary>
sealed class PagePart : IAnalyzer
{
    const int LongestWords = 60;

    readonly Role _role;

    PagePart(Role role) => _role = role;

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "page-part",
            "Finds parts of a web page that were copied along with the story: share bars, link lists, comment forms, readers' comments.",
            [
                new("furniture", "Page furniture around a story.", ["words", "lines"], static () => new PagePart(Role.Furniture)),
                new("reader-comments", "Readers' comments.", ["words", "lines"], static () => new PagePart(Role.ReaderComments)),
            ],
            chosenBy: "part"
        )
        {
            ReportingOnly = true,
        };

    public void Analyze(in Analysis analysis)
    {
        foreach (var block in analysis.Story.Page.Blocks)
        {
            if (block.Role != _role)
                continue;
            var head = LineText.Trim(block.Passages[0]);
            (string, string)[] values = [("words", Shorten(head.Text)), ("lines", $"{block.Passages.Length}")];
            if (_role == Role.ReaderComments)
            {
                analysis.Report(head, values, related: StoryAfter(analysis.Story, block));
                continue;
            }

            var span = Trim(analysis.Draft.Source, TextSpan.FromBounds(block.Passages[0].Span.Start, block.Passages[^1].Span.End));
            analysis.Report(
                span,
                values,
                [new("Delete what is not the story", FixSafety.NeedsReview, [new(WholeLines(analysis.Draft.Source, span), "")])]
            );
        }
    }

    // What stands under the comments shows that they stand inside the story.
    static ImmutableArray<Related> StoryAfter(Story story, Block block)
    {
        var page = story.Page;
        for (var at = block.Passages[^1].Index + 1; at < page.Roles.Length; at++)
        {
            if (page.Roles[at] is not (Role.Body or Role.Signoff))
                continue;
            var passage = story.Draft.Passages[at];
            return
            [
                new(
                    story.Draft.Source,
                    LineText.Trim(passage).Span,
                    page.Roles[at] == Role.Signoff ? "the story's sign-off stands under them" : "the story goes on under them"
                ),
            ];
        }

        return [];
    }

    static TextSpan Trim(SourceText source, TextSpan span)
    {
        var chars = source.Slice(span);
        var start = span.Length - chars.TrimStart().Length;
        return TextSpan.FromBounds(span.Start + start, span.Start + Math.Max(start, chars.TrimEnd().Length));
    }

    // The lines of a span with their ends, and the blank lines that would be left double.
    static TextSpan WholeLines(SourceText source, TextSpan span)
    {
        var first = source.PositionAt(span.Start).Line;
        var last = source.PositionAt(span.End).Line;
        while (last + 1 < source.LineCount && source.Slice(source.LineSpan(last + 1)).IsWhiteSpace())
            last++;
        if (last + 1 < source.LineCount)
            return TextSpan.FromBounds(source.LineSpan(first).Start, source.LineSpan(last + 1).Start);
        while (first > 0 && source.Slice(source.LineSpan(first - 1)).IsWhiteSpace())
            first--;
        // At the end of a text the line end before it stays.
        return TextSpan.FromBounds(source.LineSpan(first).Start, source.Text.Length);
    }

    static string Shorten(string words)
    {
        if (words.Length <= LongestWords)
            return words;
        var cut = words.LastIndexOf(' ', LongestWords);
        return $"{words[..(cut > 0 ? cut : LongestWords)]} …";
    }
}
