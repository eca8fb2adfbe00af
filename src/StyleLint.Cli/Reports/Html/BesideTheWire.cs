using System.Globalization;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Cli.Reports.Html;

/// <summary>
/// A draft beside the agency stories that findings name: what both share side by side, with the words that differ, and each story whole.
/// </summary>
sealed class BesideTheWire(HtmlWriter html, Story story, Marks marks)
{
    // Characters shown before and after the words of a place.
    const int Around = 140;

    // A finding may name several stories.
    readonly HashSet<int> _named = [];

    /// <summary>Whether a source is a story of the archive and no file.</summary>
    public static bool IsWire(SourceText source) => source.Path.StartsWith("wire:", StringComparison.Ordinal);

    /// <summary>Writes a part for each story; nothing where no finding names one.</summary>
    public void Write()
    {
        foreach (var wire in marks.All.SelectMany(Pairs).GroupBy(pair => pair.Wire.Source))
            Write(wire.Key, [.. wire.OrderBy(pair => pair.Mine.Start)]);
    }

    /// <summary>Names the first pair of a finding.</summary>
    public static string Name(Marks marks, Mark mark) => string.Create(CultureInfo.InvariantCulture, $"b{marks.File}-{mark.Number}");

    // A place in the wire goes with the last place in the draft before it, first of all with the finding's own words.
    static IEnumerable<Pair> Pairs(Mark mark)
    {
        var mine = mark.Found.Span;
        foreach (var related in mark.Found.Related)
        {
            if (ReferenceEquals(related.Source, mark.Found.Source))
                mine = related.Span;
            else if (IsWire(related.Source))
                yield return new(mark, mine, related);
        }
    }

    void Write(SourceText wire, List<Pair> pairs)
    {
        html.Line();
        using (html.Open("section", ("class", "wire")))
        {
            using (html.Open("h3"))
            {
                html.Text("Beside the wire: ");
                html.Text(GithubReport.Shorten(wire.Slice(wire.LineSpan(0)).ToString(), Around));
            }

            html.Put("p", wire.Path["wire:".Length..], ("class", "around"));
            html.Line();
            using (html.Open("table"))
            {
                using (html.Open("thead"))
                using (html.Open("tr"))
                {
                    html.Put("th", "", ("class", "join"));
                    html.Put("th", "the draft", ("scope", "col"));
                    html.Put("th", "the agency", ("scope", "col"));
                }

                foreach (var pair in pairs)
                    Write(pair);
            }

            WriteWhole(wire, pairs);
        }
    }

    void Write(Pair pair)
    {
        var (mine, theirs) = WordDiff.Of(InDraft(pair.Mine), InStory(pair.Wire.Source, pair.Wire.Span));
        html.Line();
        using (
            html.Open(
                "tr",
                ("class", pair.Mark.Level),
                ("id", _named.Add(pair.Mark.Number) ? Name(marks, pair.Mark) : null),
                ("data-on", marks.Note(pair.Mark))
            )
        )
        {
            using (html.Open("td", ("class", "join")))
                marks.WriteNumber(html, pair.Mark);
            using (html.Open("td"))
                WriteSide(mine, "ins");
            using (html.Open("td"))
                WriteSide(theirs, "del");
        }
    }

    void WriteSide(List<Stretch> stretches, string own)
    {
        foreach (var (text, isInside, isShared) in stretches)
        {
            if (text.StartsWith(' '))
                html.Text(" ");
            using (html.Open("span", ("class", isInside ? "shared" : "around")))
            {
                if (isInside && !isShared)
                    html.Put(own, text.TrimStart());
                else
                    html.Text(text.AsSpan().TrimStart());
            }
        }
    }

    // The words of a place in the draft as they read, over all passages they stand in.
    Place InDraft(TextSpan span)
    {
        var draft = story.Draft;
        var pieces = new List<Excerpt>();
        for (var at = span.Start; at < span.End; )
        {
            var passage = draft.PassageAt(at);
            if (passage?.ReadFrom(TextSpan.FromBounds(at, span.End)) is { } piece)
                pieces.Add(piece);
            at = passage is null ? at + 1 : passage.Span.End;
        }

        if (pieces.Count == 0)
            return new("", draft.Source.Slice(span).ToString(), "");
        var (first, last) = (pieces[0], pieces[^1]);
        return new(
            Before(first.Passage.Text, first.Start),
            string.Join(' ', pieces.Select(piece => piece.Text)),
            After(last.Passage.Text, last.End)
        );
    }

    static Place InStory(SourceText wire, TextSpan span)
    {
        var (first, last) = (
            wire.LineSpan(wire.PositionAt(span.Start).Line),
            wire.LineSpan(wire.PositionAt(Math.Max(span.Start, span.End - 1)).Line)
        );
        return new(
            Before(wire.Slice(first).ToString(), Math.Min(first.Length, span.Start - first.Start)),
            wire.Slice(span).ToString(),
            After(wire.Slice(last).ToString(), Math.Min(last.Length, span.End - last.Start))
        );
    }

    static string Before(string text, int end)
    {
        if (end <= Around)
            return text[..end];
        var cut = text.IndexOf(' ', end - Around, Around);
        return $"… {text[(cut < 0 ? end : cut + 1)..end]}";
    }

    static string After(string text, int start)
    {
        if (text.Length - start <= Around)
            return text[start..];
        var cut = text.LastIndexOf(' ', start + Around, Around);
        return $"{text[start..(cut < 0 ? start : cut)]} …";
    }

    void WriteWhole(SourceText wire, List<Pair> pairs)
    {
        using (html.Open("details"))
        {
            html.Put("summary", "The whole story as it was sent");
            for (var line = 0; line < wire.LineCount; line++)
            {
                var span = wire.LineSpan(line);
                if (span.IsEmpty)
                    continue;
                html.Line();
                using (html.Open("p"))
                    WriteLine(wire, span, pairs);
            }
        }

        html.Line();
    }

    void WriteLine(SourceText wire, TextSpan line, List<Pair> pairs)
    {
        var at = line.Start;
        foreach (var pair in pairs.Where(pair => pair.Wire.Span.Overlaps(line)).OrderBy(pair => pair.Wire.Span.Start))
        {
            var (start, end) = (Math.Max(at, pair.Wire.Span.Start), Math.Min(line.End, pair.Wire.Span.End));
            if (start >= end)
                continue;
            html.Text(wire.Text.AsSpan(at, start - at));
            using (html.Open("mark", ("class", pair.Mark.Level), ("data-on", marks.Note(pair.Mark))))
                html.Text(wire.Text.AsSpan(start, end - start));
            marks.WriteNumber(html, pair.Mark);
            at = end;
        }

        html.Text(wire.Text.AsSpan(at, line.End - at));
    }

    /// <param name="Mark">The finding.</param>
    /// <param name="Mine">The words in the draft.</param>
    /// <param name="Wire">The words in the story.</param>
    readonly record struct Pair(Mark Mark, TextSpan Mine, Related Wire);
}
