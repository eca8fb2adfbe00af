using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StyleLint.LanguageServer;

/// <summary>Reads what clients send without trusting its shape, and the strings in it without losing a character.</summary>
static class Json
{
    /// <summary>Valid messages nest at most a tenth as deep.</summary>
    static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A message.</summary>
    /// <exception cref="JsonException">It isn't JSON, or is nested too deeply.</exception>
    public static JsonDocument Parse(byte[] message) => JsonDocument.Parse(message, Options);

    /// <summary>Writes JSON.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, WriterOptions);
        write(json);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a property that is a list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A property; an undefined element if there is none.</summary>
    public static JsonElement At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The items of a list; none if it isn't a list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    /// <summary>Whether it is true.</summary>
    public static bool IsTrue(this JsonElement element) => element.ValueKind == JsonValueKind.True;

    /// <summary>A whole number, clamped to the range; null if it isn't one.</summary>
    public static int? Number(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Number || !element.TryGetDouble(out var number))
            return null;
        return (int)Math.Clamp(number, int.MinValue, int.MaxValue);
    }

    /// <summary>A string as it was sent; null if it isn't one. Half a surrogate pair is kept, because an editor may well have
    /// one.</summary>
    public static string? Text(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return null;
        var raw = JsonMarshal.GetRawUtf8Value(element)[1..^1];
        return raw.Contains((byte)'\\') ? Unescape(raw) : Encoding.UTF8.GetString(raw);
    }

    static string Unescape(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder(raw.Length);
        while (raw.IndexOf((byte)'\\') is var at and >= 0)
        {
            text.Append(Encoding.UTF8.GetString(raw[..at]));
            var (character, length) = Escaped(raw[(at + 1)..]);
            text.Append(character);
            raw = raw[(at + 1 + length)..];
        }

        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }

    // The parser has made sure that escapes are complete.
    static (char Character, int Length) Escaped(ReadOnlySpan<byte> rest) =>
        rest[0] switch
        {
            (byte)'b' => ('\b', 1),
            (byte)'f' => ('\f', 1),
            (byte)'n' => ('\n', 1),
            (byte)'r' => ('\r', 1),
            (byte)'t' => ('\t', 1),
            (byte)'u' => ((char)ushort.Parse(rest[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), 5),
            var itself => ((char)itself, 1),
        };
}
