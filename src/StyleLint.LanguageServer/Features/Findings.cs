using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StyleLint.Diagnostics;

namespace StyleLint.LanguageServer;

/// <summary>Writes findings in the protocol's form.</summary>
static class Findings
{
    /// <summary>The most findings sent for one file: an editor that gets ten thousand shows none of them in time. The most serious go
    /// first.</summary>
    const int Most = 1000;

    /// <summary>No findings.</summary>
    public static void WriteNone(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteEndArray();
    }

    /// <summary>The findings of one file.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="found">The findings, all of that file.</param>
    /// <param name="uri">The file's address.</param>
    /// <param name="client">The client that reads them.</param>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Diagnostic> found, string uri, Client client)
    {
        if (found.Length > Most)
            found = [.. found.OrderByDescending(each => each.Severity).Take(Most).OrderBy(each => each.Span)];
        json.WriteStartArray();
        foreach (var each in found)
            Write(json, each, uri, client);
        json.WriteEndArray();
    }

    /// <summary>One finding.</summary>
    /// <inheritdoc cref="Write(Utf8JsonWriter, ImmutableArray{Diagnostic}, string, Client)"/>
    public static void Write(Utf8JsonWriter json, Diagnostic found, string uri, Client client)
    {
        json.WriteStartObject();
        json.WriteRange("range", found.Source, found.Span, client.Encoding);
        json.WriteNumber(
            "severity",
            found.Severity switch
            {
                Severity.Error => 1,
                Severity.Warning => 2,
                _ => 3,
            }
        );
        json.WriteString("code", found.Rule.Name);
        json.WriteString("source", "style-lint");
        json.WriteString("message", found.Message);
        if (found.Rule == BuiltInRules.UnusedSuppression)
        {
            // Shown faded, as editors show text that can be deleted.
            json.WriteStartArray("tags");
            json.WriteNumberValue(1);
            json.WriteEndArray();
        }

        if (!found.Related.IsEmpty)
        {
            json.WriteStartArray("relatedInformation");
            foreach (var related in found.Related)
                Write(json, related, found, uri, client);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>The findings of a file that a client fetches: all of them, or a note that they haven't changed.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="items">The findings, written.</param>
    /// <param name="previous">The id of the findings the client has; null if it has none.</param>
    /// <param name="more">Writes anything else in the report.</param>
    public static void WriteReport(Utf8JsonWriter json, ReadOnlySpan<byte> items, string? previous, Action<Utf8JsonWriter>? more)
    {
        var hash = new HashCode();
        hash.AddBytes(items);
        var id = string.Create(CultureInfo.InvariantCulture, $"{items.Length:x}-{hash.ToHashCode():x8}");
        json.WriteStartObject();
        json.WriteString("kind", id == previous ? "unchanged" : "full");
        json.WriteString("resultId", id);
        if (id != previous)
        {
            json.WritePropertyName("items");
            json.WriteRawValue(items, skipInputValidation: true);
        }

        more?.Invoke(json);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Related related, Diagnostic found, string uri, Client client)
    {
        // An agency's story isn't in a file that the editor could open, so its words are shown with the finding itself.
        var isWire = WireStories.IsOne(related.Source);
        var (address, source, span) =
            ReferenceEquals(related.Source, found.Source) ? (uri, related.Source, related.Span)
            : isWire ? (uri, found.Source, found.Span)
            : (FileUri.Of(Path.GetFullPath(related.Source.Path)), related.Source, related.Span);
        json.WriteStartObject();
        json.WriteStartObject("location");
        json.WriteString("uri", address);
        json.WriteRange("range", source, span, client.Encoding);
        json.WriteEndObject();
        json.WriteString("message", isWire ? WireStories.Tell(related) : related.Message);
        json.WriteEndObject();
    }
}
