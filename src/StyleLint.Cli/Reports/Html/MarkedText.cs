using StyleLint.Drafts;
using StyleLint.Text;

namespace StyleLint.Cli.Reports.Html;

/// <summary>The prose of a passage as it reads, with its emphasis and links, and the words of findings marked.</summary>
static class MarkedText
{
    // Markup that reads as one character: code, a picture.
    const char Opaque = '\uFFFC';
    const int MostOfMarkup = 120;

    /// <summary>Writes a passage.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="marks">The file's findings.</param>
    /// <param name="here">Those with words in this passage.</param>
    /// <param name="isHome">Whether a finding's number and note belong here; one over several passages has one home.</param>
    /// <param name="dateline">The dateline, where it stands here.</param>
    public static void Write(
        HtmlWriter html,
        Passage passage,
        Marks marks,
        IEnumerable<Mark> here,
        Func<Mark, bool> isHome,
        Excerpt? dateline
    )
    {
        var layers = new List<Layer>();
        foreach (var mark in here)
        {
            if (passage.ReadFrom(mark.Found.Span) is { } words)
                layers.Add(new(words.Start, words.End, Mark: mark));
        }

        foreach (var link in passage.Links)
            layers.Add(new(link.Start, link.Start + link.Length, Link: link.Url));
        foreach (var emphasis in passage.Emphasis)
            layers.Add(new(emphasis.Start, emphasis.Start + emphasis.Length, Element: emphasis.IsStrong ? "strong" : "em"));
        if (dateline is { } line)
            layers.Add(new(line.Start, line.End, Element: "span"));
        layers.Sort((one, other) => one.Start.CompareTo(other.Start));

        var cuts = new SortedSet<int> { passage.Text.Length };
        foreach (var layer in layers)
        {
            cuts.Add(layer.Start);
            cuts.Add(layer.End);
        }

        var open = new List<Layer>();
        var next = 0;
        var at = 0;
        foreach (var cut in cuts)
        {
            if (cut > at)
                WriteStretch(html, passage, at, cut, open, marks);
            foreach (var ended in open.Where(layer => layer.End <= cut))
            {
                if (ended.Mark is { } mark && isHome(mark))
                    marks.WriteNumber(html, mark, marks.Words(mark));
            }

            open.RemoveAll(layer => layer.End <= cut);
            for (; next < layers.Count && layers[next].Start <= cut; next++)
            {
                if (layers[next].End > cut)
                    open.Add(layers[next]);
            }

            at = cut;
        }
    }

    // One element for all findings on a stretch, so that marks may overlap.
    static void WriteStretch(HtmlWriter html, Passage passage, int start, int end, List<Layer> open, Marks marks)
    {
        var found = open.Where(layer => layer.Mark is not null).Select(layer => layer.Mark!.Value).ToList();
        var depth = open.Where(layer => layer.Mark is null).ToArray();
        if (found.Count > 0)
        {
            var worst = found.MinBy(mark => (mark.Found.Suppression is not null, -(int)mark.Found.Severity));
            using (html.Open("mark", ("class", worst.Level), ("data-on", string.Join(' ', found.Select(marks.Note)))))
                WriteLayers(html, passage, start, end, depth);
        }
        else
        {
            WriteLayers(html, passage, start, end, depth);
        }
    }

    static void WriteLayers(HtmlWriter html, Passage passage, int start, int end, ReadOnlySpan<Layer> layers)
    {
        if (layers.IsEmpty)
        {
            WriteText(html, passage, start, end);
            return;
        }

        var layer = layers[0];
        using (
            layer.Link is not null
                ? html.Open("span", ("class", "link"), ("title", layer.Link))
                : html.Open(layer.Element!, ("class", layer.Element == "span" ? "dateline" : null))
        )
            WriteLayers(html, passage, start, end, layers[1..]);
    }

    static void WriteText(HtmlWriter html, Passage passage, int start, int end)
    {
        for (var at = start; at < end; )
        {
            var text = passage.Text.AsSpan(at, end - at);
            var cut = text.IndexOf(Opaque);
            html.Text(cut < 0 ? text : text[..cut]);
            if (cut < 0)
                return;
            html.Put("code", GithubReport.Shorten(passage.Source.Slice(passage.Locate(at + cut, 1)).Trim('`').ToString(), MostOfMarkup));
            at += cut + 1;
        }
    }

    sealed record Layer(int Start, int End, Mark? Mark = null, string? Link = null, string? Element = null);
}
