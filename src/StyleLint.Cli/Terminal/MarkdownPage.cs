using System.Collections.Immutable;
using System.Text;
using StyleLint.Text;

namespace StyleLint.Cli.Terminal;

/// <summary>
/// Shows the pages of rules and kinds, which are Markdown, on a terminal: headings, paragraphs, quoted lines, lists, and fenced drafts with
/// the marks of their findings drawn under the words.
/// </summary>
static class MarkdownPage
{
    const string Indent = "    ";

    public static void Write(string markdown, TextWriter output, Palette palette, int width)
    {
        var lines = markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.StartsWith("```", StringComparison.Ordinal))
                at = WriteFence(lines, at, output, palette, width);
            else if (line.StartsWith('#'))
                output.WriteLine(palette.Strong(Printable.Text(line.TrimStart('#').Trim())));
            else if (line.StartsWith('|'))
                at = WriteTable(lines, at, output, palette, width);
            else if (line.StartsWith('>'))
                WriteParagraph(lines, ref at, "  ", "  ", each => each.StartsWith('>'), each => each[1..], palette.Strong);
            else if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
                WriteItem(lines, ref at);
            else if (line.Length > 0)
                WriteParagraph(lines, ref at, "", "", IsText, each => each, text => text);
            else
                output.WriteLine();
        }

        void WriteItem(string[] all, ref int at)
        {
            var indent = new string(' ', all[at].Length - all[at].TrimStart().Length + 2);
            WriteParagraph(all, ref at, indent, indent + "  ", _ => false, each => each.TrimStart(), text => text);
        }

        void WriteParagraph(
            string[] all,
            ref int at,
            string indent,
            string hanging,
            Func<string, bool> goesOn,
            Func<string, string> read,
            Func<string, string> paint
        )
        {
            var text = new StringBuilder(read(all[at]));
            while (at + 1 < all.Length && goesOn(all[at + 1]))
                text.Append(' ').Append(read(all[++at]));
            foreach (var line in Columns.Wrap(Printable.Line(text.ToString()), width - hanging.Length))
            {
                output.WriteLine($"{indent}{paint(line)}");
                indent = hanging;
            }
        }
    }

    // The last column takes what room is left.
    static int WriteTable(string[] lines, int at, TextWriter output, Palette palette, int width)
    {
        var rows = new List<string[]>();
        for (; at < lines.Length && lines[at].StartsWith('|'); at++)
        {
            var cells = lines[at].Trim().Trim('|').Split(" | ", StringSplitOptions.TrimEntries);
            if (!cells.All(cell => cell.Length > 0 && cell.AsSpan().IndexOfAnyExcept('-', ':') < 0))
                rows.Add([.. cells.Select(Printable.Line)]);
        }

        var columns = rows.Max(row => row.Length) - 1;
        var widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => column < row.Length ? row[column].Length : 0)).ToList();
        var room = Math.Max(20, width - widths.Sum() - (2 * columns));
        foreach (var row in rows)
        {
            var head = string.Concat(widths.Select((wide, column) => (column < row.Length ? row[column] : "").PadRight(wide + 2)));
            foreach (var line in Columns.Wrap(row.Length > columns ? row[columns] : "", room).DefaultIfEmpty(""))
            {
                var text = $"{head}{line}".TrimEnd();
                output.WriteLine(row == rows[0] ? palette.Strong(text) : text);
                head = new(' ', head.Length);
            }
        }

        return at - 1;
    }

    static bool IsText(string line) =>
        line.Length > 0 && line[0] is not ('#' or '>' or '`' or '|') && !line.StartsWith("- ", StringComparison.Ordinal);

    static int WriteFence(string[] lines, int at, TextWriter output, Palette palette, int width)
    {
        var fence = lines[at].AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz ").ToString();
        var isDraft = lines[at].EndsWith("text", StringComparison.Ordinal);
        var inside = new List<string>();
        for (at++; at < lines.Length && lines[at] != fence; at++)
            inside.Add(lines[at]);
        if (isDraft)
            WriteDraft(string.Join('\n', inside), output, palette, width);
        else
            inside.ForEach(line => output.WriteLine($"{Indent}{Printable.Text(line)}".TrimEnd()));
        return at;
    }

    // Wrapped line by line, each with its marks below.
    static void WriteDraft(string marked, TextWriter output, Palette palette, int width)
    {
        var (text, marks) = ExampleRunner.ReadMarks(marked);
        var source = SourceText.From(text);
        for (var line = 0; line < source.LineCount; line++)
        {
            foreach (var row in Rows(source, source.LineSpan(line), width - Indent.Length))
                WriteRow(source, row, marks, output, palette);
        }
    }

    static IEnumerable<TextSpan> Rows(SourceText source, TextSpan line, int width)
    {
        var start = line.Start;
        while (line.End - start > width && source.Text.LastIndexOf(' ', start + width, width) is var blank && blank > start)
        {
            yield return TextSpan.FromBounds(start, blank);
            start = blank + 1;
        }

        yield return TextSpan.FromBounds(start, line.End);
    }

    static void WriteRow(SourceText source, TextSpan row, ImmutableArray<TextSpan> marks, TextWriter output, Palette palette)
    {
        output.WriteLine($"{Indent}{Printable.Text(source.Slice(row).ToString())}".TrimEnd());
        var below = new StringBuilder();
        var column = 0;
        var marked = marks.Where(mark => mark.Overlaps(row) || (mark.IsEmpty && row.Contains(mark.Start))).ToList();
        for (var at = row.Start; at < row.End && marked.Count > 0; )
        {
            Printable.Next(source.Text.AsSpan(at, row.End - at), out var taken, out var columns);
            if (marked.Any(mark => mark.Contains(at) || (mark.IsEmpty && mark.Start == at)))
                below.Append(' ', column - below.Length).Append('^', columns);
            column += columns;
            at += taken;
        }

        if (below.Length > 0)
            output.WriteLine($"{Indent}{palette.Level(Diagnostics.Severity.Error, below.ToString())}");
    }
}
