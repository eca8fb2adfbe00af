using System.Globalization;
using System.Text;

namespace StyleLint.Workspace.Word;

/// <summary>Lays the paragraphs, lists and tables of a document out as Markdown.</summary>
/// <param name="numbered">The levels of lists that are counted, as "list level".</param>
sealed class WordBlocks(HashSet<string> numbered)
{
    // Levels of lists.
    const int Levels = 9;

    // Word knows nine levels of headings; Markdown six.
    const int DeepestHeading = 6;

    readonly List<(string Text, int? Heading, bool IsItem)> _blocks = [];
    readonly Dictionary<(string List, int Level), int> _counts = [];
    readonly List<List<string>> _rows = [];
    readonly List<string> _row = [];
    readonly StringBuilder _cell = new();
    int _tables;
    int _lastLevel = -1;

    /// <summary>Adds a paragraph; nothing where it has no words.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="heading">Its level as a heading.</param>
    /// <param name="list">The list it belongs to.</param>
    /// <param name="level">Its level there, from 0.</param>
    public void Add(List<SetWords> words, int? heading, string? list, int level)
    {
        if (words.All(each => string.IsNullOrWhiteSpace(each.Text)))
            return;
        if (_tables > 0)
        {
            _cell.Append(_cell.Length > 0 ? " " : "").Append(MarkdownProse.Of(words).ReplaceLineEndings(" "));
            return;
        }

        if (list is null || heading is not null)
        {
            _lastLevel = -1;
            // A line break is a backslash at the end of a line; in a heading there are none.
            var text = MarkdownProse.Of(words);
            _blocks.Add((heading is null ? Broken(text) : text.ReplaceLineEndings(" "), heading, false));
            return;
        }

        // An item two levels below the one before it would be code.
        _lastLevel = Math.Min(level, _lastLevel + 1);
        for (var deeper = level + 1; deeper < Levels; deeper++)
            _counts.Remove((list, deeper));
        var isCounted = numbered.Contains(string.Create(CultureInfo.InvariantCulture, $"{list} {level}"));
        var number = _counts[(list, level)] = _counts.GetValueOrDefault((list, level)) + 1;
        var mark = isCounted ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
        _blocks.Add((new string(' ', 4 * _lastLevel) + mark + MarkdownProse.Of(words).ReplaceLineEndings(" "), null, true));
    }

    // Two line breaks part paragraphs.
    static string Broken(string text) =>
        string.Join(
            "\n\n",
            text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim('\n').Replace("\n", "\\\n"))
        );

    /// <summary>A table begins; one inside another goes on in its cell.</summary>
    public void BeginTable() => _tables++;

    /// <summary>A cell ends.</summary>
    public void EndCell()
    {
        if (_tables != 1)
            return;
        _row.Add(_cell.ToString());
        _cell.Clear();
    }

    /// <summary>A row ends.</summary>
    public void EndRow()
    {
        if (_tables != 1 || _row.Count == 0)
            return;
        _rows.Add([.. _row]);
        _row.Clear();
    }

    /// <summary>A table ends.</summary>
    public void EndTable()
    {
        EndRow();
        if (_tables > 0 && --_tables > 0)
            return;
        if (_rows.Exists(row => row.Exists(cell => cell.Length > 0)))
        {
            // Only the first row has to be as wide as the widest.
            var columns = _rows.Max(row => row.Count);
            _rows[0].AddRange(Enumerable.Repeat("", columns - _rows[0].Count));
            var lines = _rows.ConvertAll(row => $"| {string.Join(" | ", row)} |");
            lines.Insert(1, $"|{string.Concat(Enumerable.Repeat(" --- |", columns))}");
            _blocks.Add((string.Join('\n', lines), null, false));
        }

        _lastLevel = -1;
        _rows.Clear();
    }

    /// <summary>All of it.</summary>
    public string Markdown()
    {
        EndTable();
        var text = new StringBuilder();
        // Under a title, the first headings are its second level.
        var shift = _blocks.Exists(block => block.Heading == 0) ? 1 : 0;
        for (var at = 0; at < _blocks.Count; at++)
        {
            var (block, heading, isItem) = _blocks[at];
            if (at > 0)
                text.Append(isItem && _blocks[at - 1].IsItem ? "\n" : "\n\n");
            if (heading is { } level)
                text.Append('#', Math.Clamp(level + shift, 1, DeepestHeading)).Append(' ');
            text.Append(block);
        }

        return text.Length == 0 ? "" : text.Append('\n').ToString();
    }
}
