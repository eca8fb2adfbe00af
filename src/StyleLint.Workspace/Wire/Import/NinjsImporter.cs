using System.Text.Json;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>
/// ninjs of the IPTC: 1.x (<c>body_xhtml</c>, <c>headline</c>, <c>byline</c>), 2.x (<c>bodies</c>, <c>headlines</c>, <c>by</c>, names in lower case) and
/// 3.x (the same in camel case). A file holds one item or a list of them.
/// </summary>
static class NinjsImporter
{
    const int MaxDepth = 64;

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
    public static bool IsNinjs(JsonElement item) => item.Find("uri") is not null;

    /// <summary>What an item says of itself.</summary>
    /// <exception cref="InvalidOperationException">It holds characters that are no text.</exception>
    public static RawStory Read(JsonElement item)
    {
        var uri = item.FindText("uri");
        return new()
        {
            Id = uri,
            Agency = item.FindText("copyrightHolder") ?? Named(item, "infoSources") ?? Named(item, "infoSource"),
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
        for (var isFirst = true; ; isFirst = false)
        {
            WireItem? item;
            (item, at, isList) = Next(json, at, isFirst, isList, maker);
            if (item is not { } found)
                yield break;
            yield return found;
            if (at < 0)
                yield break;
        }
    }

    // The item that begins at or after an offset, and where to go on; -1 where nothing can follow.
    static (WireItem? Item, int Next, bool IsList) Next(byte[] json, int at, bool isFirst, bool isList, StoryMaker maker)
    {
        var start = at;
        try
        {
            // Between the items of a list stand commas and blanks.
            start = Skip(json, at, isList);
            if (isFirst && start < json.Length && json[start] == '[')
                (isList, start) = (true, Skip(json, start + 1, isList: false));
            if (isList && start < json.Length && json[start] == ']')
                return (null, -1, isList);
            var reader = new Utf8JsonReader(json.AsSpan(start), new JsonReaderOptions { MaxDepth = MaxDepth, AllowMultipleValues = true });
            using var document = JsonDocument.ParseValue(ref reader);
            var next = start + (int)reader.BytesConsumed;
            return (Make(document.RootElement, Line(json, start), maker), isList ? next : -1, isList);
        }
        catch (JsonException wrong)
        {
            // Counted from where the item begins.
            var line = Line(json, start) + (int)(wrong.LineNumber ?? 0);
            return (WireItem.Broken(line, "not JSON"), -1, isList);
        }
    }

    static WireItem Make(JsonElement item, int line, StoryMaker maker)
    {
        if (item.ValueKind != JsonValueKind.Object || !IsNinjs(item))
            return WireItem.Broken(line, "not a ninjs item: an object with a \"uri\" is");
        try
        {
            // What stands with a picture or an event is its caption.
            if ((item.FindText("type") ?? (item.Find("eventDetails") is null ? null : "event")) is { } type and not ("text" or "composite"))
                return WireItem.NoStory(line, $"of type {type}");
            return maker.Make(Read(item), line);
        }
        catch (InvalidOperationException)
        {
            return WireItem.Broken(line, "holds characters that are no text");
        }
    }

    // Marked-up text says where paragraphs end; plain text may not.
    static string? Body(JsonElement item)
    {
        string? plain = null, other = null;
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
            if (!member.Name.StartsWith("body_", StringComparison.OrdinalIgnoreCase) || member.Value.ValueKind != JsonValueKind.String || member.Value.GetString() is not { } value)
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
        item.FindText("type") is null or "text" && (Text(item.FindList("descriptions").ToList(), "text") ?? item.FindText("description_text")) is { } text ? Paragraphs.OfText(text) : null;

    // The text of the entry that has a role, else of the first that has one.
    static string? Text(List<JsonElement> entries, string role) =>
        entries.Where(entry => entry.FindText("role") == role).Concat(entries).Select(entry => entry.FindText("value")).FirstOrDefault(text => text is not null);

    static string? Named(JsonElement item, string list) => item.FindList(list).Select(each => each.FindText("name")).FirstOrDefault(name => name is not null);

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

    static int Line(byte[] json, int at) => 1 + json.AsSpan(0, Math.Min(at, json.Length)).Count((byte)'\n');
}
