using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StyleLint.Text;

namespace StyleLint.Workspace;

/// <summary>A story in an archive, not yet read.</summary>
/// <param name="Path">Its name: its file, or its file and line.</param>
/// <param name="Read">Reads it; may be called on any thread.</param>
public readonly record struct ArchivedStory(string Path, Func<FileRead> Read);

/// <summary>
/// Goes through the stories of an archive in order: the drafts of a folder, or the lines of a JSON Lines file (<c>.jsonl</c>,
/// <c>.ndjson</c>, each with or without <c>.gz</c>), one object per line. One field of an object is the story's text, and all others become
/// its header, so that headline, writer and date have the same names as in a draft's front matter.
/// </summary>
/// <param name="folder">What paths are relative to.</param>
/// <param name="date">The publication date of stories that have none.</param>
/// <param name="note">Receives each path that was skipped for a reason worth knowing, and the reason.</param>
public sealed class StoryArchive(string folder, DateOnly? date, Action<string, string> note)
{
    /// <summary>The fields that may contain a story's text; the first one present counts.</summary>
    public static IReadOnlyList<string> BodyFields { get; } = ["body", "text", "content", "articleBody", "article", "story", "markdown"];

    static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The stories of one argument: a folder, a pattern, a draft or a JSON Lines file.</summary>
    /// <exception cref="CannotRunException">There is no such path, or it cannot be opened.</exception>
    public IEnumerable<ArchivedStory> Stories(string argument)
    {
        var full = Path.GetFullPath(argument, folder);
        if (File.Exists(full) && IsJsonLines(argument))
            return Lines(full, argument);
        return new DraftFinder(folder, note)
            .Find(argument)
            .Select(draft => new ArchivedStory(draft.Path, () => DraftFile.Read(draft.FullPath, draft.Path, date)));
    }

    static bool IsJsonLines(string path)
    {
        var name = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return Path.GetExtension(name).ToLowerInvariant() is ".jsonl" or ".ndjson";
    }

    IEnumerable<ArchivedStory> Lines(string full, string shown)
    {
        using var reader = Open(full, shown);
        for (var number = 1; Next(reader, shown) is { } line; number++)
        {
            var path = $"{shown}:{number}";
            if (line.AsSpan().IsWhiteSpace())
                continue;
            yield return new(path, () => Read(line, path));
        }
    }

    static StreamReader Open(string full, string shown)
    {
        try
        {
            Stream stream = DraftFile.OpenRegular(full);
            if (full.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
                stream = new GZipStream(stream, CompressionMode.Decompress);
            return new(stream, Encoding.UTF8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{shown}: cannot be read ({problem.Message.TrimEnd('.')})");
        }
    }

    static string? Next(StreamReader reader, string shown)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            throw new CannotRunException($"{shown}: can't be read to the end ({problem.Message.TrimEnd('.')})");
        }
    }

    FileRead Read(string line, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement, path);
        }
        catch (JsonException)
        {
            return new(null, "is not JSON");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which JSON can represent.
            return new(null, "holds characters that are no text");
        }
    }

    FileRead Read(JsonElement story, string path)
    {
        if (story.ValueKind != JsonValueKind.Object)
            return new(null, "isn't a JSON object");
        if (BodyOf(story) is not ({ } field, { } body))
            return new(null, $"has no text; expected it in {string.Join(", ", BodyFields)}");
        var draft = new StringBuilder();
        foreach (var each in story.EnumerateObject())
        {
            if (each.Name != field && HeaderValue(each.Value) is { } value)
                draft.Append(draft.Length == 0 ? "---\n" : "").Append(Quoted(each.Name)).Append(": ").Append(value).Append('\n');
        }

        if (draft.Length > 0)
            draft.Append("---\n\n");
        draft.Append(body);
        // Text from a database is prose, or the markup of the site it came from.
        var ending = field == "markdown" || body.Contains("</p>", StringComparison.OrdinalIgnoreCase) ? ".md" : ".txt";
        return draft.Length <= DraftFile.MaxBytes
            ? new(SourceText.From(draft.ToString(), path + ending, date), null)
            : new(null, "is longer than 8 MiB");
    }

    static (string Field, string Body)? BodyOf(JsonElement story)
    {
        foreach (var field in BodyFields)
        {
            if (
                story.TryGetProperty(field, out var value)
                && value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 } body
            )
                return (field, body);
        }

        return null;
    }

    // A JSON string or list of strings is a valid YAML value. Numbers and flags mean nothing to a story.
    static string? HeaderValue(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? Quoted(text) : null,
            JsonValueKind.Array
                when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) && value.GetArrayLength() > 0 =>
                $"[{string.Join(", ", value.EnumerateArray().Select(item => Quoted(item.GetString()!)))}]",
            _ => null,
        };

    static string Quoted(string text)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Unescaped))
            writer.WriteStringValue(text);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
