using System.Text;
using StyleLint.Text;

namespace StyleLint.Cli.Terminal;

/// <summary>Two texts beside each other, stretches of each marked: in colour where there is colour, else in brackets.</summary>
/// <param name="output">Where they go.</param>
/// <param name="palette">Colours, or none.</param>
/// <param name="width">Columns there are for both.</param>
sealed class SideBySide(TextWriter output, Palette palette, int width)
{
    const string Gutter = " │ ";

    readonly int _column = (width - Gutter.Length) / 2;

    /// <summary>Writes an empty row.</summary>
    public void Skip() => output.WriteLine($"{new string(' ', _column)}{palette.Faint(Gutter)}".TrimEnd());

    /// <summary>Writes two texts; either may be empty.</summary>
    public void Write(string left, IReadOnlyList<TextSpan> leftMarks, string right, IReadOnlyList<TextSpan> rightMarks)
    {
        var (lines, others) = (Lines(left, leftMarks), Lines(right, rightMarks));
        for (var at = 0; at < Math.Max(lines.Count, others.Count); at++)
        {
            var (text, columns) = at < lines.Count ? lines[at] : ("", 0);
            output.WriteLine(
                $"{text}{new string(' ', _column - Math.Min(columns, _column))}{palette.Faint(Gutter)}{(at < others.Count ? others[at].Text : "")}".TrimEnd()
            );
        }
    }

    // Lines as they are shown, and how many columns each fills.
    List<(string Text, int Columns)> Lines(string text, IReadOnlyList<TextSpan> marks)
    {
        var lines = new List<(string, int)>();
        var (line, used) = (new StringBuilder(), 0);
        for (var start = 0; start < text.Length; )
        {
            if (text[start] == ' ')
            {
                start++;
                continue;
            }

            var end = text.IndexOf(' ', start) is >= 0 and var blank ? blank : text.Length;
            var (word, columns) = Word(text, start, end, marks);
            if (used > 0 && used + 1 + columns > _column)
            {
                lines.Add((line.ToString(), used));
                line.Clear();
                used = 0;
            }

            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            line.Append(word);
            used += columns;
            start = end;
        }

        if (used > 0)
            lines.Add((line.ToString(), used));
        return lines;
    }

    (string Shown, int Columns) Word(string text, int start, int end, IReadOnlyList<TextSpan> marks)
    {
        var word = Printable.Text(text[start..end]);
        var mark = marks.FirstOrDefault(mark => mark.Overlaps(TextSpan.FromBounds(start, end)));
        if (mark.IsEmpty)
            return (word, Columns.Of(word));
        if (palette.IsOn)
            return (palette.Marked(word), Columns.Of(word));
        // A bracket at the first word of a stretch and one at its last.
        word = $"{(mark.Start >= start ? "[" : "")}{word}{(mark.End <= end ? "]" : "")}";
        return (word, Columns.Of(word));
    }
}
