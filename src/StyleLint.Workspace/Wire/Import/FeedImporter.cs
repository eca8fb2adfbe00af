using System.Xml.Linq;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>Items of RSS (0.9 to 2.0) and entries of Atom. Its own words say whose an item is; else its text, and last the feed's
/// title.</summary>
sealed class FeedImporter
{
    string? _title;
    string? _author;

    /// <summary>Takes note of the feed's own title and author, which stand before its items.</summary>
    public RawStory? Head(XElement element)
    {
        if (element.Name.LocalName == "title")
            _title ??= element.Value.Trim();
        else
            _author ??= element.Text("name");
        return null;
    }

    /// <summary>An item of RSS.</summary>
    public RawStory Rss(XElement item) =>
        new()
        {
            Id = item.Text("guid") ?? item.Said("about") ?? item.Text("link"),
            Agency = item.Text("source") ?? item.Text("publisher"),
            Home = _title,
            Sent = item.Text("pubDate") ?? item.Text("date"),
            Headline = item.Text("title"),
            Byline = item.Text("creator") ?? Name(item.Text("author")),
            Body = (item.Text("encoded") ?? item.Text("description")) is { } html ? HtmlText.OfFeed(html) : null,
        };

    /// <summary>An entry of Atom.</summary>
    public RawStory Atom(XElement entry)
    {
        var source = entry.Child("source");
        return new()
        {
            Id = entry.Text("id"),
            Agency = source?.Text("title"),
            Home = _author ?? _title,
            Sent = entry.Text("updated") ?? entry.Text("published"),
            Headline = Html(entry.Child("title")),
            Byline = string.Join(", ", entry.Children("author").Select(author => author.Text("name")).OfType<string>())
                is { Length: > 0 } names
                ? names
                : null,
            Body = Html(entry.Child("content") ?? entry.Child("summary")),
            UsageTerms = entry.Text("rights"),
        };
    }

    static string? Html(XElement? text) =>
        text is null
            ? null
            : text.Said("type") switch
            {
                "html" => HtmlText.OfFeed(text.Value),
                "xhtml" => HtmlText.OfHtml(text.ToString(SaveOptions.DisableFormatting)),
                _ => Paragraphs.OfText(text.Value),
            };

    // RSS wants "desk@example.org (Jane Roe)".
    static string? Name(string? author) =>
        author is not null && author.IndexOf('(') is >= 0 and var open && author.EndsWith(')') ? author[(open + 1)..^1]
        : author is not null && author.Contains('@') ? null
        : author;
}
