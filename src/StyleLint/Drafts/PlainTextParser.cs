using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Drafts;

/// <summary>Reads plain text: paragraphs between blank lines, hard-wrapped or one to a line.</summary>
static class PlainTextParser
{
    /// <summary>The line length beyond which nobody wraps by hand (RFC 5322 asks for 78; 100 is the widest editor default in
    /// use).</summary>
    const int WidestWrap = 100;

    /// <summary>The line length below which nobody wraps by hand: shorter lines are verse, lists and addresses.</summary>
    const int NarrowestWrap = 30;

    /// <summary>How many characters somebody adds to a wrapped line without rewrapping the paragraph: a word or two.</summary>
    const int LongestEdit = 20;

    internal static PageBuilder Parse(SourceText source, TextSpan body)
    {
        var page = new PageBuilder(source, []);
        Read(page, body);
        return page;
    }

    /// <summary>Reads part of the source, made of whole lines, as plain text.</summary>
    internal static void Read(PageBuilder page, TextSpan stretch)
    {
        var blocks = Blocks(page.Source, stretch);
        // A width that one block proves applies to the others, which may be too short to prove it.
        var widest = 0;
        foreach (var block in blocks)
        {
            if (WrapWidth(page.Source.Text, block) is > 0 and var width)
                widest = Math.Max(widest, width);
        }

        foreach (var block in blocks)
            ReadBlock(page, block, widest);
    }

    static List<List<TextSpan>> Blocks(SourceText source, TextSpan stretch)
    {
        var blocks = new List<List<TextSpan>>();
        List<TextSpan>? block = null;
        var fences = true;
        for (var line = source.PositionAt(stretch.Start).Line; line < source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            if (span.Start >= stretch.End && !span.IsEmpty)
                break;
            span = TextSpan.FromBounds(Math.Max(span.Start, stretch.Start), Math.Max(span.Start, Math.Min(span.End, stretch.End)));
            if (source.Slice(span).IsWhiteSpace())
            {
                block = null;
                continue;
            }

            if (fences && IsFence(source, line) && EndOfCode(source, line, stretch.End) is var last)
            {
                // One that is never closed is three stray marks, and so are those after it.
                fences = last > line;
                if (fences)
                {
                    (line, block) = (last, null);
                    continue;
                }
            }

            if (block is null)
                blocks.Add(block = []);
            block.Add(span);
        }

        return blocks;
    }

    // Code is marked here as in Markdown, and isn't copy there either.
    static bool IsFence(SourceText source, int line) => source.Slice(source.LineSpan(line)).TrimStart().StartsWith("```");

    // The line that closes what another line opens; the opening line itself if there is none.
    static int EndOfCode(SourceText source, int opening, int end)
    {
        for (var line = opening + 1; line < source.LineCount && source.LineSpan(line).Start < end; line++)
        {
            if (IsFence(source, line))
                return line;
        }

        return opening;
    }

    static void ReadBlock(PageBuilder page, List<TextSpan> lines, int fileWidth)
    {
        var text = page.Source.Text;
        var (own, afterEdit) = Widest(text, lines);
        if (afterEdit > 0 && own > fileWidth)
            own = afterEdit;
        // Lines wider than the wrap were never wrapped, so the block is not.
        var width = own <= fileWidth ? Math.Max(WrapWidth(text, lines), fileWidth) : 0;
        var marksParagraphs = width > 0 && MarksParagraphs(text, lines, width);
        var start = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            if (at == start)
                page.Text.Verbatim(AfterBullet(text, lines[at]), lines[at].End - AfterBullet(text, lines[at]));
            else
                page.Text.Verbatim(Trimmed(text, lines[at]).Start, Trimmed(text, lines[at]).Length);
            if (at + 1 < lines.Count && IsOneWith(lines[at], lines[at + 1]))
            {
                page.Text.Break(TextSpan.FromBounds(lines[at].End, lines[at + 1].Start));
                continue;
            }

            page.EndPassage(PassageKind.Paragraph, 0, TextSpan.FromBounds(lines[start].Start, lines[at].End), page.ImageCount);
            start = at + 1;
        }

        bool IsOneWith(TextSpan line, TextSpan next) =>
            IsWrap(text, line, next, width)
            || (width > 0 && IsMidSentence(text, line, next))
            || (marksParagraphs && GoesOn(text, next))
            || IsMidDate(text, line, next);
    }

    // Wrapped copy in which every paragraph, and nothing else, begins with an indent: there a short line ends nothing.
    static bool MarksParagraphs(string text, List<TextSpan> lines, int width)
    {
        int indented = 0,
            wrapped = 0;
        for (var at = 1; at < lines.Count; at++)
        {
            if (!GoesOn(text, lines[at]))
                indented++;
            else if (IsWrap(text, lines[at - 1], lines[at], width))
                wrapped++;
        }

        return indented > 0 && wrapped * 2 >= lines.Count - 1 - indented;
    }

    static bool GoesOn(string text, TextSpan line) => !char.IsWhiteSpace(text[line.Start]) && AfterBullet(text, line) == line.Start;

    /// <summary>The width at which a block is wrapped; 0 if nothing proves that it is.</summary>
    static int WrapWidth(string text, List<TextSpan> lines)
    {
        var (width, afterEdit) = Widest(text, lines);
        var (full, fullAfterEdit) = (WrappedAt(text, lines, width), WrappedAt(text, lines, afterEdit));
        return fullAfterEdit > full ? afterEdit
            : full > 0 ? width
            : 0;
    }

    // The width of the widest line; and of the second widest, in case a word was added to the widest after wrapping.
    static (int Widest, int AfterEdit) Widest(string text, List<TextSpan> lines)
    {
        int widest = 0,
            second = 0;
        foreach (var line in lines)
        {
            var width = Columns(text, line);
            second = Math.Max(second, Math.Min(width, widest));
            widest = Math.Max(widest, width);
        }

        return (widest, lines.Count > 2 && widest - second is > 0 and <= LongestEdit ? second : 0);
    }

    // How many lines end where that width requires; 0 if they don't prove it.
    static int WrappedAt(string text, List<TextSpan> lines, int width)
    {
        if (width is < NarrowestWrap or > WidestWrap)
            return 0;
        int full = 0,
            midSentence = 0,
            indented = 0;
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            if (!IsWrap(text, lines[at], lines[at + 1], width))
            {
                // The line above an indented one ends a paragraph, and may be of any length.
                if (!GoesOn(text, lines[at + 1]))
                    indented++;
                continue;
            }

            full++;
            // A headline, name or entry of a list begins with a capital; wrapped prose mostly goes on in lower case.
            if (char.IsLower(text[Trimmed(text, lines[at + 1]).Start]))
                midSentence++;
        }

        return midSentence > 0 && midSentence * 3 >= full && full * 2 >= lines.Count - 1 - indented ? full : 0;
    }

    /// <summary>Whether a line was ended only because the next one's first word would not have fitted.</summary>
    static bool IsWrap(string text, TextSpan line, TextSpan next, int width)
    {
        var upper = Trimmed(text, line);
        var lower = Trimmed(text, next);
        if (width == 0 || AfterBullet(text, next) != lower.Start)
            return false;
        var firstWord = text.AsSpan(lower.Start, lower.Length).IndexOfAny(' ', '\t');
        if (firstWord < 0)
            firstWord = lower.Length;
        if (upper.End - line.Start + 1 + firstWord <= width)
            return false;
        // An indented first line begins a paragraph, unless it is the hanging indent of a list entry.
        return lower.Start - next.Start < upper.Start - line.Start + 2 || AfterBullet(text, line) != upper.Start;
    }

    // In wrapped text, a short line doesn't end a paragraph if it ends in a comma and the next has no capital: "March 31,⏎1987."
    static bool IsMidSentence(string text, TextSpan line, TextSpan next) =>
        GoesOn(text, next)
        && text[Trimmed(text, line).End - 1] == ','
        && (char.IsLower(text[next.Start]) || char.IsAsciiDigit(text[next.Start]));

    // "March 31,⏎1987" is one date wherever lines end.
    static bool IsMidDate(string text, TextSpan line, TextSpan next)
    {
        var (upper, lower) = (Trimmed(text, line), Trimmed(text, next));
        if (text.AsSpan(upper.Start, upper.Length) is not [.., >= '0' and <= '9', ','])
            return false;
        var year = text.AsSpan(lower.Start, lower.Length);
        if (year.IndexOf(' ') is var end and >= 0)
            year = year[..end];
        year = year.TrimEnd(".,;:)");
        return year.Length == 4 && year[0] is '1' or '2' && !year.ContainsAnyExceptInRange('0', '9');
    }

    // A line's width including its indent: the indent of a paragraph's first line counts towards the wrap.
    static int Columns(string text, TextSpan line) => Trimmed(text, line).End - line.Start;

    static TextSpan Trimmed(string text, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    static int AfterBullet(string text, TextSpan line)
    {
        var words = Trimmed(text, line);
        var at = words.Start;
        if (words.Length < 3 || text[at] is not ('•' or '*' or '-' or '·' or '◦' or '▪' or '‣' or '●') || !char.IsWhiteSpace(text[at + 1]))
            return at;
        at++;
        while (char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
