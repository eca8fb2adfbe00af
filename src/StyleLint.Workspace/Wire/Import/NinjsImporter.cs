using System.Text.Json;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>
/// ninjs of the IPTC: 1.x (<c>body_xhtml</c>, <c>headline</c>, <c>byline</c>), 2.x (<c>bodies</c>, <c>headlines</c>, <c>by</c>, names in
/// lower case) and 3.x (the same in camel case). A file holds one item or a list of them.
/// </summary>
static class NinjsImporter
{
    const int MaxDepth = 64;

    // Packages in packages, and what holds them.
    const int MostLevels = 4;

    /// <summary>No file is longer: 64 MiB.</summary>
    const int MaxBytes = 64 * 1024 * 1024;

    public static IEnumerable<WireItem> Read(Stream stream, StoryMaker maker)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
                return [WireItem.Broken(1, "longer than 64 MiB; write one item a line (.jsonl)")];
        }

        return ReadAll(bytes.ToArray(), maker);
    }

    /// <summary>Whether an object is a ninjs item and not one of our own.</summary>
    public static bool IsNinjs(JsonElement item) =>
        item.Find("uri") is not null || (item.Find("guid", "_id") is not null && item.Find("body") is null);

    /// <summary>What an item says of itself.</summary>
    /// <exception cref="InvalidOperationException">It contains characters that aren't text.</exception>
    public static RawStory Read(JsonElement item)
    {
        // Superdesk's own items have a guid, and say whose they are as "source".
        var uri = item.FindText("uri", "guid", "_id");
        return new()
        {
            Id = uri,
            Agency = item.FindText("copyrightHolder")
                ?? Named(item, "infoSources")
                ?? Named(item, "infoSource")
                ?? item.FindText("source", "provider"),
            Home = uri is null ? null : Owner(uri),
            Version = item.FindText("version"),
            Status = item.FindText("pubStatus"),
            Sent = item.FindText("versionCreated", "firstCreated"),
            Headline = item.FindText("headline") ?? Text(item.FindList("headlines").ToList(), "main") ?? item.FindText("title"),
            Byline = item.FindText("by", "byline"),
            Body = Body(item),
            UsageTerms = item.FindText("usageTerms"),
            Embargo = item.FindText("embargoedUntil", "embargoed"),
            Note = item.FindText("edNote"),
        };
    }

    static IEnumerable<WireItem> ReadAll(byte[] json, StoryMaker maker)
    {
        // Item by item, so that one of another kind is reported where it begins.
        var at = json.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var isList = false;
        var (line, counted) = (1, 0);
        for (var isFirst = true; at >= 0; isFirst = false)
        {
            // Between the items of a list stand commas and blanks.
            var start = Skip(json, at, isList);
            if (isFirst && start < json.Length && json[start] == '[')
                (isList, start) = (true, Skip(json, start + 1, isList: false));
            if (isList && start < json.Length && json[start] == ']')
                yield break;
            line += json.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            (var items, at) = Next(json, start, line, maker);
            foreach (var item in items)
                yield return item;
            if (!isList)
                yield break;
        }
    }

    // What the value that begins at an offset holds, and where it ends; -1 where nothing can follow.
    static (List<WireItem> Items, int Next) Next(byte[] json, int start, int line, StoryMaker maker)
    {
        try
        {
            var reader = new Utf8JsonReader(json.AsSpan(start), new JsonReaderOptions { MaxDepth = MaxDepth, AllowMultipleValues = true });
            using var document = JsonDocument.ParseValue(ref reader);
            var items = new List<WireItem>();
            Read(document.RootElement, line, maker, items, depth: 0);
            return (items, start + (int)reader.BytesConsumed);
        }
        catch (JsonException wrong)
        {
            // Counted from where the item begins.
            return ([WireItem.Broken(line + (int)(wrong.LineNumber ?? 0), "not JSON")], -1);
        }
    }

    // Where answers of servers keep their items: Superdesk's "_items", the AP's "data", "items", "item".
    static readonly string[] Holders = ["_items", "items", "item", "data"];

    static void Read(JsonElement value, int line, StoryMaker maker, List<WireItem> into, int depth)
    {
        try
        {
            if (value.ValueKind is JsonValueKind.Object && IsNinjs(value))
            {
                into.Add(Make(value, line, maker));
                ReadPackage(value, line, maker, into, depth);
                return;
            }

            var count = into.Count;
            foreach (var held in depth < MostLevels && value.ValueKind is JsonValueKind.Object ? Held(value) : [])
                Read(held, line, maker, into, depth + 1);
            if (into.Count == count)
                into.Add(WireItem.Broken(line, "not a ninjs item: an object with a \"uri\" is"));
        }
        catch (InvalidOperationException)
        {
            into.Add(WireItem.Broken(line, "contains characters that aren't text"));
        }
    }

    static IEnumerable<JsonElement> Held(JsonElement value)
    {
        foreach (var name in Holders)
        {
            if (value.Find(name) is { ValueKind: JsonValueKind.Array } list)
                return list.EnumerateArray();
            if (value.Find(name) is { ValueKind: JsonValueKind.Object } one)
                return [one];
        }

        return [];
    }

    // A package brings its stories with it, and pictures that belong to them.
    static void ReadPackage(JsonElement item, int line, StoryMaker maker, List<WireItem> into, int depth)
    {
        if (depth >= MostLevels || item.Find("associations") is not { } associations)
            return;
        IEnumerable<JsonElement> parts = associations.ValueKind switch
        {
            JsonValueKind.Object => associations.EnumerateObject().Select(each => each.Value),
            JsonValueKind.Array => associations.EnumerateArray(),
            _ => [],
        };
        foreach (var part in parts)
        {
            if (
                part.ValueKind is JsonValueKind.Object
                && IsNinjs(part)
                && part.FindText("type") is null or "text" or "composite"
                && Body(part) is { Length: > 0 }
            )
                Read(part, line, maker, into, depth + 1);
        }
    }

    static WireItem Make(JsonElement item, int line, StoryMaker maker)
    {
        // What stands with a picture or an event is its caption.
        if ((item.FindText("type") ?? (item.Find("eventDetails") is null ? null : "event")) is { } type and not ("text" or "composite"))
            return WireItem.NoStory(line, $"of type {type}");
        return maker.Make(Read(item), line);
    }

    // Marked-up text says where paragraphs end; plain text may not.
    static string? Body(JsonElement item)
    {
        string? plain = null,
            other = null;
        foreach (var body in item.FindList("bodies"))
        {
            if (body.FindText("value") is not { } value || value.AsSpan().IsWhiteSpace())
                continue;
            var kind = body.FindText("contentType") ?? body.FindText("role") ?? "";
            if (kind.Contains("html", StringComparison.OrdinalIgnoreCase))
                return HtmlText.OfHtml(value);
            if (kind.Contains("plain", StringComparison.OrdinalIgnoreCase) || kind == "text")
                plain ??= Paragraphs.OfText(value);
            else
                other ??= value.TrimStart().StartsWith('<') ? HtmlText.OfHtml(value) : Paragraphs.OfText(value);
        }

        foreach (var member in item.EnumerateObject())
        {
            if (
                !member.Name.StartsWith("body_", StringComparison.OrdinalIgnoreCase)
                || member.Value.ValueKind != JsonValueKind.String
                || member.Value.GetString() is not { } value
            )
                continue;
            if (member.Name.Contains("html", StringComparison.OrdinalIgnoreCase))
                return HtmlText.OfHtml(value);
            if (member.Name.Contains("text", StringComparison.OrdinalIgnoreCase))
                plain ??= Paragraphs.OfText(value);
            else
                other ??= value.TrimStart().StartsWith('<') ? HtmlText.OfHtml(value) : Paragraphs.OfText(value);
        }

        return plain ?? other ?? Description(item);
    }

    // Short items have no body: all they say stands in the description.
    static string? Description(JsonElement item) =>
        item.FindText("type") is null or "text"
        && (Text(item.FindList("descriptions").ToList(), "text") ?? item.FindText("description_text")) is { } text
            ? Paragraphs.OfText(text)
            : null;

    // The text of the entry that has a role, else of the first that has one.
    static string? Text(List<JsonElement> entries, string role) =>
        entries
            .Where(entry => entry.FindText("role") == role)
            .Concat(entries)
            .Select(entry => entry.FindText("value"))
            .FirstOrDefault(text => text is not null);

    static string? Named(JsonElement item, string list) =>
        item.FindList(list).Select(each => each.FindText("name")).FirstOrDefault(name => name is not null);

    // "urn:newsml:dpa.com:20190510:…", "http://www.businesswire.com/news/…"
    static string? Owner(string uri)
    {
        if (uri.Split(':') is ["urn", "newsml", var provider, ..])
            return Name(provider);
        if (uri.Split([':', ','], 3) is ["tag", var authority, _])
            return Name(authority);
        return Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.Host.Length > 0 ? Name(address.Host) : null;

        static string Name(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
    }

    static int Skip(byte[] json, int at, bool isList)
    {
        while (at < json.Length && (json[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' || (isList && json[at] == ',')))
            at++;
        return at;
    }
}
