using System.Xml;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>XML files: NewsML-G2, RSS and Atom, told apart by their elements and read one item at a time.</summary>
static class XmlImporter
{
    public static IEnumerable<WireItem> Read(Stream stream, StoryMaker maker)
    {
        using var reader = SafeXml.Open(stream);
        var feed = new FeedImporter();
        var root = "";
        var any = false;
        while (true)
        {
            WireItem? item = null;
            var isOver = false;
            try
            {
                if (!SafeXml.MoveToElement(reader))
                    break;
                var line = SafeXml.Line(reader);
                string? whyNot = null;
                if (root.Length == 0)
                    root = reader.LocalName;
                var raw = reader.LocalName switch
                {
                    "newsItem" => NewsMLImporter.Read(SafeXml.Element(reader), out whyNot),
                    "item" when root is "rss" or "RDF" => feed.Rss(SafeXml.Element(reader)),
                    "entry" when root is "feed" or "entry" => feed.Atom(SafeXml.Element(reader)),
                    "title" or "author" => feed.Head(SafeXml.Element(reader)),
                    _ => null,
                };
                if (raw is not null)
                    item = maker.Make(raw, line);
                else if (whyNot is not null)
                    item = WireItem.NoStory(line, whyNot);
            }
            catch (XmlException wrong)
            {
                // What follows a mistake in XML cannot be told apart any more.
                item = WireItem.Broken(Math.Max(1, wrong.LineNumber), Describe(wrong));
                isOver = true;
            }

            if (item is { } found)
            {
                any = true;
                yield return found;
            }

            if (isOver)
                yield break;
        }

        if (!any)
            yield return WireItem.Broken(1, $"<{root}> is none of NewsML-G2, RSS and Atom with a story in it");
    }

    static string Describe(XmlException wrong) => wrong.Message.Contains("DTD", StringComparison.Ordinal)
        ? "has a DOCTYPE, which is refused: it may define entities without end"
        : $"not XML from here on ({wrong.Message.Split(" Line ")[0].TrimEnd('.')})";
}
