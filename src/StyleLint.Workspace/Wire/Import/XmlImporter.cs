using System.Xml;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>XML files: NewsML-G2, RSS and Atom, told apart by their elements and read one item at a time.</summary>
static class XmlImporter
{
    public static IEnumerable<WireItem> Read(Stream stream, StoryMaker maker)
    {
        var items = new XmlItems(new(stream));
        var feed = new FeedImporter();
        XmlParserContext? context = null;
        XmlException? wrongHead = null;
        var any = false;
        while (items.MoveNext())
        {
            context ??= ReadHead(items.Head, feed, out wrongHead);
            if (Item(items, context, feed, maker) is not { } item)
                continue;
            any = true;
            yield return item;
        }

        if (items.HasDocumentType)
            yield return WireItem.Broken(1, "has a DOCTYPE, which is refused because it can define endless entities");
        else if (!any)
            yield return WithoutItems(items, feed);
    }

    static WireItem WithoutItems(XmlItems items, FeedImporter feed)
    {
        ReadHead(items.Head, feed, out var wrong);
        return items.Root.Length == 0 && wrong is not null
            ? WireItem.Broken(Math.Max(1, wrong.LineNumber), Describe(wrong))
            : WireItem.Broken(1, $"<{items.Root}> isn't NewsML-G2, RSS or Atom with a story in it");
    }

    // What the feed says of itself, and the namespaces that its items use.
    static XmlParserContext ReadHead(string head, FeedImporter feed, out XmlException? wrong)
    {
        wrong = null;
        var names = new NameTable();
        var spaces = new XmlNamespaceManager(names);
        using var reader = SafeXml.Open(head);
        try
        {
            while (SafeXml.MoveToElement(reader))
            {
                SafeXml.AddNamespaces(reader, spaces);
                if (reader.LocalName is "title" or "author")
                    feed.Head(SafeXml.Element(reader));
            }
        }
        catch (XmlException end)
        {
            // It ends where the first item begins, and so within the root.
            wrong = end;
        }

        return new(names, spaces, null, XmlSpace.None);
    }

    static WireItem? Item(XmlItems items, XmlParserContext context, FeedImporter feed, StoryMaker maker)
    {
        if (items.IsTooLong)
            return WireItem.Broken(items.Line, "an item longer than 16 MiB");
        try
        {
            using var reader = SafeXml.Open(items.Current, context);
            if (!SafeXml.MoveToElement(reader))
                return null;
            string? whyNot = null;
            var raw = reader.LocalName switch
            {
                "newsItem" => NewsMLImporter.Read(SafeXml.Element(reader), out whyNot),
                "item" => feed.Rss(SafeXml.Element(reader)),
                _ => feed.Atom(SafeXml.Element(reader)),
            };
            if (raw is null)
                return WireItem.NoStory(items.Line, whyNot!);
            var item = maker.Make(raw, items.Line);
            return item.Story is not null && items.Current.Contains('\uFFFD')
                ? item with
                {
                    Remark = item.Remark ?? "some bytes aren't valid in the file's encoding",
                }
                : item;
        }
        catch (XmlException wrong)
        {
            return WireItem.Broken(items.Line + Math.Max(1, wrong.LineNumber) - 1, Describe(wrong));
        }
    }

    static string Describe(XmlException wrong) => $"not XML ({wrong.Message.Split(" Line ")[0].TrimEnd('.')})";
}
