using System.Text;
using StyleLint.Text;

namespace StyleLint.Cli.Terminal;

/// <summary>One line of a draft as shown, and where some of its words stand in it.</summary>
/// <param name="Text">The line, safe to show, cropped around the words with … where it is too long.</param>
/// <param name="MarkStart">Columns before the words.</param>
/// <param name="MarkWidth">Columns of the words, at least 1.</param>
sealed record SourceLine(string Text, int MarkStart, int MarkWidth)
{
    const int TabStop = 4;

    /// <summary>Shows the line on which a span begins.</summary>
    /// <param name="source">The draft.</param>
    /// <param name="span">The words; those on further lines are not shown.</param>
    /// <param name="width">Columns there are.</param>
    public static SourceLine Show(SourceText source, TextSpan span, int width)
    {
        var line = source.LineSpan(source.PositionAt(span.Start).Line);
        var start = Math.Min(span.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        // Of a line that is longer than any terminal only the neighbourhood of the words is looked at.
        var (from, to) = (Math.Max(line.Start, start - (2 * width)), Math.Min(line.End, Math.Min(end, start + (2 * width)) + (2 * width)));
        if (from > line.Start && char.IsLowSurrogate(source.Text[from]))
            from--;
        var cells = Cells(source.Text.AsSpan(from, to - from), start - from, end - from, out var first, out var last);
        var total = Sum(cells, 0, cells.Count);
        if (from == line.Start && to == line.End && total <= width)
            return Cut(cells, 0, cells.Count, first, last, "", "");

        // Words a third of the way in, so that more of what follows is seen than of what went before.
        int left = 0,
            right = cells.Count;
        for (var ahead = Sum(cells, 0, first); ahead > width / 3 && left < first; left++)
            ahead -= cells[left].Width;
        left = WordStart(cells, left, first);
        var before = left > 0 || from > line.Start ? "… " : "";
        var room = width - before.Length - 2;
        var used = 0;
        for (right = left; right < cells.Count && used + cells[right].Width <= room; right++)
            used += cells[right].Width;
        // Marks that sit on the last character come along.
        while (right < cells.Count && cells[right].Width == 0)
            right++;
        var after = right < cells.Count || to < line.End ? " …" : "";
        if (after.Length > 0)
            right = WordEnd(cells, right, Math.Max(last, first + 1));
        return Cut(cells, left, right, first, last, before, after);
    }

    static SourceLine Cut(List<Cell> cells, int left, int right, int first, int last, string before, string after)
    {
        var text = new StringBuilder(before);
        for (var at = left; at < right; at++)
            text.Append(cells[at].Shown);
        text.Append(after);
        var end = Math.Clamp(last, first, Math.Max(first, right));
        return new(text.ToString().TrimEnd(' '), before.Length + Sum(cells, left, first), Math.Max(1, Sum(cells, first, end)));
    }

    // The characters as shown; `first` and `last` are the cells where the words begin and end.
    static List<Cell> Cells(ReadOnlySpan<char> text, int start, int end, out int first, out int last)
    {
        var cells = new List<Cell>(text.Length);
        var column = 0;
        first = last = -1;
        for (var at = 0; at < text.Length; )
        {
            if (first < 0 && at >= start)
                first = cells.Count;
            if (last < 0 && at >= end)
                last = cells.Count;
            int taken,
                width;
            string shown;
            if (text[at] == '\t')
            {
                (taken, width) = (1, TabStop - (column % TabStop));
                shown = new(' ', width);
            }
            else
            {
                shown = Printable.Next(text[at..], out taken, out width);
            }

            cells.Add(new(shown, width));
            column += width;
            at += taken;
        }

        if (first < 0)
            first = cells.Count;
        if (last < 0)
            last = cells.Count;
        return cells;
    }

    static int Sum(List<Cell> cells, int from, int to)
    {
        var sum = 0;
        for (var at = from; at < to && at < cells.Count; at++)
            sum += cells[at].Width;
        return sum;
    }

    static int WordStart(List<Cell> cells, int left, int first)
    {
        if (left == 0)
            return 0;
        for (var at = left; at < first; at++)
        {
            if (cells[at - 1].Shown == " ")
                return at;
        }

        return left;
    }

    static int WordEnd(List<Cell> cells, int right, int least)
    {
        for (var at = right; at > least; at--)
        {
            if (at < cells.Count && cells[at].Shown == " ")
                return at;
        }

        return right;
    }

    readonly record struct Cell(string Shown, int Width);
}
