using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StyleLint.Diagnostics;

namespace StyleLint.Cli.Reports;

/// <summary>How JSON is written here.</summary>
static class JsonText
{
    /// <summary>Letters of all scripts as they are, HTML's characters escaped.</summary>
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>
    /// Writes a document and ends its line; without the characters that a GitHub Actions runner would obey, whose other spelling means the
    /// same string.
    /// </summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("##[", "#\\u0023[", StringComparison.Ordinal));
    }

    /// <summary>A string whatever it holds: half a surrogate pair is written as an escape, where the writer would put U+FFFD.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteTextValue(value);
    }

    /// <inheritdoc cref="WriteText"/>
    public static void WriteTextValue(this Utf8JsonWriter json, string value)
    {
        if (IsWellFormed(value))
        {
            json.WriteStringValue(value);
            return;
        }

        var raw = new StringBuilder("\"");
        foreach (var unit in value)
        {
            if (unit is >= ' ' and <= '~' and not ('"' or '\\' or '<' or '>' or '&' or '\''))
                raw.Append(unit);
            else
                raw.Append("\\u").Append(((int)unit).ToString("x4"));
        }

        json.WriteRawValue(raw.Append('"').ToString(), skipInputValidation: true);
    }

    /// <summary>What JSON calls the safety of a fix.</summary>
    public static string ToName(this FixSafety safety) => safety == FixSafety.Safe ? "safe" : "needs-review";

    static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return true;
            if (Rune.DecodeFromUtf16(text[next..], out _, out var taken) != OperationStatus.Done)
                return false;
            text = text[(next + taken)..];
        }

        return true;
    }
}
