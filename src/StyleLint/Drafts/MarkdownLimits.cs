using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>A block that is too expensive for the Markdown reader.</summary>
/// <param name="Span">Its lines.</param>
/// <param name="IsCode">Whether it is between code fences, so that nothing in it is prose.</param>
readonly record struct RefusedBlock(TextSpan Span, bool IsCode);

/// <summary>
/// Finds, in one pass over the lines, the blocks that would take the Markdown reader more than linear time: deeply nested markers (cubic),
/// brackets and other marks in one paragraph (quadratic; beyond 10,240 pieces Markdig throws), tables mostly of missing cells.
/// </summary>
/// <param name="Depth">The deepest nesting of containers; Markdig throws at 128, and each container costs time on every blank line.</param>
/// <param name="Marks">The most characters in a paragraph that mean something to Markdown; each may make two pieces.</param>
/// <param name="Cells">The most cells in a table, including missing ones, because Markdig adds them.</param>
sealed record MarkdownLimits(int Depth, int Marks, int Cells)
{
    // Lines of these two kinds make Markdig search all blocks above them.
    const int MostLookingBack = 1_000;

    internal static readonly MarkdownLimits Normal = new(Depth: 32, Marks: 4096, Cells: 20_000);

    /// <summary>For a second try after the first has thrown: refuses everything that could reach Markdig's own limits.</summary>
    internal static readonly MarkdownLimits Strict = new(Depth: 16, Marks: 100, Cells: 1_000);

    const string Containers = " \t>-*+.)0123456789";

    static readonly Marks MeaningfulMarks = new("[]!<&*_~`\\|");

    internal ImmutableArray<RefusedBlock> Find(SourceText source, TextSpan body)
    {
        var text = source.Text;
        var refused = ImmutableArray.CreateBuilder<RefusedBlock>();
        var block = default(Block);
        var raw = default(RawText);
        var (open, isAfterBlank, lookingBack) = (0, true, 0);
        for (var line = source.PositionAt(body.Start).Line; line < source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            var words = text.AsSpan(span.Start, span.Length).TrimStart(" \t");
            if (words.IsEmpty)
            {
                End(ref block, refused);
                isAfterBlank = true;
                continue;
            }

            var indent = Columns(text.AsSpan(span.Start, span.Length - words.Length));
            // The lines that open and close code are never refused: without one, the other would swallow the rest of the page.
            if (raw.IsOpen ? raw.Closes(words, indent) : raw.Opens(words, indent))
            {
                End(ref block, refused);
                isAfterBlank = false;
                continue;
            }

            var markers = raw.IsOpen ? 0 : Markers(words);
            if (indent <= 3 && markers > 0 && words.Length > 2 && words[0] is '-' or '*' or '+' or '#')
                End(ref block, refused);
            if (!block.IsOpen)
                block = Begin(span.Start, isCode: raw.IsOpen, isHtml: isAfterBlank && indent <= 3 && IsHtmlBlock(words));
            // A line without indentation closes all containers only after a blank one; before that it may go on lazily in the innermost.
            if (indent == 0 && isAfterBlank)
                open = 0;
            isAfterBlank = false;
            var depth = markers + Math.Min(indent / 2, open);
            open = Math.Max(open, depth);
            block.End = span.End;
            block.Lines++;
            var (marks, pipes) = Count(words);
            block.Marks += marks + 1;
            block.Pipes = Math.Max(block.Pipes, pipes);
            if (!raw.IsOpen && LooksBack(words, isUnder: block.Lines > 1))
                lookingBack++;
            block.IsRefused |=
                lookingBack > MostLookingBack
                || depth > Depth
                || block.Marks > Marks
                || block.Pipes > 0 && (long)block.Pipes * block.Lines > Cells;
        }

        End(ref block, refused);
        return refused.DrainToImmutable();
    }

    static Block Begin(int start, bool isCode, bool isHtml) =>
        new()
        {
            IsOpen = true,
            Start = start,
            IsCode = isCode,
            IsHtml = isHtml,
        };

    static void End(ref Block block, ImmutableArray<RefusedBlock>.Builder refused)
    {
        if (block.IsRefused && !block.IsHtml)
        {
            // Adjacent refused blocks are joined, so that there is one problem.
            if (refused.Count > 0 && refused[^1] is var last && last.IsCode == block.IsCode && last.Span.End + 2 >= block.Start)
                refused[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, block.End) };
            else
                refused.Add(new(TextSpan.FromBounds(block.Start, block.End), block.IsCode));
        }

        block = default;
    }

    /// <summary>Whether a line after a blank one begins raw HTML that goes on to the next blank one: marks in it mean nothing and cost
    /// nothing.</summary>
    static bool IsHtmlBlock(ReadOnlySpan<char> words)
    {
        if (words[0] != '<')
            return false;
        words = words[1..];
        var end = words.IndexOfAny(' ', '>') is var found and >= 0 ? found : words.Length;
        return words[..end]
            is "table"
                or "div"
                or "p"
                or "ul"
                or "ol"
                or "dl"
                or "figure"
                or "section"
                or "article"
                or "blockquote"
                or "details"
                or "center";
    }

    // The line under a heading, and what a link or a footnote stands for.
    static bool LooksBack(ReadOnlySpan<char> words, bool isUnder) =>
        words[0] is '=' or '-' && words.TrimEnd().IndexOfAnyExcept(words[0]) < 0
            ? isUnder
            : words.TrimStart(Containers) is ['[', ..] && words.Contains("]:", StringComparison.Ordinal);

    static int Columns(ReadOnlySpan<char> blanks)
    {
        var columns = 0;
        foreach (var blank in blanks)
            columns = blank == '\t' ? columns + 4 - columns % 4 : columns + 1;
        return columns;
    }

    /// <summary>How many quotations, list entries or headings a line opens before its text.</summary>
    static int Markers(ReadOnlySpan<char> words)
    {
        if (words[0] is '-' or '*' or '_' && words.IndexOfAnyExcept(words[0], ' ', '\t') < 0)
            return 0;
        var (count, at) = (0, 0);
        while (at < words.Length)
        {
            var digits = at;
            while (digits < words.Length && digits - at < 9 && char.IsAsciiDigit(words[digits]))
                digits++;
            if (digits > at && (digits == words.Length || words[digits] is not ('.' or ')')))
                return count;
            if (digits == at && words[at] is not ('>' or '-' or '+' or '*' or '#'))
                return count;
            var isQuote = words[at] == '>';
            at = digits + 1;
            if (!isQuote && at < words.Length && words[at] is not (' ' or '\t'))
                return count;
            count++;
            while (at < words.Length && words[at] is ' ' or '\t')
                at++;
        }

        return count;
    }

    static (int Marks, int Pipes) Count(ReadOnlySpan<char> words)
    {
        var (marks, pipes) = (0, 0);
        while (MeaningfulMarks.IndexIn(words) is var at and >= 0)
        {
            marks++;
            if (words[at] == '|')
                pipes++;
            words = words[(at + 1)..];
        }

        return (marks, pipes);
    }

    struct Block
    {
        internal bool IsOpen;
        internal bool IsCode;
        internal bool IsHtml;
        internal bool IsRefused;
        internal int Start;
        internal int End;
        internal int Lines;
        internal int Marks;
        internal int Pipes;
    }
}
