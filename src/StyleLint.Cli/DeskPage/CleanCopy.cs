using System.Net;
using System.Text;
using StyleLint.Drafts;

namespace StyleLint.Cli.DeskPage;

/// <summary>The draft for pasting elsewhere: its prose without the markup, or with headings, lists, links and italics as HTML.</summary>
static class CleanCopy
{
    // Markup that reads as one character: code, a picture.
    const char Opaque = '\uFFFC';

    /// <summary>The prose, a line between paragraphs.</summary>
    public static string Text(Draft draft)
    {
        var text = new StringBuilder();
        Passage? before = null;
        foreach (var passage in Passages(draft))
        {
            if (before is not null)
                text.Append(Belongs(before, passage) ? "\n" : "\n\n");
            if (passage.Kind == PassageKind.ListItem)
                text.Append(' ', 2 * Math.Max(0, passage.Level - 1)).Append("• ");
            text.Append(Words(passage, 0, passage.Text.Length));
            before = passage;
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The same as HTML that word processors read.</summary>
    public static string Html(Draft draft)
    {
        var html = new StringBuilder();
        var lists = new Stack<string>();
        foreach (var passage in Passages(draft))
        {
            var depth = passage.Kind == PassageKind.ListItem ? Math.Max(1, passage.Level) : 0;
            while (lists.Count > depth)
                html.Append("</").Append(lists.Pop()).Append(">\n");
            while (lists.Count < depth)
            {
                lists.Push(IsCounted(passage) ? "ol" : "ul");
                html.Append('<').Append(lists.Peek()).Append(">\n");
            }

            var element = passage.Kind switch
            {
                PassageKind.Heading => $"h{Math.Clamp(passage.Level, 1, 6)}",
                PassageKind.HeaderValue => "h1",
                PassageKind.ListItem => "li",
                PassageKind.BlockQuote => "blockquote",
                _ => "p",
            };
            html.Append('<').Append(element).Append('>');
            Write(html, passage);
            html.Append("</").Append(element).Append(">\n");
        }

        while (lists.Count > 0)
            html.Append("</").Append(lists.Pop()).Append(">\n");
        return html.ToString();
    }

    static IEnumerable<Passage> Passages(Draft draft) =>
        [.. draft.Header.Fields.Where(field => field.Kind is FieldKind.Headline).SelectMany(field => field.Values), .. draft.Passages];

    static bool Belongs(Passage before, Passage passage) =>
        before.Kind == passage.Kind && passage.Kind is PassageKind.ListItem or PassageKind.TableCell;

    // Of a list, only the source says how it is counted.
    static bool IsCounted(Passage item)
    {
        var line = item.Source.LineSpan(item.Source.PositionAt(item.Span.Start).Line);
        return item.Source.Slice(line).TrimStart() is [>= '0' and <= '9', ..];
    }

    static void Write(StringBuilder html, Passage passage)
    {
        var cuts = new SortedSet<int> { 0, passage.Text.Length };
        foreach (var link in passage.Links)
            cuts.UnionWith([link.Start, link.Start + link.Length]);
        foreach (var emphasis in passage.Emphasis)
            cuts.UnionWith([emphasis.Start, emphasis.Start + emphasis.Length]);
        var at = 0;
        foreach (var cut in cuts.Skip(1))
        {
            var (start, end) = (at, cut);
            var link = passage.Links.FirstOrDefault(each => each.Start <= start && each.Start + each.Length >= end).Url;
            var set = passage
                .Emphasis.Where(each => each.Start <= start && each.Start + each.Length >= end)
                .Select(each => each.IsStrong ? "b" : "i")
                .Distinct()
                .ToList();
            if (link is not null && IsWeb(link))
                html.Append("<a href=\"").Append(WebUtility.HtmlEncode(link)).Append("\">");
            foreach (var name in set)
                html.Append('<').Append(name).Append('>');
            html.Append(WebUtility.HtmlEncode(Words(passage, start, end)));
            foreach (var name in set.AsEnumerable().Reverse())
                html.Append("</").Append(name).Append('>');
            if (link is not null && IsWeb(link))
                html.Append("</a>");
            at = cut;
        }
    }

    static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" or "mailto";

    static string Words(Passage passage, int start, int end)
    {
        var text = new StringBuilder(passage.Text, start, end - start, end - start + 16);
        for (var at = end - 1; at >= start; at--)
        {
            if (passage.Text[at] == Opaque)
                text.Remove(at - start, 1).Insert(at - start, passage.Source.Slice(passage.Locate(at, 1)).Trim('`'));
        }

        return text.ToString();
    }
}
