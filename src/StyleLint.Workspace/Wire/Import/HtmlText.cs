using System.Buffers;
using System.Net;
using System.Text;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>
/// The words of a story written in HTML, XHTML or NITF, one paragraph a line. Nothing is run or fetched; broken markup is read as far as it
/// goes. Linear in the text.
/// </summary>
static class HtmlText
{
    static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    // What is no running text of the story: pictures and what stands under them, page heads, code.
    static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "svg",
        "math",
        "figure",
        "figcaption",
        "caption",
        "media",
        "table",
        "form",
        "button",
        "select",
        "nav",
        "body.head",
        "body.end",
        "title",
        "doc-id",
        "docdata",
    };

    // What stands within a line; every other tag ends a paragraph.
    static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "person",
        "org",
        "location",
        "chron",
        "event",
        "function",
        "money",
        "num",
        "object.title",
        "virtloc",
        "copyrite",
        "lang",
        "pronounce",
        "postaddr",
        "city",
        "country",
        "state",
        "region",
    };

    // What only markup ends with.
    static readonly string[] Ends = ["</p>", "</div>", "</span>", "</a>", "</li>", "</em>", "</strong>", "<br>", "<br/>", "<br />"];

    /// <summary>The words of a feed's item, which may be HTML that was encoded once more than the feed has to.</summary>
    public static string OfFeed(string html)
    {
        var text = OfHtml(html);
        return
            Ends.Any(end => text.Contains(end, StringComparison.OrdinalIgnoreCase))
            && !Ends.Any(end => html.Contains(end, StringComparison.OrdinalIgnoreCase))
            ? OfHtml(text)
            : text;
    }

    /// <summary>The words of HTML.</summary>
    public static string OfHtml(string html)
    {
        var body = new StringBuilder(html.Length);
        var line = new StringBuilder();
        var skipping = "";
        var depth = 0;
        for (var at = 0; at < html.Length; )
        {
            var next = html.IndexOf('<', at);
            if (next < 0)
                next = html.Length;
            if (skipping.Length == 0)
                line.Append(html, at, next - at);
            if (next == html.Length)
                break;
            at = next;
            if (html.AsSpan(at).StartsWith("<!--"))
            {
                at = After(html, "-->", at + 4);
            }
            else if (html.AsSpan(at).StartsWith("<![CDATA["))
            {
                var end = html.IndexOf("]]>", at, StringComparison.Ordinal);
                if (skipping.Length == 0)
                    line.Append(WebUtility.HtmlEncode(html[(at + 9)..(end < 0 ? html.Length : end)]));
                at = end < 0 ? html.Length : end + 3;
            }
            else if (at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?'))
            {
                var end = After(html, ">", at);
                Tag(html.AsSpan(at + 1, end - at - 1));
                at = end;
            }
            else
            {
                // "a < b" is text.
                if (skipping.Length == 0)
                    line.Append("&lt;");
                at++;
            }
        }

        EndLine();
        return body.ToString().Trim();

        void Tag(ReadOnlySpan<char> tag)
        {
            var isClosing = tag.StartsWith("/");
            var name = tag.TrimStart('/');
            var length = name.IndexOfAny(NameEnds);
            name = length < 0 ? name : name[..length];
            // "xhtml:p" is a paragraph too.
            name = name[(name.IndexOf(':') + 1)..];
            var isEmpty = tag.EndsWith("/>");
            if (skipping.Length > 0)
            {
                if (name.Equals(skipping, StringComparison.OrdinalIgnoreCase) && !isEmpty)
                    depth += isClosing ? -1 : 1;
                if (depth == 0)
                    skipping = "";
                return;
            }

            if (!isClosing && !isEmpty && Skipped.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var skipped))
            {
                EndLine();
                (skipping, depth) = (skipped, 1);
            }
            else if (!Inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                EndLine();
            }
        }

        void EndLine()
        {
            var words = string.Join(
                ' ',
                WebUtility.HtmlDecode(line.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
            line.Clear();
            if (words.Length > 0)
                body.Append(words).Append('\n');
        }
    }

    static int After(string html, string mark, int from) =>
        html.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : html.Length;
}
