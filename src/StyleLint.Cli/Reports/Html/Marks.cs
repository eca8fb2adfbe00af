using System.Globalization;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Cli.Reports.Html;

/// <summary>A finding and its number on the page.</summary>
/// <param name="Number">From 1 in each file, in the order of the draft.</param>
/// <param name="Found">The finding.</param>
readonly record struct Mark(int Number, Diagnostic Found)
{
    /// <summary>The level as the page names it.</summary>
    public string Level => Found.Suppression is null ? Found.Severity.ToName() : "suppressed";

    /// <summary>Whether it is folded away.</summary>
    public bool IsFolded => Found.Suppression is not null || Found.Severity <= Severity.Suggestion;
}

/// <summary>The findings of one file, and where on the page they and its passages stand.</summary>
sealed class Marks
{
    const int MostOfWords = 180;

    readonly Draft? _draft;
    readonly int _number;

    // For each finding, how far it and those before it reach.
    readonly int[] _reach;

    public Marks(FileFindings file, int number)
    {
        _draft = file.Story?.Draft;
        _number = number;
        All = [.. file.Found.Select((found, at) => new Mark(at + 1, found))];
        _reach = new int[All.Count];
        var reach = 0;
        for (var at = 0; at < All.Count; at++)
            _reach[at] = reach = Math.Max(reach, All[at].Found.Span.End);
    }

    /// <summary>All of them, in the order of the draft.</summary>
    public IReadOnlyList<Mark> All { get; }

    /// <summary>The file's number in the report, from 1.</summary>
    public int File => _number;

    /// <summary>The passage in which the words of a finding begin; null where they are in none: a comment, a field's name, a rule
    /// file.</summary>
    public Passage? HomeOf(Mark mark) =>
        _draft?.PassageAt(mark.Found.Span.Start) is { } passage && passage.ReadFrom(mark.Found.Span) is not null ? passage : null;

    /// <summary>Names the note of a finding.</summary>
    public string Note(Mark mark) => string.Create(CultureInfo.InvariantCulture, $"f{_number}-{mark.Number}");

    /// <summary>Names the words of a finding.</summary>
    public string Words(Mark mark) => string.Create(CultureInfo.InvariantCulture, $"w{_number}-{mark.Number}");

    /// <summary>Names a passage, or the header for its values.</summary>
    public string Place(Passage passage) => string.Create(CultureInfo.InvariantCulture, $"p{_number}-{passage.Index + 1}");

    /// <summary>The findings whose words share a character with a span.</summary>
    public IEnumerable<Mark> On(TextSpan span)
    {
        var first = Array.BinarySearch(_reach, span.Start + 1);
        // Of several that reach equally far the search may hit any.
        for (first = first < 0 ? ~first : first; first > 0 && _reach[first - 1] > span.Start; )
            first--;
        for (var at = first; at < All.Count && All[at].Found.Span.Start < span.End; at++)
        {
            if (All[at].Found.Span.Overlaps(span))
                yield return All[at];
        }
    }

    /// <summary>Writes the numbers of the findings on a span.</summary>
    public void WriteNumbers(HtmlWriter html, TextSpan span)
    {
        foreach (var mark in On(span))
            WriteNumber(html, mark);
    }

    /// <summary>Writes the number of a finding, which leads to its note.</summary>
    public void WriteNumber(HtmlWriter html, Mark mark, string? id = null) =>
        html.Put(
            "a",
            mark.Number.ToString(CultureInfo.InvariantCulture),
            ("class", $"number {mark.Level}"),
            ("id", id),
            ("href", $"#{Note(mark)}"),
            ("aria-label", $"finding {mark.Number}, {mark.Level}")
        );

    /// <summary>Words of the draft, leading to where they stand, with the numbers of the findings on them.</summary>
    public void WriteWords(HtmlWriter html, Excerpt words)
    {
        html.Put("a", GithubReport.Shorten(words.Text.Trim(), MostOfWords), ("class", "words"), ("href", $"#{Place(words.Passage)}"));
        WriteNumbers(html, words.Span);
    }
}
