using System.Text.Json;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>JSON lines: an object each with <c>id</c>, <c>agency</c>, <c>date</c>, <c>headline</c> or <c>title</c>, <c>byline</c>,
/// <c>body</c>; also <c>version</c>, <c>status</c>, <c>usageTerms</c>, <c>embargo</c>.</summary>
static class JsonLinesImporter
{
    static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static IEnumerable<WireItem> Read(Stream stream, StoryMaker maker)
    {
        var lines = new ByteLines(stream);
        while (lines.MoveNext())
        {
            var line = lines.Current;
            if (lines.Number == 1 && line.Span.StartsWith("\uFEFF"u8))
                line = line[3..];
            if (lines.IsTooLong)
                yield return WireItem.Broken(lines.Number, "the line is longer than 16 MiB");
            else if (line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0)
                yield return ReadLine(line, lines.Number, maker);
        }
    }

    static WireItem ReadLine(ReadOnlyMemory<byte> line, int number, StoryMaker maker)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            var item = document.RootElement;
            if (item.ValueKind != JsonValueKind.Object)
                return WireItem.Broken(
                    number,
                    "not a JSON object; write {\"id\": …, \"agency\": …, \"date\": …, \"headline\": …, \"body\": …}"
                );
            // Feeds that keep ninjs one to a line are ninjs.
            return maker.Make(NinjsImporter.IsNinjs(item) ? NinjsImporter.Read(item) : Read(item), number);
        }
        catch (JsonException wrong)
        {
            return WireItem.Broken(number, $"not JSON at column {wrong.BytePositionInLine + 1}");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair as \ud83d, or bytes that are no UTF-8.
            return WireItem.Broken(number, "contains characters that aren't text");
        }
    }

    static RawStory Read(JsonElement item) =>
        new()
        {
            Id = item.FindText("id"),
            Agency = item.FindText("agency"),
            Version = item.FindText("version"),
            Status = item.FindText("status"),
            Sent = item.FindText("date"),
            Headline = item.FindText("headline", "title"),
            Byline = item.FindText("byline"),
            Body = item.FindText("body") is { } body ? Paragraphs.OfText(body) : null,
            UsageTerms = item.FindText("usageTerms", "usage_terms"),
            Embargo = item.FindText("embargo"),
        };
}
